"""Which list a file belongs to: by content, and by name where the format has no header (CONTRACTS.md, Identity)."""

from __future__ import annotations

import pytest

from blackletter.errors import Unsupported, UsageError
from blackletter.lists import LISTS, detect
from blackletter.lists._formats.unpack import source_file
from tests.support.list_fixtures import FIXTURES, ListFixture

UN = b'<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2024-01-01">%s</CONSOLIDATED_LIST>'
TYPE = b"<INDIVIDUALS><INDIVIDUAL><UN_LIST_TYPE>%s</UN_LIST_TYPE></INDIVIDUAL></INDIVIDUALS>"
RU_HEADER = "number,name,court,decided_on,case,in_force_on\n"
RU_TABLE = "<table><tr><th>№</th><th>Наименование организации</th></tr></table>"


@pytest.mark.parametrize(
    ("name", "data", "list_id"),
    [
        ("sdn.csv", b'36,"X"', "us-ofac-sdn"),
        ("SDN.CSV", b'36,"X"', "us-ofac-sdn"),
        ("add.csv", b"36,25", "us-ofac-sdn"),
        ("alt.csv", b"36,12", "us-ofac-sdn"),
        ("sdn_comments.csv", b'36,"X"', "us-ofac-sdn"),
        ("alt.del", b"36@12@aka", "us-ofac-sdn"),
        ("anything.txt", b"Ent_num|SDN_name|SDN_Type|Program|Title\r\n", "us-ofac-sdn"),
        ("anything.txt", b'\xef\xbb\xbf"Ent_num","Alt_num","Alt_type","Alt_name","Alt_remarks"\n', "us-ofac-sdn"),
        ("list.xml", UN % (TYPE % b"Al-Qaida" + TYPE % b"Taliban"), "un-sc-consolidated"),
        ("list.xml", UN % b"", "un-sc-consolidated"),
        ("list.xml", UN % (TYPE % b" Taliban "), "un-1988-taliban"),
        ("list.xml", UN % (TYPE % b"Al-Qaida" + TYPE % b"AL-QAIDA"), "un-1267-aqaida"),
        ("list.xml", UN % (TYPE % b"Iran"), "un-1737-iran"),
        ("list.xml", UN % (TYPE % b"Iran" + TYPE % b"Al-Qaida"), "un-sc-consolidated"),
        ("list.xml", UN % (TYPE % b"DRC"), "un-sc-consolidated"),
        ("page.htm", RU_TABLE.encode("utf-8"), "ru-terrorist"),
        ("page.htm", RU_TABLE.encode("cp1251"), "ru-terrorist"),
        ("page.htm", RU_TABLE.replace(" орг", "<br>\n орг").encode("cp1251"), "ru-terrorist"),
        ("list.csv", RU_HEADER.encode(), "ru-terrorist"),
        ("list.csv", b"\xef\xbb\xbf" + RU_HEADER.encode(), "ru-terrorist"),
    ],
)
def test_file_is_recognised(name: str, data: bytes, list_id: str) -> None:
    assert detect(source_file(name, data)).profile.id == list_id


def test_a_file_of_two_lists_is_an_error_that_names_both() -> None:
    with pytest.raises(UsageError) as caught:
        detect(source_file("sdn.csv", RU_HEADER.encode()))
    assert caught.value.message == "sdn.csv could be a file of us-ofac-sdn and ru-terrorist"
    assert caught.value.tip == "Say which with --list ID."


@pytest.mark.parametrize("name", ["report.csv", "sdn", "cons_prim", "sdn.xml"])
def test_an_unknown_file_is_refused_in_one_sentence_that_names_the_lists(name: str) -> None:
    with pytest.raises(Unsupported) as caught:
        detect(source_file(name, b"a,b,c\n1,2,3\n"))
    assert caught.value.exit_code == 3
    known = ", ".join(reader.profile.id for reader in LISTS)
    assert caught.value.message == f"{name} is of no known format; the lists known are: {known}"


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: f"{fixture.list_id}/{fixture.file_name}")
def test_every_small_file_is_recognised_by_its_own_list_alone(fixture: ListFixture) -> None:
    file = fixture.file()
    assert [reader.profile.id for reader in LISTS if reader.recognises(file)] == [fixture.list_id]


def test_profiles_are_distinct_and_each_proves_absence_somewhere() -> None:
    ids = [reader.profile.id for reader in LISTS]
    assert len(set(ids)) == len(ids)
    for reader in LISTS:
        assert reader.profile.proving
        assert reader.profile.locator.format(source_id="1")
        for rule in reader.profile.facets:
            assert rule.minimum >= 0
        for derived in reader.profile.derived:
            assert reader.profile.facet(derived.facet).proves
