"""Presences, read from a whole series or set in one observation at a time."""

from __future__ import annotations

from blackletter.rules.differ import presences_of, splice
from blackletter.values.events import Presence
from tests.support.history import on

JAN, FEB, MAR = on("2021-01-01"), on("2021-02-01"), on("2021-03-01")


def presence(content: int, first: str, last: str) -> Presence:
    return Presence(facet="core", content=content, first=on(first), last=on(last))


WHOLE = presence(1, "2021-01-01", "2021-03-01")


def test_one_content_in_all_publications_is_one_presence() -> None:
    assert presences_of("core", [(JAN, {7: 1}), (FEB, {7: 1}), (MAR, {7: 1})]) == {7: [WHOLE]}


def test_another_content_begins_another_presence() -> None:
    found = presences_of("core", [(JAN, {7: 1}), (FEB, {7: 2}), (MAR, {7: 1})])
    assert [(p.content, p.first, p.last) for p in found[7]] == [(1, JAN, JAN), (2, FEB, FEB), (1, MAR, MAR)]


def test_an_absence_ends_a_presence() -> None:
    found = presences_of("core", [(JAN, {7: 1}), (FEB, {}), (MAR, {7: 1})])
    assert [(p.first, p.last) for p in found[7]] == [(JAN, JAN), (MAR, MAR)]


def test_nothing_observed_is_nothing_present() -> None:
    assert presences_of("core", []) == {}


def test_a_late_observation_that_agrees_leaves_a_presence_whole() -> None:
    change = splice("core", FEB, {7: 1}, JAN, MAR, [(7, WHOLE)])
    assert (change.gone, change.made) == ((), ())


def test_a_late_observation_without_the_entry_splits_its_presence() -> None:
    change = splice("core", FEB, {}, JAN, MAR, [(7, WHOLE)])
    assert change.gone == ((7, WHOLE),)
    assert set(change.made) == {
        (7, presence(1, "2021-01-01", "2021-01-01")),
        (7, presence(1, "2021-03-01", "2021-03-01")),
    }


def test_a_late_observation_of_another_content_splits_and_stands_between() -> None:
    change = splice("core", FEB, {7: 2}, JAN, MAR, [(7, WHOLE)])
    assert (7, presence(2, "2021-02-01", "2021-02-01")) in change.made
    assert len(change.made) == 3


def test_a_newer_observation_lengthens() -> None:
    old = presence(1, "2021-01-01", "2021-01-01")
    change = splice("core", FEB, {7: 1}, JAN, None, [(7, old)])
    assert (change.gone, change.made) == (((7, old),), ((7, presence(1, "2021-01-01", "2021-02-01")),))


def test_a_late_observation_can_join_two_presences() -> None:
    left, right = presence(1, "2021-01-01", "2021-01-01"), presence(1, "2021-03-01", "2021-03-01")
    change = splice("core", FEB, {7: 1}, JAN, MAR, [(7, left), (7, right)])
    assert change.made == ((7, WHOLE),)
    assert set(change.gone) == {(7, left), (7, right)}
