"""One party out of many entries: what ties, and what a review keeps apart."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from blackletter.rules.identities import Links, TiesOf, links_under, subject_of
from blackletter.values.entries import EntryKey
from blackletter.values.identities import APART, SAME, SUCCESSOR, WITHDRAWN, IdentityLink, Tie

KEYS = tuple(EntryKey(list_id=list_id, source_id=n) for list_id in ("us", "un", "uk") for n in ("1", "2"))
A, B, C, D, *_ = KEYS
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def said(left: EntryKey, right: EntryKey, relation: str = SAME) -> IdentityLink:
    return IdentityLink(left=left, right=right, relation=relation, reviewer="desk", reason="it says so")


def links(*of: IdentityLink) -> Links:
    return links_under([(each, NOON) for each in of], None)


def sharing(*pairs: tuple[EntryKey, EntryKey]) -> TiesOf:
    return lambda key: [
        Tie(left=a, right=b, relation=SAME, why="passport A1 on both", reviewed=False)
        for a, b in pairs
        if key in (a, b)
    ]


def test_an_entry_alone_is_a_party() -> None:
    assert subject_of(A, {}, sharing()).entries == (A,)


def test_ties_are_followed_as_far_as_they_go() -> None:
    party = subject_of(A, links(said(B, C)), sharing((A, B)))
    assert party.entries == (A, C, B)
    assert [(t.left, t.right, t.reviewed) for t in party.ties] == [(A, B, False), (B, C, True)]


def test_what_a_review_keeps_apart_stays_apart_whatever_is_shared() -> None:
    party = subject_of(A, links(said(A, B, APART)), sharing((A, B)))
    assert party.entries == (A,)
    assert [t.right for t in party.apart] == [B]


def test_no_third_entry_brings_together_what_a_review_keeps_apart() -> None:
    assert subject_of(A, links(said(A, C, APART)), sharing((A, B), (B, C))).entries == (A, B)


def test_a_successor_is_shown_and_is_not_the_same_party() -> None:
    party = subject_of(A, links(said(A, B, SUCCESSOR)), sharing((A, B)))
    assert party.entries == (A,)
    assert [t.right for t in party.successors] == [B]


def test_what_is_taken_back_counts_no_longer_and_what_is_shared_counts_again() -> None:
    back = links(said(A, B, APART), said(A, B, WITHDRAWN))
    assert subject_of(A, back, sharing((A, B))).entries == (A, B)
    assert subject_of(A, links(said(A, B), said(B, A, WITHDRAWN)), sharing()).entries == (A,)


def test_a_register_cut_asks_for_what_was_said_by_then() -> None:
    recorded = [(said(A, B), NOON), (said(A, B, APART), NOON.replace(hour=13))]
    assert subject_of(A, links_under(recorded, NOON), sharing()).entries == (A, B)
    assert subject_of(A, links_under(recorded, None), sharing()).entries == (A,)


@given(
    pairs=st.sets(st.sampled_from(list(combinations(KEYS, 2)))),
    reviewed=st.sets(st.sampled_from(list(combinations(KEYS, 2)))),
)
def test_a_party_is_the_same_from_each_of_its_entries(
    pairs: set[tuple[EntryKey, EntryKey]], reviewed: set[tuple[EntryKey, EntryKey]]
) -> None:
    shared, of = sharing(*sorted(pairs, key=str)), links(*(said(a, b) for a, b in sorted(reviewed, key=str)))
    party = subject_of(A, of, shared)
    for key in party.entries:
        assert set(subject_of(key, of, shared).entries) == set(party.entries)
        assert set(subject_of(key, of, shared).ties) == set(party.ties)
