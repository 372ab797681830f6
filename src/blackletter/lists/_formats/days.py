"""Days as publishers write them, as printed: a time zone is never applied, and what settles no day keeps its words."""

import re
from datetime import date
from functools import lru_cache

from blackletter.values.dates import PartialDate, between, exact_date, unresolved

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


@lru_cache(maxsize=16384)
def iso_day(words: str) -> PartialDate:
    """The calendar day with which an `xs:date` or `xs:dateTime` begins (2003-07-08, 2022-03-18T14:52:26+01:00)."""
    found = _ISO.match(words)
    return _settled(words, *found.groups()) if found else unresolved(words)


def year_span(first: str, last: str, words: str) -> PartialDate:
    """From the first day of one year to the last day of another (or the same); unresolved unless both are years."""
    start, end = _number(first, 9998), _number(last, 9998)
    if start is None or end is None or start > end:
        return unresolved(words)
    return between(date(start, 1, 1), date(end + 1, 1, 1), words)


def month_of(year: str, month: str, words: str) -> PartialDate:
    """One month of a year; unresolved unless both are numbers of the calendar."""
    y, m = _number(year, 9998), _number(month, 12)
    if y is None or m is None:
        return unresolved(words)
    return between(date(y, m, 1), date(y + m // 12, m % 12 + 1, 1), words)


def day_of(year: str, month: str, day: str, words: str) -> PartialDate:
    """What year, month and day settle, each of them a number or empty: a day, a month or a year."""
    if month and day:
        return _settled(words, year, month, day)
    return month_of(year, month, words) if month else year_span(year, year, words)


def _settled(words: str, year: str, month: str, day: str) -> PartialDate:
    try:
        return exact_date(date(int(year), int(month), int(day)), words)
    except (ValueError, OverflowError):
        return unresolved(words)


def _number(words: str, most: int) -> int | None:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 5 and 1 <= int(words) <= most else None
