"""Contradictions (cannot both be true) and tensions (pull apart)."""

from __future__ import annotations

from blackletter.rules.tensions import contradictions_in
from blackletter.values.dates import between
from tests.support.history import on
from tests.support.steps import step


def test_two_days_for_what_happens_once_contradict_each_other() -> None:
    found = contradictions_in(
        [
            step("bill-introduced", day="2024-11-25", document="d1"),
            step("bill-introduced", day="2024-11-26", document="d2"),
        ]
    )
    assert [(c.kind, c.stage, c.what) for c in found] == [
        ("contradiction", "bill-introduced", "bill-introduced is dated 2024-11-25 and 2024-11-26")
    ]
    assert len(found[0].steps) == 2


def test_a_day_inside_a_month_does_not_contradict_the_month() -> None:
    november = between(on("2024-11-01"), on("2024-12-01"), "November 2024")
    assert not contradictions_in(
        [step("bill-introduced", day="2024-11-25", document="d1"), step("bill-introduced", day=november, document="d2")]
    )


def test_stages_that_may_come_more_than_once_do_not_contradict_themselves() -> None:
    assert not contradictions_in(
        [step("bill-reading", day="2024-12-10", document="d1"), step("bill-reading", day="2024-12-17", document="d2")]
    )


def test_done_and_later_denied_by_another_contradict_each_other() -> None:
    (found,) = contradictions_in(
        [step("enacted", day="2024-12-28", document="d1"), step("enacted", "denied", day="2025-01-03", document="d2")]
    )
    assert found.what == "enacted is told as done by 2024-12-28 and denied on 2025-01-03"


def test_denied_and_done_afterwards_do_not() -> None:
    assert not contradictions_in(
        [step("enacted", "denied", day="2024-12-01", document="d1"), step("enacted", day="2024-12-28", document="d2")]
    )


def test_quick_and_slow_are_a_tension() -> None:
    (found,) = contradictions_in(
        [
            step("review", "ongoing", document="d1", quote="The review is almost complete."),
            step("review", "ongoing", document="d2", quote="This will not be fast."),
        ]
    )
    assert (found.kind, found.stage) == ("tension", "pace")
    assert found.what == "the sources differ on speed: some speak of a quick end, others of a slow one"
