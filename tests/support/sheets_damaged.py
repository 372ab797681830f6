"""Spreadsheets taken apart and written again with rows dropped or columns swapped; see `damages` for other files."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256

from blackletter.lists._formats.spreadsheet import kind_of, sheets_of
from blackletter.values.publications import SourceFile
from tests.support.sheets import Sheets, ods, xlsx
from tests.support.sheets_xls import xls

WRITERS: dict[str, Callable[[Sheets], bytes]] = {"xlsx": xlsx, "xls": xls, "ods": ods}
LONGEST = 3900
"""The writer of XLS takes no longer texts."""

HEAD_ROWS = 3
Rows = list[list[str]]


def rewritten(file: SourceFile, change: Callable[[str, Rows], Rows] = lambda _, rows: rows) -> bytes:
    """The file with each sheet's rows changed, by the same means whether anything is changed or not."""
    sheets = {
        sheet.name: change(sheet.name, [[cell[:LONGEST] for cell in row] for row in sheet.rows])
        for sheet in sheets_of(file, expected="a spreadsheet")
    }
    return WRITERS[kind_of(file)](sheets)


def as_rewritten(file: SourceFile) -> SourceFile:
    """The whole file as our own writer writes it."""
    data = rewritten(file)
    return replace(file, data=data, sha256=sha256(data).hexdigest())


def thinned_sheets(file: SourceFile, share: float, draw: random.Random) -> bytes:
    """The file without that share of its rows, three at least, from all over each sheet but its first rows."""

    def change(_: str, rows: Rows) -> Rows:
        body = range(HEAD_ROWS, len(rows))
        gone = set(draw.sample(body, min(len(body), max(3, round(share * len(body))))))
        return [row for number, row in enumerate(rows) if number not in gone]

    return rewritten(file, change)


def swapped_columns(
    file: SourceFile, header: Callable[[list[str]], bool], several: int, draw: random.Random
) -> Iterator[tuple[str, bytes]]:
    """Two neighbouring columns swapped in the rows below each sheet's header, which stays as it is; some such pairs."""
    width = max((len(sheet.rows[0]) for sheet in sheets_of(file, expected="") if sheet.rows), default=0)
    for left in draw.sample(range(width - 1), several):

        def change(_: str, rows: Rows, left: int = left) -> Rows:
            top = next((number for number, row in enumerate(rows) if header(row)), len(rows))
            for row in rows[top + 1 :]:
                if len(row) > left + 1:
                    row[left], row[left + 1] = row[left + 1], row[left]
            return rows

        yield f"columns {left + 1} and {left + 2}", rewritten(file, change)
