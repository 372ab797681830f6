"""An index made out of an older one: byte for byte what is built from nothing, and only what changed is read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.names.index import NameIndex
from blackletter.names.index_build import ReadBodies, build_index, missing_from, renewed
from blackletter.names.parties import party_bytes
from blackletter.names.search import search_many
from blackletter.values.entries import Identifier, Name
from blackletter.values.screening import ListedParty, NameQuery
from tests.support.listings import AtHand

WORDS = (
    "Muhammad Ali Hasan bin al Usama Laden Ivan Petrov Kim Jong Un Abdul Rahman Bank Mellat Trading LLC J. R. Mullah "
    "44 the of SECH1N Абу Талибан محمد 金正恩 Öztürk a x and 😀 \ud800x"
).split()
NAMES = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
PARTY = st.builds(
    lambda key, kind, names, numbers: ListedParty(
        key=f"zz:{key}",
        kind=kind,
        names=tuple(Name(text=text, kind="primary") for text in names),
        identifiers=tuple(Identifier(scheme="passport", printed=f"AB1234{n}") for n in numbers),
    ),
    st.integers(0, 99),
    st.sampled_from(("person", "organisation", "vessel", "unknown")),
    st.lists(NAMES, max_size=3),
    st.lists(st.integers(0, 5), max_size=2),
)
LISTS = st.lists(PARTY, max_size=12, unique_by=lambda p: p.key)


def bodies_of(listing: AtHand) -> ReadBodies:
    return lambda places: map(party_bytes, listing.read(places))


def changed(parties: Sequence[ListedParty], moves: Sequence[tuple[str, int, ListedParty]]) -> list[ListedParty]:
    """What a list becomes by parties that come, go, change and change places."""
    out = list(parties)
    for move, at, party in moves:
        at %= len(out) + 1
        if move == "come":
            out.insert(at, party)
        elif move == "go":
            out[at : at + 1] = []
        elif move == "change":
            out[at : at + 1] = [party]
        else:
            out = [*out[at:], *out[:at]]
    return list({p.key: p for p in out}.values())


@given(
    LISTS,
    st.lists(
        st.lists(st.tuples(st.sampled_from(("come", "go", "change", "turn")), st.integers(0, 12), PARTY), max_size=5),
        max_size=3,
    ),
)
def test_a_renewed_index_has_the_bytes_of_a_new_one(
    parties: list[ListedParty], days: list[list[tuple[str, int, ListedParty]]]
) -> None:
    index = build_index(parties)
    for moves in days:
        before = {p.key: p for p in parties}
        parties = changed(parties, moves)
        listing = AtHand(parties)
        missing = missing_from(index, listing.marks)
        index = NameIndex.from_bytes(renewed(index, listing.marks, bodies_of(listing)).to_bytes())
        fresh = build_index(parties)
        assert index.to_bytes() == fresh.to_bytes()
        assert listing.taken == [parties[n].key for n in missing]
        assert set(listing.taken) == {p.key for p in parties if before.get(p.key) != p}
        queries = [NameQuery(name=n.text, kind=p.kind, identifiers=p.identifiers) for p in parties for n in p.names]
        assert list(search_many(index, queries)) == list(search_many(fresh, queries))


def test_an_index_out_of_another_list_reads_every_party() -> None:
    older = build_index([ListedParty(key="a:1", kind="person", names=(Name(text="Kim Jong Un", kind="primary"),))])
    other = [ListedParty(key="b:1", kind="person", names=(Name(text="Kim Jong Un", kind="primary"),))]
    listing = AtHand(other)
    assert renewed(older, listing.marks, bodies_of(listing)).to_bytes() == build_index(other).to_bytes()
    assert listing.taken == ["b:1"]


def test_parties_and_marks_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="0 parties came for 1 marks"):
        renewed(None, [bytes(16)], lambda _: ())
