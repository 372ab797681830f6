"""The Department of State's page: two tables, amendments in the cells, and pages that are not whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.us_fto_state import read, recognises
from blackletter.values.entries import Content
from blackletter.values.publications import Part

PAGE = (Path(__file__).resolve().parents[3] / "assets" / "lists" / "us-fto-state" / "page.html").read_text("utf-8")


def part(text: str = PAGE) -> Part:
    return read(source_file("page.html", text.encode()))


def facet(name: str, own: Part | None = None) -> dict[str, Content]:
    return dict(next(f.rows for f in (own or part()).facets if f.facet == name))


def stated(content: Content) -> list[tuple[str, str]]:
    return [(kind, str(when.earliest)) for kind, when in content.stated_dates]


def test_designated_and_delisted_organisations_stand_apart() -> None:
    designated, delisted = facet("core"), facet("delisted")
    assert (len(designated), len(delisted)) == (16, 9)
    assert stated(designated["haqqani network"]) == [("designation", "2012-09-19")]
    assert stated(delisted["kahane chai"]) == [("removal", "2022-05-20"), ("designation", "1997-10-08")]
    assert {content.programmes for content in designated.values()} == {("FTO",)}


def test_five_were_delisted_on_20_may_2022() -> None:
    removed = [key for key, c in facet("delisted").items() if ("removal", "2022-05-20") in stated(c)]
    assert removed == [
        "aum shinrikyo",
        "basque fatherland and liberty",
        "gamaa al islamiyya",
        "kahane chai",
        "mujahidin shura council in the environs of jerusalem",
    ]


def test_an_organisation_delisted_and_designated_again_has_one_id() -> None:
    assert stated(facet("core")["ansarallah"]) == [("designation", "2025-03-05")]
    assert stated(facet("delisted")["ansarallah"]) == [("removal", "2021-02-16"), ("designation", "2021-01-19")]


def test_amendments_add_names_and_days() -> None:
    nusrah = facet("core")["al nusrah front"]
    assert [(n.text, n.kind) for n in nusrah.names] == [
        ("al-Nusrah Front", "primary"),
        ("Hay’at Tahrir al-Sham", "strong"),
        ("ANF", "weak"),
        ("HTS", "weak"),
        ("Jabhat Fath al-Sham", "strong"),
        ("Hay’at Tahrir al-Sham", "strong"),
    ]
    assert stated(nusrah) == [("designation", "2014-05-15"), ("amended", "2016-11-14"), ("amended", "2018-06-01")]
    farc = facet("core")["revolutionary armed forces of colombia peoples army"]
    assert [n.text for n in farc.names] == ["Revolutionary Armed Forces of Colombia – People’s Army", "FARC-EP"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (PAGE, "whole"),
        (PAGE.replace("</body>", "").replace("</html>", ""), "missing"),
        (PAGE[: PAGE.index("Abu Nidal")], "incomplete"),
    ],
)
def test_how_a_page_ends(text: str, end: str) -> None:
    assert part(text).end == end


def test_a_page_without_the_second_table_has_a_fault() -> None:
    own = part(PAGE[: PAGE.index("<h2>Delisted")])
    assert [f.facet for f in own.facets] == ["core"]
    assert own.faults == ("tables missing: 1 (first 0 tables have the headings Date Removed and Name)",)


def test_rows_that_cannot_be_read_are_faults() -> None:
    text = PAGE.replace("<td>October 8, 1997</td><td>HAMAS</td>", "<td>long ago</td><td>HAMAS</td>")
    text = text.replace("<td>Hizballah</td>", "").replace("<td>Boko Haram</td>", "<td></td>")
    assert part(text).faults == (
        "rows of another width or cut: 1 (first row 15 of the table Date Designated: 1 columns where the table has 2)",
        "rows without a name: 1 (first row 9 of the table Date Designated: no name)",
        "rows without a day: 1 (first row 14 of the table Date Designated: no day)",
    )


def test_a_page_without_the_first_table_is_refused() -> None:
    text = PAGE.replace("<th>Date Designated</th>", "<th>When</th>")
    assert recognises(source_file("page.html", PAGE.encode()))
    with pytest.raises(SourceError) as caught:
        part(text)
    assert caught.value.message == (
        "page.html: 0 tables have the headings Date Designated and Name; one was expected, on the page of Foreign "
        "Terrorist Organizations"
    )
