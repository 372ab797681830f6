"""The UK Sanctions List in its three forms."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists import uk_fcdo_sanctions_list
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of
from tests.support.sheets import ods

XML, CSV, SHORT = (fixture.file() for fixture in fixtures_of("uk-fcdo-sanctions-list"))
SHORT_HEADER = (
    "Unique ID", "OFSI Group ID", "Name", "Regime Name", "Type", "Designation source", "Date Designated",
    "Sanctions Imposed",
)  # fmt: skip
ROW = ("AQD0026", "12981", "AL-NUSRAH FRONT", "ISIL", "Entity", "UN", "14-05-2014", "Arms embargo, Asset freeze")


def part(*designations: str, root: str = "Designations", head: str = "") -> Part:
    data = f"<{root}>{head}{''.join(f'<Designation>{d}</Designation>' for d in designations)}</{root}>"
    return uk_fcdo_sanctions_list.read(source_file("list.xml", data.encode()))


def facet(own: Part, name: str) -> dict[str, Content]:
    return dict(next(f.rows for f in own.facets if f.facet == name))


def short(*rows: tuple[str, ...], header: tuple[str, ...] = SHORT_HEADER) -> Part:
    return uk_fcdo_sanctions_list.read(source_file("list.ods", ods({"UK_Sanction_List": [header, *rows]})))


def test_xml_and_csv_of_one_day_carry_the_same() -> None:
    assert [(f.facet, dict(f.rows)) for f in uk_fcdo_sanctions_list.read(XML).facets] == [
        (f.facet, dict(f.rows)) for f in uk_fcdo_sanctions_list.read(CSV).facets
    ]


def test_the_short_table_observes_the_core_alone_under_the_same_ids() -> None:
    own = uk_fcdo_sanctions_list.read(SHORT)
    assert [f.facet for f in own.facets] == ["core"]
    full, core = facet(uk_fcdo_sanctions_list.read(XML), "core"), facet(own, "core")
    assert set(full) <= set(core)
    for source_id in full:
        assert core[source_id].subject_kind == full[source_id].subject_kind
        assert core[source_id].identifiers == full[source_id].identifiers
        assert core[source_id].details == full[source_id].details
        assert core[source_id].stated_dates[0][1].earliest == full[source_id].stated_dates[0][1].earliest


def test_the_day_is_printed_in_the_full_forms_and_not_in_the_short_one() -> None:
    days = [uk_fcdo_sanctions_list.read(file).printed_on for file in (XML, CSV, SHORT)]
    assert days == [date(2025, 8, 11), date(2025, 8, 11), None]
    kinds = [uk_fcdo_sanctions_list.read(file).file_kind for file in (XML, CSV, SHORT)]
    assert kinds == ["xml", "csv", "ods-short"]


def test_what_is_said_of_a_person() -> None:
    own = facet(uk_fcdo_sanctions_list.read(XML), "core")["RUS0251"]
    assert (own.subject_kind, own.primary_name) == ("person", "Vladimir Vladimirovich PUTIN")
    assert own.legal_basis == "The Russia (Sanctions) (EU Exit) Regulations 2019"
    assert ("sanctions imposed", "Asset freeze") in own.details
    particulars = facet(uk_fcdo_sanctions_list.read(XML), "particulars")["RUS0251"]
    assert next(b.date and b.date.earliest for b in particulars.births) == date(1952, 10, 7)
    assert particulars.stated("amended") is not None


def test_documents_and_places_of_one_element_belong_together() -> None:
    own = part(
        "<UniqueID>AFG0006</UniqueID><IndividualEntityShip>Individual</IndividualEntityShip><IndividualDetails>"
        "<Individual><DOBs><DOB>dd/mm/1945</DOB><DOB>01/03/1958</DOB></DOBs><PassportDetails><Passport>"
        "<PassportNumber>P1</PassportNumber><PassportAdditionalInformation>Mali</PassportAdditionalInformation>"
        "</Passport><Passport><PassportNumber>P2</PassportNumber></Passport></PassportDetails><BirthDetails><Location>"
        "<TownOfBirth>Lakhi</TownOfBirth><CountryOfBirth>Afghanistan</CountryOfBirth></Location><Location>"
        "<TownOfBirth>Basra</TownOfBirth><CountryOfBirth>Iraq</CountryOfBirth></Location></BirthDetails></Individual>"
        "</IndividualDetails>"
    )
    content = facet(own, "particulars")["AFG0006"]
    assert [b.text for b in content.births] == ["dd/mm/1945", "01/03/1958", "Basra, Iraq", "Lakhi, Afghanistan"]
    assert [i.printed for i in content.identifiers] == ["P1", "P2"]
    assert content.details == (("passport number P1", "Mali"),)


def test_names_have_their_kinds_whatever_the_case_of_their_type() -> None:
    own = part(
        "<UniqueID>AFG0001</UniqueID><Names><Name><Name6>A</Name6><NameType>Primary name</NameType></Name>"
        "<Name><Name6>B</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>"
        "<Name><Name6>C</Name6><NameType>Primary Name Variation</NameType></Name></Names>"
        "<NonLatinNames><NonLatinName><NameNonLatinScript>محمد</NameNonLatinScript></NonLatinName></NonLatinNames>"
    )
    assert [(n.text, n.kind) for n in facet(own, "core")["AFG0001"].names] == [("A", "primary")]
    aliases = [(n.text, n.kind, n.script) for n in facet(own, "aliases")["AFG0001"].names]
    assert aliases == [("C", "strong", "Latn"), ("محمد", "strong", "Arab"), ("B", "weak", "Latn")]


def test_indicators_stand_in_for_measures_that_are_not_named() -> None:
    indicators = (
        "<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><TravelBan>false</TravelBan>"
        "</SanctionsImposedIndicators>"
    )
    own = part(f"<UniqueID>AFG0001</UniqueID>{indicators}")
    assert facet(own, "core")["AFG0001"].details == (("sanctions imposed", "AssetFreeze"),)
    own = part(f"<UniqueID>AFG0001</UniqueID><SanctionsImposed>Asset freeze</SanctionsImposed>{indicators}")
    assert facet(own, "core")["AFG0001"].details == (("sanctions imposed", "Asset freeze"),)


def test_an_unknown_element_is_a_note_and_is_kept() -> None:
    own = part("<UniqueID>AFG0001</UniqueID><ShoeSize>38</ShoeSize>", head="<Extra/>")
    assert [(p.code, p.severity) for p in own.problems] == [("element", "note")] * 2
    assert ("shoesize", "38") in facet(own, "particulars")["AFG0001"].details


def test_a_designation_without_id_or_with_one_taken_is_a_fault() -> None:
    own = part("<UniqueID>AFG0001</UniqueID>", "<UniqueID>AFG0001</UniqueID>", "<Names/>")
    assert own.faults == (
        "entries without a unique id: 1 (first line 1: no UniqueID)",
        "repeated unique ids: 1 (first line 1: AFG0001 has a second element)",
    )
    assert short(ROW, ROW).faults == ("repeated unique ids: 1 (first line 3: second row of AQD0026)",)


def test_columns_whose_contents_changed_places_are_a_fault_and_swapped_with_their_heading_they_are_not() -> None:
    assert "values of unique id are of another kind" in short((ROW[1], ROW[0], *ROW[2:])).faults[0]
    assert "values of date designated are of another kind" in short((*ROW[:5], ROW[6], ROW[5], ROW[7])).faults[0]
    turned = short(ROW[::-1], header=SHORT_HEADER[::-1])
    assert (turned.faults, turned.facets) == ((), short(ROW).facets)


def test_another_root_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        part("<UniqueID>AFG0001</UniqueID>", root="DesignationsList")
    assert caught.value.message == "list.xml, line 1: the root element is 'DesignationsList'; Designations was expected"
