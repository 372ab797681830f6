"""Screening as of a day over a small list: names come and go, acts remove, cuts leave out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from blackletter.engines.local import LocalSearcher
from blackletter.exports.screening_rows import csv_plain
from blackletter.names.found import Match
from blackletter.services.customer_rows import Cells, CustomerReader, Unreadable
from blackletter.services.customers import mapping_of
from blackletter.services.importing import Order, import_file
from blackletter.services.screening import Desk
from blackletter.services.screening_batches import RowBatch
from blackletter.services.standing import standing
from blackletter.stores.register import SqlRegister
from blackletter.values.screening import NameQuery
from blackletter.values.screening_runs import ScreenedRow
from tests.support.clock import TickingClock
from tests.support.desks import REPORTED, desk_on, small_register
from tests.support.small_list import SmallCatalogue


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with small_register() as opened:
        yield opened


def searched(desk: Desk, name: str) -> tuple[Match, ...]:
    return desk.searcher.search(NameQuery(name=name), desk.policy)


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


@pytest.mark.parametrize("day", ["2019-12-01", "2020-01-05", "2020-01-20", "2020-02-04", "2020-02-05", "2021-01-01"])
@pytest.mark.parametrize("published_by", [None, "2020-01-31"])
def test_what_the_index_has_of_a_party_gives_the_state_that_its_contents_give(
    register: SqlRegister, day: str, published_by: str | None
) -> None:
    with desk_on(register, day, published_by) as (_, read), desk_on(register, day, published_by) as (_, known):
        searcher = known.searcher
        assert isinstance(searcher, LocalSearcher)
        parties = {p.key: p for p in map(searcher.party, range(searcher.index.party_count))}
        known.states.prepare(parties, parties.get)
        read.states.prepare(parties)
        assert [known.states.of(k) for k in parties] == [read.states.of(k) for k in parties]
        assert any(p.said is not None for p in parties.values())


def test_whom_nothing_is_known_of_is_answered_where_it_is_searched(register: SqlRegister) -> None:
    names = ["Cendra Union", "Wilhelmina Osterkamp", REPORTED, "", "Ludmilla Marchetti"]
    reader = CustomerReader(header=("name",), columns=mapping_of(("name",), {}), kind="unknown")
    rows: list[Cells | Unreadable] = [*([name] for name in names), Unreadable(why="line 7 is no CSV", cells=("x", "y"))]
    with desk_on(register, "2020-02-10") as (_, desk):
        plain = desk.plain_rows()
        (answered,) = desk.screen([RowBatch(first=11, rows=rows)], reader, csv_plain(plain, "s"))
    texts = [part.decode() for part in answered.parts if isinstance(part, bytes)]
    told_of = [r for part in answered.parts if not isinstance(part, bytes) for r in part]
    assert [(r.row, r.verdict, r.pending) for r in told_of] == [
        (11, "hit", ()),
        (13, "clear", ("p1",)),
        (14, "bad-row", ()),
        (16, "bad-row", ()),
    ]
    assert [t.split(",")[:4] for t in texts] == [
        ["12", "12", "Wilhelmina Osterkamp", "clear"],
        ["15", "15", "Ludmilla Marchetti", "clear"],
    ]
    assert (answered.plain, answered.last_row) == (2, 16)
    assert [(b.why, b.cells) for b in answered.bad] == [("the name is empty", ("",)), ("line 7 is no CSV", ("x", "y"))]


def test_what_a_change_can_touch_is_answered_as_when_all_are_asked(register: SqlRegister) -> None:
    names = ["Cendra Union", "Alpha Front", "Wilhelmina Osterkamp", REPORTED, "Quelm Brigade", "Zornak League", " "]
    reader = CustomerReader(header=("name",), columns=mapping_of(("name",), {}), kind="unknown")
    batch = RowBatch(first=1, rows=[[name] for name in names])

    def rows(desk: Desk, touching: frozenset[str] | None) -> list[ScreenedRow]:
        answered = desk.screen([batch], reader, csv_plain(desk.plain_rows(), "s"), touching)
        return [r for a in answered for part in a.parts if not isinstance(part, bytes) for r in part]

    with desk_on(register, "2020-02-10") as (_, desk):
        whole = rows(desk, None)
        for touching in ({"zz-parties:a"}, {"zz-parties:c", "zz-parties:b"}, set[str]()):
            touched = {n for n, name in enumerate(names, 1) if touching & {m.key for m in searched(desk, name)}}
            expected = [r for r in whole if r.row in touched or r.verdict == "bad-row"]
            assert rows(desk, frozenset(touching)) == expected
            assert len(expected) < len(whole)


def test_a_party_known_by_an_act_alone_is_found(register: SqlRegister) -> None:
    act = (
        "---\nlist: zz-parties\nname: Dorvath Circle\nact: listed\nauthority: Supreme Court\nreference: case 1\n"
        "decided_on: 2020-01-15\npublished_on: 2020-01-15\n---\nIt is so ordered.\n"
    )
    outcomes = import_file(register, SmallCatalogue(), TickingClock(), "act.txt", act.encode(), Order())
    assert [o.status for o in outcomes] == ["instrument"]
    with desk_on(register, "2020-01-20") as (_, desk):
        assert told(desk, "Dorvath Circle") == {"zz-parties:Dorvath Circle": "listed"}
