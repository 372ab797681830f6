"""The rows of one party into its content."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from blackletter.lists._formats.birth_dates import births_in
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.document_number import number_in
from blackletter.lists._formats.headings import Record
from blackletter.lists._formats.narrative import told_in
from blackletter.lists._formats.numbered import values_in
from blackletter.lists._formats.scripts import script_of
from blackletter.lists.au_dfat_consolidated import information
from blackletter.lists.au_dfat_consolidated.columns import LABELS, NAME_KINDS, SUBJECT_KINDS
from blackletter.lists.au_dfat_consolidated.information import statements_in
from blackletter.lists.au_dfat_consolidated.listing import stated_dates
from blackletter.values.entries import Address, Birth, Content, Identifier, Name

KNOWN = frozenset(LABELS) | frozenset(filter(None, information.LABELS.values()))
SCHEMES = frozenset(
    {
        "passport number",
        "national identification number",
        "imo number",
        "registration number",
        "tax number",
        "swift/bic",
        "website",
        "email address",
        "phone number",
        "fax",
    }
)
"""Statements by which a party is known; all others are details."""

NUMBERS = frozenset({"passport number", "national identification number", "registration number", "tax number"})
"""Of these the number is taken out of the words around it, which stay as a detail."""

_IN_TEXT = re.compile(
    r"\b(passport|national identification|national identity card|identity card)\s+(?:numbers?|nos?\.?)\s+"
    r"((?:[A-Z]{1,3} )?[A-Z]{0,4}-?\d[A-Z0-9/-]{3,})\b"
)
Raw = set[tuple[str, str]]


def content_of(own: Sequence[Record], raw: Raw) -> Content:
    """One party from its rows, whose order carries no meaning and is not kept; `raw` gathers the pairs of key and value
    that are only kept as they stand.

    Under the key `information` stands what is left of that column after its statements (`with_statements`): free text,
    which is kept as it is printed, and is told of too where its sentences have a known form.
    """
    kinds = {SUBJECT_KINDS.get(text.lower(), "unknown") for text in _all(own, "type")}
    kind = kinds.pop() if len(kinds) == 1 else "unknown"
    details = [("control date", text) for text in _all(own, "control date")]
    details += [("type", text) for text in _all(own, "type") if kind == "unknown"]
    identifiers, said = _statements(own, raw)
    for record in own:
        for key in record.keys() - KNOWN:
            details.append((key.lower(), record[key]))
            raw.add((key, record[key]))
    free = _all(own, "information")
    told = {text: told_in(text) for text in free}
    raw.update(("information", text) for text in free if not told[text].whole)
    names = _names(own)
    known = {name.text for name in names}
    listing = _all(own, "listing")
    return Content(
        subject_kind=kind,
        names=(*names, *_each_once(n for t in told.values() for n in t.names if n.text not in known)),
        births=_births(own, raw),
        nationalities=_each_once(v for text in _all(own, "citizenship") for v in _pieces(text)),
        identifiers=_each_once((*identifiers, *(i for t in told.values() for i in t.identifiers))),
        addresses=_each_once(Address(street=v) for text in _all(own, "address") for v in values_in(text)),
        programmes=tuple(_all(own, "committees")),
        stated_dates=stated_dates(listing),
        legal_basis="; ".join(text for text in listing if not day_of(text).resolved),
        links=_each_once(link for t in told.values() for link in t.links),
        details=_each_once((*details, *said, *(d for t in told.values() for d in t.details))),
        remarks="\n".join(free),
    )


def with_statements(record: Record) -> Record:
    """The record with the statements of "Additional Information" under keys of their own, one after the other where
    several are of one kind."""
    statements, free = statements_in(record.pop("information", ""))
    for what, value in statements:
        record[what] = f"{record[what]}; {value}" if what in record else value
    if free:
        record["information"] = free
    return record


def name_kind(record: Record) -> str | None:
    """The kind of a row's name; None if the publisher's term is not known."""
    return NAME_KINDS.get(record.get("name type", "").lower())


def _names(own: Sequence[Record]) -> tuple[Name, ...]:
    best: dict[str, Name] = {}
    for record in own:
        text = record.get("name", "")
        kind = name_kind(record)
        said = (("name type", record["name type"]),) if kind is None and "name type" in record else ()
        name = Name(text=text, kind=kind or "strong", script=script_of(text), parts=said)
        if text and (text not in best or _order(name) < _order(best[text])):
            best[text] = name
    return tuple(sorted(best.values(), key=_order))


def _order(name: Name) -> tuple[bool, Name]:
    return name.kind != "primary", name


def _births(own: Sequence[Record], raw: Raw) -> tuple[Birth, ...]:
    out: dict[Birth, None] = {}
    for text in _all(own, "born"):
        for birth in births_in(text):
            out[birth] = None
            if birth.date is not None and not birth.date.resolved:
                raw.add(("born", text))
    dated = sorted(out, key=lambda b: (str(b.date.earliest) if b.date is not None and b.date.earliest else "?", b.text))
    places = {place for text in _all(own, "place of birth") for place in values_in(text)}
    return (*dated, *(Birth(text=place, place=place) for place in sorted(places)))


def _statements(own: Sequence[Record], raw: Raw) -> tuple[list[Identifier], list[tuple[str, str]]]:
    identifiers: list[Identifier] = []
    details: list[tuple[str, str]] = []
    for what in filter(None, dict.fromkeys(information.LABELS.values())):
        for text in _all(own, what):
            for value in values_in(text):
                number = number_in(value) if what in NUMBERS else value
                if what in SCHEMES and number:
                    normalised = re.sub(r"[\W_]+", "", number).upper()
                    if what in ("website", "email address"):
                        normalised = number.lower()
                    identifiers.append(Identifier(scheme=what, printed=number, normalised=normalised))
                elif what in SCHEMES:
                    raw.add((what, text))
                if number != value or what not in SCHEMES:
                    details.append((f"{what} {number}".strip() if what in NUMBERS else what, value))
    for text in _all(own, "information"):
        # Numbers in running sentences are taken out as well; the sentences stay as text.
        for found in _IN_TEXT.finditer(text):
            scheme = "passport number" if found[1] == "passport" else "national identification number"
            normalised = re.sub(r"[\W_]+", "", found[2]).upper()
            identifiers.append(Identifier(scheme=scheme, printed=found[2], normalised=normalised))
    return identifiers, details


def _pieces(text: str) -> list[str]:
    return [piece.strip() for value in values_in(text) for piece in re.split(r"[;/]", value) if piece.strip()]


def _all(own: Iterable[Record], key: str) -> list[str]:
    return sorted({record[key] for record in own if key in record})


def _each_once(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(set(values)))
