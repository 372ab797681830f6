"""The index: finds what scoring everything would find, keeps its answers through bytes, refuses damaged ones."""

from dataclasses import replace
from datetime import date

import pytest

from blackletter.names.index import NameIndex
from blackletter.names.index_build import build_index
from blackletter.names.score import compare_names
from blackletter.names.search import search, search_many
from blackletter.values.dates import exact_date
from blackletter.values.entries import Identifier, Name
from blackletter.values.screening import ListedParty, NameQuery


def listed(key: str, kind: str, *names: str) -> ListedParty:
    return ListedParty(key=key, kind=kind, names=tuple(Name(text=n, kind="primary") for n in names))


PARTIES = (
    listed("us-ofac-sdn:6365", "person", "BIN LADIN, Usama bin Muhammad bin Awad", "Osama bin Laden"),
    listed("us-ofac-sdn:6636", "organisation", "TALIBAN", "Taleban", "Islamic Movement of Taliban"),
    listed("un-1267:QDe.132", "organisation", "TEHRIK-E TALIBAN PAKISTAN (TTP)"),
    listed("us-ofac-sdn:4691", "organisation", "REVOLUTIONARY ARMED FORCES OF COLOMBIA", "FARC"),
    listed("us-ofac-sdn:1", "person", "Rami MAKHLOUF"),
    listed("us-ofac-sdn:2", "vessel", "ZU ZAG BONG 6"),
)
INDEX = build_index(PARTIES)


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("Usama bin Laden", "person", "us-ofac-sdn:6365"),
        ("Движение Талибан", "organisation", "us-ofac-sdn:6636"),
        ("طالبان", "unknown", "us-ofac-sdn:6636"),
        ("FARC", "unknown", "us-ofac-sdn:4691"),
        ("Revolutionary Armed Force of Columbia", "organisation", "us-ofac-sdn:4691"),
        ("RamiMakhlouf", "person", "us-ofac-sdn:1"),
        ("R. Makhlouf", "person", "us-ofac-sdn:1"),
        ("Makhluf Rami", "person", "us-ofac-sdn:1"),
        ("Zu Zag Bong 5", "vessel", "us-ofac-sdn:2"),
    ],
)
def test_a_party_is_found(name: str, kind: str, key: str) -> None:
    found = search(INDEX, NameQuery(name=name, kind=kind))
    assert found
    assert found[0].key == key


@pytest.mark.parametrize(
    "name", ["Erika Mustermann", "", "😀", "Lady Leila", "Colombia", "J. R.", "T. A. Lind 7", "12", "A/S"]
)
def test_a_stranger_is_not(name: str) -> None:
    assert search(INDEX, NameQuery(name=name)) == ()


def test_bytes_and_back_give_the_same_answers() -> None:
    again = NameIndex.from_bytes(memoryview(INDEX.to_bytes()))
    queries = [NameQuery(name=n.text, kind=p.kind) for p in PARTIES for n in p.names]
    assert list(search_many(again, queries)) == list(search_many(INDEX, queries))
    assert again.to_bytes() == INDEX.to_bytes() == build_index(PARTIES).to_bytes()


def test_an_identifier_finds_its_party_whatever_the_name() -> None:
    number = Identifier(scheme="passport", printed="A-1234567")
    index = build_index((*PARTIES, replace(PARTIES[0], key="x:1", names=(), identifiers=(number,))))
    asked = Identifier(scheme="Passport No.", printed="a 1234567")
    found = search(index, NameQuery(name="Erika Mustermann", identifiers=(asked,)))
    assert [(m.key, m.score.value, m.score.reasons[-1].feature) for m in found] == [("x:1", 0.97, "identifier")]
    other = Identifier(scheme="swift", printed="A1234567")
    assert search(index, NameQuery(name="Erika Mustermann", identifiers=(other,))) == ()


def test_facts_that_agree_lift_a_name_over_the_threshold() -> None:
    born = exact_date(date(1960, 5, 5))
    index = build_index((replace(PARTIES[4], births=(born,)),))
    query = NameQuery(name="Romi Maklof", kind="person", births=(born,))
    alone = compare_names(query.name, PARTIES[4].names[0].text, "person", frequencies=index.frequencies).value
    assert alone < 0.7 <= alone + 0.05
    assert [m.key for m in search(index, query)] == ["us-ofac-sdn:1"]


def test_an_empty_index_answers() -> None:
    assert search(build_index(()), NameQuery(name="Taliban")) == ()


def test_damaged_bytes_are_refused() -> None:
    block = INDEX.to_bytes()
    with pytest.raises(ValueError, match="cut short in"):
        NameIndex.from_bytes(block[:-64])
    with pytest.raises(ValueError, match="not a name index"):
        NameIndex.from_bytes(b"PK\x03\x04" + block)


def test_reasons_print_the_name_of_their_own_party() -> None:
    index = build_index((listed("a:1", "person", "Marwan Issa"), listed("b:2", "person", "Marwan ISSA")))
    found = search(index, NameQuery(name="marwan issa", kind="person"))
    assert [(m.key, m.score.name, m.score.reasons[0].right) for m in found] == [
        ("a:1", "Marwan Issa", "Marwan Issa"),
        ("b:2", "Marwan ISSA", "Marwan ISSA"),
    ]
    turned = search(index, NameQuery(name="Issa Marwan", kind="person"))
    assert [[r.right for r in m.score.reasons if r.feature == "order"] for m in turned] == [
        ["Marwan Issa"],
        ["Marwan ISSA"],
    ]
