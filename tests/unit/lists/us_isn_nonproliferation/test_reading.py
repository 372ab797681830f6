"""The nonproliferation sanctions: entries in force apart from lifted ones, and ids that survive another order."""

from __future__ import annotations

from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_isn_nonproliferation import read
from blackletter.values.entries import Content
from blackletter.values.publications import Part

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "us-isn-nonproliferation"
OLD = "Programs,Name,Address,Country,Federal Register Notice,Effective Date,Date Lifted/Waived/Expired"
NEW = (
    "Source List,Programs,Name,Alternative Names,Country,Federal Register Notice,Effective Date,Remarks/Notes,Web Link"
)


def part(text: str) -> Part:
    return read(source_file("isn.csv", text.encode()))


def fixture(year: int) -> Part:
    return read(source_file("isn.csv", (ASSETS / f"isn-{year}.csv").read_bytes()))


def facet(own: Part, name: str) -> dict[str, Content]:
    return dict(next(f.rows for f in own.facets if f.facet == name))


def test_lifted_entries_stand_apart_with_their_day() -> None:
    own = fixture(2015)
    in_force, lifted = facet(own, "core"), facet(own, "lifted")
    assert not in_force.keys() & lifted.keys()
    assert all(content.stated("removal") is None for content in in_force.values())
    kuntsevich = lifted["anatoliy kuntsevich Chemical and Biological Weapons Act 1995-11-17"]
    when = kuntsevich.stated("removal")
    assert when is not None and when.exact and (when.text, str(when.earliest)) == ("4/1/2004", "2004-04-01")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("4/1/2004", "2004-04-01"),
        ("(partial) 11/2/2001, (remainder) 11/21/2002", "2002-11-21"),
        ("09/19/05; Permanently waived on 03/18/07", "2007-03-18"),
        ("Waived on 9/19/03; Extended on 9/19/04", "2003-09-19"),
    ],
)
def test_of_several_days_the_last_word_counts(words: str, day: str) -> None:
    lifted = facet(part(f'{OLD}\nINKSNA,X,,,"Vol. 72, No. 3, 1/5/07",12/28/2006,"{words}"\n'), "lifted")
    when = lifted["x INKSNA 2006-12-28"].stated("removal")
    assert when is not None and (when.text, str(when.earliest)) == (words, day)


def test_a_file_without_the_column_does_not_observe_who_was_lifted() -> None:
    assert [f.facet for f in fixture(2016).facets] == ["core"]


def test_statutes_have_one_spelling_and_keep_the_printed_one() -> None:
    content = facet(fixture(2015), "core")["ali divandari E.O. 13382 2009-11-05"]
    assert content.programmes == ("E.O. 13382",)
    assert ("programme as printed", "E.O. 13328 - Iran") in content.details


def test_names_countries_and_notices() -> None:
    center = next(c for k, c in facet(fixture(2016), "core").items() if k.startswith("center for innovation"))
    assert center.primary_name == "Center for Innovation and Technology Cooperation"
    assert ("Presidency Office of Scientific and Industrial Studies (POSIS)", "former") in [
        (n.text, n.kind) for n in center.names
    ]
    assert [a.country for a in center.addresses] == ["Iran"]
    assert dict(center.details)["federal register notice"].startswith("Vol. ")


def test_ids_do_not_depend_on_the_order_of_the_rows() -> None:
    head, *rows = (ASSETS / "isn-2015.csv").read_text(encoding="utf-8").splitlines()
    straight, turned = fixture(2015), part("\n".join([head, *reversed(rows)]) + "\n")
    for name in ("core", "lifted"):
        assert facet(turned, name) == facet(straight, name)


def test_twins_are_numbered() -> None:
    row = 'INKSNA,X,,,"Vol. 72, No. 3, 1/5/07",12/28/2006,'
    assert list(facet(part(f"{OLD}\n{row}\n{row.replace('72', '71')}\n"), "core")) == [
        "x INKSNA 2006-12-28 #2",
        "x INKSNA 2006-12-28",
    ]


def test_a_column_that_no_rule_knows_is_kept_and_told() -> None:
    own = part(f'{OLD},Mood\nINKSNA,X,,,"Vol. 72, No. 3, 1/5/07",12/28/2006,,calm\n')
    assert ("Mood", "calm") in facet(own, "core")["x INKSNA 2006-12-28"].details
    assert [(p.severity, p.message) for p in own.problems] == [("note", "unknown column Mood")]
    assert own.faults == ()


def test_rows_that_cannot_be_read_and_columns_that_moved_are_faults() -> None:
    own = part(f'{OLD}\nX,INKSNA,,,1/5/2007,"Vol. 72, No. 3",\nINKSNA,,,,"Vol. 1",1/1/2001,\nINKSNA,X\n')
    assert own.faults == (
        "rows of another width: 1 (first line 4: 2 columns where the header has 7)",
        "rows without a name: 1 (first line 3: no name)",
        "1 of 1 values of programme are of another kind (first 'X')",
        "1 of 1 values of name are of another kind (first 'INKSNA')",
        "1 of 1 values of effective date are of another kind (first 'Vol. 72, No. 3')",
    )


def test_a_header_without_a_column_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        part("Programs,Name,Effective Date\n")
    assert caught.value.message == (
        "isn.csv, line 1: no column headed 'federal register notice'; the list of nonproliferation sanctions was "
        "expected"
    )


def test_the_header_alone_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        part(NEW + "\n")
    assert caught.value.message.startswith("isn.csv: no row can be read; the list of nonproliferation sanctions")
