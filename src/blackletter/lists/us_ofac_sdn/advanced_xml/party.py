"""One `DistinctParty` of OFAC's advanced XML, with the locations and documents to which it refers."""

from collections.abc import Iterator

from lxml import etree

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import local
from blackletter.lists.us_ofac_sdn.advanced_xml.dates import words_of
from blackletter.lists.us_ofac_sdn.advanced_xml.references import References
from blackletter.lists.us_ofac_sdn.party import FEATURE_TERMS, Party
from blackletter.values.entries import Address, Name

LOCATION = "Location"
COUNTRIES = frozenset({"Nationality Country", "Citizenship Country", "Nationality of Registration", "Vessel Flag"})
FIRST_NAMES = frozenset({"First Name", "Middle Name"})
AS_WRITTEN = frozenset({"Nickname"})
"""Types of name parts that OFAC does not print in capitals."""


def party_of(element: etree._Element, references: References, columns: Columns, tally: Tally) -> Party:
    """The party as far as its own element tells; its entry on the list stands elsewhere in the file."""
    party = Party(source_id=(element.get("FixedRef") or "").strip())
    where = f"line {element.sourceline}"
    for child in element:
        if local(child.tag) == "Comment" and (text := text_of(child)):
            (columns.typed if party.say_remarks(text) else columns.raw)("DistinctParty/Comment")
    for part in element.iterdescendants():
        tag = local(part.tag)
        if tag == "Profile":
            kind = references.kind_of(part.get("PartySubTypeID") or "")
            if not party.say_kind(kind):
                tally.add("code", f"unknown kind of party {kind}", locator=where, excerpt=kind, severity="note")
            columns.typed("Profile/PartySubTypeID")
        elif tag == "Identity":
            _identity(party, part, references, columns, tally)
        elif tag == "Feature":
            _feature(party, part, references, columns, tally)
    return party


def _identity(party: Party, element: etree._Element, references: References, columns: Columns, tally: Tally) -> None:
    groups = {
        group.get("ID"): references.word("NamePartType", group.get("NamePartTypeID"))
        for group in element.iterdescendants()
        if local(group.tag) == "NamePartGroup"
    }
    for alias in _children(element, "Alias"):
        names = [
            name
            for documented in _children(alias, "DocumentedName")
            if (name := _name(documented, groups, references, columns, tally)) is not None
        ]
        if (alias.get("Primary") or "").lower() == "true":
            for name in names:
                party.say_name(name)
            continue
        kind = references.word("AliasType", alias.get("AliasTypeID"))
        weak = (alias.get("LowQuality") or "").lower() == "true"
        known = party.say_alias(kind, weak, "", names)
        (columns.typed if known else columns.raw)("Alias/AliasTypeID")
        if not known:
            where = f"line {alias.sourceline}"
            tally.add("code", f"unknown type of alias {kind}", locator=where, excerpt=kind, severity="note")
    for document in references.documents.get(element.get("ID") or "", ()):
        party.say_document(document.term, document.number, document.country, document.said)


def _name(
    element: etree._Element, groups: dict[str | None, str], references: References, columns: Columns, tally: Tally
) -> Name | None:
    """The name as the delimited files print it: `LAST, First Middle`, other names in capitals."""
    script = ""
    parts: list[tuple[str, str]] = []
    for value in element.iterdescendants():
        if local(value.tag) == "NamePartValue" and (text := text_of(value)):
            parts.append((groups.get(value.get("NamePartGroupID"), ""), text))
            script = script or references.scripts.get(value.get("ScriptID") or "", "")
            columns.typed("DocumentedName/NamePartValue")
    if not parts:
        return None
    first = " ".join(text for kind, text in parts if kind in FIRST_NAMES)
    last = " ".join(text if kind in AS_WRITTEN else text.upper() for kind, text in parts if kind not in FIRST_NAMES)
    text = f"{last}, {first}" if first and last else first or last
    if not any(map(str.isalnum, text)):
        tally.add("letters", f"{text!r} has no letter", locator=f"line {element.sourceline}", excerpt=text)
    telling = len(parts) > 1 or parts[0][1] != text
    return Name(
        text=text,
        kind="primary",
        script=script,
        parts=tuple((kind.lower(), value) for kind, value in parts) if telling else (),
    )


def _feature(party: Party, element: etree._Element, references: References, columns: Columns, tally: Tally) -> None:
    kind = references.word("FeatureType", element.get("FeatureTypeID"))
    for version in _children(element, "FeatureVersion"):
        values = []
        for child in version:
            tag = local(child.tag)
            if tag == "DatePeriod":
                values.append(words_of(child))
            elif tag == "VersionDetail":
                values.append(references.word("DetailReference", child.get("DetailReferenceID")) or text_of(child))
            elif tag == "VersionLocation":
                address = references.locations.get(child.get("LocationID") or "", Address())
                if kind == LOCATION:
                    party.say_address(address, child.get("LocationID") or "")
                    columns.typed("Feature/Location")
                else:
                    values.append(_place(kind, address))
            elif tag == "Comment" and (text := text_of(child)):
                party.details.append((f"{kind.rstrip(' :-').lower()} comment", text))
                columns.typed("FeatureVersion/Comment")
        for value in filter(None, values):
            known = party.say(kind, value)
            (columns.typed if known else columns.raw)("Feature/FeatureTypeID")
            if not known:
                where = f"line {element.sourceline}"
                tally.add("code", f"unknown feature {kind}", locator=where, excerpt=kind, severity="note")
        reliability = references.word("Reliability", version.get("ReliabilityID"))
        if reliability not in ("", "Confirmed", "Unknown") and kind != LOCATION:
            name = f"{kind.rstrip(' :-').lower()} {' '.join(filter(None, values))} reliability"
            party.details.append((name, reliability))


def _place(kind: str, address: Address) -> str:
    """A location as a value: its country for features that are one, else its parts from the smallest up."""
    if kind in COUNTRIES or (kind in FEATURE_TERMS and not address.city and not address.street):
        return address.country or ", ".join(filter(None, (address.region, address.remarks)))
    parts = (address.street, address.city, address.region, address.postcode, address.country)
    return ", ".join(filter(None, parts)) or address.remarks


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in element:
        if local(child.tag) == tag:
            yield child
