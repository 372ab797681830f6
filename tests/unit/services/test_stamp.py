"""The stamp names what an answer was made from: another reading, another verdict, another stamp; nothing else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from blackletter.services.reports import Reports
from blackletter.services.stamp import stamp_of
from blackletter.services.verdicts import step_id
from blackletter.values.dates import exact_date
from blackletter.values.proceedings import ReportedStep
from blackletter.values.second_opinions import Proposer
from blackletter.values.statements import DatedBy, Reading
from tests.support.steps import cut_on
from tests.support.steps import step as reported

OWN = reported("review").step
ID = step_id(OWN)
DAY = DatedBy(date=exact_date(date(2024, 10, 5)), how="given", reason="passed")
READING = Reading(
    sha256="d1", file="a.txt", reader_version="2", publisher="The Chronicle", title=None, url=None, published_on=DAY,
    language="en", text="It was told.", blocks=(), holes=(), outlets=(), statements=(), steps=(OWN,),
)  # fmt: skip
WHO = Proposer(model="m", endpoint="h", prompt="1")
ACCEPTED = replace(reported("decision", speaker="A. Speaker"), id="proposal", proposed_by=(WHO,))


def stamp(
    *steps: ReportedStep,
    reading: Reading = READING,
    verdicts: dict[str, bool] | None = None,
    reader: str = "2",
    by: str | None = None,
) -> str:
    reports = Reports(readings={"d1": reading}, steps=steps, undated=0, verdicts=verdicts or {})
    return stamp_of(cut_on("2024-10-06", published_by=by), (), reports, reader)


BARE = stamp()


def test_a_verdict_on_a_step_changes_the_stamp() -> None:
    stamps = {BARE, stamp(verdicts={ID: True}), stamp(verdicts={ID: False})}
    assert len(stamps) == 3


def test_a_verdict_that_touches_none_of_the_reports_changes_no_stamp() -> None:
    assert stamp(verdicts={"elsewhere": False}) == BARE
    assert stamp(verdicts={"elsewhere": False, ID: True}) == stamp(verdicts={ID: True})


def test_the_order_of_verdicts_does_not_count() -> None:
    second = replace(OWN, stage="decision")
    reading = replace(READING, steps=(OWN, second))
    both = {ID: True, step_id(second): False}
    turned = dict(reversed(both.items()))
    assert stamp(reading=reading, verdicts=both) == stamp(reading=reading, verdicts=turned)


def test_an_accepted_proposal_counts_with_all_that_it_says() -> None:
    said = ACCEPTED.statement
    assert said is not None
    others = (
        ACCEPTED,
        replace(ACCEPTED, step=replace(ACCEPTED.step, list_id="yy-parties")),
        replace(ACCEPTED, step=replace(ACCEPTED.step, occurred=exact_date(date(2024, 10, 4)))),
        replace(ACCEPTED, statement=replace(said, venue="a briefing")),
        replace(ACCEPTED, statement=None),
        replace(ACCEPTED, proposed_by=(WHO, replace(WHO, model="n"))),
    )
    assert len({BARE, *map(stamp, others)}) == len(others) + 1


def test_a_rejected_proposal_had_never_counted() -> None:
    assert stamp(verdicts={"proposal": False}) == BARE


@pytest.mark.parametrize(
    "other",
    [
        replace(READING, reader_version="1"),
        replace(READING, publisher="Another"),
        replace(READING, published_on=None),
        replace(READING, published_on=replace(DAY, date=exact_date(date(2024, 10, 6)))),
        replace(READING, sha256="d2"),
        replace(READING, file="b.txt"),
    ],
)
def test_another_reader_another_day_or_another_publisher_of_a_report_is_another_stamp(other: Reading) -> None:
    assert stamp(reading=other) != BARE


def test_the_programs_reader_and_the_cut_are_part_of_it() -> None:
    assert len({BARE, stamp(reader="3"), stamp(by="2024-10-06")}) == 3
