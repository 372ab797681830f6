"""The XML of today (`export`, schema 1.1, since 2017) into entities."""

from collections.abc import Iterator

from lxml import etree

from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import elements_of
from blackletter.lists.eu_fsf.entity import (
    CONTACT,
    PIECES,
    REGULATION,
    UNKNOWN_COUNTRY,
    Entity,
    Piece,
    Values,
)
from blackletter.values.publications import SourceFile

ROOT, RECORD = "export", "sanctionEntity"
NAMESPACE = "{http://eu.europa.ec/fpi/fsd/export}"
EXPECTED = "the EU's consolidated list of financial sanctions (XML 1.1)"
_TAGS = {
    NAMESPACE + name: name for name in (*PIECES, REGULATION, CONTACT, "remark", "subjectType", "regulationSummary")
}


def entities_of(file: SourceFile) -> Iterator[Entity]:
    """Each `sanctionEntity` in the order of the file; raises SourceError for damaged XML and for another root."""
    for element in elements_of(file, RECORD, root=ROOT, expected=EXPECTED):
        yield _entity(element)


def _entity(element: etree._Element) -> Entity:
    entity = Entity(place=f"line {element.sourceline}", values=_values(element))
    for child in element:
        name = _TAGS.get(str(child.tag), "")
        if name == REGULATION:
            entity.regulations.append(_regulation(child))
        elif name == "subjectType":
            entity.values.update(_values(child))
        elif name == "remark":
            entity.remarks += filter(None, [text_of(child)])
        elif name in PIECES:
            entity.add(name, _piece(child))
        else:
            _unknown(entity.values, child)
    return entity


def _regulation(element: etree._Element) -> Values:
    values = _values(element)
    for child in element:
        if child.tag == NAMESPACE + "publicationUrl":
            values["publicationUrl"] = text_of(child)
        else:
            _unknown(values, child)
    return values


def _piece(element: etree._Element) -> Piece:
    values = _values(element)
    contacts: list[tuple[str, str]] = []
    for child in element:
        name = _TAGS.get(str(child.tag), "")
        if name == "regulationSummary":
            values.update(_values(child))
        elif name == "remark":
            if text := text_of(child):
                values["remark"] = f"{values['remark']}; {text}" if "remark" in values else text
        elif name == CONTACT:
            contacts.append((str(child.get("key", "")), str(child.get("value", "")).strip()))
        else:
            _unknown(values, child)
    return Piece(values=values, contacts=tuple(contacts))


def _values(element: etree._Element) -> Values:
    """The attributes that are not empty, their white space drawn together."""
    values = {str(name): text for name, value in element.items() if (text := " ".join(str(value).split()))}
    if values.get("countryDescription") == UNKNOWN_COUNTRY:
        del values["countryDescription"]
        values.pop("countryIso2Code", None)
    return values


def _unknown(values: Values, child: etree._Element) -> None:
    """An element that the schema does not have is kept under its name, attributes and all."""
    tag = str(child.tag).removeprefix(NAMESPACE)
    text = " ".join(filter(None, (text_of(child), *(f"{name!s}={value!s}" for name, value in child.items()))))
    if text:
        values[tag] = f"{values[tag]}; {text}" if tag in values else text
