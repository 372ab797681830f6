"""Australia's list of 2022 (XLS) and 2024 (XLSX)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from blackletter.lists import detect
from blackletter.lists._formats.spreadsheet import sheets_of
from blackletter.lists._formats.unpack import unpack
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile

FOLDER = "data/au-dfat-consolidated"
FILES = {
    "2022-05-05/regulation8_consolidated.xls.gz": (2666, 2763, 7945),
    "2024-12-17/regulation8_consolidated.xlsx": (3062, 3159, 9553),
}
"""Parties; "parties" where only a suffix of letters is taken off (`34c1` counts as one); rows."""


@cache
def file_of(path: Path) -> SourceFile:
    (file,) = unpack(path.name, path.read_bytes())
    return file


@cache
def part_of(path: Path) -> Part:
    return detect(file_of(path)).read(file_of(path))


@pytest.mark.parametrize(("name", "counts"), FILES.items())
def test_each_party_is_one_number_with_one_primary_name(shared: Path, name: str, counts: tuple[int, int, int]) -> None:
    part = part_of(shared / FOLDER / name)
    rows: dict[str, Content] = dict(part.facets[0].rows)
    parties, lettered, lines = counts
    assert (len(rows), part.end, part.problems, part.faults) == (parties, "whole", (), ())
    assert all(sum(n.kind == "primary" for n in content.names) == 1 for content in rows.values())
    # 97 rows such as 34c1 end in a digit; each is a further name of a party that has its own primary name.
    cells = sheets_of(file_of(shared / FOLDER / name), expected="")[0].rows[1:]
    references = [row[0].strip() for row in cells if row[0].strip()]
    assert len(references) == lines
    assert len({re.sub(r"[a-z]+$", "", reference, flags=re.IGNORECASE) for reference in references}) == lettered
    further = [row for row in cells if re.fullmatch(r"\d+[a-z]+\d+", row[0].strip(), re.IGNORECASE)]
    assert len(further) == lettered - parties == 97
    assert not any(row[3].strip().lower() == "primary name" for row in further)


@pytest.mark.parametrize("name", FILES)
def test_every_name_is_kept_and_nearly_every_cell_is_understood(shared: Path, name: str) -> None:
    part = part_of(shared / FOLDER / name)
    cells = sheets_of(file_of(shared / FOLDER / name), expected="")[0].rows[1:]
    printed = {" ".join(row[1].split()) for row in cells} - {""}
    names = {(n.text, n.kind) for _, content in part.facets[0].rows for n in content.names}
    assert {text for text, kind in names if kind != "weak"} == printed, "weak: named in the free text alone"
    typed = {c.column: c.typed / c.filled for c in part.columns}
    assert typed["date of birth"] > 0.97 and typed["passport number"] > 0.9
    # What is left is the free text of "Additional Information" whose sentences have no set form.
    assert typed["additional information"] > 0.45
    assert sum(c.typed for c in part.columns) / sum(c.filled for c in part.columns) > 0.95


def test_al_nusrah_front_is_on_both(shared: Path) -> None:
    for name in FILES:
        content = dict(part_of(shared / FOLDER / name).facets[0].rows)["2672"]
        assert content.primary_name == "AL-NUSRAH FRONT FOR THE PEOPLE OF THE LEVANT"
