"""Versions of an entry: half-open stretches of legal days, with what stood in each facet."""

from __future__ import annotations

from tests.support.history import Geometry, act, core, on, stated


def test_a_listing_without_a_lower_bound_begins_unbounded() -> None:
    entry = Geometry(shows=core({"2021-11-23": 1, "2021-12-02": None}))
    assert [(v.valid_from, v.valid_to, v.state) for v in entry.versions] == [
        (None, on("2021-12-02"), "listed"),
        (on("2021-12-02"), None, "removed"),
    ]


def test_a_stated_listing_begins_on_its_day() -> None:
    entry = Geometry(shows=core({"2015-02-26": 1}), stated=stated(1, "2001-01-25"))
    assert [(v.valid_from, v.valid_to) for v in entry.versions] == [(on("2001-01-25"), None)]


def test_an_amendment_begins_a_version_with_the_new_content() -> None:
    entry = Geometry(shows=core({"2021-07-07": 1, "2021-11-23": 2}))
    assert [(v.valid_from, v.contents) for v in entry.versions] == [
        (None, (("core", 1),)),
        (on("2021-11-23"), (("core", 2),)),
    ]


def test_a_removed_entry_has_no_content() -> None:
    entry = Geometry(shows=core({"2021-11-23": 1, "2021-12-02": None}))
    assert entry.versions[-1].contents == ()


def test_two_moves_on_one_day_leave_no_empty_version() -> None:
    entry = Geometry(
        shows=core({"2025-04-01": 1}), acts=[act("suspended", "2025-04-17"), act("restored", "2025-04-17")]
    )
    assert all(v.valid_to is None or v.valid_from is None or v.valid_from < v.valid_to for v in entry.versions)


def test_two_acts_on_one_day_are_taken_in_a_fixed_order() -> None:
    acts = [act("restored", "2025-04-17"), act("suspended", "2025-04-17")]
    entry = Geometry(shows=core({"2025-04-01": 1}), acts=acts)
    assert entry.events == Geometry(shows=core({"2025-04-01": 1}), acts=acts[::-1]).events
