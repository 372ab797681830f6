"""The XML before 2017 (`WHOLE`, with `ENTITY` elements) into entities.

Its ENTITY has the day of entry into force where its parts have the day of publication: known from entries that both
formats print (1210/2003: 7 and 8 July 2003).
"""

import re
from collections.abc import Iterator

from lxml import etree

from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import elements_of
from blackletter.lists.eu_fsf.entity import ADDRESS, BIRTH, CITIZENSHIP, DOCUMENT, NAME, Entity, Piece, Values
from blackletter.lists.eu_fsf.packed import document_values, remarks_of
from blackletter.values.publications import SourceFile

ROOT, RECORD = "WHOLE", "ENTITY"
EXPECTED = "the EU's consolidated list of financial sanctions (XML before 2017)"
KINDS = {"NAME": NAME, "BIRTH": BIRTH, "ADDRESS": ADDRESS, "PASSPORT": DOCUMENT, "CITIZEN": CITIZENSHIP}
ATTRIBUTES = {
    "Id": "logicalId",
    "Type": "classificationCode",
    "legal_basis": "numberTitle",
    "reg_date": "publicationDate",
    "pdf_link": "publicationUrl",
    "programme": "programme",
    "remark": "remark",
}
CHILDREN = {
    NAME: {
        "LASTNAME": "lastName",
        "FIRSTNAME": "firstName",
        "MIDDLENAME": "middleName",
        "WHOLENAME": "wholeName",
        "GENDER": "gender",
        "TITLE": "title",
        "FUNCTION": "function",
        "LANGUAGE": "nameLanguage",
    },
    BIRTH: {"DATE": "DATE", "PLACE": "city", "COUNTRY": "countryDescription"},
    ADDRESS: {
        "NUMBER": "NUMBER",
        "STREET": "street",
        "ZIPCODE": "zipCode",
        "CITY": "city",
        "COUNTRY": "countryDescription",
        "OTHER": "remark",
    },
    DOCUMENT: {"NUMBER": "number", "COUNTRY": "countryDescription"},
    CITIZENSHIP: {"COUNTRY": "countryDescription"},
}
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?( \(approximative\))?")
_OWN = ("numberTitle", "publicationUrl", "programme")


def entities_of(file: SourceFile) -> Iterator[Entity]:
    """Each `ENTITY` in the order of the file; raises SourceError for damaged XML and for another root."""
    for element in elements_of(file, RECORD, root=ROOT, expected=EXPECTED):
        yield _entity(element)


def _entity(element: etree._Element) -> Entity:
    values = _attributes(element)
    regulation = {name: values.pop(name) for name in _OWN if name in values}
    if in_force := values.pop("publicationDate", ""):
        regulation["entryIntoForceDate"] = in_force
    remarks = remarks_of(values.pop("remark", ""))
    entity = Entity(place=f"line {element.sourceline}", values=values, remarks=remarks)
    entity.regulations += [regulation] if regulation else []
    for child in element:
        kind = KINDS.get(str(child.tag))
        if kind is not None:
            entity.add(kind, _piece(child, kind, entity.logical_id))
        elif text := text_of(child):
            entity.values[str(child.tag)] = text
    return entity


def _piece(element: etree._Element, kind: str, logical_id: str) -> Piece:
    values = _attributes(element)
    if values.get("Entity_id") == logical_id:
        del values["Entity_id"]
    names = CHILDREN[kind]
    for child in element:
        if text := text_of(child):
            values[names.get(str(child.tag), str(child.tag))] = text
    if "DATE" in values:
        _birthdate(values)
    if number := values.pop("NUMBER", ""):
        values["street"] = " ".join(filter(None, (number, values.get("street", ""))))
    if kind == DOCUMENT:
        document_values(values)
    return Piece(values=values)


def _attributes(element: etree._Element) -> Values:
    return {
        ATTRIBUTES.get(str(name), str(name)): text
        for name, value in element.items()
        if (text := " ".join(str(value).split()))
    }


def _birthdate(values: Values) -> None:
    """`1957 (approximative)` or `1937-04-28` as the XML 1.1 has it; words of any other form stay under their name."""
    found = _DATE.fullmatch(values["DATE"])
    if found is None:
        return
    printed = values.pop("DATE")
    year, month, day, circa = found.groups()
    values.update({"year": year, "circa": "true" if circa else "false"})
    if month:
        values["monthOfYear"] = str(int(month))
    if day:
        values.update({"dayOfMonth": str(int(day)), "birthdate": printed[:10]})
