"""XLS (Excel 97 to 2003): the records of its workbook stream walked over before calamine reads it.

calamine lays a sheet out as the full rectangle that its cells span, and a cell can claim any of 65,536 columns; and a
file cut between two sheets must not pass for a whole one. Record numbers: [MS-XLS], "Excel Binary File Format".
"""

import io
import struct

import olefile

from blackletter.errors import SourceError
from blackletter.lists._formats.spreadsheet_package import require_cells
from blackletter.values.publications import SourceFile

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOF, EOF, BOUNDSHEET, FILEPASS = 0x0809, 0x000A, 0x0085, 0x002F
BIFF8 = 0x0600
CELLS = frozenset({0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD, 0x00BE, 0x00D6, 0x00FD})
SEVERAL = frozenset({0x00BD, 0x00BE})
"""Records of several cells in a row, which end with their last column."""

_HEAD, _CELL, _COLUMN = struct.Struct("<HH"), struct.Struct("<HH"), struct.Struct("<H")


def require_whole(file: SourceFile, expected: str) -> None:
    """Raise SourceError unless the file is a whole, unencrypted workbook of Excel 97 or later with sheets in bounds.

    Whole: the stream is as long as the directory says, every sheet that the workbook names begins and ends in it, and
    no record is cut.
    """
    stream = _stream(file, expected)
    sheets = opened = closed = at = 0
    height = width = 0
    version = _version_of(stream)
    if version != BIFF8:
        raise SourceError(f"{file.name}: written by an Excel older than 97; {expected} was expected")
    while at + 4 <= len(stream):
        record, size = _HEAD.unpack_from(stream, at)
        start, at = at + 4, at + 4 + size
        if at > len(stream):
            raise _damaged(file, "its last record is cut", expected)
        if record in CELLS and size >= 4:
            row, column = _CELL.unpack_from(stream, start)
            if record in SEVERAL:
                column = max(column, _COLUMN.unpack_from(stream, at - 2)[0])
            height, width = max(height, row + 1), max(width, column + 1)
        elif record == BOF:
            opened += 1
            height = width = 0
        elif record == EOF:
            closed += 1
            require_cells(file, f"sheet {closed - 1}", height, width)
            if opened == closed == sheets + 1:
                return
        elif record == BOUNDSHEET:
            sheets += 1
        elif record == FILEPASS:
            raise SourceError(f"{file.name} is encrypted; {expected} was expected")
    raise _damaged(file, f"{closed} of {sheets + 1} parts end in it", expected)


def _stream(file: SourceFile, expected: str) -> bytes:
    try:
        with olefile.OleFileIO(io.BytesIO(file.data), raise_defects=olefile.DEFECT_INCORRECT) as container:
            if not container.exists("Workbook"):
                raise SourceError(f"{file.name} holds no workbook of Excel 97 or later; {expected} was expected")
            data: bytes = container.openstream("Workbook").read()
            if len(data) != container.get_size("Workbook"):
                raise _damaged(file, "its end is missing", expected)
            return data
    except (OSError, ValueError, IndexError, struct.error, TypeError, KeyError) as fault:
        raise _damaged(file, " ".join(str(fault).split())[:200], expected) from None


def _version_of(stream: bytes) -> int:
    return int(struct.unpack_from("<H", stream, 4)[0]) if len(stream) >= 8 and stream[:2] == b"\x09\x08" else 0


def _damaged(file: SourceFile, reason: str, expected: str) -> SourceError:
    return SourceError(
        f"{file.name}: damaged spreadsheet ({reason}); {expected} was expected", tip="Fetch the file again."
    )
