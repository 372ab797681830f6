"""The date grammar: each shape of expression with the interval that it settles, never finer than the words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.reading.dates.anchors import Anchor
from blackletter.reading.dates.calendar import month_of, part_of, week_of
from blackletter.reading.dates.expressions import find

# A Saturday; the date told last before is 15 July 2010.
TOLD = (date(2010, 7, 15), date(2010, 7, 16))
ANCHOR = Anchor(day=date(2024, 9, 7), context=TOLD, told_day=TOLD, years=(2024,))


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("on May 29, 2024", "2024-05-29", "2024-05-30"),
        ("on 29 May 2024", "2024-05-29", "2024-05-30"),
        ("the 2nd of November 2022", "2022-11-02", "2022-11-03"),
        ("2024-10-06", "2024-10-06", "2024-10-07"),
        ("01.04.2025", "2025-04-01", "2025-04-02"),
        ("4/13/2024", "2024-04-13", "2024-04-14"),
        ("on 27 May", "2024-05-27", "2024-05-28"),
        ("on 2 November last year", "2023-11-02", "2023-11-03"),
        ("in June 2024", "2024-06-01", "2024-07-01"),
        ("in late June", "2024-06-21", "2024-07-01"),
        ("early in March", "2024-03-01", "2024-03-11"),
        ("last December", "2023-12-01", "2024-01-01"),
        ("in October", "2023-10-01", "2023-11-01"),
        ("the last day of March", "2024-03-31", "2024-04-01"),
        ("since 1997", "1997-01-01", "1998-01-01"),
        ("since the summer of 2010", "2010-06-01", "2010-09-01"),
        ("on Friday", "2024-09-06", "2024-09-07"),
        ("last Wednesday", "2024-09-04", "2024-09-05"),
        ("next Tuesday", "2024-09-10", "2024-09-11"),
        ("on Friday (September 6)", "2024-09-06", "2024-09-07"),
        ("yesterday", "2024-09-06", "2024-09-07"),
        ("tomorrow", "2024-09-08", "2024-09-09"),
        ("last week", "2024-08-26", "2024-09-02"),
        ("last month", "2024-08-01", "2024-09-01"),
        ("next year", "2025-01-01", "2026-01-01"),
        ("on the 17th of this month", "2024-09-17", "2024-09-18"),
        ("eight days ago", "2024-08-30", "2024-08-31"),
        ("two months ago", "2024-07-01", "2024-08-01"),
        ("a year ago", "2023-01-01", "2024-01-01"),
        ("two days earlier", "2010-07-13", "2010-07-14"),
        ("eleven days before it", "2010-07-04", "2010-07-05"),
        ("the same evening", "2010-07-15", "2010-07-16"),
        ("the following month", "2010-08-01", "2010-09-01"),
        ("the month before", "2010-06-01", "2010-07-01"),
        ("that August", "2010-08-01", "2010-09-01"),
        ("on the 28th", "2010-07-28", "2010-07-29"),
        ("in the spring of last year", "2023-03-01", "2023-06-01"),
    ],
)
def test_an_expression_settles_its_interval(words: str, earliest: str, latest: str) -> None:
    found = [time.settle(ANCHOR) for time in find(words)]
    assert found == [(date.fromisoformat(earliest), date.fromisoformat(latest))]


@pytest.mark.parametrize(
    "words",
    [
        "recently",
        "about two weeks ago",
        "half a year ago",
        "earlier in the week",
        "some months ago",
        "soon",
        "long ago",
    ],
)
def test_words_that_settle_nothing_stay_unresolved(words: str) -> None:
    assert [time.settle(ANCHOR) for time in find(words)] == [None]


@pytest.mark.parametrize(
    "words",
    ["on Friday", "yesterday", "last month", "eight days ago", "on 27 May", "in June", "4/5/2024", "31 June 2024"],
)
def test_without_an_anchor_nothing_is_guessed(words: str) -> None:
    assert [time.settle(Anchor(day=None, context=None)) for time in find(words)] == [None]


@pytest.mark.parametrize(
    "words", ["he may go", "resolution 1988", "the 1988 Committee", "they march on", "Order 13224", "No. 2012"]
)
def test_other_words_are_no_dates(words: str) -> None:
    assert find(words) == ()


def test_a_printed_weekday_tells_the_year_where_one_alone_fits() -> None:
    anchor = Anchor(day=None, context=None, years=(2020, 2024))
    assert [time.settle(anchor) for time in find("on Friday (October 4)")] == [(date(2024, 10, 4), date(2024, 10, 5))]


def test_a_clause_that_looks_ahead_takes_the_coming_day() -> None:
    ahead = Anchor(day=date(2024, 9, 7), context=None, ahead=True)
    assert [time.settle(ahead) for time in find("on Monday")] == [(date(2024, 9, 9), date(2024, 9, 10))]


@given(st.integers(-30, 60), st.integers(1800, 2200))
def test_months_are_half_open_and_follow_each_other(month: int, year: int) -> None:
    first, last = month_of(year, month)
    assert first < last
    assert month_of(year, month + 1)[0] == last


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_the_parts_of_a_month_lie_inside_it(day: date) -> None:
    month = month_of(day.year, day.month)
    assert [part_of(month, part)[0] for part in ("early", "mid", "late")] == sorted(
        part_of(month, part)[0] for part in ("early", "mid", "late")
    )
    assert part_of(month, "late")[1] == month[1]
    first, last = week_of(day)
    assert first <= day < last and first.weekday() == 0


@given(st.text(max_size=80))
def test_no_words_break_the_grammar(words: str) -> None:
    for time in find(words):
        interval = time.settle(ANCHOR)
        assert interval is None or interval[0] < interval[1]
