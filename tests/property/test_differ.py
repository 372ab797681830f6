"""One observation at a time or all at once: the presences are the same (DESIGN.md, "Time")."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from blackletter.rules.differ import append, presences_of, splice
from blackletter.values.events import Presence

observations = st.dictionaries(st.integers(min_value=1, max_value=4), st.integers(min_value=1, max_value=3), max_size=4)
series = st.lists(observations, min_size=1, max_size=7).map(
    lambda shown: [(date(2021, 1, 1) + timedelta(days=n), o) for n, o in enumerate(shown)]
)

Pairs = set[tuple[int, Presence]]


def pairs(found: dict[int, list[Presence]]) -> Pairs:
    return {(entry, p) for entry, ps in found.items() for p in ps}


@given(series.flatmap(lambda s: st.tuples(st.just(s), st.permutations(s))))
def test_set_in_in_any_order(
    two: tuple[list[tuple[date, dict[int, int]]], list[tuple[date, dict[int, int]]]],
) -> None:
    """ "An older publication that arrives late lengthens, splits or leaves a presence." """
    ordered, shuffled = two
    held: Pairs = set()
    days: list[date] = []
    for day, observed in shuffled:
        before = max((d for d in days if d < day), default=None)
        after = min((d for d in days if d > day), default=None)
        neighbours = [d for d in (before, after) if d is not None]
        touching = [(e, p) for e, p in held if any(p.first <= d <= p.last for d in neighbours)]
        change = splice("core", day, observed, before, after, touching)
        assert set(change.gone) <= held
        held = (held - set(change.gone)) | set(change.made)
        days.append(day)
    assert held == pairs(presences_of("core", ordered))


@given(series)
def test_append_is_the_splice_after_all_others(ordered: list[tuple[date, dict[int, int]]]) -> None:
    """ "entry E had content C in every publication of its list from P to Q (in the order of publication)" """
    *before, (day, observed) = ordered
    had = before[-1][1] if before else {}
    change = append("core", day, observed, had)
    held = pairs(presences_of("core", before))
    run_on = {
        (e, Presence(facet=p.facet, content=p.content, first=p.first, last=day))
        for e, p in held
        if before and p.last == before[-1][0] and e not in change.ended
    }
    stay = {(e, p) for e, p in held if not (before and p.last == before[-1][0] and e not in change.ended)}
    assert run_on | stay | set(change.begun) == pairs(presences_of("core", ordered))


@given(series)
def test_presences_of_one_entry_never_overlap(ordered: list[tuple[date, dict[int, int]]]) -> None:
    """ "versions are half-open and never overlap": no day of publication lies in two presences of a facet"""
    for ps in presences_of("core", ordered).values():
        for one, other in pairwise(ps):
            assert one.first <= one.last < other.first
