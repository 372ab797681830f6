"""Canada's list in three copies: records, parties, and how many of them keep their id over five years."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from blackletter.lists import detect
from blackletter.lists._formats.unpack import unpack
from blackletter.values.publications import Part

COPIES = {
    "2020-04-15/sema-lmes.xml.gz": (1369, 1369),
    "2022-05-11/sema-lmes.xml.gz": (2606, 2605),
    "2025-05-25/cannada.xml.gz": (4759, 4758),
}
"""Records, and parties: one man stands at two places of the Russian schedule since 2021."""


@cache
def part_of(path: Path) -> Part:
    (file,) = unpack(path.name, path.read_bytes())
    return detect(file).read(file)


@pytest.mark.parametrize(("name", "records", "parties"), [(name, *counts) for name, counts in COPIES.items()])
def test_files_are_read_whole(shared: Path, name: str, records: int, parties: int) -> None:
    part = part_of(shared / "data/ca-sema-lmes" / name)
    assert part.list_id == "ca-sema-lmes"
    assert (part.problems, part.faults, part.end) == ((), (), "whole")
    assert next(c.filled for c in part.columns if c.column == "Country") == records
    assert len(part.facets[0].rows) == parties
    assert all(content.primary_name for _, content in part.facets[0].rows)
    assert sum(c.typed for c in part.columns) == sum(c.filled for c in part.columns)


def test_parties_keep_their_ids(shared: Path) -> None:
    first, second, third = (dict(part_of(shared / "data/ca-sema-lmes" / name).facets[0].rows) for name in COPIES)
    assert (len(first.keys() - second.keys()), len(second.keys() - first.keys())) == (9, 1245)
    assert (len(second.keys() - third.keys()), len(third.keys() - second.keys())) == (113, 2266)
    # A hundred of the second step are Zimbabwe's; four in five of the parties that stay throughout stand elsewhere.
    assert sum(key.startswith("zimbabwe.") for key in second.keys() - third.keys()) == 100
    both = first.keys() & third.keys()
    assert (len(both), sum(first[key].legal_basis != third[key].legal_basis for key in both)) == (1255, 999)
