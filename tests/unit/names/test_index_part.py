"""A part of an index finds of its parties what the whole finds of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from blackletter.names.index_build import build_index
from blackletter.names.index_part import part_of
from blackletter.names.search import search_many
from blackletter.values.entries import Identifier, Name
from blackletter.values.screening import ListedParty, NameQuery

WORDS = "Muhammad Ali Hasan bin al Usama Laden Ivan Petrov Sergey Kim Jong Un Bank Mellat Trading Абу".split()
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
KINDS = st.sampled_from(("person", "organisation", "unknown"))
PARTIES = st.lists(st.tuples(st.lists(NAMES, min_size=1, max_size=3), KINDS), min_size=1, max_size=12)
ODD = 'x:"t":,\\'


def listed(given_: list[tuple[list[str], str]]) -> list[ListedParty]:
    return [
        ListedParty(
            key=f"{ODD}{n}",
            kind=kind,
            names=tuple(Name(text=text, kind="primary") for text in names),
            identifiers=(Identifier(scheme="passport", printed=f"AB12345{n}"),),
        )
        for n, (names, kind) in enumerate(given_)
    ]


@given(PARTIES, st.lists(st.tuples(NAMES, KINDS, st.integers(0, 11)), max_size=8), st.sets(st.integers(0, 11)))
def test_a_part_gives_what_the_whole_gives_of_it(
    parties: list[tuple[list[str], str]], asked: list[tuple[str, str, int]], chosen: set[int]
) -> None:
    index = build_index(listed(parties))
    keys = {f"{ODD}{n}" for n in chosen}
    queries = [
        NameQuery(name=name, kind=kind, identifiers=(Identifier(scheme="passport", printed=f"AB12345{n}"),))
        for name, kind, n in asked
    ]
    whole = [tuple(m for m in matches if m.key in keys) for matches in search_many(index, queries)]
    assert list(search_many(part_of(index, keys), queries)) == whole
