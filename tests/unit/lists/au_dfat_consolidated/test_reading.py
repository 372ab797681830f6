"""Australia's rows into parties: a number, and the suffixes of its further names."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists import au_dfat_consolidated
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of
from tests.support.sheets import Cell, xlsx

HEADER = (
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth", "Citizenship",
    "Address", "Additional Information", "Listing Information", "Committees", "Control Date",
)  # fmt: skip
PLAIN: dict[str, Cell] = {
    "Reference": 34.0, "Name of Individual or Entity": "Abdul Jalil", "Type": "Individual", "Name Type": "Primary Name",
    "Committees": "1988 (Taliban)", "Control Date": date(2014, 5, 19), "Listing Information": "Listed on 16 May 2014",
}  # fmt: skip
ALIAS: dict[str, Cell] = {"Reference": "34a", "Name of Individual or Entity": "Nazar Jan", "Name Type": "aka"}


def part(*rows: dict[str, Cell], header: tuple[str, ...] = HEADER) -> Part:
    cells = [[(PLAIN | row).get(name) for name in header] for row in rows]
    return au_dfat_consolidated.read(source_file("list.xlsx", xlsx({"Sheet1": [header, *cells]})))


def content(*rows: dict[str, Cell]) -> Content:
    ((_, own),) = part(*rows).facets[0].rows
    return own


def test_suffixes_join_names_into_one_party_whatever_their_order() -> None:
    rows: tuple[dict[str, Cell], ...] = (
        {},
        {"Reference": "34a", "Name of Individual or Entity": "عبد الجليل", "Name Type": "Original Script "},
        {"Reference": "34c", "Name of Individual or Entity": "Akhter Mohmad", "Name Type": "Aka"},
        {"Reference": "34c1", "Name of Individual or Entity": "اختر محمد", "Name Type": "aka"},
        {"Reference": "34d", "Name of Individual or Entity": "Haji Jalil", "Name Type": "Formerly known as"},
    )
    own = content(*rows)
    assert own == content(*reversed(rows))
    assert [(n.text, n.kind, n.script) for n in own.names] == [
        ("Abdul Jalil", "primary", "Latn"),
        ("Akhter Mohmad", "strong", "Latn"),
        ("Haji Jalil", "former", "Latn"),
        ("اختر محمد", "strong", "Arab"),
        ("عبد الجليل", "strong", "Arab"),
    ]


def test_births_places_and_the_publishers_nulls() -> None:
    own = content(
        {"Date of Birth": "a) 1965 b) Approximately 1963", "Place of Birth": "a) Logar b) Kandahar", "Address": "NA"}
    )
    assert [(b.text, b.circa, b.place) for b in own.births] == [
        ("Approximately 1963", True, ""),
        ("1965", False, ""),
        ("Kandahar", False, "Kandahar"),
        ("Logar", False, "Logar"),
    ]
    assert own.addresses == ()
    assert (
        content({"Date of Birth": date(1970, 2, 1)}).births[0].date
        == content({"Date of Birth": "1970-02-01"}).births[0].date
    )
    assert content({"Date of Birth": 1965.0}).births[0].text == "1965"


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("Listed on 2 Sep. 2014 (relisted on 1 Sep. 2017)", [("designation", "2014-09-02")]),
        (
            "Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005)",
            [("designation", "2001-01-25"), ("amended", "2005-12-20")],
        ),
        ("Relisted on 23 January 2021", []),
        ("Last listed on: 16/09/2022", []),
        ("Autonomous Sanctions (Designated Persons) Amendment (No. 15) Instrument 2022", []),
        (date(2020, 6, 10), [("designation", "2020-06-10")]),
    ],
)
def test_dates_in_the_listing_information(words: Cell, dates: list[tuple[str, str]]) -> None:
    own = content({"Listing Information": words})
    assert [(kind, str(when.earliest)) for kind, when in own.stated_dates] == dates
    assert own.legal_basis == ("" if isinstance(words, date) else words)


def test_a_party_has_exactly_one_primary_name() -> None:
    assert part({}, ALIAS).faults == ()
    assert part(ALIAS).faults == ("parties without one primary name: 1 (first Reference=34: 0 primary names)",)
    assert "2 primary names" in part({}, {**ALIAS, "Name Type": "primary name"}).faults[0]


def test_a_row_without_reference_or_with_one_taken_is_a_fault() -> None:
    own = part({}, {"Reference": "34"}, {"Reference": "n.a."})
    assert own.faults == (
        "rows without a reference: 1 (first row 4: no reference)",
        "repeated references: 1 (first row 3: second row of 34)",
    )


def test_columns_are_read_by_name_and_a_missing_one_is_refused() -> None:
    assert part({}, ALIAS, header=HEADER[::-1]).facets == part({}, ALIAS).facets
    with pytest.raises(SourceError, match="row 1: no column headed 'committees'"):
        part({}, header=tuple(name for name in HEADER if name != "Committees"))


def test_an_unknown_column_is_a_note_and_is_kept() -> None:
    own = part({"Sanctions Imposed": "Travel ban"}, header=(*HEADER, "Sanctions Imposed", ""))
    assert [p.message for p in own.problems] == ["unknown column Sanctions Imposed"]
    assert ("sanctions imposed", "Travel ban") in own.facets[0].rows[0][1].details


def test_xls_and_xlsx_keep_the_same_ids() -> None:
    first, second = (au_dfat_consolidated.read(f.file()) for f in fixtures_of("au-dfat-consolidated"))
    assert (first.file_kind, second.file_kind) == ("xls", "xlsx")
    shared = dict(first.facets[0].rows).keys() & dict(second.facets[0].rows).keys()
    assert {"2", "34", "1276", "2637", "2672"} <= shared
    assert dict(first.facets[0].rows)["34"] == dict(second.facets[0].rows)["34"]
