"""Days as publishers write them."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.lists._formats.days import day_of, iso_day, month_of, year_span


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2001-02-23", date(2001, 2, 23)),
        ("2015-07-01-04:00", date(2015, 7, 1)),
        ("2026-02-27T00:00:09.554Z", date(2026, 2, 27)),
        ("2015-02-26T23:59:35.52-05:00", date(2015, 2, 26)),
        ("2001-02-30", None),
        ("23 Feb. 2001", None),
        ("2001-02-231", None),
        ("", None),
    ],
)
def test_the_calendar_day_is_taken_as_printed_whatever_the_zone(words: str, day: date | None) -> None:
    when = iso_day(words)
    assert (when.text, when.earliest) == (words, day)
    assert when.exact is (day is not None)


@pytest.mark.parametrize(
    ("first", "last", "earliest", "latest"),
    [
        ("1957", "1957", date(1957, 1, 1), date(1958, 1, 1)),
        ("1957", "1960", date(1957, 1, 1), date(1961, 1, 1)),
        ("1960", "1957", None, None),
        ("196x", "1970", None, None),
        ("0", "1970", None, None),
        ("9999", "9999", None, None),
        ("", "", None, None),
    ],
)
def test_years_span_from_their_first_day_to_their_last(
    first: str, last: str, earliest: date | None, latest: date | None
) -> None:
    when = year_span(first, last, "w")
    assert (when.text, when.earliest, when.latest) == ("w", earliest, latest)


def test_a_month_is_a_month_also_in_december() -> None:
    assert month_of("1961", "12", "w").latest == date(1962, 1, 1)
    assert month_of("1961", "8", "w").earliest == date(1961, 8, 1)
    assert not month_of("1961", "13", "w").resolved
    assert not month_of("", "8", "w").resolved


def test_numbers_settle_what_they_can_and_no_more() -> None:
    assert day_of("1961", "8", "3", "w").earliest == date(1961, 8, 3)
    assert day_of("1961", "8", "", "w").latest == date(1961, 9, 1)
    assert day_of("1961", "", "", "w").latest == date(1962, 1, 1)
    assert day_of("1961", "", "3", "w").latest == date(1962, 1, 1)
    assert not day_of("1961", "2", "30", "w").resolved
    assert not day_of("", "", "", "w").resolved
