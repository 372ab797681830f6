"""Writes XLS files (Excel 97) for the tests: the records of a workbook in a compound file.

Records: [MS-XLS]; the container: [MS-CFB]. Texts of at most 4,000 characters, 7 MB in all.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import date

from tests.support.sheets import EPOCH, Cell, Sheets

SECTOR = 512
SHORTEST = 4096
"""Shorter streams would have to go into the container's small sectors."""

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
WORKBOOK, WORKSHEET = 0x0005, 0x0010


def xls(sheets: Sheets) -> bytes:
    """An XLS file with these sheets; dates are numbers in a date's format."""
    return compound({"Workbook": workbook(sheets)})


def workbook(sheets: Sheets) -> bytes:
    """The records of a workbook."""
    bodies = [_worksheet(rows) for rows in sheets.values()]
    head = _begin(WORKBOOK) + _record(0x0042, struct.pack("<H", 1200))
    head += _record(0x00E0, struct.pack("<HH16x", 0, 0)) + _record(0x00E0, struct.pack("<HH16x", 0, 14))
    names = [_record(0x0085, b"\0" * 6 + bytes([len(name), 1]) + name.encode("utf-16-le")) for name in sheets]
    at = len(head) + sum(map(len, names)) + 4
    placed = []
    for record, body in zip(names, bodies, strict=True):
        placed.append(record[:4] + struct.pack("<I", at) + record[8:])
        at += len(body)
    return head + b"".join(placed) + _record(0x000A) + b"".join(bodies)


def _worksheet(rows: Sequence[Sequence[Cell]]) -> bytes:
    cells = [_cell(r, c, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)]
    return _begin(WORKSHEET) + b"".join(cells) + _record(0x000A)


def _cell(row: int, column: int, cell: Cell) -> bytes:
    if cell is None or cell == "":
        return b""
    if isinstance(cell, str):
        wide = any(ord(sign) > 255 for sign in cell)
        text = cell.encode("utf-16-le" if wide else "latin-1")
        units = len(text) // (2 if wide else 1)
        return _record(0x0204, struct.pack("<HHHHB", row, column, 0, units, wide) + text)
    number, style = (float((cell - EPOCH).days), 1) if isinstance(cell, date) else (float(cell), 0)
    return _record(0x0203, struct.pack("<HHHd", row, column, style, number))


def _begin(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def _record(number: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", number, len(data)) + data


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file with this one stream."""
    ((name, data),) = streams.items()
    data = data.ljust(SHORTEST, b"\0")
    count = -(-len(data) // SECTOR)
    fats = 1
    while fats * (SECTOR // 4) < fats + 1 + count:
        fats += 1
    chain = [FAT] * fats + [END] + [fats + 2 + i for i in range(count - 1)] + [END]
    chain += [FREE] * (fats * (SECTOR // 4) - len(chain))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, fats, fats, 0, SHORTEST, END, 0, END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *range(fats), *[FREE] * (109 - fats))
    directory = _entry("Root Entry", 5, END, 0, child=1) + _entry(name, 2, fats + 1, len(data))
    body = struct.pack(f"<{len(chain)}I", *chain) + directory.ljust(SECTOR, b"\0") + data.ljust(count * SECTOR, b"\0")
    return header + body


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII36xIQ", text, len(text), kind, 1, FREE, FREE, child, start, size)
