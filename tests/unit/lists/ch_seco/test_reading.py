"""Switzerland's list: who stands on it, who was taken off it, and what a file of amendments proves."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists import ch_seco
from blackletter.lists._formats.unpack import source_file
from blackletter.values.entries import Content, Identifier
from blackletter.values.publications import Part

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "ch-seco"
PROGRAMME = (
    '<sanctions-program ssid="1"><program-key lang="ger">Syrien</program-key>'
    '<program-key lang="eng">Syria</program-key><program-name lang="eng">Ordinance on Syria</program-name>'
    '<sanctions-set ssid="7" lang="eng">Annex 7</sanctions-set><origin>EU</origin></sanctions-program>'
)
TARGET = (
    '<target ssid="{ssid}"><sanctions-set-id>7</sanctions-set-id><individual>{inside}<identity main="true">'
    '<name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name">'
    "<value>{name}</value></name-part></name>{identity}</identity></individual>{modifications}</target>"
)


def modification(kind: str, day: str) -> str:
    return f'<modification modification-type="{kind}" effective-date="{day}"/>'


LISTED = modification("listed", "2012-06-09")


def target(ssid: str = "1", modifications: str = LISTED, **said: str) -> str:
    values = {"name": "A", "inside": "", "identity": ""} | said
    return TARGET.format(ssid=ssid, modifications=modifications, **values)


def document(*targets: str, kind: str = "whole-list", more: str = "") -> bytes:
    inside = PROGRAMME + "".join(targets) + more
    return f'<swiss-sanctions-list list-type="{kind}" date="2025-07-01">{inside}</swiss-sanctions-list>'.encode()


def read(data: bytes) -> Part:
    return ch_seco.read(source_file("seco.xml", data))


def content(*targets: str, more: str = "") -> Content:
    ((_, own),) = read(document(*targets, more=more)).facets[0].rows
    return own


@cache
def whole() -> dict[str, dict[str, Content]]:
    part = read((ASSETS / "whole-list.xml").read_bytes())
    assert (part.problems, part.faults, part.end, part.printed_on) == ((), (), "whole", date(2025, 7, 1))
    assert sum(c.typed for c in part.columns) >= 0.95 * sum(c.filled for c in part.columns)
    return {facet.facet: dict(facet.rows) for facet in part.facets}


def test_the_whole_list_proves_who_is_listed_and_tells_who_was() -> None:
    assert {facet: len(rows) for facet, rows in whole().items()} == {"core": 12, "delisted": 3}
    gone = whole()["delisted"]["5203"]
    assert gone.primary_name == "Commercial Bank of Syria"
    removal = gone.stated("removal")
    assert removal is not None and removal.earliest == date(2025, 6, 20)
    assert ch_seco.PROFILE.proving == ("core",)


def test_the_latest_modification_counts_wherever_it_stands() -> None:
    gone, back = modification("de-listed", "2025-06-20"), modification("listed", "2025-07-01")
    for together in (gone + LISTED, LISTED + gone, modification("amended", "2025-06-03") + gone + LISTED):
        part = read(document(target(modifications=together)))
        assert [(f.facet, len(f.rows)) for f in part.facets] == [("core", 0), ("delisted", 1)]
    for together in (back + gone + LISTED, LISTED + gone + back):
        own = content(target(modifications=together))
        assert own.listing_date is not None and own.listing_date.earliest == date(2025, 7, 1)
        assert [kind for kind, _ in own.stated_dates] == ["in_force", "removal", "in_force"]


def test_an_amendment_proves_no_absence() -> None:
    part = read((ASSETS / "amendment.xml").read_bytes())
    assert (part.file_kind, part.printed_on) == ("amendment", date(2024, 1, 17))
    assert {facet.facet: [own.primary_name for _, own in facet.rows] for facet in part.facets} == {
        "changes": ["Test B", "Test C", "Test A", "Test E"],
        "removals": ["Test D"],
    }
    assert not {facet.facet for facet in part.facets} & set(ch_seco.PROFILE.proving)


def test_a_list_type_that_nobody_knows_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        read(document(target(), kind="delta-list"))
    assert caught.value.message == (
        "seco.xml, line 1: the list-type is 'delta-list'; whole-list or amendment was expected"
    )


def test_programme_ordinance_and_measures_are_those_of_the_sets() -> None:
    own = content(target())
    assert (own.programmes, own.legal_basis) == (("Syria",), "Ordinance on Syria")
    assert {
        ("sanctions set", "Annex 7"),
        ("legal basis (Syria)", "Ordinance on Syria"),
        ("origin (Syria)", "EU"),
    } <= set(own.details)


def test_a_set_that_the_file_does_not_name_is_kept_and_a_fault() -> None:
    part = read(document(target().replace(">7<", ">8<")))
    assert ("sanctions set number", "8") in part.facets[0].rows[0][1].details
    assert part.faults == ("1 of 1 values of sanctions-set-id are of another kind (first '8')",)


def test_names_have_their_parts_spellings_and_strength() -> None:
    names = whole()["core"]["4503"].names
    assert [(n.text, n.kind, n.script, n.language) for n in names] == [
        ("Abdul Latif Mansur", "primary", "Latn", ""),
        ("Abdul Latif Mansoor", "strong", "Latn", ""),
        ("Wali Mohammad", "weak", "Latn", ""),
        ("عبد اللطیف منصور", "primary", "Arab", "fa"),
    ]
    lavrov = whole()["core"]["8102"]
    assert lavrov.names[0].text == "Sergey Lavrov"
    assert ("title", "Dr") in lavrov.details


def test_other_information_is_typed_where_its_label_is_known() -> None:
    bank = whole()["core"]["8103"]
    assert {i.scheme: i.printed for i in bank.identifiers} == {
        "registration number": "1027800000084",
        "swift/bic": "ROSYRU2P",
        "website": "https://abr.ru",
    }
    assert ("date of registration", "27.6.1990") in bank.details
    assert whole()["core"]["8105"].identifiers == (
        Identifier(scheme="imo number", printed="9161003", normalised="9161003"),
    )
    assert content(target(inside="<other-information>Free words</other-information>")).remarks == "Free words"


def test_places_are_looked_up() -> None:
    rahat = whole()["core"]["4502"].addresses
    assert [(a.city, a.region, a.country, a.street, a.remarks) for a in rahat] == [
        ("Kabul", "", "Afghanistan", "", "post box 123"),
        ("Chaman", "Baluchistan", "Pakistan", "Dr Barno Road", "Branch office 1"),
    ]
    assert ("place also written", "Charman") in whole()["core"]["4502"].details


def test_relations_are_links_and_removed_texts_are_kept() -> None:
    own = whole()["core"]["4503"]
    assert own.links == ("related to 4501 as member",)
    assert ("removed 2016-03-01", "Minister of Agriculture") in own.details
    assert "Wali Mohammad" in [name.text for name in own.names]


@pytest.mark.parametrize(
    ("born", "text", "earliest", "circa"),
    [
        ('day="7" month="10" year="1952" calendar="Gregorian"', "1952-10-07", "1952-10-07", False),
        ('month="10" year="1952"', "1952-10", "1952-10-01", False),
        ('year="1945" quality="low"', "1945", "1945-01-01", True),
        ('year="1363" calendar="Hijri"', "1363 (Hijri calendar)", "None", False),
    ],
)
def test_dates_of_birth(born: str, text: str, earliest: str, circa: bool) -> None:
    (own,) = content(target(identity=f"<day-month-year {born}/>")).births
    assert own.date is not None
    assert (own.text, str(own.date.earliest), own.circa) == (text, earliest, circa)


def test_targets_without_number_or_kind_and_repeated_ones_are_faults() -> None:
    part = read(document(target(), target(), target(""), '<target ssid="2"><boat/></target>'))
    assert len(part.facets[0].rows) == 1
    assert [fault.partition(" (first")[0] for fault in part.faults[:3]] == [
        "targets without a number: 1",
        "repeated numbers: 1",
        "targets that are neither individual, entity nor object: 1",
    ]


def test_the_order_of_repeated_elements_means_nothing() -> None:
    one, two = (
        "<nationality><country>Syria</country></nationality>",
        "<nationality><country>Iran</country></nationality>",
    )
    assert content(target(identity=one + two)) == content(target(identity=two + one))


def test_a_cut_file_is_refused_wherever_it_is_cut() -> None:
    data = document(target())
    for cut in range(1, len(data)):
        with pytest.raises(SourceError):
            read(data[:cut])
