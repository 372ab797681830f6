"""One file of the EU's list, in any of its formats, into a `Part`."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import BYTE_ORDER_MARK, decoded
from blackletter.lists._formats.xml_stream import root_name
from blackletter.lists.eu_fsf import export_xml, whole_xml
from blackletter.lists.eu_fsf.content import Note, content_of
from blackletter.lists.eu_fsf.entity import AS_PRINTED, ENTITY, KNOWN, NAME, REGULATION, Entity
from blackletter.lists.eu_fsf.profile import CORE, PROFILE
from blackletter.lists.eu_fsf.table import Table, is_table
from blackletter.lists.eu_fsf.watching import Watch
from blackletter.values.allocation import collector_paused
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

HEAD = 8192
FAULTS = {
    "columns": "rows of another width",
    "id": "entities without a number",
    "duplicate-id": "repeated numbers",
}
_GENERATED = re.compile(rb'<export\b[^>]*\bgenerationDate\s*=\s*["\']([^"\']*)')
_DATED = re.compile(rb'<WHOLE\b[^>]*\bDate\s*=\s*["\']([^"\']*)')


def recognises(file: SourceFile) -> bool:
    """Whether the file has the root element of one of the two XML formats, or the header of the CSV."""
    return _kind_of(file) != ""


def _kind_of(file: SourceFile) -> str:
    head = file.data[:HEAD]
    if is_table(head.removeprefix(BYTE_ORDER_MARK).decode("utf-8", errors="replace")):
        return "csv"
    root = root_name(file)
    if root == export_xml.ROOT and b"http://eu.europa.ec/fpi/fsd/export" in head:
        return "xml"
    return "whole-xml" if root == whole_xml.ROOT and b"<ENTITY" in head else ""


def read(file: SourceFile) -> Part:
    """The list's one facet, in the order of the file; entries are known by `logicalId`, the same in every format.

    An entity under two programmes is printed once for each; the two are one entry with both legal bases. An entity
    without a number is a problem and a fault; of two with one number and regulation the first stands. A column
    or attribute of which more than a fifth of the cells are of another kind (dates, codes, numbers) is a fault. Values
    that no rule knows are notes, and kept. Raises SourceError for damaged XML, for a table without its columns, and for
    anything else.
    """
    kind = _kind_of(file)
    tally, columns, watch = Tally(), Columns(), Conformity()
    end = "whole"
    with collector_paused():
        if kind == "csv":
            text, _ = decoded(file, fallback="utf-8")
            table = Table(text, file.name, tally, watch)
            contents = _contents(table.entities(text.endswith("\n")), tally, columns, watch)
            end = "incomplete" if table.incomplete else "unmarked"
            printed, words = _table_day(table.dates, tally)
            if not contents and tally.any("columns"):
                raise SourceError(f"{file.name}: no row can be read; {tally.first('columns')}")
        elif kind == "whole-xml":
            contents = _contents(whole_xml.entities_of(file), tally, columns, watch)
            words = _attribute(_DATED, file)
            printed = day_of(words).earliest
        else:
            contents = _contents(export_xml.entities_of(file), tally, columns, watch)
            words = _attribute(_GENERATED, file)
            printed = iso_day(words).earliest
        kind = kind or "xml"
    if printed is None:
        tally.add("date", "no day of generation", locator="line 1", excerpt=words, severity="note")
    rows = tuple(contents.items())
    return part_of(
        PROFILE,
        {CORE: rows},
        kind=kind,
        end=end,
        tally=tally,
        faults=(*tally.faults(FAULTS), *watch.faults()),
        columns=columns,
        printed_on=printed,
        printed_at=words,
    )


def _contents(entities: Iterable[Entity], tally: Tally, columns: Columns, watch: Conformity) -> dict[str, Content]:
    watching = Watch(watch)
    counts: dict[str, Counter[str]] = {}
    known: dict[str, Entity] = {}
    for entity in entities:
        watching.see(entity)
        _count(entity, counts)
        source_id = entity.logical_id
        if not (source_id.isascii() and source_id.isdigit()):
            tally.add("id", "no logicalId", locator=entity.place, excerpt=source_id or _name(entity))
        elif (before := known.setdefault(source_id, entity)) is not entity:
            if before.regulated_as(entity):
                tally.add("duplicate-id", f"second record of {source_id}", locator=entity.place, excerpt=_name(entity))
            else:
                before.join(entity)
    for kind, counter in counts.items():
        for name, cells in counter.items():
            add = columns.typed if name in KNOWN[kind] and name not in AS_PRINTED else columns.raw
            add(f"{kind}/{name}", cells)
    watching.close()
    return {source_id: content_of(entity, _note(tally, source_id)) for source_id, entity in known.items()}


def _note(tally: Tally, source_id: str) -> Note:
    locator = PROFILE.locator.format(source_id=source_id)

    def note(name: str, text: str) -> None:
        tally.add("value", f"unknown value {name}", locator=locator, excerpt=text, severity="note")

    return note


def _count(entity: Entity, counts: dict[str, Counter[str]]) -> None:
    own = counts.setdefault(ENTITY, Counter())
    own.update(list(entity.values))
    if entity.remarks:
        own["remark"] += 1
    for regulation in entity.regulations:
        counts.setdefault(REGULATION, Counter()).update(list(regulation))
    for kind, pieces in entity.pieces.items():
        counter = counts.setdefault(kind, Counter())
        for piece in pieces:
            counter.update(list(piece.values))


def _name(entity: Entity) -> str:
    return next((p.values.get("wholeName", "") for p in entity.pieces.get(NAME, [])), "")


def _attribute(pattern: re.Pattern[bytes], file: SourceFile) -> str:
    found = pattern.search(file.data[:HEAD])
    return found[1].decode("utf-8", errors="replace").strip() if found else ""


def _table_day(dates: set[str], tally: Tally) -> tuple[date | None, str]:
    """The one day that all rows print; None if they differ."""
    days = {when.earliest for when in map(day_of, dates) if when.exact}
    if len(days) > 1:
        tally.add("date", "rows of several days", locator="", excerpt=", ".join(sorted(dates)), severity="note")
        return None, ""
    return next(iter(days), None), next(iter(sorted(dates)), "")
