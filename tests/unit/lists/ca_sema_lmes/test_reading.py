"""Canada's autonomous sanctions list: who is who without numbers, and what a record says."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists import ca_sema_lmes
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.ca_sema_lmes.identity import source_id
from blackletter.lists.ca_sema_lmes.record import aliases_of, birthday
from blackletter.values.entries import Content, Identifier
from blackletter.values.publications import Part
from tests.support.list_fixtures import fixtures_of


def record(**values: str) -> str:
    own = {
        "Country": "Russia / Russie",
        "LastName": "IVANOV",
        "GivenName": "Ivan",
        "Schedule": "1",
        "Item": "7",
    } | values
    return "<record>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in own.items() if text) + "</record>"


def part(*records: str) -> Part:
    return ca_sema_lmes.read(source_file("sema.xml", f"<data-set>{''.join(records)}</data-set>".encode()))


def rows(*records: str) -> dict[str, Content]:
    return dict(part(*records).facets[0].rows)


def fixture(asset: str) -> dict[str, Content]:
    (found,) = (f for f in fixtures_of("ca-sema-lmes") if f.asset.endswith(asset))
    read = ca_sema_lmes.read(found.file())
    assert (read.problems, read.faults, read.end, read.printed_on) == ((), (), "whole", None)
    return dict(read.facets[0].rows)


def test_a_party_keeps_its_id_when_schedules_are_written_anew_and_regimes_renamed() -> None:
    then, now = fixture("2022.xml"), fixture("2025.xml")
    assert "myanmar.air-bagan" in then.keys() & now.keys()
    assert ("country", "Burma / Birmanie") in then["myanmar.air-bagan"].details
    assert ("country", "Myanmar (Burma) / Myanmar (Birmanie)") in now["myanmar.air-bagan"].details
    moved = [key for key in then.keys() & now.keys() if then[key].legal_basis != now[key].legal_basis]
    assert len(moved) > 5


def test_the_order_of_records_means_nothing() -> None:
    some = [record(Item=str(n), LastName=f"L{n}") for n in range(5)]
    assert rows(*some) == rows(*reversed(some))


@pytest.mark.parametrize(
    ("country", "name", "birth", "own"),
    [
        ("Russia / Russie", "MENYAILO Sergey Ivanovich", "", "russia.menyailo-sergey-ivanovich"),
        ("Belarus / Bélarus", "Béla  «X», Ltd.", "", "belarus.bela-x-ltd"),
        ("China/Chine", "A", "", "china.a"),
        ("Justice for Victims of Corrupt Foreign Officials Regulations (JVCFOR) / Règlement", "A", "", "jvcfor.a"),
        ("Iran", "A", "1957-01-02", "iran.a.1957-01-02"),
    ],
)
def test_ids(country: str, name: str, birth: str, own: str) -> None:
    assert source_id(country, name, birth) == own


def test_one_name_at_two_places_of_a_regime_is_one_party() -> None:
    own = fixture("2025.xml")["russia.menyailo-sergey-ivanovich"]
    assert own.legal_basis == (
        "Special Economic Measures (Russia) Regulations, schedule 1, Part 1, item 44; "
        "Special Economic Measures (Russia) Regulations, schedule 1, Part 1.1, item 6"
    )
    assert [when.text for kind, when in own.stated_dates if kind == "designation"] == ["2014-05-12", "2021-03-21"]
    assert own.listing_date is not None and own.listing_date.earliest == date(2014, 5, 12)


def test_one_name_with_two_dates_of_birth_is_two_people_whatever_their_order() -> None:
    older, younger = record(DateOfBirth="1957-01-02"), record(DateOfBirth="1980", Item="8")
    assert rows(older, younger).keys() == {"russia.ivanov-ivan.1957-01-02", "russia.ivanov-ivan.1980"}
    assert rows(older, younger) == rows(younger, older)


def test_a_ship_has_its_number_type_and_build_date() -> None:
    own = fixture("2025.xml")["russia.balitiyskiy-iii"]
    assert own.subject_kind == "vessel"
    assert own.identifiers == (Identifier(scheme="imo number", printed="7612448", normalised="7612448"),)
    assert {("vessel type", "General Cargo / Multi Purpose"), ("build date", "1980")} <= set(own.details)
    assert own.births == ()


def test_a_bilingual_name_is_known_by_either_half() -> None:
    names = fixture("2025.xml")["iran.iranian-navy-force-navale-iranienne"].names
    assert [(n.text, n.kind, n.language) for n in names[:3]] == [
        ("Iranian Navy/Force navale iranienne", "primary", ""),
        ("Iranian Navy", "strong", "en"),
        ("Force navale iranienne", "strong", "fr"),
    ]
    steel = fixture("2025.xml")["myanmar.mec-steel-mills-hmaw-bi-pyi-ywama"].names
    assert [n.text for n in steel] == ["MEC Steel Mills (Hmaw Bi/Pyi/Ywama)"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Air Bagan Holdings Pte. Ltd., Air Bagan Limited", ["Air Bagan Holdings Pte. Ltd.", "Air Bagan Limited"]),
        ("Alfa, LLC, Beta Co, Ltd.", ["Alfa, LLC", "Beta Co, Ltd."]),
        ("Russian: Пётр, Petr; P", ["Пётр", "Petr", "P"]),
        ("A (B, C), D", ["A (B, C)", "D"]),
        ("", []),
    ],
)
def test_aliases(cell: str, names: list[str]) -> None:
    assert [name.text for name in aliases_of(cell)] == names


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("1965-01-10", "1965-01-10", "1965-01-11"),
        ("1969-08", "1969-08-01", "1969-09-01"),
        ("1957", "1957-01-01", "1958-01-01"),
        ("1956-1957", "1956-01-01", "1958-01-01"),
        ("Sep-99", "None", "None"),
        ("born in the early 1970s", "None", "None"),
    ],
)
def test_birthdays(words: str, earliest: str, latest: str) -> None:
    when = birthday(words)
    assert (when.text, str(when.earliest), str(when.latest)) == (words, earliest, latest)


def test_two_possible_dates_of_birth_are_two_births() -> None:
    ((_, own),) = rows(record(DateOfBirth="1957-01-02 OR 1958")).items()
    assert [birth.text for birth in own.births] == ["1957-01-02", "1958"]


def test_what_a_record_lacks_and_what_no_rule_knows() -> None:
    read = part(record(LastName="", GivenName=""), record(Country=""), record(Mood="grim"))
    assert read.faults == (
        "records without a name: 1 (first line 1: no name)",
        "records without a country: 1 (first line 1: no country)",
    )
    assert [(p.severity, p.message) for p in read.problems if p.severity == "note"] == [
        ("note", "unknown element Mood")
    ]
    assert ("Mood", "grim") in read.facets[0].rows[0][1].details


def test_elements_that_changed_places_are_a_fault() -> None:
    read = part(record(Schedule="1", Item="Part 2", DateOfListing="IVANOV"), record(LastName="1957-01-02", Item="x"))
    assert {fault.partition(" are ")[0].rpartition(" ")[2] for fault in read.faults} == {
        "Item",
        "DateOfListing",
        "LastName",
    }


def test_a_cut_file_and_another_root_are_refused() -> None:
    data = f"<data-set>{record()}</data-set>".encode()
    for cut in range(1, len(data)):
        with pytest.raises(SourceError):
            ca_sema_lmes.read(source_file("sema.xml", data[:cut]))
    with pytest.raises(
        SourceError, match="data-set was expected, as in Canada's consolidated autonomous sanctions list"
    ):
        ca_sema_lmes.read(source_file("sema.xml", b"<sdnList/>"))
