"""A report's publication date: given by the caller, stated in its head, or bounded by what it tells."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from blackletter.reading.blocks.marks import DATE
from blackletter.reading.dates.anchors import Anchor
from blackletter.reading.dates.calendar import Interval
from blackletter.reading.dates.expressions import find
from blackletter.reading.dates.words import YEAR
from blackletter.values.dates import PartialDate, between, exact_date
from blackletter.values.statements import Block, DatedBy

_YEAR = re.compile(rf"(?<![-/\d.]){YEAR}(?![-/\d])")
_NOT_ITS_OWN = re.compile(r"\b(?:dated|founded|since|est(?:ablished|\.)?|copyright|©)\b", re.IGNORECASE)
_HAS_DATE = re.compile(DATE, re.IGNORECASE)
HEAD = 1_500
"""Characters from the start in which a report's own date is looked for, besides the last lines."""


def years_named(mapped: str) -> tuple[int, ...]:
    """The years that the text names, in order, each once."""
    return tuple(sorted({int(match.group()) for match in _YEAR.finditer(mapped)}))


def published_on(mapped: str, blocks: Sequence[Block], given: date | None) -> DatedBy | None:
    """The date given by the caller, else the one that the head states, else None (`bounded` may still tell a bound)."""
    if given is not None:
        return DatedBy(date=exact_date(given), how="given", reason="passed by the caller")
    years = years_named(mapped)
    for kinds in (("dateline", "header"), ("credit", "title", "deck", "boilerplate")):
        for block in blocks:
            words = mapped[block.span.start : block.span.end]
            if block.kind not in kinds or block.span.start > HEAD or _NOT_ITS_OWN.search(words):
                continue
            day = _own_day(words, years)
            if day is not None:
                return DatedBy(
                    date=exact_date(day[0], day[1]), how="stated", reason=f"the {block.kind} says {day[1]!r}"
                )
    return None


def _own_day(words: str, years: tuple[int, ...]) -> tuple[date, str] | None:
    for time in find(words):
        interval = time.settle(Anchor(day=None, context=None, years=years))
        if interval and (interval[1] - interval[0]).days == 1 and _HAS_DATE.search(time.words):
            return interval[0], time.words.strip()
    return None


def bounded(told: Sequence[tuple[Interval, str]]) -> DatedBy | None:
    """No date is stated: the report cannot be older than the latest day that it tells as past.

    `told` = the days told in the past tense with their words. The bound is the earliest day of publication; the latest
    stays open, for nothing in the text closes it.
    """
    days = [
        (interval[1] - timedelta(days=1), words) for interval, words in told if (interval[1] - interval[0]).days == 1
    ]
    if not days:
        return None
    last, words = max(days)
    bound: PartialDate = between(last, None, words)
    return DatedBy(date=bound, how="inferred", reason=f"it tells of {words!r} as past")
