"""A target's names: parts in their order, and how other languages and scripts write them."""

from collections.abc import Iterator

from lxml import etree

from blackletter.lists._formats.scripts import script_of
from blackletter.lists._formats.xml import text_of
from blackletter.values.entries import Name

KINDS = {"primary-name": "primary", "alias": "strong", "formerly-known-as": "former"}
TITLE = "title"
MOST_SPELLINGS = 20
LANGUAGES = {"eng": "en", "ger": "de", "fre": "fr", "ita": "it", "rus": "ru", "ara": "ar", "per": "fa", "ukr": "uk"}
Spelling = tuple[str, str]
"""Language and script, as printed."""


def names_of(identity: etree._Element) -> Iterator[Name]:
    """The names of one identity, each with its spellings; only the main identity's primary name counts as primary."""
    main = identity.get("main") == "true"
    for element in identity.iterchildren("name"):
        kind = KINDS.get(str(element.get("name-type", "")), "strong")
        if element.get("quality") == "low" and kind != "former":
            kind = "weak"
        yield from _spelled(element, "strong" if kind == "primary" and not main else kind)


def _spelled(element: etree._Element, kind: str) -> Iterator[Name]:
    parts = sorted(element.iterchildren("name-part"), key=_order)
    values = [(str(part.get("name-part-type", "")), " ".join((part.findtext("value") or "").split())) for part in parts]
    if name := _name(values, kind, ""):
        yield name
    spellings: dict[Spelling, dict[int, list[str]]] = {}
    for at, part in enumerate(parts):
        for variant in part.iterchildren("spelling-variant"):
            how = (str(variant.get("lang", "")), str(variant.get("script", "")))
            if text := text_of(variant):
                spellings.setdefault(how, {}).setdefault(at, []).append(text)
    for (language, _), by_part in spellings.items():
        for turn in range(min(MOST_SPELLINGS, max(map(len, by_part.values())))):
            spelled = [
                (label, by_part[at][min(turn, len(by_part[at]) - 1)] if at in by_part else value)
                for at, (label, value) in enumerate(values)
            ]
            if name := _name(spelled, kind, LANGUAGES.get(language, language)):
                yield name


def _order(part: etree._Element) -> int:
    printed = str(part.get("order", ""))
    return int(printed) if printed.isascii() and printed.isdigit() and len(printed) < 4 else 0


def _name(values: list[tuple[str, str]], kind: str, language: str) -> Name | None:
    text = " ".join(value for label, value in values if value and label != TITLE)
    parts = tuple((label, value) for label, value in values if value and label != "whole-name")
    return Name(text=text, kind=kind, script=script_of(text), language=language, parts=parts) if text else None
