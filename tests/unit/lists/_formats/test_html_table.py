"""HTML tables as grids, spans written out."""

from __future__ import annotations

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats import html_table
from blackletter.lists._formats.html_table import tables_of


def test_cells_are_text_with_their_spaces_drawn_together() -> None:
    page = "<table><tr><th>a\n b<th>c</tr><tr><td><p>d</p><p>e</p></td><td>&laquo;f&raquo;&nbsp;</td></tr></table>"
    assert tables_of(page, name="p") == ((("a b", "c"), ("d e", "«f»")),)


def test_spans_are_written_out() -> None:
    page = (
        "<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td rowspan='2'>d</tr>"
        "<tr><td>e<td>f</tr><tr><td colspan=3>g</tr></table>"
    )
    assert tables_of(page, name="p") == ((("a", "b", "b"), ("a", "c", "d"), ("e", "f", "d"), ("g", "g", "g")),)


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    page = "<table><tr><td>x<table><tr><td>y</td></tr></table></td></tr></table>"
    assert tables_of(page, name="p") == ((("",),), (("y",),))


@pytest.mark.parametrize("span", ["x", "-1", "0", "", "²"])
def test_senseless_spans_count_as_one(span: str) -> None:
    assert tables_of(f"<table><tr><td colspan='{span}'>a</td></tr></table>", name="p") == ((("a",),),)


def test_huge_spans_cannot_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<table><tr><td colspan=999999>a</td></tr></table>"
    ((row,),) = tables_of(page, name="p")
    assert len(row) == html_table.MAX_SPAN
    monkeypatch.setattr(html_table, "MAX_CELLS", 999)
    with pytest.raises(SourceError, match="p: a table with more than 999 cells is refused"):
        tables_of(page, name="p")


def test_nothing_is_no_page() -> None:
    with pytest.raises(SourceError, match="p: no HTML page"):
        tables_of("", name="p")
