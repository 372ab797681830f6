"""A table of records with a line above its header, as both offices publish: CSV, or a spreadsheet's first sheet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blackletter.errors import SourceError
from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.headings import Headings, Record, folded, headings_of
from blackletter.lists._formats.spreadsheet import kind_of, sheets_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.values.publications import SourceFile

HEADER_WITHIN = 3
Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What a table must look like: its headings (folded) by key, the keys that must be there, and a heading that only
    the header has."""

    headings: Mapping[str, str]
    required: tuple[str, ...]
    sign: str
    expected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table read: `kind` = "csv", "xlsx", "xls" or "ods"; `above` = the cells above the header; `records` with the
    line each stands in; `end` as in `Part`."""

    kind: str
    above: tuple[str, ...]
    headings: Headings
    records: tuple[tuple[int, Record], ...]
    end: str


def table_of(file: SourceFile, columns: Columns, tally: Tally) -> Table:
    """The file's table. A row of another width than the header is a problem ("columns") and left out; where it is the
    last of a CSV file, the file is incomplete. A CSV file that does not end with a line break has lost its end.

    Raises SourceError where none of the first three rows is the header, or a column that must be there is missing.
    """
    kind = kind_of(file)
    if kind:
        sheets = sheets_of(file, expected=columns.expected)
        rows: Iterator[Row] = iter(enumerate(sheets[0].rows if sheets else (), start=1))
        end = "whole"
    else:
        text, encoding = decoded(file, fallback="cp1252")
        if encoding != "utf-8":
            tally.add("encoding", f"read as {encoding}", locator="", excerpt="", severity="note")
        rows = iter(rows_of(text, name=file.name, delimiter=","))
        end = "unmarked" if text.endswith(("\n", "\r")) else "missing"
    above: list[str] = []
    for line, cells in rows:
        if any(folded(cell) == columns.sign for cell in cells):
            place = f"{file.name}, line {line}"
            headings = headings_of(cells, columns.headings, columns.required, place=place, expected=columns.expected)
            for heading in headings.unknown:
                tally.add("column", f"unknown column {heading}", locator=place, excerpt="", severity="note")
            records, cut = _records(rows, headings, tally)
            if not kind and cut:
                end = "incomplete"
            return Table(kind=kind or "csv", above=tuple(above), headings=headings, records=records, end=end)
        above += [cell.strip() for cell in cells if cell.strip()]
        if line > HEADER_WITHIN:
            break
    raise SourceError(
        f"{file.name}: none of its first rows is the header with {columns.sign!r}; {columns.expected} was expected",
        tip="Is this the publisher's file, or an error page in its place?",
    )


def _records(rows: Iterator[Row], headings: Headings, tally: Tally) -> tuple[tuple[tuple[int, Record], ...], bool]:
    width, cut = len(headings.keys), False
    records: list[tuple[int, Record]] = []
    for line, cells in rows:
        cut = len(cells) != width
        if cut and (len(cells) < width or any(cell.strip() for cell in cells[width:])):
            message = f"{len(cells)} columns where the header has {width}"
            tally.add("columns", message, locator=f"line {line}", excerpt=",".join(cells))
            continue
        cut = False
        if record := headings.record(cells):
            records.append((line, record))
    return tuple(records), cut
