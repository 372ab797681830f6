"""Histories do not depend on how they came in; nothing in the log is altered (DESIGN.md, "Time", "Publications")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, select

from blackletter.services.diffing import IN_FORCE
from blackletter.services.rebuilding import rebuild
from blackletter.stores import schema
from blackletter.stores.register import SqlRegister
from blackletter.values.events import State
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.small_list import SmallCatalogue
from tests.support.telling import Told, tell
from tests.support.worlds import Arrival, days, files, take_in, worlds

World = tuple[Arrival, ...]
Rows = dict[str, list[tuple[object, ...]]]


def rows(register: SqlRegister, tables: tuple[Table, ...] = schema.LOG) -> Rows:
    """Every row of the tables."""
    with register._engine.connect() as connection:
        return {t.name: sorted((tuple(r) for r in connection.execute(select(t))), key=repr) for t in tables}


def projected(register: SqlRegister) -> Mapping[str, list[str]]:
    """Every derived row without its number, which says only when it was written."""
    return {
        t.name: sorted(repr([v for c, v in zip(t.columns, r, strict=True) if c.name != "id"]) for r in found)
        for t, found in zip(schema.PROJECTIONS, rows(register, schema.PROJECTIONS).values(), strict=True)
    }


@given(worlds().flatmap(lambda w: st.tuples(st.just(w), st.permutations(w))))
@settings(max_examples=40)
def test_the_order_of_imports_makes_no_difference(two: tuple[World, list[Arrival]]) -> None:
    """ "With no register cut, the history does not depend on the order of imports" """
    world, shuffled = two
    with fresh_register() as one, fresh_register() as other:
        take_in(one, world)
        take_in(other, shuffled)
        assert tell(other) == tell(one)


@given(worlds(largest=4))
@settings(max_examples=20)
def test_importing_twice_changes_nothing(world: World) -> None:
    """ "importing twice changes nothing" """
    with fresh_register() as register:
        take_in(register, world)
        said, log = tell(register), rows(register)
        take_in(register, world, TickingClock(at=datetime(2027, 1, 1, tzinfo=UTC)))
        assert tell(register) == said
        now = rows(register)
        assert {t: r for t, r in now.items() if t != "log_record"} == {
            t: r for t, r in log.items() if t != "log_record"
        }


@given(worlds(largest=4), worlds(largest=2))
@settings(max_examples=15)
def test_nothing_in_the_log_is_ever_altered(world: World, more: World) -> None:
    """ "The log is what came in, append-only log records" """
    with fresh_register() as register:
        take_in(register, world)
        before = rows(register)
        take_in(register, more, TickingClock(at=datetime(2027, 1, 1, tzinfo=UTC)))
        rebuild(register, SmallCatalogue(), TickingClock(at=datetime(2028, 1, 1, tzinfo=UTC)))
        after = rows(register)
        for table, old in before.items():
            assert set(old) <= set(after[table]), table


@given(worlds())
@settings(max_examples=25)
def test_a_register_cut_gives_what_the_register_said_then(world: World) -> None:
    """ "register cut … use only what this register had recorded by then (audit)"; "an audit of last March runs the
    same code as today"
    """
    with fresh_register() as register:
        clock = TickingClock()
        said: list[tuple[datetime, Told]] = []
        for arrival in world:
            take_in(register, [arrival], clock)
            said.append((clock.at, tell(register)))
        for at, then in said:
            now = tell(register, recorded_by=at)
            assert now == replace(then, verdicts={})


@given(worlds(), days)
@settings(max_examples=30)
def test_an_evidence_cut_is_the_register_that_got_no_later_publication(world: World, day: date) -> None:
    """ "evidence cut … use only documents and publications the world had seen by then" """
    with fresh_register() as whole, fresh_register() as less:
        take_in(whole, world)
        take_in(less, published_by(world, day))
        cut, said = tell(whole, published_by=day), tell(less)
        # Of a list that was never held nothing is said; of one that is held, that the cut leaves nothing of it.
        held = {scope: p for scope, p in cut.publications.items() if p or scope in said.publications}
        assert held == said.publications
        assert (cut.events, cut.states, cut.versions) == (said.events, said.states, said.versions)
        assert {k: d for k, d in cut.diffs.items() if k[0] in held} == said.diffs


def published_by(world: World, day: date) -> list[Arrival]:
    """The part of a world that the public had seen by a day; a person's acceptance has no day of its own."""
    accepted = {a.text: a.accept for a in world if a.accept is not None}
    out = []
    for a in world:
        first = a.first_day
        if first is not None and first <= day:
            seen = a.published if a.published is not None and a.published <= day else None
            out.append(Arrival(text=a.text, published=seen, accept=accepted.get(a.text)))
    return out


@given(worlds())
@settings(max_examples=30)
def test_versions_are_half_open_and_never_overlap(world: World) -> None:
    """ "Intervals are half-open [from, to). None = unbounded." """
    with fresh_register() as register:
        take_in(register, world)
        for stretches in tell(register, queries=()).versions.values():
            for (start, end, _, _), (following, _, _, _) in pairwise(stretches):
                assert end is not None and following is not None and end == following
                assert start is None or start < end


@given(worlds())
@settings(max_examples=20)
def test_before_the_first_publication_nothing_is_not_listed(world: World) -> None:
    """ "Earlier days: listed by a stated date, else not-covered; never not-listed" """
    with fresh_register() as register:
        take_in(register, world)
        told = tell(register)
        first = {s: min((p.published_on for p in ps), default=None) for s, ps in told.publications.items()}
        for answer in told.answers.values():
            for row in answer.standings:
                begins = first[row.list_id]
                if begins is None or answer.cut.on < begins:
                    assert row.state != "not-listed"


@given(worlds())
@settings(max_examples=30)
def test_rebuild_gives_identical_rows(world: World) -> None:
    """ "blackletter rebuild derives them again from the log and must get the same" """
    with fresh_register() as register:
        take_in(register, world)
        before = projected(register)
        assert rebuild(register, SmallCatalogue(), TickingClock(at=datetime(2028, 1, 1, tzinfo=UTC))).differing == 0
        assert projected(register) == before


@given(worlds(largest=5), files(), st.sampled_from(("incomplete", "missing", "as it is")))
@settings(max_examples=30)
def test_a_quarantined_publication_changes_no_answer(world: World, file: Arrival, how: str) -> None:
    """ "Parsed but failed a checkpoint = quarantined: kept, … changes nothing until --accept" """
    body = file.text.removesuffix("end\n") if how != "as it is" else file.text
    cut = replace(file, text=body + ("h |\n" if how == "incomplete" else ""), accept=None)
    with fresh_register() as register:
        take_in(register, world)
        before = tell(register)
        assume(before.publications)
        (outcome,) = take_in(register, [cut], TickingClock(at=datetime(2027, 1, 1, tzinfo=UTC)))
        assume(outcome.status == "quarantined" and cut.text not in {a.text for a in world})
        after = tell(register)
        assert replace(after, verdicts={}) == replace(before, verdicts={})


@given(worlds())
@settings(max_examples=50)
def test_a_diff_compares_the_states_at_the_end_of_the_two_days(world: World) -> None:
    """ "`diff` compares the states at the end of the two days" """
    with fresh_register() as register:
        take_in(register, world)
        told = tell(register, queries=())
        for (scope, a, b), (changes, _) in told.diffs.items():
            kinds = {key: kind for kind, key, _, _ in changes}
            for kind, key, _, event in changes:
                assert kind == "amended" or event in told.events[key], (kind, key, a, b)
            for key in told.events:
                if key.startswith(f"{scope}:"):
                    expected = moved(told.states[key, a], told.states[key, b])
                    found = kinds.get(key)
                    assert (None if found == "amended" else found) == expected, (key, a, b)
                    if found == "amended":
                        assert told.states[key, b].state in IN_FORCE, (key, a, b)


def moved(before: State, after: State) -> str | None:
    """What a diff must say of an entry with those two states; None = nothing, or an amendment."""
    if before.state == after.state or "not-covered" in (before.state, after.state):
        return None
    if after.state == "suspended":
        return "suspended"
    if after.state == "listed":
        return "restored" if before.state == "suspended" else "added"
    return "removed" if before.state in IN_FORCE else None
