"""What a relative expression is measured from."""

from dataclasses import dataclass
from datetime import date

from blackletter.reading.dates.calendar import Interval, day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """`day` = the day on which the sentence is written or said (None = unknown); `context` = the date last told before,
    `told_day` = the last that was one single day.

    `years` = the years that the document names; `ahead` = the clause speaks of what is to come (None = its present
    tense leaves that open).
    """

    day: date | None
    context: Interval | None
    told_day: Interval | None = None
    years: tuple[int, ...] = ()
    ahead: bool | None = False


def year_for(anchor: Anchor, month: int, day: int | None, weekday: int | None) -> int | None:
    """The year of a date printed without one.

    Nearest to the anchor day: the last such date before it, or the next one where the clause looks ahead; without an
    anchor day, the year of the document in which the printed weekday fits, if exactly one does.
    """
    if anchor.day is None:
        fits = [year for year in _candidate_years(anchor) if _fits(year, month, day, weekday)]
        return fits[0] if len(fits) == 1 and weekday is not None else None
    near = [
        year for year in (anchor.day.year - 1, anchor.day.year, anchor.day.year + 1) if _fits(year, month, day, weekday)
    ]
    if not near:
        return None
    first = {year: date(year, month, min(day or 1, 28)) for year in near}
    past = [year for year in near if _starts(year, month, day) <= anchor.day]
    if anchor.ahead is None and day is not None:
        return min(near, key=lambda year: abs(_starts(year, month, day) - _of(anchor)))
    if anchor.ahead:
        coming = [
            year
            for year in near
            if year not in past or (day is None and (year, month) == (anchor.day.year, anchor.day.month))
        ]
        return min(coming, key=lambda year: first[year], default=None) or near[-1]
    return max(past, key=lambda year: first[year], default=None) or near[0]


def _of(anchor: Anchor) -> date:
    assert anchor.day is not None
    return anchor.day


def _starts(year: int, month: int, day: int | None) -> date:
    found = day_of(year, month, day or 1)
    return found[0] if found else date(year, month, 1)


def _candidate_years(anchor: Anchor) -> tuple[int, ...]:
    if not anchor.years:
        return ()
    latest = max(anchor.years)
    return tuple(sorted({*anchor.years, latest + 1}))


def _fits(year: int, month: int, day: int | None, weekday: int | None) -> bool:
    if day is None:
        return True
    found = day_of(year, month, day)
    return found is not None and (weekday is None or found[0].weekday() == weekday)
