"""Screening as of a day over a small list: names come and go, acts remove, cuts leave out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

import pytest

from blackletter.engines.local import LocalEngine
from blackletter.names.policy import DEFAULT
from blackletter.services.day_states import DayStates
from blackletter.services.importing import Order, import_file
from blackletter.services.listed_parties import listed_parties, made_from
from blackletter.services.scopes import held_scopes
from blackletter.services.screening import Desk
from blackletter.services.standing import standing
from blackletter.services.views import Views
from blackletter.stores.register import SqlReader, SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.screening import NameQuery
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.small_list import SmallCatalogue

FIRST = """list zz-parties core
printed 2020-01-05 08:00
a | Alpha Front; Zornak League | TERROR | |
b | Borvik Group | | |
end
"""
SECOND = """list zz-parties core
printed 2020-02-05 08:00
a | Alpha Front; Quelm Brigade | | |
c | Cendra Union | | |
end
"""


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        for text in (FIRST, SECOND):
            outcomes = import_file(
                opened, SmallCatalogue(), TickingClock(), "p.txt", text.encode(), Order(accept="test")
            )
            assert [o.status for o in outcomes] == ["landed"]
        yield opened


@contextmanager
def desk_on(
    register: SqlRegister, day: str, published_by: str | None = None, recorded_by: datetime | None = None
) -> Iterator[tuple[SqlReader, Desk]]:
    catalogue = SmallCatalogue()
    views = Views({p.id: p for p in catalogue.profiles()})
    cut = Cut(
        on=date.fromisoformat(day),
        published_by=date.fromisoformat(published_by) if published_by else None,
        recorded_by=recorded_by,
    )
    with register.reading() as log:
        views.refresh(log)
        scopes = held_scopes(log, views, cut)
        searcher = LocalEngine(None).open(made_from(scopes), lambda: listed_parties(log, catalogue, scopes))
        states = DayStates(
            log=log, catalogue=catalogue, views=views, scopes=scopes, cut=cut, pending=lambda _ids, _names: ()
        )
        yield (
            log,
            Desk(
                searcher=searcher,
                states=states,
                policy=DEFAULT,
                scopes=scopes,
                asked=frozenset(),
                decision_on=lambda _customer, _entry, _content: None,
                pending_of=lambda _name: (),
            ),
        )


def told(desk: Desk, name: str) -> dict[str, str]:
    return {f.place.entry: f.place.state for f in desk.match(NameQuery(name=name))}


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Borvik Group", "2020-01-10", {"zz-parties:b": "listed"}),
        ("Borvik Group", "2020-02-10", {"zz-parties:b": "removed"}),
        ("Cendra Union", "2020-01-10", {}),
        ("Cendra Union", "2020-02-10", {"zz-parties:c": "listed"}),
        ("Alpha Front", "2020-01-10", {"zz-parties:a": "listed", "zz-terror:a": "listed"}),
        ("Alpha Front", "2020-02-10", {"zz-parties:a": "listed", "zz-terror:a": "removed"}),
        ("Alpha Front", "2019-06-01", {"zz-parties:a": "not-covered", "zz-terror:a": "not-covered"}),
    ],
)
def test_the_state_is_that_of_the_day(register: SqlRegister, name: str, day: str, expected: dict[str, str]) -> None:
    with desk_on(register, day) as (_, desk):
        assert told(desk, name) == expected


@pytest.mark.parametrize(
    ("name", "day", "found"),
    [
        ("Zornak League", "2020-01-10", True),
        ("Zornak League", "2020-02-10", False),
        ("Quelm Brigade", "2020-01-10", False),
        ("Quelm Brigade", "2020-02-10", True),
    ],
)
def test_an_alias_counts_while_the_list_prints_it(register: SqlRegister, name: str, day: str, found: bool) -> None:
    with desk_on(register, day) as (_, desk):
        assert ("zz-parties:a" in told(desk, name)) is found


def test_what_the_cut_leaves_out_is_not_in_the_index(register: SqlRegister) -> None:
    with desk_on(register, "2020-02-10", published_by="2020-01-31") as (_, desk):
        assert told(desk, "Cendra Union") == {}
        assert told(desk, "Borvik Group") == {"zz-parties:b": "listed"}


@pytest.mark.parametrize("day", ["2019-12-01", "2020-01-05", "2020-01-20", "2020-02-04", "2020-02-05", "2021-01-01"])
def test_states_are_those_of_standing(register: SqlRegister, day: str) -> None:
    """DESIGN.md: one rule of state, whoever asks."""
    with desk_on(register, day) as (log, desk):
        states = desk.states
        for source_id in "abc":
            rows = standing(
                log, states.catalogue, states.views, f"zz-parties:{source_id}", states.cut, None, lambda _i, _n: ()
            ).standings
            said = {r.entry: (r.state, r.certain, r.since, r.until, r.as_of, r.stale) for r in rows if r.entry}
            mine = {
                p.entry: (p.state, p.certain, p.since, p.until, p.as_of, p.stale)
                for p in states.of(f"zz-parties:{source_id}").places
            }
            assert mine == said


def test_many_at_once_say_the_same_as_one_at_a_time(register: SqlRegister) -> None:
    keys = [f"zz-parties:{s}" for s in "abcx"]
    with desk_on(register, "2020-02-10") as (_, one), desk_on(register, "2020-02-10") as (_, many):
        many.states.prepare([*keys, *(f"zz-parties:unknown{i}" for i in range(20))])
        assert [many.states.of(k) for k in keys] == [one.states.of(k) for k in keys]


def test_a_party_known_by_an_act_alone_is_found(register: SqlRegister) -> None:
    act = (
        "---\nlist: zz-parties\nname: Dorvath Circle\nact: listed\nauthority: Supreme Court\nreference: case 1\n"
        "decided_on: 2020-01-15\npublished_on: 2020-01-15\n---\nIt is so ordered.\n"
    )
    outcomes = import_file(register, SmallCatalogue(), TickingClock(), "act.txt", act.encode(), Order())
    assert [o.status for o in outcomes] == ["instrument"]
    with desk_on(register, "2020-01-20") as (_, desk):
        assert told(desk, "Dorvath Circle") == {"zz-parties:Dorvath Circle": "listed"}
