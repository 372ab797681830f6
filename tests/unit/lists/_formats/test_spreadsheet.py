"""XLSX, XLS and ODS read alike; whatever claims too much, is cut or is none of them is refused in one sentence."""

from __future__ import annotations

import random
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.spreadsheet import kind_of, sheets_of, shows
from blackletter.lists._formats.unpack import source_file
from tests.support.sheets import Sheets, ods, package, xlsx
from tests.support.sheets_xls import compound, workbook, xls

WRITERS: dict[str, Callable[[Sheets], bytes]] = {"xlsx": xlsx, "xls": xls, "ods": ods}
EVERY = pytest.mark.parametrize("kind", WRITERS)
TWO_SHEETS: Sheets = {
    "一覧": [["Name", "Born", "Note"], ["Ada", date(1915, 12, 10), "a\nb"], [], ["ليلى", None, "x & <y>"]],
    "Rest": [["1"]],
}


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        sheets_of(source_file(name, data), expected="a list")
    assert "\n" not in caught.value.message
    return caught.value.message


@EVERY
def test_texts_dates_and_gaps_read_alike(kind: str) -> None:
    file = source_file(f"list.{kind}", WRITERS[kind](TWO_SHEETS))
    assert kind_of(file) == kind
    first, second = sheets_of(file, expected="a list")
    assert (first.name, second.name) == ("一覧", "Rest")
    assert first.rows == (
        ("Name", "Born", "Note"),
        ("Ada", "1915-12-10", "a\nb"),
        ("", "", ""),
        ("ليلى", "", "x & <y>"),
    )
    assert second.rows == (("1",),)


@EVERY
def test_a_day_is_iso_and_a_whole_number_has_no_fraction(kind: str) -> None:
    file = source_file("list", WRITERS[kind]({"S": [[date(2024, 12, 17), 2.0, 3.5]]}))
    ((row,),) = (sheet.rows for sheet in sheets_of(file, expected="a list"))
    assert row == ("2024-12-17", "2.0" if kind == "ods" else "2", "3.5")


@EVERY
def test_words_are_found_without_reading_the_cells(kind: str) -> None:
    file = source_file("list", WRITERS[kind](TWO_SHEETS))
    assert shows(file, "Born", "Name") and shows(file, "一覧" if kind == "xls" else "ليلى")
    assert not shows(file, "Born", "Died")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html><table/></html>", b"Name,Born\n", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_spreadsheet_shows_nothing_and_is_refused(data: bytes) -> None:
    assert not shows(source_file("list.xlsx", data), "Name")
    refusal("list.xlsx", data)


@EVERY
def test_cut_anywhere_it_is_refused_or_whole(kind: str) -> None:
    data = WRITERS[kind]({"S": [[f"{i} of them", float(i)] for i in range(200)]})
    whole = sheets_of(source_file("list", data), expected="a list")
    for cut in random.Random(17).sample(range(len(data)), 300):
        try:
            assert sheets_of(source_file("list", data[:cut]), expected="a list") == whole
        except SourceError as fault:
            assert "\n" not in fault.message


@EVERY
def test_bytes_changed_anywhere_never_crash(kind: str) -> None:
    data = WRITERS[kind]({"S": [[f"{i} of them", float(i)] for i in range(40)]})
    draw = random.Random(18)
    for _ in range(300):
        at = draw.randrange(len(data))
        changed = data[:at] + draw.randbytes(draw.randrange(1, 4)) + data[at + 2 :]
        try:
            sheets_of(source_file("list", changed), expected="a list")
        except SourceError as fault:
            assert "\n" not in fault.message


def test_a_sheet_that_claims_all_columns_is_refused_before_it_is_laid_out() -> None:
    for place in ("XFD1048576", "A9999999"):
        data = _with_member(xlsx({"S": [["x"]]}), "xl/worksheets/sheet1.xml", b'r="A1" t', f'r="{place}" t'.encode())
        assert "cells are read" in refusal("list.xlsx", data) or "larger" in refusal("list.xlsx", data)
    for spelling in (b"r = 'xfd1048576' t", b'r\n="XFD1048576" t'):
        data = _with_member(xlsx({"S": [["x"]]}), "xl/worksheets/sheet1.xml", b'r="A1" t', spelling)
        assert "claims 1,048,576 rows by 16,384 columns" in refusal("list.xlsx", data)


def test_an_xls_cell_in_the_last_column_of_all_is_refused() -> None:
    data = bytearray(xls({"S": [["x"]]}))
    at = data.index(struct.pack("<HH", 0x0204, 10))
    struct.pack_into("<HH", data, at + 4, 65535, 65535)
    assert refusal("list.xls", bytes(data)) == (
        "list.xls: sheet 1 claims 65,536 rows by 65,536 columns; at most 4,000,000 cells are read"
    )


def test_an_ods_of_repeated_cells_is_refused_and_trailing_empty_ones_are_not() -> None:
    many = b'<table:table-cell table:number-columns-repeated="4000001" office'
    data = _with_member(ods({"S": [["x"]]}), "content.xml", b"<table:table-cell office", many)
    assert "at most 4,000,000 cells are read" in refusal("list.ods", data)
    rows = b'<table:table-row table:number-rows-repeated="999999999"><table:table-cell office'
    data = _with_member(ods({"S": [["x"]]}), "content.xml", b"<table:table-row><table:table-cell office", rows)
    assert "at most 4,000,000 cells are read" in refusal("list.ods", data)


def test_repeated_cells_and_rows_of_an_ods_are_written_out() -> None:
    cell = b'<table:table-cell table:number-columns-repeated="2" office'
    row = b'<table:table-row table:number-rows-repeated="3">'
    data = _with_member(ods({"S": [["x", "", "y"]]}), "content.xml", b"<table:table-cell office", cell)
    data = _with_member(data, "content.xml", b"<table:table-row>", row)
    (sheet,) = sheets_of(source_file("list.ods", data), expected="a list")
    assert sheet.rows == (("x", "x", "", "y"),) * 3


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "content.xml"])
def test_a_zip_bomb_is_refused_by_what_comes_out(name: str) -> None:
    whole = xlsx({"S": [["x"]]}) if name.startswith("xl") else ods({"S": [["x"]]})
    data = _with_member(whole, name, b"</", b" " * (64 * 1024 * 1024) + b"</")
    assert "is larger than allowed: at most 384 MiB and 200 times its packed size" in refusal("list", data)


def test_a_document_type_in_an_ods_is_refused() -> None:
    entity = b'<!DOCTYPE d [<!ENTITY e "x">]><office:document-content'
    data = _with_member(ods({"S": [["x"]]}), "content.xml", b"<office:document-content", entity)
    assert refusal("list.ods", data) == "list.ods has a document type declaration (DOCTYPE), which is refused"


def test_damaged_xml_in_an_ods_has_its_place() -> None:
    data = _with_member(ods({"S": [["x"]]}), "content.xml", b"</text:p>", b"</text:q>")
    assert refusal("list.ods", data).startswith("list.ods, content.xml, line 1, column ")


def test_an_encrypted_or_older_workbook_is_refused() -> None:
    records = workbook({"S": [["x"]]})
    encrypted = records[:20] + struct.pack("<HHH", 0x002F, 2, 0) + records[20:]
    assert refusal("list.xls", compound({"Workbook": encrypted})) == "list.xls is encrypted; a list was expected"
    older = records[:4] + struct.pack("<H", 0x0500) + records[6:]
    assert "older than 97" in refusal("list.xls", compound({"Workbook": older}))
    assert "holds no workbook" in refusal("list.xls", compound({"Book": records}))


def test_a_workbook_that_lost_a_sheet_is_refused() -> None:
    records = workbook({"A": [["x"]], "B": [["y"]]})
    last = records.rindex(struct.pack("<HH", 0x0809, 16))
    assert "2 of 3 parts end in it" in refusal("list.xls", compound({"Workbook": records[:last]}))


def _with_member(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The package with the first `old` in a member replaced."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = {member: archive.read(member) for member in archive.namelist()}
    assert old in members[name]
    members[name] = members[name].replace(old, new, 1)
    return package(members)
