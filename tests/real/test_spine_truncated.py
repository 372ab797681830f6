"""Real files cut at any place, dated the day after the whole one: they remove nobody (DESIGN.md, "Absence")."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.values.publications import SourceFile
from blackletter.wiring import Catalogue
from tests.support.beside import judged_beside
from tests.support.history import on
from tests.support.real import cut_at, read, unpacked

SEED = 20150117
# File, and how many places of each kind it is cut at: anywhere, and at the end of one of its last records.
QUICK = (
    ("us-ofac-sdn/2015-01-17/sdn.csv.gz", 25, 25),
    ("us-ofac-sdn/2019-01-04/sdn.csv.gz", 25, 25),
    ("un-sc-consolidated/2015-02-26/consolidated.xml.gz", 25, 25),
    ("un-sc-consolidated/2026-02-27/UN_consolidated.xml.gz", 25, 25),
)
LONG = (
    "us-ofac-sdn/2015-01-17/sdn.csv.gz",
    "us-ofac-sdn/2019-01-04/sdn.csv.gz",
    "us-ofac-sdn/2019-01-04/add.csv.gz",
    "us-ofac-sdn/2019-01-04/alt.csv.gz",
    "us-ofac-sdn/2020-06-11/sdn.pip.gz",
    "us-ofac-sdn/2021-07-07/add.csv.gz",
    "us-ofac-sdn/2024-05-03/sdn.csv.gz",
    "us-ofac-sdn/2025-12-24/add.csv.gz",
    "un-sc-consolidated/2018-06-21/consolidated.xml.gz",
    "un-sc-consolidated/2024-11-30/consolidated.xml.gz",
)


def record_ends(file: SourceFile) -> list[int]:
    """The lengths of the file up to and with each of its records, in order."""
    mark = b"\n" if file.name.endswith((".csv", ".pip")) else b"</INDIVIDUAL>"
    ends, at = [], file.data.find(mark)
    while at >= 0:
        ends.append(at + len(mark))
        at = file.data.find(mark, at + 1)
    return ends


def believed_losses(path: Path, lengths: list[int]) -> list[str]:
    """Each cut that would remove somebody: it could be read, passed its checkpoints, and lacks an entry."""
    whole_file = unpacked(path)
    whole = read(whole_file, whole_file)
    day = whole.printed_on or on(path.parent.name)
    profile = Catalogue().reader(whole.list_id).profile
    out = []
    for length in lengths:
        try:
            part = read(cut_at(whole_file, length), whole_file)
        except SourceError:
            continue
        verdict = judged_beside(profile, whole, part, day)
        kept = {source_id for facet in part.facets for source_id, _ in facet.rows}
        lost = [source_id for facet in whole.facets for source_id, _ in facet.rows if source_id not in kept]
        if verdict.passed and lost:
            out.append(f"cut at byte {length:,} of {len(whole_file.data):,}: {len(lost)} entries lost, {lost[-3:]}")
    return out


@pytest.mark.parametrize(("name", "anywhere", "at_ends"), QUICK)
def test_a_cut_file_removes_nobody(shared: Path, name: str, anywhere: int, at_ends: int) -> None:
    path = shared / "data" / name
    file, draw = unpacked(path), random.Random(SEED)
    offsets = [draw.randrange(1, len(file.data)) for _ in range(anywhere)]
    ends = draw.sample(record_ends(file)[-100:], at_ends)
    assert believed_losses(path, offsets + ends) == []


@pytest.mark.soak
@pytest.mark.parametrize("name", LONG)
def test_a_cut_file_removes_nobody_wherever_it_is_cut(shared: Path, name: str) -> None:
    path = shared / "data" / name
    file, draw = unpacked(path), random.Random(SEED + 1)
    offsets = [draw.randrange(1, len(file.data)) for _ in range(200)]
    assert believed_losses(path, offsets + record_ends(file)[-100:]) == []


def test_the_quick_cuts_are_two_hundred() -> None:
    assert sum(anywhere + at_ends for _, anywhere, at_ends in QUICK) == 200
