"""XLSX: the package made safe for calamine, which lays a sheet out as the full rectangle that its cells span."""

import io
import re
import zipfile

from blackletter.lists._formats.spreadsheet_package import require_cells, unpacked
from blackletter.values.publications import SourceFile

WORKBOOK = "xl/workbook.xml"
TEXTS = ("xl/sharedStrings.xml", "xl/worksheets/*")
MAX_LETTERS = 3
"""Excel's last column is XFD."""

_UNUSUAL = re.compile(rb"r(?:\s+=|=\s|='|=\"[a-z])")
_COLUMNS, _ROWS = re.compile(rb'r="([A-Z]+)\d'), re.compile(rb'r="[A-Z]*(\d+)')
_COLUMNS_ANYHOW = re.compile(rb"r\s*=\s*[\"']([A-Za-z]+)\d")
_ROWS_ANYHOW = re.compile(rb"r\s*=\s*[\"'][A-Za-z]*(\d+)")


def bounded(file: SourceFile, expected: str) -> bytes:
    """The package with its XML alone, stored without compression.

    So calamine sees the very bytes that were counted. Raises SourceError for a damaged or over-large package, and for
    a sheet whose cells span more than 4 million.
    """
    members = unpacked(file, expected)
    for name, data in members.items():
        if not name.endswith("sharedStrings.xml"):
            require_cells(file, name, *_span(data))
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return stored.getvalue()


def _span(sheet: bytes) -> tuple[int, int]:
    """The last row and column that any cell or row of the sheet names (0 where none does)."""
    unusual = _UNUSUAL.search(sheet) is not None
    columns, rows = (_COLUMNS_ANYHOW, _ROWS_ANYHOW) if unusual else (_COLUMNS, _ROWS)
    height = max((_number(digits) for digits in set(rows.findall(sheet))), default=0)
    width = max((_column(letters) for letters in set(columns.findall(sheet))), default=0)
    return height, width


def _number(digits: bytes) -> int:
    return int(digits[:12])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[: MAX_LETTERS + 1]:
        number = number * 26 + letter - 64
    return number
