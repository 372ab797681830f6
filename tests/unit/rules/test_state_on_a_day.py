"""The state on a day, by the geometry of the observations around it (DESIGN.md, "State on a day")."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.values.dates import PartialDate, between
from tests.support.history import Geometry, act, core, on, stated

FARC = Geometry(shows=core({"2021-07-07": 1, "2021-11-23": 1, "2021-12-02": None, "2022-05-20": None}))
RETURNED = Geometry(shows=core({"2019-01-04": 1, "2020-06-11": None, "2021-07-07": 2, "2021-11-23": 2}))
NEW = Geometry(shows=core({"2020-01-01": None, "2020-02-01": 1}))


def span(when: PartialDate | None) -> tuple[str | None, str | None] | None:
    return None if when is None else (_iso(when.earliest), _iso(when.latest))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def test_before_the_first_publication_without_a_stated_date_is_not_covered() -> None:
    state = FARC.state("2010-01-01")
    assert (state.state, state.basis, state.until, state.certain) == ("not-covered", None, None, True)


def test_before_the_first_publication_after_its_stated_date_is_listed() -> None:
    entry = Geometry(shows=core({"2015-02-26": 1}), stated=stated(1, "2001-01-25"))
    state = entry.state("2010-01-01")
    assert (state.state, state.basis, state.certain) == ("listed", "stated", True)
    assert span(state.since) == ("2001-01-25", "2001-01-26")


def test_on_its_stated_date_is_listed_and_the_day_before_not_covered() -> None:
    entry = Geometry(shows=core({"2015-02-26": 1}), stated=stated(1, "2001-01-25"))
    assert entry.state("2001-01-25").state == "listed"
    assert entry.state("2001-01-24").state == "not-covered"


def test_inside_a_stated_year_the_listing_is_not_certain() -> None:
    entry = Geometry(shows=core({"2015-02-26": 1}), stated={1: between(on("2001-01-01"), on("2002-01-01"), "2001")})
    inside = entry.state("2001-06-01")
    assert (inside.state, span(inside.since)) == ("not-covered", ("2001-01-01", "2002-01-01"))
    assert entry.state("2001-12-31").state == "listed"


def test_on_the_first_publication_without_a_stated_date_is_listed_since_nobody_knows() -> None:
    state = FARC.state("2021-07-07")
    assert (state.state, span(state.since), state.basis) == ("listed", (None, "2021-07-08"), "inferred")


def test_on_the_last_publication_with_it_is_listed_for_certain() -> None:
    state = FARC.state("2021-11-23")
    assert (state.state, state.certain, span(state.until)) == ("listed", True, ("2021-11-23", "2021-12-03"))


@pytest.mark.parametrize("day", ["2021-11-24", "2021-11-30", "2021-12-01"])
def test_inside_the_interval_of_a_removal_is_listed_and_not_certain(day: str) -> None:
    state = FARC.state(day)
    assert (state.state, state.certain, span(state.until)) == ("listed", False, ("2021-11-23", "2021-12-03"))
    assert [e.kind for e in state.events] == ["listed", "removed"]


@pytest.mark.parametrize("day", ["2021-12-02", "2021-12-05", "2022-05-20", "2030-01-01"])
def test_from_the_publication_without_it_is_removed(day: str) -> None:
    state = FARC.state(day)
    assert (state.state, state.certain, state.basis) == ("removed", True, "inferred")
    assert (span(state.since), state.until) == (("2021-11-23", "2021-12-03"), None)
    assert [e.publications for e in state.events] == [("zz-parties@2021-11-23", "zz-parties@2021-12-02")]


def test_on_a_publication_without_it_before_it_came_is_not_listed() -> None:
    state = NEW.state("2020-01-01")
    assert (state.state, state.certain, span(state.until)) == ("not-listed", True, ("2020-01-01", "2020-02-02"))


def test_inside_the_interval_of_a_listing_is_not_listed_and_not_certain() -> None:
    state = NEW.state("2020-01-15")
    assert (state.state, state.certain, span(state.since)) == ("not-listed", False, ("2020-01-01", "2020-02-02"))


def test_a_stated_date_inside_the_interval_decides_where_the_listing_falls() -> None:
    entry = Geometry(shows=NEW.shows, stated=stated(1, "2020-01-10"))
    assert [entry.state(d).state for d in ("2020-01-09", "2020-01-10")] == ["not-listed", "listed"]
    assert entry.state("2020-01-09").certain and entry.state("2020-01-10").basis == "stated"


@pytest.mark.parametrize("day", ["2019-05-05", "2020-01-01", "2020-02-02"])
def test_a_stated_date_that_the_observations_contradict_is_kept_and_shown(day: str) -> None:
    entry = Geometry(shows=NEW.shows, stated=stated(1, day))
    assert entry.state("2020-01-01").state == "not-listed"
    listing = entry.state("2020-02-01").events[0]
    assert (listing.basis, span(listing.effective)) == ("inferred", ("2020-01-01", "2020-02-02"))
    assert listing.conflict is not None and listing.conflict.text == day


def test_after_the_last_publication_the_state_is_carried_forward() -> None:
    assert NEW.state("2026-01-01").state == "listed"
    assert NEW.state("2026-01-01").until is None


def test_returned_after_a_removal_is_a_new_listing_never_a_restoration() -> None:
    assert RETURNED.told() == [
        ("listed", None, "2019-01-05", "inferred"),
        ("removed", "2019-01-04", "2020-06-12", "inferred"),
        ("listed", "2020-06-11", "2021-07-08", "inferred"),
    ]
    assert [RETURNED.state(d).state for d in ("2019-01-04", "2020-06-11", "2021-07-07")] == [
        "listed",
        "removed",
        "listed",
    ]


def test_inside_the_interval_of_a_return_is_removed_and_not_certain() -> None:
    state = RETURNED.state("2021-01-01")
    assert (state.state, state.certain, span(state.until)) == ("removed", False, ("2020-06-11", "2021-07-08"))


def test_an_entry_that_no_publication_has_is_not_listed_where_covered() -> None:
    entry = Geometry(shows=core({"2020-01-01": None, "2020-02-01": None}))
    assert entry.state("2020-01-15").state == "not-listed"
    assert entry.state("2019-12-31").state == "not-covered"


def test_with_no_publication_at_all_is_not_covered() -> None:
    assert Geometry(shows={}).state("2020-01-01").state == "not-covered"


def test_the_days_until_which_a_publication_was_seen_are_not_in_doubt() -> None:
    entry = Geometry(shows=core({"2021-11-23": 1, "2021-12-02": None}), seen={"2021-11-23": "2021-11-28"})
    assert entry.state("2021-11-28").certain
    assert not entry.state("2021-11-29").certain
    assert span(entry.state("2021-12-02").since) == ("2021-11-28", "2021-12-03")


def test_suspended_by_an_act_while_printed() -> None:
    entry = Geometry(shows=core({"2025-04-01": 1, "2025-05-01": 1}), acts=[act("suspended", "2025-04-17")])
    assert [entry.state(d).state for d in ("2025-04-16", "2025-04-17", "2026-01-01")] == [
        "listed",
        "suspended",
        "suspended",
    ]
    state = entry.state("2025-04-18")
    assert (state.basis, span(state.since)) == ("stated", ("2025-04-17", "2025-04-18"))
    assert [e.kind for e in state.events] == ["listed", "suspended"], "the listing under a suspension is shown"


def test_restored_ends_a_suspension() -> None:
    entry = Geometry(
        shows=core({"2025-04-01": 1}), acts=[act("restored", "2025-06-01"), act("suspended", "2025-04-17")]
    )
    assert [entry.state(d).state for d in ("2025-05-31", "2025-06-01")] == ["suspended", "listed"]


def test_a_restoration_of_what_was_never_suspended_changes_nothing() -> None:
    entry = Geometry(shows=core({"2025-04-01": 1}), acts=[act("restored", "2025-06-01")])
    assert [e.kind for e in entry.events] == ["listed"]


def test_suspended_then_gone_from_the_file_is_removed() -> None:
    entry = Geometry(shows=core({"2025-04-01": 1, "2025-07-01": None}), acts=[act("suspended", "2025-04-17")])
    assert [entry.state(d).state for d in ("2025-06-30", "2025-07-01")] == ["suspended", "removed"]


def test_removed_by_an_act_while_still_printed_stays_removed() -> None:
    entry = Geometry(
        shows=core({"2025-04-01": 1, "2025-05-01": 1, "2025-06-01": 2}), acts=[act("removed", "2025-04-17")]
    )
    assert [entry.state(d).state for d in ("2025-04-16", "2025-04-17", "2025-06-01")] == [
        "listed",
        "removed",
        "removed",
    ]
    assert [e.kind for e in entry.events] == ["listed", "removed"], "an entry that is off the list is not amended"


def test_removed_by_an_act_and_gone_later_is_one_removal() -> None:
    entry = Geometry(shows=core({"2025-04-01": 1, "2025-05-01": None}), acts=[act("removed", "2025-04-17")])
    assert [(e.kind, e.basis) for e in entry.events] == [("listed", "inferred"), ("removed", "stated")]


def test_removed_by_an_act_then_gone_then_printed_again_is_listed_again() -> None:
    entry = Geometry(
        shows=core({"2025-04-01": 1, "2025-05-01": None, "2025-08-01": 1}), acts=[act("removed", "2025-04-17")]
    )
    assert [e.kind for e in entry.events] == ["listed", "removed", "listed"]
    assert entry.state("2025-08-01").state == "listed"


def test_listed_by_an_act_before_the_file_shows_it() -> None:
    entry = Geometry(shows=core({"2020-01-01": None, "2020-02-01": 1}), acts=[act("listed", "2020-01-10")])
    assert entry.told() == [("listed", "2020-01-10", "2020-01-11", "stated")]
    assert [entry.state(d).state for d in ("2020-01-09", "2020-01-10")] == ["not-listed", "listed"]


def test_listed_by_an_act_that_no_publication_ever_shows_ends_with_the_next_publication() -> None:
    entry = Geometry(shows=core({"2020-01-01": None, "2020-02-01": None}), acts=[act("listed", "2020-01-10")])
    assert [entry.state(d).state for d in ("2020-01-09", "2020-01-10", "2020-02-01")] == [
        "not-listed",
        "listed",
        "removed",
    ]
    assert not entry.state("2020-01-20").certain


def test_listed_by_an_act_after_the_last_publication_stands() -> None:
    entry = Geometry(shows=core({"2020-01-01": None}), acts=[act("listed", "2020-01-10")])
    assert entry.state("2026-01-01").state == "listed"


def test_an_act_before_the_first_publication_counts() -> None:
    entry = Geometry(shows=core({"2020-01-01": 1}), acts=[act("suspended", "2019-06-01")])
    assert [entry.state(d).state for d in ("2019-05-31", "2019-06-01", "2020-01-01")] == [
        "not-covered",
        "suspended",
        "suspended",
    ]


def test_a_removal_by_act_before_the_first_publication_that_prints_the_entry_is_a_return() -> None:
    entry = Geometry(shows=core({"2020-01-01": 1}), acts=[act("removed", "2019-06-01")])
    assert [entry.state(d).state for d in ("2019-05-31", "2019-06-01", "2020-01-01")] == [
        "not-covered",
        "removed",
        "listed",
    ]


def test_acts_on_one_day_as_a_publication_come_before_what_it_shows() -> None:
    entry = Geometry(shows=core({"2020-01-01": 1, "2020-02-01": None}), acts=[act("removed", "2020-02-01")])
    assert [(e.kind, e.basis) for e in entry.events] == [("listed", "inferred"), ("removed", "stated")]


def test_the_order_of_acts_given_makes_no_difference() -> None:
    acts = [act("suspended", "2025-04-17"), act("restored", "2025-06-01"), act("removed", "2025-07-01")]
    shows = core({"2025-04-01": 1})
    assert Geometry(shows=shows, acts=acts).events == Geometry(shows=shows, acts=acts[::-1]).events
