"""The index: finds what scoring everything would find, keeps its answers through bytes, refuses damaged ones."""

import pytest

from blackletter.names.index import NameIndex
from blackletter.names.index_build import build_index
from blackletter.names.search import search, search_many
from blackletter.values.entries import Name
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


def test_an_empty_index_answers() -> None:
    assert search(build_index(()), NameQuery(name="Taliban")) == ()


def test_damaged_bytes_are_refused() -> None:
    block = INDEX.to_bytes()
    with pytest.raises(ValueError, match="cut short in parties"):
        NameIndex.from_bytes(block[:-64])
    with pytest.raises(ValueError, match="not a name index"):
        NameIndex.from_bytes(b"PK\x03\x04" + block)
