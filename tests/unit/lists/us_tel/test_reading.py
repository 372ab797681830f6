"""The Terrorist Exclusion List: the lists of the page, told apart by their headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_tel import read
from blackletter.values.publications import Part

PAGE = (Path(__file__).resolve().parents[3] / "assets" / "lists" / "us-tel" / "page.html").read_text("utf-8")


def part(text: str = PAGE) -> Part:
    return read(source_file("page.html", text.encode()))


def test_designees_and_delisted_groups_stand_apart() -> None:
    facets = {f.facet: dict(f.rows) for f in part().facets}
    assert (len(facets["core"]), len(facets["delisted"])) == (16, 3)
    assert list(facets["delisted"]) == [
        "communist party of nepal maoist",
        "eastern turkistan islamic movement",
        "libyan islamic fighting group",
    ]
    revival = facets["core"]["revival of islamic heritage society"]
    assert revival.remarks == "Pakistan and Afghanistan offices – Kuwait office not designated"
    assert [n.kind for n in revival.names] == ["primary", "strong", "strong"]
    assert part().end == "whole"


def test_headings_in_bold_do_as_well() -> None:
    bold = PAGE.replace("<h2>", "<p><strong>").replace("</h2>", "</strong></p>")
    assert part(bold).facets == part().facets


def test_a_page_without_the_delisted_groups_has_a_fault() -> None:
    own = part(PAGE[: PAGE.index("<h2>Groups")])
    assert [f.facet for f in own.facets] == ["core"]
    assert own.faults == ("lists missing: 1 (first 0 lists stand under the heading of delisted groups)",)
    assert own.end == "missing"


def test_empty_items_and_repeated_names_are_faults() -> None:
    own = part(PAGE.replace("<li>Al-Manar</li>", "<li> </li><li>Orange Volunteers</li>"))
    assert own.faults == (
        "items without a name: 1 (first item 4 of the core list: no name)",
        "repeated names: 1 (first item 14 of the core list: second item of orange volunteers)",
    )


def test_a_page_without_the_designees_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        part("<html><h1>Terrorist Exclusion List</h1></html>")
    assert caught.value.message == (
        "page.html: 0 lists stand under the heading Terrorist Exclusion List Designees; one was expected"
    )
