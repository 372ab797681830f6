"""The names in an item: `Atomwaffen Division (AWD), including National Socialist Order (NSO)`."""

import re

from blackletter.lists._formats.brackets import outside_and_inside
from blackletter.lists._formats.scripts import script_of
from blackletter.values.entries import Name

_INCLUDING = re.compile(r",?\s*\bincluding\b\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:and|also known as|a\.?k\.?a\.?|otherwise known as|including|the following)\b[\s:,]*", re.IGNORECASE
)
_SEVERAL = re.compile(r"\s*(?:,\s*and\s+|,\s+|;\s*)")
_EDGES = " ,.;"


def names_of(text: str) -> tuple[Name, ...]:
    """The primary name first, then what stands in brackets and what it is said to include, as strong aliases.

    The primary name is what stands before the first bracket or ", including"; () for an empty text.
    """
    found = [piece for piece in _pieces(text) if piece]
    if not found:
        return ()
    primary, *others = found
    names = [_name(primary, "primary")]
    names += [_name(other, "strong") for other in dict.fromkeys(others) if other != primary]
    return tuple(names)


def _pieces(text: str) -> list[str]:
    head, *rest = _split_including(text)
    outside, inside = outside_and_inside(head)
    out = [_plain(outside)]
    for piece in inside:
        out += _pieces(_LEAD.sub("", piece))
    for part in rest:
        # What is included may be several bodies, each with brackets of its own.
        for member in _SEVERAL.split(part):
            out += _pieces(_LEAD.sub("", member.strip(_EDGES)))
    return out


def _split_including(text: str) -> list[str]:
    """The text cut at the first "including" outside brackets."""
    depth = 0
    for i, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")" and depth > 0)
        if depth == 0 and (found := _INCLUDING.match(text, i)) and i > 0:
            return [text[:i], text[found.end() :]]
    return [text]


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(_EDGES)


def _name(text: str, kind: str) -> Name:
    return Name(text=text, kind=kind, script=script_of(text))
