"""Births, addresses, documents and other facts of a target."""

import re

from lxml import etree

from blackletter.lists._formats.days import day_of
from blackletter.lists._formats.xml import text_of
from blackletter.lists.ch_seco.references import Place
from blackletter.values.dates import unresolved
from blackletter.values.entries import Address, Birth, Identifier

GREGORIAN = "Gregorian"
_NOT_A_LETTER = re.compile(r"[\W_]+")
FACTS = (
    (re.compile(r"IMO(?: number)?\s*:\s*(\d{7})\.?", re.IGNORECASE), "imo number"),
    (
        re.compile(r"(?:State |Business |Main )?registration number\s*:\s*([^:]*?)\.?", re.IGNORECASE),
        "registration number",
    ),
    (
        re.compile(
            r"(?:Taxpayer identification|Tax registration|Tax identification) number\s*:\s*([^:]*?)\.?", re.IGNORECASE
        ),
        "tax number",
    ),
    (re.compile(r"SWIFT(?:/BIC)?(?: code)?\s*:\s*([A-Z0-9]{8,11})\.?"), "swift/bic"),
    (
        re.compile(r"(?:National|Personal) (?:identification|ID) number\s*:\s*([^:]*?)\.?", re.IGNORECASE),
        "national identification number",
    ),
    (re.compile(r"Web ?site\s*:\s*(\S+)", re.IGNORECASE), "website"),
    (re.compile(r"E-?mail(?: address)?\s*:\s*(\S+@\S+?)\.?", re.IGNORECASE), "email"),
    (re.compile(r"(?:Tel\.?|Telephone)(?: number)?\s*:\s*(\+?[\d ()/.-]+)", re.IGNORECASE), "phone"),
)
"""Pieces of `other-information` that are identifiers, by their scheme."""

LABELLED = {
    "type of entity": "type of entity",
    "date of registration": "date of registration",
    "place of registration": "place of registration",
    "principal place of business": "principal place of business",
    "position": "position",
    "function": "position",
    "rank": "rank",
}
"""Labels of `other-information` whose meaning is known, with the term under which the value is kept."""


def birth_of(element: etree._Element) -> Birth | None:
    """A `day-month-year`; a date of another calendar keeps its words. None for an empty one."""
    year, month, day = (str(element.get(name, "")) for name in ("year", "month", "day"))
    words = "-".join(part.zfill(2) for part in (year, month, day if month else "") if part)
    if not words:
        return None
    calendar = str(element.get("calendar", GREGORIAN))
    when = day_of(year, month, day, words)
    if calendar != GREGORIAN:
        words = f"{words} ({calendar} calendar)"
        when = unresolved(words)
    return Birth(text=words, date=when, circa=element.get("quality") == "low")


def birth_place(place: Place) -> Birth | None:
    """A place of birth; None where the place says nothing."""
    return Birth(text=place.words, place=place.words) if place.words else None


def address_of(element: etree._Element, place: Place) -> Address | None:
    """An address at a place; None for an empty one."""
    said = {tag: " ".join((element.findtext(tag) or "").split()) for tag in ("c-o", "p-o-box", "remarks", "remark")}
    remarks = (
        f"c/o {said['c-o']}" if said["c-o"] else "",
        f"post box {said['p-o-box']}" if said["p-o-box"] else "",
        said["remarks"] or said["remark"],
    )
    own = Address(
        street=" ".join((element.findtext("address-details") or "").split()),
        city=place.location,
        region=place.area,
        postcode=" ".join((element.findtext("zip-code") or "").split()),
        country=place.country,
        remarks="; ".join(filter(None, remarks)),
    )
    return None if own == Address() else own


def document_of(element: etree._Element) -> tuple[Identifier | None, list[tuple[str, str]]]:
    """An identification document with its number, and what else is said of it; None if no number is given."""
    scheme = str(element.get("document-type", "document")).replace("-", " ")
    said = {str(child.tag): text_of(child) for child in element}
    number, country = said.pop("number", ""), said.pop("issuer", "")
    name = f"{scheme} {number}".strip()
    details = [(f"{name} {tag.replace('-', ' ')}", text) for tag, text in said.items() if text]
    if not number:
        return None, details + ([(f"{name} issuer", country)] if country else [])
    normalised = _NOT_A_LETTER.sub("", number).upper()
    return Identifier(scheme=scheme, printed=number, normalised=normalised, country=country), details


def fact_of(text: str) -> Identifier | tuple[str, str] | None:
    """A piece of other information as an identifier or as a known term with its value; None for free text."""
    for pattern, scheme in FACTS:
        if (found := pattern.fullmatch(text)) and found[1]:
            plain = found[1].strip()
            normalised = "" if scheme in ("website", "email") else _NOT_A_LETTER.sub("", plain).upper()
            return Identifier(scheme=scheme, printed=plain, normalised=normalised)
    label, colon, value = text.partition(":")
    term = LABELLED.get(label.strip().lower())
    return (term, value.strip()) if term and colon and value.strip() else None
