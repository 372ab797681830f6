"""The UK Sanctions List, in whichever form, into a `Part`."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns as Cells
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.headings import Record
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.spreadsheet import shows
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.xml import parsed, text_of
from blackletter.lists._uk.counting import count, kept_in, watch
from blackletter.lists._uk.party import Party, party_of
from blackletter.lists._uk.tables import Table, table_of
from blackletter.lists.uk_fcdo_sanctions_list import designations
from blackletter.lists.uk_fcdo_sanctions_list.columns import COLUMNS, HEAD_WORDS, KNOWN, LABELS
from blackletter.lists.uk_fcdo_sanctions_list.profile import ALIASES, CORE, PARTICULARS, PROFILE
from blackletter.values.allocation import collector_paused
from blackletter.values.dates import PartialDate, unresolved
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

HEAD = 4096
ROOT = "Designations"
UNIQUE_ID = re.compile(r"[A-Z]{2,5}\d{3,5}")
FAULTS = {
    "columns": "rows of another width",
    "id": "entries without a unique id",
    "duplicate-id": "repeated unique ids",
}
Groups = dict[str, list[Record]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """What one of the three forms says: the records by unique id, the publisher's words for their keys, and whether it
    has more than the core (`full`)."""

    kind: str
    groups: Groups
    labels: Mapping[str, str]
    end: str
    printed: PartialDate
    full: bool


def recognises(file: SourceFile) -> bool:
    """Whether the file is XML of designations, or a table with the list's headings."""
    head = file.data[:HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    if head.lstrip().startswith("<"):
        return f"<{ROOT}" in head
    return all(word in head for word in HEAD_WORDS) or shows(file, *HEAD_WORDS)


def read(file: SourceFile) -> Part:
    """The list's facets: core alone from the short table, else core, aliases and particulars, in the file's order.

    An entry without a unique id is a problem and a fault, and so is a second row of an id in the short table or a
    second element in the XML; the first stands. Unknown columns and elements are notes and are kept among the details.
    Raises SourceError where the file is none of the list's forms.
    """
    tally, cells, conformity = Tally(), Cells(), Conformity()
    with collector_paused():
        form = _xml(file, tally) if _is_xml(file) else _table(file, tally)
        if not form.groups and tally.any(*FAULTS):
            reason = tally.first(*FAULTS)
            raise SourceError(f"{file.name}: no entry can be read; {reason}; {COLUMNS.expected} was expected")
        kept: Counter[str] = Counter()
        parties: dict[str, Party] = {}
        for source_id, own in form.groups.items():
            # OFSI's list names the same party by this reference.
            own[0]["uk ref"] = source_id
            parties[source_id] = party = party_of(own, KNOWN)
            conformity.check(form.labels["id"], UNIQUE_ID.fullmatch(source_id) is not None, source_id)
            watch(own[0], form.labels, PROFILE.locator.format(source_id=source_id), tally, conformity)
            kept.update(kept_in(own, party.raw))
        count((record for own in form.groups.values() for record in own), kept, form.labels, cells)
    return part_of(
        PROFILE,
        _facets(parties, form.full),
        kind=form.kind if form.full else f"{form.kind}-short",
        end=form.end,
        tally=tally,
        faults=(*tally.faults(FAULTS), *conformity.faults()),
        columns=cells,
        printed_on=form.printed.earliest if form.printed.exact else None,
        printed_at=form.printed.text,
    )


def _is_xml(file: SourceFile) -> bool:
    return file.data[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def _facets(parties: Mapping[str, Party], full: bool) -> dict[str, dict[str, Content]]:
    facets = {CORE: {source_id: party.core for source_id, party in parties.items()}}
    if full:
        facets[ALIASES] = {i: party.aliases for i, party in parties.items() if party.aliases.names}
        facets[PARTICULARS] = {i: party.particulars for i, party in parties.items()}
    return facets


def _table(file: SourceFile, tally: Tally) -> _Form:
    table = table_of(file, COLUMNS, tally)
    full = "name type" in table.headings.keys
    groups = _rows(table, full, tally)
    # `Report Date: 24-Jun-2026`, where there is such a line.
    printed = day_of(" ".join(table.above).partition(":")[2].strip())
    return _Form(kind=table.kind, groups=groups, labels=LABELS, end=table.end, printed=printed, full=full)


def _rows(table: Table, full: bool, tally: Tally) -> Groups:
    groups: Groups = {}
    for line, record in table.records:
        source_id = record.pop("id", "")
        if not source_id:
            tally.add("id", "no unique id", locator=f"line {line}", excerpt=record.get("name 6", ""))
        elif not full and source_id in groups:
            tally.add("duplicate-id", f"second row of {source_id}", locator=f"line {line}", excerpt=source_id)
        else:
            groups.setdefault(source_id, []).append(record)
    return groups


def _xml(file: SourceFile, tally: Tally) -> _Form:
    root = parsed(file, expected="the UK Sanctions List")
    if root.tag != ROOT:
        raise SourceError(f"{file.name}, line 1: the root element is {str(root.tag)[:80]!r}; {ROOT} was expected")
    groups: Groups = {}
    printed = unresolved("")
    for element in root:
        if element.tag == "DateGenerated":
            printed = day_of(text_of(element))
            continue
        place = f"line {element.sourceline}"
        if element.tag != "Designation":
            tally.add("element", f"unknown element {element.tag}", locator=place, excerpt="", severity="note")
            continue

        def note(tag: str, text: str, place: str = place) -> None:
            tally.add("element", f"unknown element {tag}", locator=place, excerpt=text, severity="note")

        records = designations.records_of(element, note)
        source_id = records[0].pop("id", "")
        if not source_id:
            tally.add("id", "no UniqueID", locator=place, excerpt="")
        elif source_id in groups:
            tally.add("duplicate-id", f"{source_id} has a second element", locator=place, excerpt=source_id)
        else:
            groups[source_id] = records
    labels = designations.LABELS
    return _Form(kind="xml", groups=groups, labels=labels, end="whole", printed=printed, full=True)
