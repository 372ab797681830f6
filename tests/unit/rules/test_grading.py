"""Grades of sources, and the date that several reports settle (DESIGN.md, "Proceedings")."""

from __future__ import annotations

import pytest

from blackletter.rules.grading import grade_of, occurred_of
from blackletter.values.dates import between, exact_date, unresolved
from blackletter.values.proceedings import ReportedStep
from tests.support.history import on
from tests.support.steps import PROCEDURE, step


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        (step("decision", official=True), "official"),
        (step("decision", speaker="High Court"), "attributed-official"),
        (step("decision", speaker="Zamir Kabulov", role="special envoy"), "attributed-official"),
        (step("decision", speaker="Alexander Bortnikov", organisation="Foreign Ministry"), "attributed-official"),
        (step("decision", speaker="a source", outlet=False), "reported"),
        (step("decision"), "reported"),
        (step("decision", speaker=""), "reported"),
    ],
)
def test_the_grade_of_one_step(told: ReportedStep, grade: str) -> None:
    assert grade_of([told], PROCEDURE) == grade


def test_the_best_grade_of_several_counts() -> None:
    assert grade_of([step("decision"), step("decision", official=True)], PROCEDURE) == "official"


def test_the_narrowest_date_told_counts() -> None:
    june = between(on("2024-06-01"), on("2024-07-01"), "June 2024")
    day = exact_date(on("2024-06-12"))
    assert occurred_of([june, day]) == day


def test_narrowest_dates_that_differ_make_a_span_over_them_all() -> None:
    one, other = exact_date(on("2024-11-25"), "on Monday"), exact_date(on("2024-11-26"), "on Tuesday")
    both = occurred_of([other, one])
    assert both is not None
    assert (both.text, both.earliest, both.latest) == ("on Monday or on Tuesday", on("2024-11-25"), on("2024-11-27"))


def test_words_that_settle_nothing_are_kept_where_nothing_better_is_told() -> None:
    assert occurred_of([unresolved("soon")]) == unresolved("soon")
    assert occurred_of([unresolved("soon"), exact_date(on("2024-11-25"))]) == exact_date(on("2024-11-25"))
    assert occurred_of([]) is None
