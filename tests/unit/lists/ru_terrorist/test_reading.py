"""Russia's list as a page and as CSV."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.ru_terrorist import read
from blackletter.values.publications import Part

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "ru_terrorist"
PAGE = (ASSETS / "list-2003-03-04.html").read_bytes()
EXTRACT = (ASSETS / "list-2003-03-04.csv").read_bytes()
HEADER = "number,name,court,decided_on,case,in_force_on\n"
TALIBAN = "11,«Движение Талибан»,Верховный Суд Российской Федерации,2003-02-14,ГКПИ 03-116,2003-03-04"
BASE = TALIBAN.replace("«Движение Талибан»", "«База»")
TOP = "<table><tr><th>№<th>Наименование организации<th>Решение<th>Вступление в силу</tr>"
ROW = "<tr><td>1<td>«%s»<td>Верховный Суд РФ, 14.02.2003<td>04.03.2003</tr>"


def part(data: bytes | str, name: str = "list.csv") -> Part:
    return read(source_file(name, data.encode() if isinstance(data, str) else data))


def ids(own: Part) -> list[str]:
    return [source_id for source_id, _ in own.facets[0].rows]


def test_page_and_extract_agree_on_everything_but_the_wording() -> None:
    page, extract = part(PAGE, "list.html"), part(EXTRACT)
    assert ids(page) == ids(extract)
    assert len(ids(page)) == 15
    for (_, first), (_, second) in zip(page.facets[0].rows, extract.facets[0].rows, strict=True):
        assert (first.names, first.stated_dates, first.legal_basis) == (
            second.names,
            second.stated_dates,
            second.legal_basis,
        )


def test_the_taliban() -> None:
    own = dict(part(EXTRACT).facets[0].rows)["движение талибан"]
    assert own.primary_name == "Движение Талибан"
    assert own.legal_basis == "Supreme Court of the Russian Federation, case ГКПИ 03-116, 14 February 2003"
    assert [(kind, when.text, when.earliest) for kind, when in own.stated_dates] == [
        ("designation", "14 February 2003", date(2003, 2, 14)),
        ("in_force", "4 March 2003", date(2003, 3, 4)),
    ]
    assert dict(own.details)["court as printed"] == "Верховный Суд Российской Федерации"


def test_the_page_says_its_day_and_the_extract_none() -> None:
    page = part(PAGE, "list.html")
    assert (page.file_kind, page.printed_on, page.printed_at) == (
        "html",
        date(2003, 3, 4),
        "по состоянию на 4 марта 2003",
    )
    assert (part(EXTRACT).file_kind, part(EXTRACT).printed_on) == ("csv", None)


def test_windows_1251_and_utf8_read_the_same() -> None:
    assert part(PAGE.decode("cp1251").encode("utf-8"), "list.html") == part(PAGE, "list.html")


def test_the_row_number_is_no_part_of_the_content() -> None:
    assert part(HEADER + TALIBAN) == part(HEADER + TALIBAN.replace("11,", "10,", 1))


def test_a_heading_inside_the_table_is_noted() -> None:
    assert [(p.code, p.severity) for p in part(PAGE, "list.html").problems] == [("heading", "note")]


@pytest.mark.parametrize(
    ("text", "end", "rows"),
    [
        (TOP + ROW % "База" + "</table></html>", "whole", 1),
        (TOP + ROW % "База" + "</table>", "whole", 1),
        (TOP + ROW % "База", "missing", 1),
        (TOP + ROW % "База" + "<tr><td>2<td>«Асб", "incomplete", 1),
        (TOP + ROW % "База" + "<tr><td>2<td>«Асбат»<td>Верховный Суд, 14.02.2003<td>04.", "incomplete", 1),
    ],
)
def test_how_a_page_ends(text: str, end: str, rows: int) -> None:
    own = part(text, "list.html")
    assert (own.end, len(ids(own))) == (end, rows)
    assert bool(own.faults) is (end == "incomplete")


@pytest.mark.parametrize(
    ("tail", "end", "rows"),
    [
        ("\n", "unmarked", 2),
        ("", "unmarked", 2),
        ("\n12,«Асб", "incomplete", 2),
        (f"\n{BASE[:-1].replace('База', 'Асбат')}", "incomplete", 3),
    ],
)
def test_how_an_extract_ends(tail: str, end: str, rows: int) -> None:
    own = part(f"{HEADER}{TALIBAN}\n{BASE}{tail}")
    assert (own.end, len(ids(own))) == (end, rows)


def test_rows_that_cannot_be_read_are_problems_and_faults() -> None:
    own = part(f"{HEADER}{TALIBAN}\n12,«База»\n13,«»,,,,\n{TALIBAN}\n{BASE.replace('2003-03-04', 'later')}\n")
    assert ids(own) == ["движение талибан", "база"]
    assert [(p.code, p.severity, p.locator) for p in own.problems] == [
        ("columns", "row", "line 3"),
        ("name", "row", "line 4"),
        ("duplicate-id", "row", "line 5"),
        ("date", "note", "line 6"),
    ]
    assert own.faults == (
        "rows of another width or cut: 1 (first line 3: 2 columns where the list has 6)",
        "rows without a name: 1 (first line 4: no name in the name column)",
        "repeated names: 1 (first line 5: second row of движение талибан)",
    )


def test_a_row_of_another_width_in_the_page_is_a_problem() -> None:
    own = part(TOP + "<tr><td>1<td>«База»</tr>" + ROW % "Асбат" + "</table>", "list.html")
    assert ids(own) == ["асбат"]
    assert own.faults == (
        "rows of another width or cut: 1 (first row 1 of the table: 2 columns where the table has 4)",
    )


def test_two_tables_of_that_heading_are_refused() -> None:
    text = (TOP + ROW % "База" + "</table>") * 2
    with pytest.raises(SourceError) as caught:
        part(text, "list.html")
    assert caught.value.message == ("list.html: 2 tables have the heading «Наименование организации»; one was expected")


def test_another_file_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        part("<html><table><tr><td>x</table></html>", "list.html")
    assert caught.value.message.startswith("list.html is no list of terrorist organisations: neither a table")
    with pytest.raises(SourceError, match="no row can be read; line 2: 1 columns where the list has 6"):
        part(HEADER + "x\n")
