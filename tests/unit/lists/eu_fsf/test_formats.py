"""The three formats of the EU's list: the same entries under the same numbers, with their dates and legal basis."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from blackletter.lists import eu_fsf
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content, Identifier
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of

EXPORT, WHOLE, TABLE = "export.xml", "whole.xml", "table.csv"


@cache
def part_of(asset: str) -> Part:
    (fixture,) = (f for f in fixtures_of("eu-fsf") if f.asset.endswith(asset))
    return eu_fsf.read(fixture.file())


def rows(asset: str) -> dict[str, Content]:
    return dict(part_of(asset).facets[0].rows)


@pytest.mark.parametrize(
    ("asset", "kind", "day", "entries", "end"),
    [
        (EXPORT, "xml", date(2022, 3, 18), 12, "whole"),
        (WHOLE, "whole-xml", date(2016, 2, 11), 8, "whole"),
        (TABLE, "csv", date(2022, 3, 18), 12, "unmarked"),
    ],
)
def test_each_format_prints_its_day_and_is_read_without_a_problem(
    asset: str, kind: str, day: date, entries: int, end: str
) -> None:
    part = part_of(asset)
    assert (part.file_kind, part.printed_on, part.end) == (kind, day, end)
    assert (part.problems, part.faults) == ((), ())
    assert len(part.facets[0].rows) == entries


def test_the_export_and_the_table_of_one_day_say_the_same_under_the_same_numbers() -> None:
    export, table = rows(EXPORT), rows(TABLE)
    assert export.keys() == table.keys()
    # One remark has a parenthesis too few, so the table's packing of it cannot be undone.
    assert [key for key in export if export[key] != table[key]] == ["6177"]


@pytest.mark.parametrize("asset", [EXPORT, WHOLE, TABLE])
def test_a_party_has_one_number_and_one_name_in_all_formats(asset: str) -> None:
    own = rows(asset)["13"]
    assert [name.text for name in own.names] == ["Saddam Hussein Al-Tikriti", "Abu Ali", "Abou Ali"]
    assert [name.kind for name in own.names] == ["primary", "strong", "strong"]
    assert own.names[2].language == "fr"
    assert (own.programmes, own.legal_basis) == (("IRQ",), "1210/2003 (OJ L169)")
    assert own.remarks == "UNSC RESOLUTION 1483"
    in_force = own.stated("in_force")
    assert in_force is not None and in_force.earliest == date(2003, 7, 7)


def test_the_primary_name_is_the_one_with_the_lowest_number_whatever_stands_first() -> None:
    assert [name.text for name in rows(EXPORT)["20"].names] == [
        "Qusay Saddam Hussein Al-Tikriti",
        "Qoussaï Saddam Hussein Al-Tikriti",
    ]


def test_a_regulation_that_came_after_others_that_the_entity_cites_did_not_list_it() -> None:
    own = rows(EXPORT)["6092"]
    assert own.legal_basis == "2020/371 (OJ L71)"
    assert [(kind, when.text) for kind, when in own.stated_dates] == [
        ("amended", "2020-03-06"),
        ("designation", "2011-02-26"),
    ]
    assert own.listing_date is not None and own.listing_date.earliest == date(2011, 2, 26)


def test_references_documents_and_contacts_are_identifiers() -> None:
    assert rows(EXPORT)["6092"].identifiers[:3] == (
        Identifier(scheme="eu reference number", printed="EU.3829.86"),
        Identifier(scheme="united nations id", printed="LYi.009"),
        Identifier(scheme="national passport", printed="428720", normalised="428720", country="LIBYA"),
    )
    assert {i.scheme for i in rows(TABLE)["6520"].identifiers} >= {"eu reference number", "phone"}


def test_a_birthday_in_another_calendar_is_the_publishers_own_conversion() -> None:
    births = {birth.text: birth for birth in rows(EXPORT)["6177"].births}
    other = births["1982-04-19 (islamic calendar: 1402-6-24)"]
    assert other.date is not None and other.date.earliest == date(1982, 4, 19)


def test_a_sentence_on_several_regimes_gives_each_programme_its_legal_basis() -> None:
    own = rows(WHOLE)["505"]
    assert own.programmes == ("AFG", "TAQA")
    assert ("legal basis (AFG)", "753/2011 (OJ L199)") in own.details
    assert ("legal basis (TAQA)", "881/2002 (OJ L139)") in own.details
    assert ("name 101639", "1189/2006 (OJ L214) (TAQA)") in own.details


@pytest.mark.parametrize("asset", [EXPORT, WHOLE, TABLE])
def test_more_than_95_of_100_filled_cells_are_understood(asset: str) -> None:
    counts = part_of(asset).columns
    assert sum(c.typed for c in counts) >= 0.95 * sum(c.filled for c in counts)


def test_a_table_without_its_columns_is_no_file_of_the_list() -> None:
    assert not eu_fsf.recognises(source_file("x.csv", b"Entity_LogicalId;Name\n13;X\n"))
