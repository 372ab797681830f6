"""Lists of a page and the headings above them."""

from __future__ import annotations

from blackletter.lists._formats.html_list import lists_under_headings


def test_each_list_has_the_last_heading_above_it() -> None:
    page = (
        "<html><h2>First <b>one</b></h2><div><ul><li>a  b</li><li>c <em>d</em><ul><li>inner</li></ul></li></ul></div>"
        "<p><strong>Second</strong></p><p>&nbsp;</p><ol><li>e</li></ol></html>"
    )
    assert list(lists_under_headings(page, name="page.html")) == [
        ("First one", ("a b", "c dinner")),
        ("Second", ("e",)),
    ]


def test_a_page_without_lists() -> None:
    assert list(lists_under_headings("<p>nothing</p>", name="page.html")) == []
