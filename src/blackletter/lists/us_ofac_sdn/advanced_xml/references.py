"""What OFAC's advanced XML keeps apart from its parties: the words of its codes, locations and documents."""

from dataclasses import dataclass, field

from lxml import etree

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import local
from blackletter.lists.us_ofac_sdn.advanced_xml.dates import words_of
from blackletter.values.entries import Address

STREET = ("ADDRESS1", "ADDRESS2", "ADDRESS3")
REGION = ("STATE/PROVINCE", "REGION")
COUNTRY_PART = "Unknown"
"""The type of the one part of a location that is a country without a code of its own."""

DOCUMENT_DATES = {"Issue Date": "issued", "Expiration Date": "expires"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document of an identity: its type in words, number, country, and what else is said of it."""

    term: str
    number: str
    country: str
    said: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class References:
    """The tables of one file; `codes` has (table, id) -> words, `scripts` the ISO 15924 codes of script ids."""

    codes: dict[tuple[str, str], str] = field(default_factory=dict)
    party_types: dict[str, str] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)
    locations: dict[str, Address] = field(default_factory=dict)
    documents: dict[str, list[Document]] = field(default_factory=dict)

    def word(self, table: str, code: str | None) -> str:
        """The words of a code; the code itself where the file does not say what it means, "" for none."""
        return self.codes.get((table, code or ""), code or "")

    def add_tables(self, element: etree._Element) -> None:
        """Take in `ReferenceValueSets`."""
        for table in element:
            for value in table:
                name, code = local(value.tag), value.get("ID") or ""
                self.codes[name, code] = text_of(value)
                if name == "PartySubType":
                    self.party_types[code] = value.get("PartyTypeID") or ""
                elif name == "Script":
                    self.scripts[code] = value.get("ScriptCode") or ""

    def kind_of(self, sub_type: str) -> str:
        """Individual, Entity, Vessel or Aircraft: the sub-type where it says that, else the type above it."""
        word = self.word("PartySubType", sub_type)
        return word if word != "Unknown" else self.word("PartyType", self.party_types.get(sub_type))

    def add_location(self, element: etree._Element, columns: Columns) -> None:
        """Take in a `Location`. A part in another script than the first stays in the remarks of the address."""
        parts: dict[str, str] = {}
        others: list[str] = []
        country = ""
        for child in element:
            tag = local(child.tag)
            if tag == "LocationCountry":
                country = self.word("Country", child.get("CountryID"))
                columns.typed("Location/LocationCountry")
            elif tag == "LocationPart":
                kind = self.word("LocPartType", child.get("LocPartTypeID"))
                for value in child:
                    text = text_of(next(iter(value.iterfind("{*}Value")), value))
                    if not text:
                        continue
                    columns.typed("Location/LocationPart")
                    if (value.get("Primary") or "true").lower() == "true" and kind not in parts:
                        parts[kind] = text
                    else:
                        others.append(f"{kind}: {text}")
        country = country or parts.pop(COUNTRY_PART, "")
        known = {*STREET, *REGION, "CITY", "POSTAL CODE"}
        others += [f"{kind}: {text}" for kind, text in parts.items() if kind not in known]
        self.locations[element.get("ID") or ""] = Address(
            street=", ".join(filter(None, (parts.get(kind) for kind in STREET))),
            city=parts.get("CITY", ""),
            region=", ".join(filter(None, (parts.get(kind) for kind in REGION))),
            postcode=parts.get("POSTAL CODE", ""),
            country=country,
            remarks="; ".join(others),
        )

    def add_document(self, element: etree._Element, columns: Columns) -> None:
        """Take in an `IDRegDocument`."""
        said: list[tuple[str, str]] = []
        number, country = "", self.word("Country", element.get("IssuedBy-CountryID"))
        for child in element:
            tag, text = local(child.tag), text_of(child)
            if tag == "DocumentDate":
                kind = self.word("IDRegDocDateType", child.get("IDRegDocDateTypeID"))
                when = "; ".join(words_of(period) for period in child)
                said.append((DOCUMENT_DATES.get(kind, kind.lower()), when))
                columns.typed("IDRegDocument/DocumentDate")
            elif tag == "IDRegistrationNo":
                number = text
            elif tag in ("Comment", "IssuingAuthority") and text:
                said.append(("comment" if tag == "Comment" else "issuing authority", text))
                columns.typed(f"IDRegDocument/{tag}")
        validity = self.word("Validity", element.get("ValidityID"))
        if validity.lower() == "fraudulent":
            said.append(("validity", validity))
        columns.typed("IDRegDocument/IDRegistrationNo", bool(number))
        self.documents.setdefault(element.get("IdentityID") or "", []).append(
            Document(
                term=self.word("IDRegDocType", element.get("IDRegDocTypeID")),
                number=number,
                country=country,
                said=tuple((what, words) for what, words in said if words != number),
            )
        )
