"""The feed (Atom) into entities."""

from collections.abc import Iterator

from lxml import etree

from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import parsed, text_of
from blackletter.lists.ca_terrorist.entity import Entity
from blackletter.values.publications import SourceFile

ATOM = "{http://www.w3.org/2005/Atom}"
TELLTALE = b"publicsafety.gc.ca"
EXPECTED = "Public Safety Canada's feed of listed entities"
FIELDS = {
    "title": "name",
    "summary": "aliases",
    "content": "description",
    "published": "listed",
    "updated": "reviewed",
    "id": "number",
}


def root_of(file: SourceFile) -> etree._Element:
    """The feed's root; raises SourceError for damaged XML."""
    return parsed(file, expected=EXPECTED)


def entities_of(root: etree._Element, tally: Tally) -> Iterator[Entity]:
    """Each `entry`; an element that no rule knows is a note."""
    for element in root.iterchildren(f"{ATOM}entry"):
        values: dict[str, str] = {}
        place = f"line {element.sourceline}"
        for child in element:
            tag, text = str(child.tag).removeprefix(ATOM), text_of(child)
            if tag == "link":
                values["link"] = str(child.get("href", "")).strip()
            elif tag in FIELDS:
                values[FIELDS[tag]] = text
            elif text:
                tally.add("element", f"unknown element {tag}", locator=place, excerpt=text, severity="note")
                values["description"] = "\n".join(filter(None, (values.get("description", ""), f"{tag}: {text}")))
        yield Entity(place=place, **({"name": ""} | values))


def updated(root: etree._Element) -> str:
    """The instant at which the feed was made."""
    return " ".join((root.findtext(f"{ATOM}updated") or "").split())
