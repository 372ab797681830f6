"""One `entity` of OFAC's enhanced XML."""

from collections.abc import Callable, Iterator

from lxml import etree

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import local
from blackletter.lists.us_ofac_sdn.ofac_list import OfacList
from blackletter.lists.us_ofac_sdn.party import Party
from blackletter.values.entries import Address, Name

SCRIPTS = {
    "Arabic": "Arab",
    "Armenian": "Armn",
    "Chinese Simplified": "Hans",
    "Chinese Traditional": "Hant",
    "Cyrillic": "Cyrl",
    "Georgian": "Geor",
    "Greek": "Grek",
    "Hangul": "Hang",
    "Hebrew": "Hebr",
    "Japanese": "Jpan",
    "Korean": "Kore",
    "Latin": "Latn",
}
"""OFAC's names of scripts, and their ISO 15924 codes."""

STREET = ("ADDRESS1", "ADDRESS2", "ADDRESS3")
REGION = ("STATE/PROVINCE", "REGION")
SAID_OF_A_DOCUMENT = {
    "issueDate": "issued",
    "expirationDate": "expires",
    "issuingLocation": "issued in",
    "issuingAuthority": "issuing authority",
    "comments": "comment",
}


def party_of(element: etree._Element, own: OfacList, columns: Columns, tally: Tally) -> tuple[Party, bool]:
    """The party, and whether it is on that list."""
    return _Entity(element, columns, tally).read(own)


class _Entity:
    """Reads one element; every leaf with text is counted, and one that no rule knows is kept and told."""

    def __init__(self, element: etree._Element, columns: Columns, tally: Tally) -> None:
        self._element, self._columns, self._tally = element, columns, tally
        self._party = Party(source_id=(element.get("id") or "").strip())
        self._listed = False

    def read(self, own: OfacList) -> tuple[Party, bool]:
        sections: dict[str, Callable[[etree._Element, str], None]] = {
            "sanctionsPrograms": self._programme,
            "sanctionsTypes": self._sanctions_type,
            "legalAuthorities": self._authority,
            "names": self._name,
            "addresses": self._address,
            "features": self._feature,
            "identityDocuments": self._document,
            "relationships": self._relationship,
        }
        for section in self._element:
            tag = local(section.tag)
            if tag == "generalInfo":
                for child in section:
                    self._general(child)
            elif tag == "sanctionsLists":
                for child in section:
                    self._list(child, own)
            elif tag in sections:
                for child in section:
                    sections[tag](child, f"{tag}/{local(child.tag)}")
            elif text := text_of(section):
                self._unknown(tag, text)
        return self._party, self._listed

    def _general(self, child: etree._Element) -> None:
        tag, text = local(child.tag), text_of(child)
        path = f"generalInfo/{tag}"
        if tag == "identityId" or not text:
            return
        if tag == "entityType":
            self._count(path, self._party.say_kind(text))
        elif tag == "remarks":
            (self._columns.typed if self._party.say_remarks(text) else self._columns.raw)(path)
        elif tag == "title":
            self._party.details.append(("title", text))
            self._columns.typed(path)
        else:
            self._unknown(path, text)

    def _list(self, child: etree._Element, own: OfacList) -> None:
        """The day on which the entry was put on the list; a list within it, and another list, stay details too."""
        name, published = text_of(child), (child.get("datePublished") or "").strip()
        self._columns.typed("sanctionsLists/sanctionsList")
        if name != own.name:
            self._party.details.append(("sanctions list", f"{name} since {published}" if published else name))
        if own.holds(name):
            self._listed = True
            if published:
                self._party.say_put_on(iso_day(published))

    def _programme(self, child: etree._Element, path: str) -> None:
        self._party.programmes.append(text_of(child))
        self._columns.typed(path)

    def _sanctions_type(self, child: etree._Element, path: str) -> None:
        self._party.details.append(("sanctions type", text_of(child)))
        self._columns.typed(path)

    def _authority(self, child: etree._Element, path: str) -> None:
        self._party.legal_basis.append(text_of(child))
        self._columns.typed(path)

    def _name(self, child: etree._Element, path: str) -> None:
        values = self._values(child, path, {"isPrimary", "isLowQuality", "aliasType"}, {"translations"})
        names = [name for translation in _inside(child, "translations") if (name := self._translation(translation))]
        if values.get("isPrimary") == "true":
            for name in names:
                self._party.say_name(name)
            return
        weak = values.get("isLowQuality") == "true"
        kind = values.get("aliasType", "")
        if not self._party.say_alias(kind, weak, (child.get("id") or "").strip(), names):
            self._tally_code("aliasType", kind)

    def _translation(self, element: etree._Element) -> Name | None:
        path = "names/name/translations/translation"
        own = {"isPrimary", "script", "formattedFullName", "formattedFirstName", "formattedLastName"}
        values = self._values(element, path, own, {"nameParts"})
        parts = []
        for part in _inside(element, "nameParts"):
            said = self._values(part, f"{path}/nameParts/namePart", {"type", "value"}, set())
            if said.get("value"):
                parts.append((said.get("type", "").lower(), said["value"]))
        text = values.get("formattedFullName") or values.get("formattedLastName") or " ".join(v for _, v in parts)
        if not text:
            return None
        if not any(map(str.isalnum, text)):
            self._tally.add("letters", f"{text!r} has no letter", locator=f"line {element.sourceline}", excerpt=text)
        return Name(
            text=text,
            kind="primary",
            script=SCRIPTS.get(values.get("script", ""), ""),
            parts=tuple(parts) if len(parts) > 1 or any(value != text for _, value in parts) else (),
        )

    def _address(self, child: etree._Element, path: str) -> None:
        values = self._values(child, path, {"country"}, {"translations"})
        number = (child.get("id") or "").strip()
        for translation in _inside(child, "translations"):
            said = self._values(
                translation, f"{path}/translations/translation", {"isPrimary", "script"}, {"addressParts"}
            )
            parts: dict[str, str] = {}
            for part in _inside(translation, "addressParts"):
                own = self._values(
                    part, f"{path}/translations/translation/addressParts/addressPart", {"type", "value"}, set()
                )
                parts[own.get("type", "")] = own.get("value", "")
            primary = said.get("isPrimary") != "false"
            if primary or parts:
                self._party.say_address(_address(parts, values.get("country", "")), number if primary else "")

    def _feature(self, child: etree._Element, path: str) -> None:
        ignored = {"versionId", "valueRefId", "valueDate", "isPrimary"}
        values = self._values(child, path, {"type", "value", "reliability", "comments"}, ignored)
        kind, value = values.get("type", ""), values.get("value", "")
        if not self._party.say(kind, value):
            self._tally_code("feature", kind)
        for said in ("reliability", "comments"):
            if said in values:
                name = f"{kind.rstrip(' :-').lower()} {value} {said.removesuffix('s')}"
                self._party.details.append((name, values[said]))

    def _document(self, child: etree._Element, path: str) -> None:
        own = {"type", "name", "documentNumber", "isValid", "issuingCountry", *SAID_OF_A_DOCUMENT}
        values = self._values(child, path, own, set())
        said = [(word, values.get(tag, "")) for tag, word in SAID_OF_A_DOCUMENT.items()]
        if values.get("isValid") == "false":
            said.append(("valid", "false"))
        number = values.get("documentNumber", "")
        self._party.say_document(values.get("type", ""), number, values.get("issuingCountry", ""), tuple(said))

    def _relationship(self, child: etree._Element, path: str) -> None:
        values = self._values(child, path, {"type", "relatedEntity", "quality", "comments"}, set())
        related = values.get("relatedEntity", "")
        ids = {(own.get("entityId") or "").strip() for own in child if local(own.tag) == "relatedEntity"}
        number = ", ".join(sorted(filter(None, ids)))
        words = f"{values.get('type', '')}: {related}" + (f" ({number})" if number else "")
        said = [f"{words}, {values[tag]}" for tag in ("quality", "comments") if tag in values]
        self._party.keep((("links", related), *(("details", ("relation", text)) for text in said or [words])))

    def _values(self, element: etree._Element, path: str, own: set[str], others: set[str]) -> dict[str, str]:
        """The texts of an element's leaves by local name; `others` are read elsewhere or say nothing of the party."""
        values: dict[str, str] = {}
        for child in element:
            tag = local(child.tag)
            if tag in others or not (text := text_of(child)):
                continue
            if tag in own:
                values[tag] = f"{values[tag]}; {text}" if tag in values else text
                self._columns.typed(f"{path}/{tag}")
            else:
                self._unknown(f"{path}/{tag}", text)
        return values

    def _count(self, path: str, known: bool) -> None:
        (self._columns.typed if known else self._columns.raw)(path)
        if not known:
            self._tally_code(path, "")

    def _tally_code(self, what: str, code: str) -> None:
        where = f"line {self._element.sourceline}"
        self._tally.add("code", f"unknown {what} {code}".rstrip(), locator=where, excerpt=code, severity="note")

    def _unknown(self, path: str, text: str) -> None:
        self._party.details.append((path.lower(), text))
        self._columns.raw(path)
        where = f"line {self._element.sourceline}"
        self._tally.add("element", f"unknown element {path}", locator=where, excerpt=text, severity="note")


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in element:
        if local(child.tag) == tag:
            yield from child


def _address(parts: dict[str, str], country: str) -> Address:
    known = {*STREET, *REGION, "CITY", "POSTAL CODE"}
    return Address(
        street=", ".join(filter(None, (parts.get(name) for name in STREET))),
        city=parts.get("CITY", ""),
        region=", ".join(filter(None, (parts.get(name) for name in REGION))),
        postcode=parts.get("POSTAL CODE", ""),
        country=country,
        remarks="; ".join(f"{name}: {value}" for name, value in parts.items() if name not in known),
    )
