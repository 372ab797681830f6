"""Spreadsheets (XLSX, XLS, ODS) into sheets of cell texts, bounded: a file can claim more cells than memory holds.

XLSX and XLS are read by calamine, ODS by `spreadsheet_ods`: calamine refuses a package whose `mimetype` is packed or
not its first member, as in the United Kingdom's file.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

import python_calamine as calamine

from blackletter.errors import SourceError
from blackletter.lists._formats import spreadsheet_ods, spreadsheet_xls, spreadsheet_xlsx
from blackletter.lists._formats.spreadsheet_package import head_of, members_of
from blackletter.lists._formats.text import require_bytes
from blackletter.values.publications import SourceFile

ZIP_MAGIC = b"PK\x03\x04"
WHOLE_NUMBERS = 1e15
"""Below this a number without a fraction is printed without one; above it the spreadsheet's own precision ends."""

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: `rows[0]` is the sheet's row 1; all rows are of one width; an empty cell is "".

    Dates are ISO (`2024-12-17`), whole numbers have no fraction (`2`), text is as it stands, with its white space.
    """

    name: str
    rows: Rows


def kind_of(file: SourceFile) -> str:
    """ "xlsx", "ods" or "xls" by the first bytes and the package's members, "" for anything else."""
    if file.data.startswith(spreadsheet_xls.MAGIC):
        return "xls"
    if file.data.startswith(ZIP_MAGIC):
        names = members_of(file)
        if spreadsheet_xlsx.WORKBOOK in names:
            return "xlsx"
        if spreadsheet_ods.CONTENT in names:
            return "ods"
    return ""


def shows(file: SourceFile, *words: str) -> bool:
    """Whether the file is a spreadsheet in whose texts all these words stand. Reads no cells and raises nothing.

    Words must be written alike in XML and in the sheet (no `&`, `<`, quotation marks). Of an ODS file only the first
    64 KiB of text are looked at.
    """
    kind = kind_of(file)
    if kind == "xls":
        return all(
            word.encode("latin-1", "replace") in file.data or word.encode("utf-16-le") in file.data for word in words
        )
    if not kind:
        return False
    head = head_of(file, spreadsheet_xlsx.TEXTS if kind == "xlsx" else (spreadsheet_ods.CONTENT,))
    return all(word.encode() in head for word in words)


def sheets_of(file: SourceFile, *, expected: str) -> tuple[Sheet, ...]:
    """All sheets in the order of the file, hidden ones too.

    `expected` names in words what the file should have been. Raises SourceError in one sentence for a file that is no
    spreadsheet, that is damaged, cut or encrypted, and for one of more than 4 million cells (`spreadsheet_package`).
    """
    require_bytes(file)
    kind = kind_of(file)
    if kind == "ods":
        return tuple(Sheet(name=name, rows=rows) for name, rows in spreadsheet_ods.tables_of(file, expected))
    if kind == "xlsx":
        return _calamine(file, spreadsheet_xlsx.bounded(file, expected), expected)
    if kind == "xls":
        spreadsheet_xls.require_whole(file, expected)
        return _calamine(file, file.data, expected)
    raise SourceError(
        f"{file.name} is no spreadsheet (XLSX, XLS or ODS), or its end is missing; {expected} was expected"
    )


def _calamine(file: SourceFile, data: bytes, expected: str) -> tuple[Sheet, ...]:
    try:
        book = calamine.load_workbook(io.BytesIO(data))
        names = [m.name for m in book.sheets_metadata if m.typ == calamine.SheetTypeEnum.WorkSheet]
        return tuple(
            Sheet(name=name, rows=_texts(book.get_sheet_by_name(name).to_python(skip_empty_area=False)))
            for name in names
        )
    except BaseException as fault:
        # calamine's own bugs come as a PanicException, which is no Exception.
        if not isinstance(fault, Exception) and type(fault).__name__ != "PanicException":
            raise
        reason = " ".join(str(fault).split())[:200] or type(fault).__name__
        raise SourceError(
            f"{file.name}: damaged spreadsheet ({reason}); {expected} was expected", tip="Fetch the file again."
        ) from None


def _texts(rows: Sequence[Sequence[object]]) -> Rows:
    return tuple([tuple([cell if type(cell) is str else _text(cell) for cell in row]) for row in rows])


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < WHOLE_NUMBERS else repr(cell)
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
