"""OFSI's list into a `Part`: rows of one Group ID become one entry."""

from collections import Counter

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.headings import Record, folded
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.spreadsheet import shows
from blackletter.lists._formats.tally import Tally
from blackletter.lists._uk.counting import count, kept_in, watch
from blackletter.lists._uk.party import party_of
from blackletter.lists._uk.statements import statements_in
from blackletter.lists._uk.tables import Table, table_of
from blackletter.lists.uk_hmt_conlist.columns import COLUMNS, HEAD_WORDS, KNOWN, LABELS
from blackletter.lists.uk_hmt_conlist.profile import CORE, PROFILE
from blackletter.values.allocation import collector_paused
from blackletter.values.dates import PartialDate, unresolved
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

HEAD = 2048
LAST_UPDATED = "last updated"
FAULTS = {"columns": "rows of another width", "id": "rows without a Group ID"}


def recognises(file: SourceFile) -> bool:
    """Whether the file begins with `Last Updated` and OFSI's header, or is a spreadsheet with its headings."""
    head = file.data[:HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1").lower().lstrip('" ')
    if head.startswith(LAST_UPDATED):
        return all(word.lower() in head for word in HEAD_WORDS)
    return shows(file, *HEAD_WORDS)


def read(file: SourceFile) -> Part:
    """The list's one facet, entries in order of their first row.

    A row without a Group ID, and one of another width, is a problem and a fault. Raises SourceError where the file is
    no such list, a column that must be there is missing, or no row can be read.
    """
    tally, columns, conformity = Tally(), Columns(), Conformity()
    with collector_paused():
        table = table_of(file, COLUMNS, tally)
        groups = _groups(table, tally)
        contents: dict[str, Content] = {}
        kept: Counter[str] = Counter()
        for source_id, own in groups.items():
            party = party_of(own, KNOWN)
            contents[source_id] = party.whole
            watch(own[0], LABELS, PROFILE.locator.format(source_id=source_id), tally, conformity)
            kept.update(kept_in(own, party.raw))
        count((record for _, record in table.records), kept, LABELS, columns)
    if not contents and tally.any(*FAULTS):
        raise SourceError(f"{file.name}: no row can be read; {tally.first(*FAULTS)}; {COLUMNS.expected} was expected")
    pairs = tuple(contents.items())
    printed = _printed(table)
    return part_of(
        PROFILE,
        {CORE: pairs},
        kind=table.kind,
        end=_end(table, groups),
        tally=tally,
        faults=(*tally.faults(FAULTS), *conformity.faults()),
        columns=columns,
        printed_on=printed.earliest if printed.exact else None,
        printed_at=printed.text,
    )


def _groups(table: Table, tally: Tally) -> dict[str, list[Record]]:
    """The records by Group ID, the statements of "Other Information" under keys of their own."""
    groups: dict[str, list[Record]] = {}
    shared_cell = "national id" not in table.headings.keys
    for line, record in table.records:
        source_id = record.get("ofsi group id", "")
        if not (source_id.isascii() and source_id.isdigit()):
            tally.add("id", "no Group ID", locator=f"line {line}", excerpt=source_id)
            continue
        if shared_cell and "passport details" in record:
            # Until 2020 a passport's number stood among its details.
            record["passport text"] = record.pop("passport details")
        statements, free = statements_in(record.pop("other", ""))
        for key, value in statements:
            record[key] = value
        if free:
            record["other"] = free
        groups.setdefault(source_id, []).append(record)
    return groups


def _printed(table: Table) -> PartialDate:
    """The day in `Last Updated,dd/mm/yyyy`."""
    if len(table.above) > 1 and folded(table.above[0]) == LAST_UPDATED:
        return day_of(table.above[1])
    return unresolved("")


def _end(table: Table, groups: dict[str, list[Record]]) -> str:
    """A CSV file without a last line break is believed if the last Group ID, where it may be cut, has other rows."""
    if table.end != "missing" or not table.records:
        return table.end
    last = table.records[-1][1]
    return "unmarked" if any(own[-1] is last and len(own) > 1 for own in groups.values()) else "missing"
