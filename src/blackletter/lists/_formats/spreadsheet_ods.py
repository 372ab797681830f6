"""ODS: the tables of `content.xml`, with repeated rows and cells written out (ODF 1.3, part 3, chapter 9)."""

import io

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.spreadsheet_package import require_cells, unpacked
from blackletter.values.publications import SourceFile

CONTENT = "content.xml"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
PARAGRAPH, DATE_VALUE = TEXT + "p", OFFICE + "date-value"
SPACES = {TEXT + "s": " ", TEXT + "tab": " ", TEXT + "line-break": "\n"}
MAX_DIGITS = 9
Row = tuple[str, ...]


def tables_of(file: SourceFile, expected: str) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Name and rows of each table; empty rows and cells at the end are left out, and all rows are of one width.

    A date cell gives its ISO date, any other its text. Raises SourceError, with line and column, for damaged XML, for
    a document type declaration, and for a table of more than 4 million cells.
    """
    content = unpacked(file, expected, (CONTENT,)).get(CONTENT, b"")
    tables: list[tuple[str, tuple[Row, ...]]] = []
    rows: list[Row] = []
    width = empty = 0
    try:
        for event, element in _events(content):
            is_table = element.tag == TABLE + "table"
            if event == "start":
                if not is_table:
                    continue
                if element.getroottree().docinfo.internalDTD is not None:
                    raise SourceError(f"{file.name} has a document type declaration (DOCTYPE), which is refused")
                rows, width, empty = [], 0, 0
            elif is_table:
                tables.append((str(element.get(TABLE + "name", "")), _squared(rows, width)))
            else:
                row, repeats = _row(element, file), _repeats(element, "rows")
                element.clear()
                if not row:
                    empty += repeats
                    continue
                width = max(width, len(row))
                require_cells(file, "a sheet", len(rows) + empty + repeats, width)
                rows.extend([()] * empty)
                rows.extend([row] * repeats)
                empty = 0
    except etree.XMLSyntaxError as fault:
        line, column = fault.position
        reason = " ".join(str(fault.msg).partition(", line ")[0].split())
        raise SourceError(
            f"{file.name}, {CONTENT}, line {line}, column {column}: damaged spreadsheet ({reason}); "
            f"{expected} was expected",
            tip="Fetch the file again.",
        ) from None
    return tuple(tables)


def _events(content: bytes) -> "etree.iterparse[tuple[str, etree._Element]]":
    return etree.iterparse(
        io.BytesIO(content.removeprefix(b"\xef\xbb\xbf")),
        events=("start", "end"),
        tag=(TABLE + "table", TABLE + "table-row"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _row(element: etree._Element, file: SourceFile) -> Row:
    cells: list[str] = []
    empty = 0
    for cell in element.iterchildren(*CELLS):
        text, repeats = _text(cell), _repeats(cell, "columns")
        if not text:
            empty += repeats
            continue
        require_cells(file, "a row", 1, len(cells) + empty + repeats)
        cells.extend([""] * empty)
        cells.extend([text] * repeats)
        empty = 0
    return tuple(cells)


def _text(cell: etree._Element) -> str:
    day = cell.get(DATE_VALUE)
    if day is not None:
        return str(day).removesuffix("T00:00:00")
    return "\n".join(_paragraph(p) for p in cell.iterchildren(PARAGRAPH))


def _paragraph(p: etree._Element) -> str:
    if len(p) == 0:
        return " ".join((p.text or "").split())
    texts = [p.text or ""]
    for element in p.iterdescendants():
        texts.append(SPACES.get(str(element.tag), "") or element.text or "")
        texts.append(element.tail or "")
    return "\n".join(" ".join(line.split()) for line in "".join(texts).splitlines())


def _repeats(element: etree._Element, what: str) -> int:
    digits = str(element.get(f"{TABLE}number-{what}-repeated", "1"))
    return max(1, int(digits[:MAX_DIGITS])) if digits.isascii() and digits.isdigit() else 1


def _squared(rows: list[Row], width: int) -> tuple[Row, ...]:
    return tuple([row if len(row) == width else row + ("",) * (width - len(row)) for row in rows])
