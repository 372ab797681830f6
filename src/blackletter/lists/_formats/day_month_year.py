"""Dates as British and Commonwealth publishers write them: day before month, unknown parts as `00`, `dd` or `mm`."""

import re
from functools import lru_cache

from blackletter.lists._formats import days
from blackletter.values.dates import PartialDate, unresolved

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = re.compile(r"(\d{1,2}|dd)\s?[/.-]\s?(\d{1,2}|mm)\s?[/.-]\s?(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_WORDED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?:of\s)?)?"
    r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[\s.,-]*(\d{4})",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})",
    re.IGNORECASE,
)
_MONTH_YEAR, _YEAR = re.compile(r"(\d{1,2})/(\d{4})"), re.compile(r"(\d{4})")


@lru_cache(maxsize=8192)
def day_of(words: str) -> PartialDate:
    """The date that these words are: `23/04/2013`, `00/08/1979`, `dd/mm/1945`, `10-Jun-2024`, `5 May 2022`, `08/1979`,
    `1979`, `2013-04-23`. What is anything else, or a date and more, keeps its words and no interval."""
    if found := _FULL.fullmatch(words):
        return _date(words, found[3], found[2], found[1])
    if found := _ISO.fullmatch(words):
        return _date(words, *found.groups())
    if found := _WORDED.fullmatch(words):
        return _date(words, found[3], _month(found[2]), found[1] or "")
    if found := _MONTH_FIRST.fullmatch(words):
        return _date(words, found[3], _month(found[1]), found[2])
    if found := _MONTH_YEAR.fullmatch(words):
        return _date(words, found[2], found[1], "")
    if found := _YEAR.fullmatch(words):
        return _date(words, found[1], "", "")
    return unresolved(words)


def _date(words: str, year: str, month: str, day: str) -> PartialDate:
    """Zeros and words stand for what is not known; a day without its month settles nothing."""
    known_month, known_day = (part if part.strip("0dmDM") else "" for part in (month, day))
    return unresolved(words) if known_day and not known_month else days.day_of(year, known_month, known_day, words)


def _month(word: str) -> str:
    return str(MONTHS.index(word[:3].lower()) + 1)
