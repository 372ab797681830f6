"""The publishers' own files, damaged: dated the day after the whole one they remove nobody (DESIGN.md, "Absence").

Twelve damages a file here, two hundred cuts a file in `make soak`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from blackletter.wiring import Catalogue
from tests.support.damages import ERROR_PAGE, columns_swapped, lengths, thinned
from tests.support.harm import Whole
from tests.support.real import official_files, unpacked

SEED = 20250816


def damages(path: Path, anywhere: int, at_ends: int, swaps: int, thinnings: int) -> Iterator[tuple[str, bytes]]:
    """The file cut, thinned by a fifth, with columns swapped, and replaced by an error page; each with its words."""
    file, draw = unpacked(path), random.Random(SEED)
    for length in lengths(file, anywhere, at_ends, draw):
        yield f"cut at byte {length:,}", file.data[:length]
    for _ in range(thinnings):
        data = thinned(file, 0.2, draw)
        if data is not None:
            yield "a fifth of its records dropped", data
    yield from islice(columns_swapped(file), 1, 1 + swaps)
    yield "an error page in its place", ERROR_PAGE


def harmed(path: Path, *, anywhere: int, at_ends: int, swaps: int, thinnings: int) -> list[str]:
    """Every damage that would change an answer, in words."""
    file = unpacked(path)
    whole = Whole(Catalogue().detect(file), file)
    found = ((what, whole.harm(data)) for what, data in damages(path, anywhere, at_ends, swaps, thinnings))
    return [f"{what}: {harm}" for what, harm in found if harm]


@pytest.mark.parametrize("name", official_files())
def test_a_damaged_file_removes_nobody(shared: Path, name: str) -> None:
    assert harmed(shared / "data" / name, anywhere=4, at_ends=4, swaps=2, thinnings=1) == []


@pytest.mark.soak
@pytest.mark.parametrize("name", official_files())
def test_a_damaged_file_removes_nobody_wherever_it_is_damaged(shared: Path, name: str) -> None:
    assert harmed(shared / "data" / name, anywhere=100, at_ends=100, swaps=6, thinnings=4) == []
