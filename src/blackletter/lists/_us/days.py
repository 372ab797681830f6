"""Days as American offices write them: `6/28/2005`, `09/19/05`, `December 1, 2021`."""

import re
from datetime import MAXYEAR, date

from blackletter.values.dates import PartialDate, exact_date, unresolved

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
PIVOT = 50
"""A year of two digits below this is of our century."""

DAY = re.compile(
    r"(?<![\d/-])(?P<month>\d{1,2})[/-](?P<day>\d{1,2})[/-](?P<year>\d{4}|\d{2})(?!\d)"
    rf"|\b(?P<name>{'|'.join(MONTHS)})[a-z]*\.?\s+(?P<own>\d{{1,2}}),?\s+(?P<full>\d{{4}})",
    re.IGNORECASE,
)


def day_in(words: str) -> PartialDate:
    """The first day in the words, worded as they are; unresolved where there is none."""
    found = DAY.search(words)
    day = _day(found) if found else None
    return exact_date(day, words) if day else unresolved(words)


def is_day(words: str) -> bool:
    """Whether the words are one day and nothing else."""
    found = DAY.fullmatch(words.strip())
    return found is not None and _day(found) is not None


def _day(found: re.Match[str]) -> date | None:
    year = int(found["full"] or found["year"])
    if year < 100:
        year += 2000 if year < PIVOT else 1900
    month = MONTHS.index(found["name"].lower()) + 1 if found["name"] else int(found["month"])
    try:
        day = date(year, month, int(found["own"] or found["day"]))
    except ValueError:
        return None
    return day if year < MAXYEAR else None
