"""A table's header is read by name: swapped columns are read rightly, a missing one is told."""

from __future__ import annotations

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.headings import Headings, headings_of

KNOWN = {"group id": "id", "name 6": "name", "name": "name", "listed on": "listed"}


def headings(*cells: str) -> Headings:
    return headings_of(cells, KNOWN, ("id", "name"), place="list.csv, line 2", expected="OFSI's list")


def test_columns_are_known_by_their_heading_wherever_they_stand() -> None:
    assert headings("Group ID", "Name 6").record(["7", " Ada  L. "]) == {"id": "7", "name": "Ada L."}
    assert headings("NAME  6 ", "group id").record(["Ada", "7"]) == {"id": "7", "name": "Ada"}


def test_an_unknown_column_keeps_its_heading_and_one_without_has_its_place() -> None:
    found = headings("Group ID", "Name 6", "Shoe size", "")
    assert found.unknown == ("Shoe size",)
    assert found.record(["7", "Ada", "38", "x"]) == {"id": "7", "name": "Ada", "Shoe size": "38", "column 4": "x"}


def test_empty_cells_are_left_out() -> None:
    assert headings("Group ID", "Name 6", "Listed On").record(["7", "\u00a0 ", ""]) == {"id": "7"}


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["Group ID"], "list.csv, line 2: no column headed 'name 6'; OFSI's list was expected"),
        (["Listed On"], "list.csv, line 2: no column headed 'group id', 'name 6'; OFSI's list was expected"),
        (
            ["Group ID", "Name 6", "Name"],
            "list.csv, line 2: two columns are headed 'Name'; OFSI's list was expected",
        ),
    ],
)
def test_a_missing_or_doubled_column_is_refused(cells: list[str], message: str) -> None:
    with pytest.raises(SourceError) as caught:
        headings(*cells)
    assert caught.value.message == message
