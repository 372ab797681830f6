"""Dates of birth as customer files write them: what is ambiguous is kept as wide as it is, never guessed."""

import re
from datetime import date

from blackletter.values.dates import ONE_DAY, PartialDate

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})[- ])?([A-Za-z]{3,9})\.?[- ](?:(\d{1,2}),? )?(\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def birth_date(text: str) -> PartialDate | None:
    """The interval that a date means; None where it is no date.

    Read are 1970, 1970-05, 1970-05-12, 19700512, 12 May 1970, May 12, 1970 and 12/05/1970. Where day and month can be
    told apart by neither order nor size (03/04/1970) only the year is taken; 00 stands for what is not known.
    """
    plain = text.strip()
    compact = _COMPACT.fullmatch(plain)
    if compact:
        return _interval(plain, *(int(g) for g in compact.groups()))
    iso = _ISO.fullmatch(plain)
    if iso:
        return _interval(plain, int(iso[1]), int(iso[2]) if iso[2] else None, int(iso[3]) if iso[3] else None)
    words = _WORDS.fullmatch(plain)
    if words and words[2][:3].lower() in _MONTHS and not (words[1] and words[3]):
        day = words[1] or words[3]
        return _interval(plain, int(words[4]), _MONTHS.index(words[2][:3].lower()) + 1, int(day) if day else None)
    numbers = _DAY_FIRST.fullmatch(plain)
    if numbers:
        a, b, year = (int(g) for g in numbers.groups())
        if a == b or a > 12:
            return _interval(plain, year, b, a)
        if b > 12:
            return _interval(plain, year, a, b)
        return _interval(plain, year)
    return None


def _interval(text: str, year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    month, day = month or None, day if month else None
    day = day or None
    try:
        first = date(year, month or 1, day or 1)
        if day is not None:
            last = first + ONE_DAY
        elif month is not None:
            last = date(year + month // 12, month % 12 + 1, 1)
        else:
            last = date(year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None
    return PartialDate(text=text, earliest=first, latest=last)
