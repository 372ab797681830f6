"""Russia's list, as the FSB's page or as CSV, into a `Part`."""

from datetime import date

from blackletter.errors import SourceError
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists.ru_terrorist import extract, page
from blackletter.lists.ru_terrorist.profile import CORE, PROFILE
from blackletter.lists.ru_terrorist.records import Record, entry_of
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

FALLBACK = "cp1251"
HEAD = 1024 * 1024
FAULTS = {"columns": "rows of another width or cut", "name": "rows without a name", "duplicate-id": "repeated names"}


def recognises(file: SourceFile) -> bool:
    """Whether the file has the header of the CSV form, or the heading of the name column in an HTML table."""
    head = file.data[:HEAD]
    for encoding in ("utf-8-sig", FALLBACK):
        text = head.decode(encoding, errors="ignore")
        if extract.is_extract(text) or page.is_page(text):
            return True
    return False


def read(file: SourceFile) -> Part:
    """The list's one facet in the order of the rows.

    A row that cannot be read is a problem and a fault; of two rows with one id the first stands; a date that is none
    keeps its words and is a note. Raises SourceError if the file is neither form or has no readable row.
    """
    text, _ = decoded(file, fallback=FALLBACK)
    tally = Tally()
    printed: date | None = None
    words = ""
    if extract.is_extract(text):
        kind = "csv"
        records, end = extract.records_of(text, file.name, tally)
    elif page.is_page(text):
        kind = "html"
        records, end = page.records_of(text, file.name, tally), page.end_of(text)
        printed, words = page.printed_on(text)
    else:
        raise SourceError(
            f"{file.name} is no list of terrorist organisations: neither a table with the heading «Наименование "
            f"организации» nor a CSV file with the header {','.join(extract.COLUMNS)}"
        )
    rows = tuple(_contents(records, tally).items())
    if not rows and tally.any("columns", "name"):
        raise SourceError(f"{file.name}: no row can be read; {tally.first('columns', 'name')}")
    return part_of(
        PROFILE,
        {CORE: rows},
        kind=kind,
        end=end,
        tally=tally,
        faults=tally.faults(FAULTS),
        printed_on=printed,
        printed_at=words,
    )


def _contents(records: tuple[Record, ...], tally: Tally) -> dict[str, Content]:
    contents: dict[str, Content] = {}
    for record in records:
        source_id, content = entry_of(record)
        if not source_id:
            tally.add("name", "no name in the name column", locator=record.place, excerpt=record.name)
        elif source_id in contents:
            tally.add("duplicate-id", f"second row of {source_id}", locator=record.place, excerpt=record.name)
        else:
            contents[source_id] = content
            for kind, when in content.stated_dates:
                if not when.resolved:
                    tally.add(
                        "date", f"no day in the {kind} date", locator=record.place, excerpt=when.text, severity="note"
                    )
    return contents
