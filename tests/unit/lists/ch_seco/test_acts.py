"""A listing or de-listing in a file of amendments is an act: it answers by what it says, never by what it lacks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from blackletter.lists._formats.unpack import source_file
from blackletter.lists.ch_seco import acts_of
from blackletter.rules.runs import Sighting
from blackletter.rules.state import state_on
from blackletter.rules.timeline import derive
from blackletter.values.entries import EntryKey
from blackletter.values.events import Presence, StandingPublication
from blackletter.values.publications import Instrument

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "ch-seco"
WHOLE_DAY = date(2024, 1, 2)


def acts(name: str = "amendment.xml") -> dict[str | None, Instrument]:
    return {act.name: act for act in acts_of(source_file(name, (ASSETS / name).read_bytes()))}


def test_the_whole_list_publishes_no_acts() -> None:
    assert acts("whole-list.xml") == {}


def test_a_listing_without_dates_has_effect_on_the_day_of_the_file() -> None:
    own = acts()["Test A"]
    assert (own.list_id, own.source_id, own.act) == ("ch-seco", "64393", "listed")
    assert (own.published_on, own.effective_on, own.in_force_on) == (date(2024, 1, 17), date(2024, 1, 17), None)
    assert own.words == "Test A: listed; EXAMPLE"


def test_a_de_listing_keeps_its_three_dates_apart() -> None:
    own = acts()["Test D"]
    assert (own.act, own.source_id) == ("removed", "64408")
    assert (own.decided_on, own.published_on, own.in_force_on) == (
        date(2024, 1, 16),
        date(2024, 1, 17),
        date(2024, 1, 18),
    )


def test_an_amended_entry_is_no_act_and_no_two_acts_have_one_number() -> None:
    own = acts()
    assert own.keys() == {"Test A", "Test B", "Test C", "Test D"}
    assert len({act.sha256 for act in own.values()}) == 4


def test_after_the_act_the_party_is_removed_on_a_stated_day_without_any_absence() -> None:
    publication = StandingPublication(
        list_id="ch-seco", published_on=WHOLE_DAY, seen_on=WHOLE_DAY, documents=(("core", "sha"),)
    )
    events = derive(
        EntryKey(list_id="ch-seco", source_id="64408"),
        (publication,),
        (Presence(facet="core", content=1, first=WHOLE_DAY, last=WHOLE_DAY),),
        (Sighting(publication=publication, present=True),),
        lambda content: None,
        (acts()["Test D"],),
        (),
    )
    states = {day: state_on(events, WHOLE_DAY, date(2024, 1, day)) for day in (17, 18)}
    assert states[17].state == "listed"
    assert (states[18].state, states[18].basis, states[18].certain) == ("removed", "stated", True)
