"""The rows of one party carry no order: shuffled, a list of many rows to a party reads the same."""

from __future__ import annotations

import random

import pytest

from blackletter.lists import LISTS
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile
from tests.support.list_fixtures import FIXTURES, ListFixture
from tests.support.sheets_damaged import rewritten

SEED = 34
HEADS = {"uk-hmt-conlist": 2, "uk-fcdo-sanctions-list": 1, "au-dfat-consolidated": 1}
"""How many rows stand above the first party."""

SHEETS = [f for f in FIXTURES if f.list_id in HEADS and f.asset.endswith((".xls", ".xlsx", ".ods"))]


def contents(part: Part) -> dict[tuple[str, str], Content]:
    return {(facet.facet, key): content for facet in part.facets for key, content in facet.rows}


def read(fixture: ListFixture, file: SourceFile) -> Part:
    return next(reader for reader in LISTS if reader.profile.id == fixture.list_id).read(file)


@pytest.mark.parametrize("fixture", SHEETS, ids=lambda fixture: fixture.asset)
def test_shuffled_rows_read_the_same(fixture: ListFixture) -> None:
    draw, head = random.Random(SEED), HEADS[fixture.list_id]

    def shuffled(_: str, rows: list[list[str]]) -> list[list[str]]:
        return rows[:head] + draw.sample(rows[head:], max(0, len(rows) - head))

    whole = source_file(fixture.file_name, rewritten(fixture.file()))
    for _ in range(5):
        mixed = source_file(fixture.file_name, rewritten(whole, shuffled))
        assert contents(read(fixture, mixed)) == contents(read(fixture, whole))
