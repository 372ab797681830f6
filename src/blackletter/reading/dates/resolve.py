"""From the words of a time expression to its interval: one small rule for each shape of expression."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from blackletter.reading.dates import calendar as cal
from blackletter.reading.dates.anchors import Anchor, year_for
from blackletter.reading.dates.calendar import Interval
from blackletter.reading.dates.words import SEASONS, month_number, number, weekday_number

Rule = Callable[[re.Match[str], Anchor], Interval | None]


def full_date(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """Day, month and year in any order; the year may be "last year" or "this year"."""
    year = _year(match, anchor)
    month, day = month_number(match["month"]), number(match["day"])
    if year is None:
        weekday = weekday_number(match["weekday"]) if match["weekday"] else None
        year = year_for(anchor, month, day, weekday)
    return cal.day_of(year, month, day) if year is not None else None


def iso_date(match: re.Match[str], _: Anchor) -> Interval | None:
    """2024-10-06."""
    return cal.day_of(int(match["y"]), int(match["m"]), int(match["d"]))


def dotted_date(match: re.Match[str], _: Anchor) -> Interval | None:
    """01.04.2025 is day, month, year; 4/13/2024 only where one order alone is possible."""
    first, second, year = int(match["d"]), int(match["m"]), int(match["y"])
    if "." in match.group() or first > 12 or first == second:
        return cal.day_of(year, second, first)
    return cal.day_of(year, first, second) if second > 12 else None


def month_date(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """A month with or without its year: "late June 2024", "last December", "that July", "in May"."""
    month = month_number(match["month"])
    year = _year(match, anchor)
    which = (match["which"] or "").lower()
    if year is None and which in ("that", "the same") and anchor.context:
        year = anchor.context[0].year if month >= anchor.context[0].month else anchor.context[0].year + 1
    if year is None and which in ("the following", "the next") and anchor.context:
        year = anchor.context[0].year if month > anchor.context[0].month else anchor.context[0].year + 1
    if year is None and anchor.day is not None:
        year = _month_year(which, month, anchor)
    if year is None:
        return None
    return _part(match, cal.month_of(year, month))


def _month_year(which: str, month: int, anchor: Anchor) -> int | None:
    day = anchor.day
    assert day is not None
    if which in ("last", "past"):
        return day.year if month < day.month else day.year - 1
    if which in ("next", "coming") or anchor.ahead:
        return day.year if month > day.month or (anchor.ahead and which == "" and month == day.month) else day.year + 1
    return year_for(anchor, month, None, None)


def edge_day(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "the last day of March", "the first day of May 2021"."""
    month = month_number(match["month"])
    year = _year(match, anchor)
    if year is None:
        year = year_for(anchor, month, None, None)
    if year is None:
        return None
    first, last = cal.month_of(year, month)
    return cal.one_day(first if match["edge"].lower() == "first" else last - timedelta(days=1))


def year_date(match: re.Match[str], _: Anchor) -> Interval | None:
    """ "in 2003", "early 2016"."""
    return _part(match, cal.year_of(int(match["year"])))


def season_date(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "the summer of 2010", "last spring", "this autumn"; a bare "the spring" settles none."""
    first, last = SEASONS[match["season"].lower()]
    which = (match["which"] or "").lower()
    year = _year(match, anchor)
    if year is None and anchor.day is not None and which in ("last", "this", "next"):
        past = (anchor.day.year, anchor.day.month) >= (anchor.day.year, first)
        year = anchor.day.year - (0 if past or which in ("this", "next") else 1)
        if which == "last" and anchor.day.month < last:
            year = anchor.day.year - 1
    if year is None:
        return None
    return cal.month_of(year, first)[0], cal.month_of(year, last)[0]


def weekday_date(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "on Friday", "last Wednesday", "next Tuesday": the nearest one, back unless the clause looks ahead."""
    if anchor.day is None:
        return None
    wanted, which = weekday_number(match["weekday"]), (match["which"] or "").lower()
    back = (anchor.day.weekday() - wanted) % 7
    if which in ("next", "coming", "this coming") or (anchor.ahead and which not in ("last", "past")):
        ahead = (wanted - anchor.day.weekday()) % 7
        return cal.one_day(anchor.day + timedelta(days=ahead or (7 if which else 0)))
    if which in ("last", "past"):
        back = back or 7
    return cal.one_day(anchor.day - timedelta(days=back))


def weekday_and_day(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "Tuesday the 14th": the nearest such day within a year, back unless the clause looks ahead."""
    if anchor.day is None:
        return None
    wanted, day = weekday_number(match["weekday"]), number(match["day"])
    step = 1 if anchor.ahead else -1
    for shift in range(366):
        found = anchor.day + timedelta(days=step * shift)
        if found.day == day and found.weekday() == wanted:
            return cal.one_day(found)
    return None


_NEAR = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this evening": 0,
    "this afternoon": 0,
    "earlier today": 0,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "the day before yesterday": -2,
}


def near_day(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "yesterday", "today", "tomorrow"."""
    if anchor.day is None:
        return None
    words = re.sub(r"\s+(?:morning|evening|afternoon|night)$", "", match.group().lower())
    shift = _NEAR.get(match.group().lower(), _NEAR.get(words))
    return cal.one_day(anchor.day + timedelta(days=shift)) if shift is not None else None


def this_period(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "last week", "this month", "next year", "late last month", "earlier this week"."""
    if anchor.day is None:
        return None
    shift = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "": 0}[
        match["which"].lower()
    ]
    period = _period(match["unit"], shift, anchor.day)
    earlier = (match["part"] or "").lower()
    if shift == 0 and earlier == "earlier" and period[0] < anchor.day:
        return period[0], anchor.day
    if shift == 0 and earlier == "later" and anchor.day < period[1]:
        return anchor.day, period[1]
    return _part(match, period)


def ordinal_day(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "the 17th of this month", "on the 25th"."""
    which = (match["which"] or "").lower()
    day = number(match["day"] or match["day2"])
    if not which and anchor.context is not None:
        return cal.day_of(anchor.context[0].year, anchor.context[0].month, day)
    if anchor.day is None:
        return None
    month = anchor.day.month + {"last": -1, "next": 1}.get(which, 0)
    first = cal.month_of(anchor.day.year, month)[0]
    if not which and not anchor.ahead and day > anchor.day.day:
        first = cal.month_of(first.year, first.month - 1)[0]
    return cal.day_of(first.year, first.month, day)


def ago(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "eight days ago", "two months ago", "a year ago": as fine as the unit is, from the anchor day."""
    if anchor.day is None:
        return None
    return _shifted(match, -1, cal.one_day(anchor.day))


def hence(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "in two weeks", "ten days from now"."""
    if anchor.day is None:
        return None
    if match["n2"]:
        return _by_unit(match["unit2"].lower().rstrip("s"), number(match["n2"]), cal.one_day(anchor.day))
    return _shifted(match, 1, cal.one_day(anchor.day))


def earlier_than_context(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "two days earlier", "eleven days before", "a month later", "the day after": from the date last told."""
    context = anchor.told_day if match["unit"].lower().startswith("day") else anchor.context
    if context is None:
        return None
    back = match["side"].lower() in ("earlier", "before", "previously", "prior")
    return _shifted(match, -1 if back else 1, context)


def same_as_context(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "the same day", "that evening"."""
    words = match.group().lower()
    if anchor.context is not None and re.search(r"month|year", words):
        first = anchor.context[0]
        return cal.month_of(first.year, first.month) if "month" in words else cal.year_of(first.year)
    return anchor.context if re.search(r"week|^at ", words) else anchor.told_day


def next_to_context(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """ "the following month", "the next day", "the previous year", "the day before"."""
    unit = (match["unit"] or match["unit2"]).lower().rstrip("s")
    context = anchor.told_day if unit in ("day", "morning", "evening") else anchor.context
    if context is None:
        return None
    back = (match["side"] or match["side2"]).lower() in ("previous", "preceding", "before")
    return _by_unit(unit, -1 if back else 1, context)


def _shifted(match: re.Match[str], sign: int, start: Interval) -> Interval | None:
    if match["half"] or match.groupdict().get("halfway"):
        return None
    return _by_unit(match["unit"].lower().rstrip("s"), sign * number(match["n"]), start)


def _by_unit(unit: str, count: int, start: Interval) -> Interval | None:
    day, last = start
    try:
        if unit in ("day", "night", "evening", "morning", "afternoon"):
            return (day + timedelta(days=count), last + timedelta(days=count)) if (last - day).days == 1 else None
        if unit in ("week", "fortnight"):
            return cal.week_of(day + timedelta(days=count * (14 if unit == "fortnight" else 7)))
        if unit == "month":
            return cal.month_of(day.year, day.month + count)
        if unit == "decade":
            return None
        return cal.year_of(day.year + count)
    except (OverflowError, ValueError):
        return None


def _period(unit: str, shift: int, day: date) -> Interval:
    unit = unit.lower()
    if unit == "week":
        return cal.week_of(day + timedelta(days=7 * shift))
    if unit == "weekend":
        monday = cal.week_of(day)[0] + timedelta(days=7 * shift)
        return monday + timedelta(days=5), monday + timedelta(days=7)
    if unit == "month":
        return cal.month_of(day.year, day.month + shift)
    return cal.year_of(day.year + shift)


def _year(match: re.Match[str], anchor: Anchor) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    told = (groups.get("relyear") or "").lower()
    if not told:
        return None
    if any(word in told for word in ("same", "that", "the ")):
        shift = 1 if "following" in told or "next" in told else -1 if "previous" in told or "preceding" in told else 0
        return anchor.context[0].year + shift if anchor.context else None
    if anchor.day is None:
        return None
    return anchor.day.year + (-1 if "last" in told else 1 if "next" in told else 0)


_PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
    "later": "late",
    "earlier": "early",
}


def _part(match: re.Match[str], interval: Interval) -> Interval:
    words = (match.groupdict().get("part") or "").lower()
    for word, part in _PARTS.items():
        if re.search(rf"\b{word}\b", words.replace("-", " ")):
            return interval if word in ("earlier", "later") else cal.part_of(interval, part)
    return interval
