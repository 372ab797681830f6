"""Calendar intervals, all half-open: days, weeks (from Monday), months, years, and the parts of them."""

from datetime import date, timedelta

Interval = tuple[date, date]


def day_of(year: int, month: int, day: int) -> Interval | None:
    """The one day, or None where the calendar has no such day (31 June, year 0)."""
    try:
        first = date(year, month, day)
        return first, first + timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def one_day(day: date) -> Interval:
    """The one-day interval of `day`."""
    return day, day + timedelta(days=1)


def month_of(year: int, month: int) -> Interval:
    """The calendar month; `month` may run over its bounds (0 = December before, 13 = January after)."""
    shift, index = divmod(month - 1, 12)
    year += shift
    return date(year, index + 1, 1), date(year + (index == 11), index % 12 + 2 if index < 11 else 1, 1)


def year_of(year: int) -> Interval:
    """The calendar year."""
    return date(year, 1, 1), date(year + 1, 1, 1)


def week_of(day: date) -> Interval:
    """The week, Monday to Sunday, that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=7)


def part_of(interval: Interval, part: str) -> Interval:
    """ "early", "mid" or "late" of a week, of a month (its tens of days) or of a longer period (its thirds)."""
    first, last = interval
    size = (last - first).days
    if size <= 7:
        cuts = (first, first + timedelta(days=2), first + timedelta(days=4), last)
    elif size <= 31:
        cuts = (first, first + timedelta(days=10), first + timedelta(days=20), last)
    else:
        cuts = (first, month_of(first.year, first.month + 4)[0], month_of(first.year, first.month + 8)[0], last)
    at = {"early": 0, "mid": 1, "late": 2}[part]
    return cuts[at], cuts[at + 1]
