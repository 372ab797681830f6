"""Dates of birth in words: `Approximately 1963`, `Between 1968 and 1970`, `a) 1955-1958 b) circa 1945`."""

import re

from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.numbered import values_in
from blackletter.values.dates import PartialDate, between
from blackletter.values.entries import Birth

_SEVERAL = re.compile(r"\s*(?:;|>>|\bor\b|\balt(?:ernative)? DOBs?:?)\s*", re.IGNORECASE)
_CIRCA = re.compile(r"\b(?:circa|approximately|approx\.?|about|around|c\.)\s*(?:in\s)?", re.IGNORECASE)
_RANGE = re.compile(r"(?:between\s+)?(.+?)\s*(?:\band\b|\bto\b|-|–)\s*(.+)", re.IGNORECASE)
_YEARS = re.compile(r"\d{4}(?:\s*,\s*\d{4})+")
_EDGES = " .,;\u200e\u200f"


def births_in(cell: str) -> tuple[Birth, ...]:
    """The births that a cell tells, each with its words; one that settles no date keeps them and has no interval."""
    out: list[Birth] = []
    for value in values_in(cell):
        for piece in _SEVERAL.split(value):
            text = piece.strip(_EDGES)
            if _YEARS.fullmatch(text):
                out += [_birth(year.strip()) for year in text.split(",")]
            elif text:
                out.append(_birth(text))
    return tuple(dict.fromkeys(out))


def _birth(text: str) -> Birth:
    circa = _CIRCA.search(text) is not None
    plain = _CIRCA.sub("", text).strip(_EDGES)
    when = day_of(plain)
    if not when.resolved and (found := _RANGE.fullmatch(plain)):
        first, last = day_of(found[1].strip(_EDGES)), day_of(found[2].strip(_EDGES))
        if first.earliest is not None and last.latest is not None and first.earliest < last.latest:
            when = between(first.earliest, last.latest, plain)
    return Birth(text=text, date=PartialDate(text=text, earliest=when.earliest, latest=when.latest), circa=circa)
