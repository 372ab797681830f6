"""The publishers' spreadsheets with a fifth of their rows dropped, and with columns swapped under their headings."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from blackletter.wiring import Catalogue
from tests.support.harm import Whole
from tests.support.real import unpacked
from tests.support.sheets_damaged import as_rewritten, swapped_columns, thinned_sheets

SEED = 20241217
SIGNS = {"Group ID", "Unique ID", "Reference", "告示日付"}
FILES = (
    "uk-hmt-conlist/2022-05-04/ConList.xlsx",
    "uk-fcdo-sanctions-list/2025-08-11/FCDO_SL_Mon_Aug_11_2025.ods",
    "au-dfat-consolidated/2022-05-05/regulation8_consolidated.xls.gz",
    "au-dfat-consolidated/2024-12-17/regulation8_consolidated.xlsx",
    "jp-mof/2022-11-02/sanctions.xls.gz",
)


@cache
def whole(shared: Path, name: str) -> Whole:
    file = as_rewritten(unpacked(shared / "data" / name))
    return Whole(Catalogue().detect(file), file)


@pytest.mark.parametrize("name", FILES)
def test_written_again_unchanged_it_is_believed_and_the_same(shared: Path, name: str) -> None:
    own = whole(shared, name)
    part = own.believed(own.file.data)
    assert part is not None and part.facets == own.part.facets


@pytest.mark.parametrize("name", FILES)
def test_a_fifth_of_its_rows_dropped_removes_nobody(shared: Path, name: str) -> None:
    own = whole(shared, name)
    assert own.harm(thinned_sheets(own.file, 0.2, random.Random(SEED))) == ""


def harmed(own: Whole, several: int) -> dict[str, str]:
    swaps = swapped_columns(
        own.file, lambda row: any(cell.strip() in SIGNS for cell in row), several, random.Random(SEED)
    )
    return {what: found for what, data in swaps if (found := own.harm(data))}


@pytest.mark.parametrize("name", FILES)
def test_two_columns_swapped_change_no_answer(shared: Path, name: str) -> None:
    assert harmed(whole(shared, name), 2) == {}


@pytest.mark.soak
@pytest.mark.parametrize("name", FILES)
def test_any_two_columns_swapped_change_no_answer(shared: Path, name: str) -> None:
    assert harmed(whole(shared, name), 7) == {}
