"""One listed entity, from whichever form, as an entry: its id, its names, its dates.

The list has no numbers. An entry is known by its name without the abbreviations and translations that stand behind it
in parentheses, folded: that survives another order and other parentheses, and breaks where the publisher renames it.
"""

import re
import unicodedata
from dataclasses import dataclass

from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.narrative import told_in
from blackletter.lists._formats.scripts import script_of
from blackletter.values.dates import PartialDate, exact_date
from blackletter.values.entries import Content, Name

LEGAL_BASIS = "Criminal Code, section 83.05"
NO_VALUE = frozenset({"", "n/a", "none"})
_BEHIND = re.compile(r"(?:\s*\([^()]+\))+\s*$")
_INSIDE = re.compile(r"\(([^()]+)\)")
_SPLIT = re.compile(r"[;,](?![^(]*\))\s*|\s+and\s+(?=[^,;]*$)")
_NOT_A_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """The printed words of one entity; `place` says where they stand in the file."""

    place: str
    name: str
    aliases: str = ""
    description: str = ""
    listed: str = ""
    reviewed: str = ""
    link: str = ""
    number: str = ""


def source_id(name: str) -> str:
    """`al-qaida` for "Al Qaida", `abu-nidal-organization` for "Abu Nidal Organization (ANO)". It must never change."""
    plain = unicodedata.normalize("NFKD", _BEHIND.sub("", name)).casefold()
    return "-".join(_NOT_A_WORD.sub(" ", "".join(s for s in plain if not unicodedata.combining(s))).split())


def date_of(words: str) -> PartialDate:
    """`2003-02-12T00:00:00-05:00`, `2003-02-12`, `February 12, 2003`, `Feb. 12, 2003`; other words settle nothing."""
    iso = iso_day(words)
    if iso.exact and iso.earliest is not None:
        return exact_date(iso.earliest, words)
    return day_of(words)


def content_of(entity: Entity) -> Content:
    """The entity's content."""
    reviewed = entity.reviewed if entity.reviewed.lower() not in NO_VALUE else ""
    details = (("reviewed", reviewed), ("link", entity.link), ("feed id", entity.number))
    names = tuple(dict.fromkeys(_names(entity)))
    printed = {name.text for name in names}
    told = told_in(entity.description)
    return Content(
        subject_kind="organisation",
        names=(*names, *(name for name in told.names if name.text not in printed)),
        identifiers=told.identifiers,
        programmes=("Criminal Code",),
        stated_dates=(("designation", date_of(entity.listed)),) if entity.listed else (),
        legal_basis=LEGAL_BASIS,
        links=told.links,
        details=(*(pair for pair in details if pair[1]), *told.details),
        remarks=entity.description,
    )


def _names(entity: Entity) -> list[Name]:
    names = [Name(text=entity.name, kind="primary", script=script_of(entity.name))]
    if behind := _BEHIND.search(entity.name):
        parts = (entity.name[: behind.start()], *_INSIDE.findall(behind[0]))
        names += [Name(text=text, kind="strong", script=script_of(text)) for text in map(str.strip, parts) if text]
    if entity.aliases.lower() not in NO_VALUE:
        pieces = (piece.strip(" .") for piece in _SPLIT.split(entity.aliases))
        names += [Name(text=text, kind="strong", script=script_of(text)) for text in pieces if text]
    return names
