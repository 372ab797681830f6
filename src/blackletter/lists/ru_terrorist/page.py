"""The FSB's page: the one table whose header has «Наименование организации»."""

import re
from datetime import date

from blackletter.errors import SourceError
from blackletter.lists._formats.html_table import Grid, tables_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists.ru_terrorist.decisions import DATE, days_of
from blackletter.lists.ru_terrorist.records import Record

HEADING = "наименование организации"
HEADER_ROWS = 5
INCOMPLETE = "incomplete"
_HEADING = re.compile(r"наименование(?:\s|&nbsp;|&#160;|<[^>]{0,200}>)+организаци", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_AS_OF = re.compile(rf"(?:по\s+состоянию\s+)?\bна\s+(?:{DATE.pattern})", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Whether the text is an HTML page with the heading of the list's name column."""
    return "<" in text and "table" in text.lower() and _HEADING.search(text) is not None


def records_of(text: str, name: str, tally: Tally) -> tuple[Record, ...]:
    """The rows of the list's table; a row of another width, and one in which the page breaks off, is a problem.

    Columns are known by their headings: name, entry into force («силу»), number («№»); the rest is the decision.
    Raises SourceError if there is not exactly one such table.
    """
    found = [(grid, top) for grid in tables_of(text, name=name) if (top := _header_row(grid)) is not None]
    if len(found) != 1:
        raise SourceError(f"{name}: {len(found)} tables have the heading «Наименование организации»; one was expected")
    grid, top = found[0]
    header = [cell.lower() for cell in grid[top]]
    name_column = next(i for i, cell in enumerate(header) if HEADING in cell)
    force_column = next((i for i, cell in enumerate(header) if "силу" in cell and i != name_column), None)
    number_columns = {i for i, cell in enumerate(header) if cell.startswith(("№", "n п", "п/п")) and i != name_column}
    records: list[Record] = []
    rows = grid[top + 1 :]
    broken = len(rows) if end_of(text) == INCOMPLETE else 0
    for number, cells in enumerate(rows, start=1):
        place = f"row {number} of the table"
        if number == broken:
            tally.add("columns", "the page breaks off in this row", locator=place, excerpt=" | ".join(cells))
            continue
        if len(cells) == len(header) and len(set(cells)) == 1:
            tally.add("heading", "a heading inside the table", locator=place, excerpt=cells[0], severity="note")
            continue
        if len(cells) != len(header):
            tally.add(
                "columns",
                f"{len(cells)} columns where the table has {len(header)}",
                locator=place,
                excerpt=" | ".join(cells),
            )
            continue
        decision = [
            cell for i, cell in enumerate(cells) if i not in number_columns and i not in (name_column, force_column)
        ]
        records.append(
            Record(
                name=cells[name_column],
                decision=", ".join(filter(None, decision)),
                court="",
                decided_on="",
                case="",
                in_force_on=cells[force_column] if force_column is not None else "",
                place=place,
            )
        )
    return tuple(records)


def _header_row(grid: Grid) -> int | None:
    for i, row in enumerate(grid[:HEADER_ROWS]):
        if len(row) > 1 and any(HEADING in cell.lower() for cell in row):
            return i
    return None


def end_of(text: str) -> str:
    """ "whole" if the table is closed, "incomplete" if the page breaks off inside a row, "missing" if between rows."""
    lowered = text.lower()
    heading = _HEADING.search(lowered)
    tail = lowered[heading.start() :] if heading else lowered
    if "</table" in tail:
        return "whole"
    return INCOMPLETE if tail.rfind("<tr") > tail.rfind("</tr") or "<tr" not in tail else "missing"


def printed_on(text: str) -> tuple[date | None, str]:
    """The day as of which the page says the list stands («по состоянию на …», «на …»), with its words."""
    heading = _HEADING.search(text)
    before = _TAG.sub(" ", text[: heading.start()] if heading else text).replace("&nbsp;", " ")
    for found in _AS_OF.finditer(before):
        days = days_of(found[0])
        if days:
            return days[0], " ".join(found[0].split())
    return None, ""
