"""New Zealand's page: designations in force, and those revoked or expired."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists import nz_1373
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.nz_1373.names import names_of
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of

(FIXTURE,) = (fixture.file() for fixture in fixtures_of("nz-1373"))
HEADER = (
    "Terrorist entity",
    "Date of designation as a terrorist entity in New Zealand",
    "Date designation was renewed",
)
HAMAS = ("Hamas", "29 February 2024 Statement of case", "")


def page(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER, more: str = "") -> Part:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (header, *rows))
    text = f"<html><h1>New Zealand: Resolution 1373</h1><table>{cells}</table>{more}</html>"
    return nz_1373.read(source_file("list.html", text.encode()))


def facet(own: Part, name: str) -> dict[str, Content]:
    return dict(next(f.rows for f in own.facets if f.facet == name))


def test_those_in_force_prove_and_those_ended_do_not() -> None:
    own = nz_1373.read(FIXTURE)
    assert own.printed_on == date(2024, 12, 16)
    assert "euskadi ta askatasuna" not in facet(own, "core") and "islamic resistance" not in facet(own, "core")
    eta = facet(own, "lifted")["euskadi ta askatasuna"]
    assert [(kind, str(when.earliest)) for kind, when in eta.stated_dates] == [
        ("designation", "2010-02-10"),
        ("removal", "2024-12-14"),
    ]
    assert [value for label, value in eta.details if label == "renewed"] == [
        "11 February 2013",
        "2 February 2016",
        "30 January 2019",
        "14 December 2021",
    ]
    assert [rule.proves for rule in nz_1373.PROFILE.facets] == [True, False]


def test_a_designation_has_its_day_and_its_renewals() -> None:
    own = facet(page(("Al Shabaab", "10 February 2010", "11 February 2013 and 2 February 2016")), "core")["al shabaab"]
    assert [(kind, str(when.earliest)) for kind, when in own.stated_dates] == [("designation", "2010-02-10")]
    assert own.details[1:] == (("renewed", "11 February 2013"), ("renewed", "2 February 2016"))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Hamas", [("Hamas", "primary")]),
        (
            "Al Shabaab, also known as Harakat al-Shabaab, and Mujahidin Youth Movement",
            [("Al Shabaab", "primary"), ("Harakat al-Shabaab", "strong"), ("Mujahidin Youth Movement", "strong")],
        ),
        (
            "Islamic Resistance (IR, also known as Al-Muqawama al-Islamiyya, Military Wing of Hezbollah)",
            [
                ("Islamic Resistance", "primary"),
                ("IR", "strong"),
                ("Al-Muqawama al-Islamiyya", "strong"),
                ("Military Wing of Hezbollah", "strong"),
            ],
        ),
        (
            "New IRA; formerly designated under the description Real IRA (RIRA)",
            [("New IRA", "primary"), ("Real IRA (RIRA)", "former")],
        ),
        ("", []),
    ],
)
def test_names_of_a_cell(cell: str, names: list[tuple[str, str]]) -> None:
    assert [(name.text, name.kind) for name in names_of(cell)] == names


def test_columns_are_read_by_name_and_swapped_contents_are_a_fault() -> None:
    assert facet(page(HAMAS[::-1], header=HEADER[::-1]), "core") == facet(page(HAMAS), "core")
    assert any("values of name are of another kind" in fault for fault in page((HAMAS[1], HAMAS[0], "")).faults)


def test_a_row_of_another_width_without_a_date_or_with_a_name_taken_is_a_fault() -> None:
    own = page(HAMAS, HAMAS, ("The Base",), ("Proud Boys", "", ""))
    assert own.faults[:3] == (
        "rows of another width: 1 (first row 4: 1 columns where the table has 3)",
        "repeated names: 1 (first row 3: hamas stands twice)",
        "rows without a date of designation: 1 (first row 5: no date of designation)",
    )


def test_a_page_cut_inside_its_table_is_not_whole() -> None:
    data = FIXTURE.data
    at = data.index(b"Hizbollah")
    assert nz_1373.read(source_file("x", data[:at])).end == "incomplete"
    assert nz_1373.read(source_file("x", data[: data.index(b"</tr>", at) + 5])).end == "missing"
    assert nz_1373.read(FIXTURE).end == "whole"


def test_a_page_of_ended_designations_alone_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        page(HAMAS, header=("Terrorist entity", "Date of designation", "Date designation was revoked"))
    assert caught.value.message == (
        "list.html: no designation in force stands in it; New Zealand's list under resolution 1373 was expected"
    )
