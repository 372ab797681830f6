"""The Schedule's list items, each with the amendments under which it stands.

An amendment opens with `[` and a link to its note and closes with `]`, often several items later: what stands between
was added or substituted by it. A link without `[` marks where something was taken out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from blackletter.lists._formats.day_month_year import day_of
from blackletter.values.dates import PartialDate

LIST, ITEM = "LegUnorderedList", "LegListTextStandard"
DELIMITER, LINK, REPEAL, NOTE = "LegChangeDelimiter", "LegCommentaryLink", "LegRepeal", "LegCommentaryItem"
_F_NUMBER = re.compile(r"^[A-Z]\d+\s*(?=[A-Z])")
_ADDED = re.compile(
    r"\b(added|inserted|substituted)\b[^()]*\((\d{1,2}\.\d{1,2}\.\d{4})\)\s*by\s+(?:virtue of\s+)?(.+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A note: `act` = "added", "inserted" or "substituted", the day from which, and the instrument; else all ""."""

    words: str
    act: str
    day: PartialDate | None
    instrument: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`text` = the item's words, "" where its words were taken out; `amendments` from the outermost to the
    innermost."""

    text: str
    amendments: tuple[Amendment, ...]


def items_of(root: etree._Element) -> tuple[tuple[Item, ...], int]:
    """The items of all lists of the page in order, and how many amendments are still open at the end."""
    # The F-numbers are given anew with each version of the page.
    notes = {str(e.get("id")): _F_NUMBER.sub("", _words(e)) for e in root.iter("div") if _has(e, NOTE)}
    open_notes: list[str] = []
    items: list[Item] = []
    for element in _with_class(root, ITEM):
        if not any(_has(a, LIST) for a in element.iterancestors()):
            continue
        words: list[str] = []
        standing: list[str] = list(open_notes)
        opening = False
        for kind, value in _pieces(element):
            if kind == "open":
                opening = True
            elif kind == "link":
                if opening:
                    open_notes.append(value)
                opening = False
            elif kind == "close":
                if open_notes:
                    open_notes.pop()
            elif any(map(str.isalnum, value)):
                standing = list(open_notes) if not words else [*dict.fromkeys([*standing, *open_notes])]
                words.append(value)
            elif words:
                words.append(value)
        text = " ".join("".join(words).split()).strip(" .;")
        amendments = tuple(_amendment(notes.get(note, "")) for note in standing)
        items.append(Item(text=text, amendments=amendments))
    return tuple(items), len(open_notes)


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _pieces(element: etree._Element) -> Iterator[tuple[str, str]]:
    if element.text:
        yield "text", element.text
    for child in element:
        if _has(child, DELIMITER):
            sign = "".join(map(str, child.itertext()))
            yield ("open" if "[" in sign else "close"), ""
        elif _has(child, LINK):
            yield "link", str(child.get("href", "")).lstrip("#")
        elif not _has(child, REPEAL):
            yield from _pieces(child)
        if child.tail:
            yield "text", child.tail


def _amendment(words: str) -> Amendment:
    found = _ADDED.search(words)
    if found is None:
        return Amendment(words=words, act="", day=None, instrument="")
    day = day_of(found[2])
    return Amendment(words=words, act=found[1].lower(), day=day, instrument=found[3].strip(" ."))


def _with_class(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (element for element in root.iter("p", "li", "div", "span") if _has(element, name))


def _has(element: etree._Element, name: str) -> bool:
    return name in str(element.get("class", "")).split()
