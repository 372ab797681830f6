"""Rows that say outright that an entry was listed or removed: they need no second publication."""

from __future__ import annotations

from blackletter.rules.runs import sightings
from blackletter.rules.state import state_on
from blackletter.rules.tellings import StatedDates, tellings
from blackletter.rules.timeline import derive
from blackletter.values.dates import PartialDate, exact_date
from blackletter.values.events import Event, Presence, StandingPublication
from blackletter.values.lists import FacetRule
from tests.support.history import KEY, on

RULES = (
    FacetRule(name="core", proves=True, minimum=1, filled=()),
    FacetRule(name="lifted", proves=False, minimum=0, filled=(), states="removed"),
    FacetRule(name="changes", proves=False, minimum=0, filled=(), states="listed"),
    FacetRule(name="orders", proves=True, minimum=0, filled=(), states="until"),
)
CORE, LIFTED, CHANGE, ORDER, LATER_ORDER = 1, 2, 3, 4, 5


def published(day: str, *facets: str) -> StandingPublication:
    return StandingPublication(
        list_id="zz-parties",
        published_on=on(day),
        seen_on=on(day),
        documents=tuple((f, f"sha of {f} {day}") for f in sorted(facets)),
    )


def shown(facet: str, first: str, last: str | None = None, number: int = 0) -> Presence:
    number = number or {"core": CORE, "lifted": LIFTED, "changes": CHANGE, "orders": ORDER}[facet]
    return Presence(facet=facet, content=number, first=on(first), last=on(last or first))


def events(
    publications: tuple[StandingPublication, ...],
    *presences: Presence,
    removed: str | None = None,
    listed: str | None = None,
) -> tuple[Event, ...]:
    def day(text: str | None, of: int) -> PartialDate | None:
        return exact_date(on(text)) if text and of in (LIFTED, CHANGE) else None

    ends = {ORDER: "2022-04-30", LATER_ORDER: "2024-04-30"}
    dates = StatedDates(
        listing=lambda n: exact_date(on("2012-05-01")) if n in ends else day(listed, n),
        removal=lambda n: exact_date(on(ends[n])) if n in ends else day(removed, n),
    )
    told = tellings(RULES, publications, presences, dates)
    seen = sightings(publications, presences, ("core", "orders"))
    return derive(KEY, publications, presences, seen, dates.listing, (), ("core",), told)


WHOLE = (published("2015-04-21", "core", "lifted"),)
TWO = (published("2015-04-21", "core", "lifted"), published("2016-03-01", "core", "lifted"))


def test_an_entry_that_was_only_ever_seen_as_lifted() -> None:
    found = events(WHOLE, shown("lifted", "2015-04-21"), removed="2006-01-18")
    assert [(e.kind, e.basis, e.effective.earliest) for e in found] == [("removed", "stated", on("2006-01-18"))]
    assert state_on(found, on("2015-04-21"), on("2020-01-01")).state == "removed"
    assert state_on(found, on("2015-04-21"), on("2005-01-01")).state == "not-covered"


def test_without_a_day_it_was_removed_by_the_publication_at_the_latest() -> None:
    (found,) = events(WHOLE, shown("lifted", "2015-04-21"))
    assert (found.effective.earliest, found.effective.latest) == (None, on("2015-04-22"))


def test_a_stated_day_settles_what_absence_only_bounds() -> None:
    found = events(TWO, shown("core", "2015-04-21"), shown("lifted", "2016-03-01"), removed="2015-11-02")
    assert [(e.kind, e.basis) for e in found] == [("listed", "inferred"), ("removed", "stated")]
    assert found[1].effective.earliest == on("2015-11-02")
    assert found[1].publications == ("zz-parties@2016-03-01",)


def test_a_stated_day_before_the_entry_was_last_seen_is_kept_as_a_conflict() -> None:
    found = events(TWO, shown("core", "2015-04-21"), shown("lifted", "2016-03-01"), removed="2014-11-02")
    removed = found[1]
    assert (removed.effective.earliest, removed.effective.latest) == (on("2015-04-21"), on("2016-03-02"))
    assert removed.conflict == exact_date(on("2014-11-02"))


def test_a_publication_that_has_the_entry_in_both_places_removes_nobody() -> None:
    found = events(WHOLE, shown("core", "2015-04-21"), shown("lifted", "2015-04-21"), removed="2006-01-18")
    assert [e.kind for e in found] == ["listed"]


def test_a_lifted_entry_that_comes_back() -> None:
    found = events(TWO, shown("lifted", "2015-04-21", "2016-03-01"), shown("core", "2016-03-01"), removed="2006-01-18")
    assert [e.kind for e in found] == ["removed", "listed"]


AMENDED = (published("2024-01-01", "core"), published("2024-01-17", "changes", "lifted"))


def test_an_amendment_lists_and_removes_without_a_whole_file() -> None:
    listed = events(AMENDED, shown("changes", "2024-01-17"), listed="2024-01-16")
    assert [(e.kind, e.basis, e.effective.earliest) for e in listed] == [("listed", "stated", on("2024-01-16"))]
    removed = events(AMENDED, shown("core", "2024-01-01"), shown("lifted", "2024-01-17"), removed="2024-01-16")
    assert [e.kind for e in removed] == ["listed", "removed"]


def test_what_an_amendment_lists_and_the_next_whole_file_lacks_is_gone() -> None:
    after = (*AMENDED, published("2024-03-01", "core"))
    found = events(after, shown("changes", "2024-01-17"), listed="2024-01-16")
    assert [(e.kind, e.basis) for e in found] == [("listed", "stated"), ("removed", "inferred")]


def test_that_an_amendment_does_not_name_an_entry_says_nothing() -> None:
    after = (*AMENDED, published("2024-02-01", "changes", "lifted"))
    found = events(after, shown("core", "2024-01-01"), shown("changes", "2024-01-17"))
    assert [e.kind for e in found] == ["listed"]


def test_a_row_among_the_lifted_tells_of_the_whole_past_listing() -> None:
    found = events(WHOLE, shown("lifted", "2015-04-21"), listed="1997-10-08", removed="2006-01-18")
    assert [(e.kind, e.basis) for e in found] == [("listed", "stated"), ("removed", "stated")]
    assert state_on(found, on("2015-04-21"), on("2000-01-01")).state == "listed"


def test_a_publication_that_lacked_the_entry_then_outweighs_the_stated_listing() -> None:
    found = events(TWO, shown("lifted", "2016-03-01"), listed="2014-01-01", removed="2015-11-02")
    assert [e.kind for e in found] == ["removed"]


ORDERS = (published("2022-01-01", "orders"), published("2022-05-16", "orders"))


def test_an_order_ends_on_its_last_day_though_it_is_printed_on() -> None:
    found = events(ORDERS, shown("orders", "2022-01-01", "2022-05-16"))
    assert [(e.kind, e.effective.earliest) for e in found] == [
        ("listed", on("2012-05-01")),
        ("removed", on("2022-04-30")),
    ]
    assert state_on(found, on("2022-01-01"), on("2022-04-29")).state == "listed"
    assert state_on(found, on("2022-01-01"), on("2022-05-16")).state == "removed"


def test_an_order_that_is_extended_before_its_last_day_goes_on() -> None:
    extended = (published("2022-01-01", "orders"), published("2022-03-01", "orders"))
    later = shown("orders", "2022-03-01", number=LATER_ORDER)
    found = events(extended, shown("orders", "2022-01-01"), later)
    assert [(e.kind, e.effective.earliest) for e in found if e.kind == "removed"] == [("removed", on("2024-04-30"))]
