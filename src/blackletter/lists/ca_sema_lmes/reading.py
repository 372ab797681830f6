"""Canada's XML into a `Part`."""

import re

from lxml import etree

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import text_of
from blackletter.lists._formats.xml_stream import elements_of, root_name
from blackletter.lists.ca_sema_lmes.identity import source_id
from blackletter.lists.ca_sema_lmes.profile import CORE, PROFILE
from blackletter.lists.ca_sema_lmes.record import (
    BORN,
    ENTITY,
    FORMER_ELEMENTS,
    IMO,
    KNOWN,
    Record,
    birthday,
    content_of,
    name_of,
)
from blackletter.values.allocation import collector_paused
from blackletter.values.publications import Part, SourceFile

ROOT, RECORD = "data-set", "record"
EXPECTED = "Canada's consolidated autonomous sanctions list"
HEAD = 4096
FAULTS = {"name": "records without a name", "country": "records without a country"}
_ITEM = re.compile(r"\d[\d.]*")


def recognises(file: SourceFile) -> bool:
    """Whether the root is `data-set` and its first record has a `Country`."""
    return root_name(file) == ROOT and b"<Country>" in file.data[:HEAD]


def read(file: SourceFile) -> Part:
    """The list's one facet, parties in the order in which each first appears; the file prints no date of its own.

    A record without a name or a country is a problem and a fault. Elements that no rule knows are notes, and kept.
    Raises SourceError for damaged XML and for another root element.
    """
    tally, columns, watch = Tally(), Columns(), Conformity()
    with collector_paused():
        grouped: dict[str, list[tuple[str, Record]]] = {}
        for element in elements_of(file, RECORD, root=ROOT, expected=EXPECTED):
            record, place = _record(element, tally, columns), f"line {element.sourceline}"
            _watch(record, watch)
            name, country = name_of(record), record.get("Country", "")
            if not name or not country:
                code, what = ("name", "no name") if not name else ("country", "no country")
                tally.add(code, what, locator=place, excerpt=name or country)
                continue
            grouped.setdefault(source_id(country, name), []).append((place, record))
        contents = {
            key: content_of(records)
            for plain, group in grouped.items()
            for key, records in _parties(plain, [record for _, record in group]).items()
        }
    rows = tuple(contents.items())
    return part_of(
        PROFILE,
        {CORE: rows},
        kind="xml",
        end="whole",
        tally=tally,
        faults=(*tally.faults(FAULTS), *watch.faults()),
        columns=columns,
    )


def _parties(plain: str, records: list[Record]) -> dict[str, list[Record]]:
    """The records of one regime and name, by party: different dates of birth are different people.

    The records of one party stand in the order of their place in the schedules, not of the file.
    """
    records.sort(key=lambda r: (r.get("DateOfListing", ""), r.get("Schedule", ""), r.get("Item", "")))
    births = dict.fromkeys(record[BORN] for record in records if BORN in record)
    if len(births) < 2:
        return {plain: records}
    parties: dict[str, list[Record]] = {}
    for record in records:
        key = source_id(record["Country"], name_of(record), record.get(BORN, ""))
        parties.setdefault(key, []).append(record)
    return parties


def _record(element: etree._Element, tally: Tally, columns: Columns) -> Record:
    record: Record = {}
    for child in element:
        text = text_of(child)
        if not text:
            continue
        tag = FORMER_ELEMENTS.get(str(child.tag), str(child.tag))
        record[tag] = f"{record[tag]}; {text}" if tag in record else text
        if tag in KNOWN:
            columns.typed(tag)
        else:
            columns.raw(tag)
            place = f"line {child.sourceline}"
            tally.add("element", f"unknown element {tag}", locator=place, excerpt=text, severity="note")
    return record


def _watch(record: Record, watch: Conformity) -> None:
    if listed := record.get("DateOfListing"):
        watch.check("DateOfListing", iso_day(listed).exact, listed)
    if item := record.get("Item"):
        watch.check("Item", _ITEM.match(item) is not None, item)
    if imo := record.get(IMO):
        watch.check(IMO, imo.isdigit() and len(imo) == 7, imo)
    if born := record.get(BORN):
        watch.check(BORN, any(birthday(word).resolved for word in born.split()), born)
    for tag in ("LastName", "GivenName", ENTITY, "Country"):
        if text := record.get(tag):
            watch.check(tag, not text.replace("-", "").isdigit(), text)
