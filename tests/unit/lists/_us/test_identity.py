"""Ids for lists without ids."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from blackletter.lists._us.identity import folded, numbered_apart


def test_what_typists_vary_makes_no_other_id() -> None:
    assert folded("al-Qa’ida  (AQ)") == folded("Al-Qa'ida AQ") == "al qaida aq"
    assert folded("Niño") == "nino"


def test_entries_that_share_a_key_are_numbered_by_their_rests() -> None:
    assert numbered_apart([("a", "2"), ("b", "x"), ("a", "1")]) == ["a #2", "b", "a"]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.text(max_size=3)), unique=True), st.randoms())
def test_their_order_makes_no_difference(pairs: list[tuple[str, str]], draw: object) -> None:
    before = dict(zip(pairs, numbered_apart(pairs), strict=True))
    assert len(set(before.values())) == len(pairs)
    other = sorted(pairs, reverse=True)
    assert dict(zip(other, numbered_apart(other), strict=True)) == before
