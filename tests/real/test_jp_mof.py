"""Japan's list of November 2022: 39 sheets, of which one is the index and three are lifted sections."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from blackletter.lists import detect
from blackletter.lists._formats.spreadsheet import sheets_of
from blackletter.lists._formats.unpack import unpack
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

PATH = "data/jp-mof/2022-11-02/sanctions.xls.gz"


@cache
def file_of(path: Path) -> SourceFile:
    (file,) = unpack(path.name, path.read_bytes())
    return file


@cache
def part_of(path: Path) -> Part:
    return detect(file_of(path)).read(file_of(path))


def facet(shared: Path, name: str) -> dict[str, Content]:
    return dict(next(f.rows for f in part_of(shared / PATH).facets if f.facet == name))


def test_the_workbook_is_read_whole(shared: Path) -> None:
    part = part_of(shared / PATH)
    assert len(sheets_of(file_of(shared / PATH), expected="")) == 39
    assert (part.list_id, part.file_kind, part.end, part.faults) == ("jp-mof", "xls", "whole", ())
    assert (len(facet(shared, "core")), len(facet(shared, "lifted"))) == (2160, 558)
    # Two numbers have a date and nothing else; the other notes are remarks above the sections.
    assert [p.code for p in part.problems].count("bare") == 2
    assert {p.severity for p in part.problems} == {"note"}
    assert sum(c.typed for c in part.columns) / sum(c.filled for c in part.columns) > 0.95


def test_nothing_that_is_marked_as_deleted_is_among_those_in_force(shared: Path) -> None:
    cells = [
        (row[0], row)
        for sheet in sheets_of(file_of(shared / PATH), expected="")
        for row in sheet.rows
        if row and "削除" in row[0]
    ]
    assert len(cells) == 556
    assert sum(c.stated("removal") is not None for c in facet(shared, "lifted").values()) == 556
    assert not any(c.stated("removal") for c in facet(shared, "core").values())
    lifted = ("リベリア", "コートジボワール", "イラン-")
    assert not [key for key in facet(shared, "core") if key.startswith(lifted)]


def test_every_entry_in_force_has_a_name_a_section_and_the_day_of_its_notice(shared: Path) -> None:
    for key, content in facet(shared, "core").items():
        assert content.primary_name and content.programmes and content.legal_basis, key
        assert content.listing_date is not None and content.listing_date.exact, key


def test_sections_are_as_long_as_their_last_number(shared: Path) -> None:
    numbers: dict[str, list[int]] = {}
    for name in ("core", "lifted"):
        for key in facet(shared, name):
            section, _, number = key.rpartition("-")
            numbers.setdefault(section, []).append(int(number))
    assert len(numbers) == 35
    assert len(numbers["タリバーン関係者等"]) == 793 == max(numbers["タリバーン関係者等"])
    assert len(numbers["ロシア連邦(個人)"]) == 564
