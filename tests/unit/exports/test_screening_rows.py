"""A screening's lines: what is written for many customers at once is what is written for each."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.exports.screening_rows import csv_lines, csv_plain, json_line, json_plain, row_cells, row_shape
from blackletter.values.screening_runs import ScreenedRow

CLEAR = ScreenedRow(row=0, query_id="", name="", customer="", verdict="clear", remarks=("no name, at 0.7 or above",))
ELSEWHERE = replace(CLEAR, verdict="not-covered", list_id="un-sc-consolidated", remarks=('"not covered"',))
ODD = ("a,b", 'say "a"', "two\r\nlines", "'", " x ")
TEXT = st.text(st.characters(codec="utf-8"), min_size=1) | st.sampled_from(ODD)


@pytest.mark.parametrize("rows", [(CLEAR,), (CLEAR, ELSEWHERE)])
@given(row=st.integers(1), query_id=TEXT, name=TEXT)
def test_plain_lines_are_the_lines_of_rows(rows: tuple[ScreenedRow, ...], row: int, query_id: str, name: str) -> None:
    filled = [replace(r, row=row, query_id=query_id, name=name) for r in rows]
    assert csv_plain(rows, "s1")(row, query_id, name) == csv_lines(row_cells(r, "s1") for r in filled)
    assert json_plain(rows, "s1")(row, query_id, name) == "".join(json_line(row_shape(r, "s1")) for r in filled)
