"""Tables of an HTML page as grids of text, with `rowspan` and `colspan` written out."""

from collections.abc import Iterator

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.html_page import page_of

MAX_SPAN = 1000
MAX_CELLS = 1_000_000
Grid = tuple[tuple[str, ...], ...]


def tables_of(text: str, *, name: str) -> tuple[Grid, ...]:
    """Each table's rows of cell texts, in the order of the page; a table inside a cell is a table of its own.

    White space is drawn together to single spaces. Spans beyond 1,000 are cut to that. Raises SourceError where nothing
    can be made of the text, or where the tables hold more than a million cells.
    """
    return tuple(_grid(table, name) for table in page_of(text, name=name).iter("table"))


def _grid(table: etree._Element, name: str) -> Grid:
    rows: list[tuple[str, ...]] = []
    hanging: dict[int, tuple[int, str]] = {}
    cells = 0
    for row in _own_rows(table):
        line: list[str] = []
        own = iter([cell for cell in row if cell.tag in ("td", "th")])
        while True:
            rows_left, text = hanging.pop(len(line), (0, ""))
            if rows_left:
                if rows_left > 1:
                    hanging[len(line)] = (rows_left - 1, text)
                line.append(text)
                continue
            cell = next(own, None)
            if cell is None:
                break
            text = _own_text(cell)
            for _ in range(_span(cell, "colspan")):
                if (down := _span(cell, "rowspan")) > 1:
                    hanging[len(line)] = (down - 1, text)
                line.append(text)
        cells += len(line)
        if cells > MAX_CELLS:
            raise SourceError(f"{name}: a table with more than {MAX_CELLS:,} cells is refused")
        if line:
            rows.append(tuple(line))
    return tuple(rows)


def _own_rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            yield row


def _own_text(cell: etree._Element) -> str:
    if cell.find(".//table") is not None:
        return ""
    return " ".join(" ".join(map(str, cell.itertext())).split())


def _span(cell: etree._Element, which: str) -> int:
    words = str(cell.get(which, "1")).strip()
    return min(MAX_SPAN, max(1, int(words[:6]))) if words.isascii() and words.isdigit() else 1
