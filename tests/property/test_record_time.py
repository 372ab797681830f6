"""Since when the register says what it says (DESIGN.md, "Time"; CONTRACTS.md, `changes`, `history`)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings

from blackletter.services.changes import changes
from blackletter.services.record_axis import both_axes
from blackletter.services.scopes import held_scopes
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.small_list import SmallCatalogue
from tests.support.telling import histories, tell
from tests.support.worlds import Arrival, take_in, worlds

World = tuple[Arrival, ...]
Known = tuple[object, ...]
Said = dict[str, frozenset[Known]]
NOW = Cut(on=date.max, published_by=None, recorded_by=None)


def grow(register: SqlRegister, world: World) -> list[tuple[datetime, Said]]:
    """Import one file after the other; after each, the instant and all events that the register states."""
    clock = TickingClock()
    out = []
    for arrival in world:
        take_in(register, [arrival], clock)
        told = tell(register, queries=())
        out.append((clock.at, {key: frozenset(e.happening for e in events) for key, events in told.events.items()}))
    return out


def first_said(said: list[tuple[datetime, Said]], key: str, event: Known) -> datetime:
    return next(at for at, then in said if event in then.get(key, frozenset()))


@given(worlds(largest=4))
@settings(max_examples=30)
def test_changes_are_the_events_that_the_log_first_implied_since(world: World) -> None:
    """ "Corrected = an event already implied was narrowed or withdrawn by a late record; `changes --since` goes by
    recorded_at": what is stated now and was not then, and what was stated then and is not now.
    """
    with fresh_register() as register:
        said = grow(register, world)
        now = said[-1][1]
        for since in (None, *(at for at, _ in said)):
            then: Said = next((s for at, s in said if at == since), {})
            found = _changes(register, since)
            for key, at, kind, event in found:
                if kind == "corrected":
                    assert event in then.get(key, frozenset()) and event not in now.get(key, frozenset())
                else:
                    assert event in now[key] and event not in then.get(key, frozenset())
                assert (since is None or since < at) and at <= said[-1][0]
            stated = {(key, event) for key, _, kind, event in found if kind != "corrected"}
            assert stated == {(k, e) for k, events in now.items() for e in events if e not in then.get(k, ())}
            withdrawn = {(key, event) for key, _, kind, event in found if kind == "corrected"}
            assert withdrawn == {(k, e) for k, events in then.items() for e in events if e not in now.get(k, ())}


def _changes(register: SqlRegister, since: datetime | None) -> list[tuple[str, datetime, str, Known]]:
    views = Views({p.id: p for p in SmallCatalogue().profiles()})
    with register.reading() as log:
        found = changes(log, views, NOW, since, None)
    return [(str(c.key), c.recorded_at, c.kind, c.event.happening) for c in found]


@given(worlds(largest=4))
@settings(max_examples=25)
def test_a_history_tells_since_when_each_event_and_version_was_said(world: World) -> None:
    """ "every version of an entry on both axes": the versions open at an instant are those that the register stated"""
    with fresh_register() as register:
        said = grow(register, world)
        views = Views({p.id: p for p in SmallCatalogue().profiles()})
        stated = {at: tell(register, recorded_by=at, queries=()).versions for at, _ in said}
        with register.reading() as log:
            for scope in held_scopes(log, views, NOW):
                for history in histories(log, scope):
                    key = str(history.key)
                    number = log.entry_number(replace(history.key, list_id=scope.profile.id))
                    assert number is not None
                    axes = both_axes(log, scope, number, history.key, NOW)
                    for event in axes.events:
                        assert event.recorded_at == first_said(said, key, event.happening)
                    for at, _ in said:
                        standing = [
                            (v.version.valid_from, v.version.valid_to, v.version.state)
                            for v in axes.versions
                            if v.recorded_from <= at and (v.recorded_to is None or at < v.recorded_to)
                        ]
                        expected = [v[:3] for v in stated[at].get(key, ())]
                        assert sorted(map(repr, standing)) == sorted(map(repr, expected)), (key, at)
