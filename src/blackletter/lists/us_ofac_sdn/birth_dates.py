"""Dates of birth in OFAC's remarks: `15 Jan 1955`, `Jan 1955`, `1955`, `circa 1955`, `1955 to 1957`."""

import re
from datetime import MAXYEAR, date

from blackletter.values.dates import ONE_DAY, PartialDate
from blackletter.values.entries import Birth

MONTHS = {
    month: number
    for number, month in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), start=1
    )
}
_DATE = re.compile(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})")
_RANGE = re.compile(r" to |-")
CIRCA = "circa "
Interval = tuple[date, date]


def birth(words: str) -> Birth:
    """The birth that these words (after `DOB`) give; words that settle no date keep their text and no interval."""
    circa = CIRCA in words
    earliest, latest = _interval(words) or _range(words) or (None, None)
    return Birth(text=words, date=PartialDate(text=words, earliest=earliest, latest=latest), circa=circa)


def _range(words: str) -> Interval | None:
    first, *rest = _RANGE.split(words.replace(CIRCA, ""), maxsplit=1)
    start = _interval(first)
    end = _interval(rest[0]) if rest else start
    return (start[0], end[1]) if start and end and start[0] < end[1] else None


def _interval(words: str) -> Interval | None:
    found = _DATE.fullmatch(words)
    if found is None:
        return None
    day, month_name, year_digits = found.groups()
    year = int(year_digits)
    month = MONTHS.get(month_name) if month_name else 1
    if not 0 < year < MAXYEAR or month is None:
        return None
    if day is not None:
        try:
            exact = date(year, month, int(day))
        except ValueError:
            return None
        return exact, exact + ONE_DAY
    if month_name is not None:
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    return date(year, 1, 1), date(year + 1, 1, 1)
