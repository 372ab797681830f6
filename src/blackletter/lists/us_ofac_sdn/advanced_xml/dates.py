"""Periods of OFAC's advanced XML in the words of the delimited files: `10 Dec 1948`, `Dec 1948`, `circa 1955`."""

from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta

from lxml import etree

from blackletter.lists._formats.xml_stream import local
from blackletter.lists.us_ofac_sdn.birth_dates import CIRCA, MONTHS

_MONTH_NAMES = tuple(MONTHS)


def day_of(element: etree._Element) -> date | None:
    """The day of an element with `Year`, `Month` and `Day`; a part that is missing is the first of its kind.

    None where they are no day of the calendar, or one of its last year, after which no day can stand.
    """
    parts = {local(child.tag): (child.text or "").strip() for child in element}
    try:
        day = date(int(parts["Year"]), int(parts.get("Month") or 1), int(parts.get("Day") or 1))
    except (KeyError, ValueError, OverflowError):
        return None
    return day if day.year < MAXYEAR else None


def words_of(period: etree._Element) -> str:
    """A `DatePeriod` in words; "" where it has no day.

    Its `Start` and `End` each have a `From` and a `To`; from the first day to the last they say a day, a month, a
    year, or one of these to another.
    """
    days = [day for edge in _edges(period) for part in edge if (day := day_of(part)) is not None]
    if not days:
        return ""
    first, last = min(days), max(days)
    circa = any((edge.get("Approximate") or "").lower() == "true" for edge in _edges(period))
    return f"{CIRCA if circa else ''}{_span(first, last)}"


def _edges(period: etree._Element) -> Iterator[etree._Element]:
    for edge in period:
        if local(edge.tag) in ("Start", "End"):
            yield edge


def _span(first: date, last: date) -> str:
    whole_years = (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)
    if whole_years:
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    start, end = (_words(day, whole_months) for day in (first, last))
    return start if start == end else f"{start} to {end}"


def _words(day: date, month_only: bool) -> str:
    month = f"{_MONTH_NAMES[day.month - 1]} {day.year:04}"
    return month if month_only else f"{day.day:02} {month}"
