"""The CSV of the Consolidated Screening List into a `Part`."""

from collections import Counter
from collections.abc import Iterator

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.headings import Headings, Record, folded, headings_of
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists._us.identity import numbered_apart
from blackletter.lists.us_csl.columns import HEADINGS, MAY_HOLD, REQUIRED, short_name
from blackletter.lists.us_csl.profile import CORE, PROFILE
from blackletter.lists.us_csl.rows import content_of
from blackletter.values.allocation import collector_paused
from blackletter.values.publications import Part, SourceFile

EXPECTED = "the Consolidated Screening List"
FAULTS = {
    "encoding": "texts in another encoding than UTF-8",
    "columns": "rows of another width",
    "id": "rows without _id or source",
    "name": "rows without a name",
}
HEAD = 2048


def recognises(file: SourceFile) -> bool:
    """Whether the first line heads the columns of the list."""
    first = file.data[:HEAD].removeprefix(b"\xef\xbb\xbf").decode("latin-1").partition("\n")[0]
    return {"_id", "source", "license_requirement"} <= {folded(cell).strip('"') for cell in first.split(",")}


def read(file: SourceFile) -> Part:
    """The list's one facet in the order of the rows.

    A row of another width, without `_id`, source or name is a problem and a fault, and so are a column that holds
    something else than its heading says and another encoding than trade.gov's. Raises SourceError where a heading is
    missing or no row can be read.
    """
    text, encoding = decoded(file, fallback="cp1252")
    tally, columns, conformity = Tally(), Columns(), Conformity()
    if encoding != "utf-8":
        tally.add("encoding", f"read as {encoding}", locator="", excerpt="")
    lines = rows_of(text, name=file.name, delimiter=",")
    _, first = next(lines, (0, list[str]()))
    headings = headings_of(first, HEADINGS, REQUIRED, place=f"{file.name}, line 1", expected=EXPECTED)
    for name in headings.unknown:
        tally.add("column", f"unknown column {name}", locator="line 1", excerpt=name, severity="note")
    with collector_paused():
        records = list(_records(lines, headings, tally))
        contents = []
        filled, unread = Counter[str](), Counter[str]()
        for line, record in records:
            content, raw = content_of(record, headings.unknown)
            contents.append(content)
            _watch(record, line, conformity, tally)
            filled.update(record.keys())
            unread.update(raw)
    if not records:
        raise SourceError(f"{file.name}: no row can be read; {EXPECTED} was expected {tally.first(*FAULTS)}".rstrip())
    keys = ((f"{short_name(record['source']) or record['source']} {record['_id']}", record) for _, record in records)
    ids = numbered_apart((key, " ".join(record.values())) for key, record in keys)
    for column, cells in filled.items():
        columns.take(column, cells, cells if column in headings.unknown else unread[column])
    return part_of(
        PROFILE,
        {CORE: zip(ids, contents, strict=True)},
        kind="csv",
        end="unmarked" if text.endswith("\n") else "incomplete",
        tally=tally,
        faults=(*tally.faults(FAULTS), *conformity.faults()),
        columns=columns,
    )


def _records(lines: Iterator[tuple[int, list[str]]], headings: Headings, tally: Tally) -> Iterator[tuple[int, Record]]:
    for line, cells in lines:
        if len(cells) != len(headings.keys):
            message = f"{len(cells)} columns where the header has {len(headings.keys)}"
            tally.add("columns", message, locator=f"line {line}", excerpt=",".join(cells))
            continue
        record = headings.record(cells)
        if "_id" not in record or "source" not in record:
            tally.add("id", "no _id or no source", locator=f"line {line}", excerpt=",".join(cells))
        elif "name" not in record:
            tally.add("name", "no name", locator=f"line {line}", excerpt=",".join(cells))
        else:
            yield line, record


def _watch(record: Record, line: int, conformity: Conformity, tally: Tally) -> None:
    for column, cell in record.items():
        fits = MAY_HOLD.get(column)
        if fits is not None and not conformity.check(column, fits(cell), cell) and column in ("source", "type"):
            tally.add("code", f"unknown {column} {cell}", locator=f"line {line}", excerpt=cell, severity="note")
    is_vessel = record.get("type") == "Vessel"
    for column in ("call_sign", "vessel_type", "vessel_flag", "vessel_owner"):
        if column in record:
            conformity.check(f"{column} (of vessels)", is_vessel, record[column])
    if "title" in record:
        conformity.check("title (of persons)", record.get("type") == "Individual", record["title"])
    if "end_date" in record:
        conformity.check("end_date", record.get("start_date", "9999") <= record["end_date"], record["end_date"])
    if "gross_tonnage" in record and "gross_registered_tonnage" in record:
        is_more = _number(record["gross_tonnage"]) >= _number(record["gross_registered_tonnage"])
        conformity.check("gross_tonnage", is_more, record["gross_tonnage"])


def _number(cell: str) -> float:
    digits = cell.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else 0.0
