"""The column "Listing Information": when a party was first listed, and when its entry was amended."""

import re
from collections.abc import Iterable

from blackletter.lists._formats.day_month_year import day_of
from blackletter.values.dates import PartialDate

_DATE = r"(\d{1,2}(?:st|nd|rd|th)?\.?\s+[A-Z][a-z]+\.?\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})"
_LISTED = re.compile(
    rf"(?<!re-)(?<!re)(?<!re- )(?<!last )\b(?:listed|designated|listing)\b[^.;()]{{0,90}}?\bon:?\s*{_DATE}",
    re.IGNORECASE,
)
_AMENDED = re.compile(rf"\bamended\b[^()]{{0,12}}?{_DATE}", re.IGNORECASE)


def stated_dates(listing: Iterable[str]) -> tuple[tuple[str, PartialDate], ...]:
    """First listings and amendments that "Listing Information" tells; a cell that is a date is the listing's."""
    found: dict[tuple[str, str], PartialDate] = {}
    for text in listing:
        whole = day_of(text)
        days = [("designation", whole)] if whole.resolved else []
        if (first := _LISTED.search(text)) is not None:
            days.append(("designation", day_of(first[1])))
        days += [("amended", day_of(amended[1])) for amended in _AMENDED.finditer(text)]
        found.update(((kind, str(day.earliest)), day) for kind, day in days if day.exact)
    return tuple(
        (kind, found[kind, key]) for kind, key in sorted(found, key=lambda pair: (pair[0] != "designation", pair))
    )
