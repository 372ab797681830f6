"""The name cell: `Al Shabaab, also known as Harakat al-Shabaab al Mujahideen, and Mujahidin Youth Movement`."""

import re

from blackletter.lists._formats.brackets import outside_and_inside
from blackletter.lists._formats.scripts import script_of
from blackletter.values.entries import Name

_KNOWN = re.compile(r"[\s,;(]*\b(also known as|a\.?k\.?a\.?|also called|and known as)\b[\s:]*", re.IGNORECASE)
_FORMER = re.compile(
    r"[\s,;(]*\b((?:formerly|previously) (?:designated under(?: the)? description|known as|designated as))\b[\s:]*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*(?:;\s*(?:and\s+)?|,\s*(?:and\s+|or\s+)?)\s*")
_EDGES = " ,.;()“”\"'"


def names_of(cell: str) -> tuple[Name, ...]:
    """The primary name first; an abbreviation in brackets and the names after "also known as" are strong aliases, those
    after "formerly designated under the description" former ones; () for an empty cell."""
    known, *former = _FORMER.split(cell)[::2]
    own, *others = _KNOWN.split(known)[::2]
    outside, inside = outside_and_inside(own)
    found = [(outside, "primary"), *((piece, "strong") for piece in inside)]
    for text, kind in (*((t, "strong") for t in others), *((t, "former") for t in former)):
        found += [(piece, kind) for piece in _SEVERAL.split(text)]
    names: dict[str, Name] = {}
    for text, kind in found:
        plain = _plain(text)
        if plain:
            names.setdefault(plain, Name(text=plain, kind=kind, script=script_of(plain)))
    return tuple(names.values())


def _plain(text: str) -> str:
    """The name without the marks around it; brackets that belong to it stay."""
    plain = " ".join(text.split()).strip(' ,.;“”"')
    if plain.count("(") != plain.count(")"):
        plain = plain.strip(_EDGES)
    return plain
