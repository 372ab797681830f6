"""A list as single values on both axes says what each entry's history says, day by day and record by record.

`history` replays the log for one entry, `export statements` once for the list: they share the rules, not the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

from hypothesis import given, settings

from blackletter.ports.log import RegisterReader
from blackletter.services.content_values import Value, values_of
from blackletter.services.record_axis import both_axes
from blackletter.services.scopes import Scope, held_scopes
from blackletter.services.stated_values import StatedValue, stated_values
from blackletter.services.views import Views
from blackletter.values.cut import Cut
from blackletter.values.entries import EMPTY, EntryKey, merged
from tests.support.registers import fresh_register
from tests.support.small_list import SmallCatalogue
from tests.support.telling import histories
from tests.support.worlds import SPAN, Arrival, day_of, take_in, worlds

NOW = Cut(on=date.max, published_by=None, recorded_by=None)
DAYS = [day_of(n) for n in range(-2, SPAN + 3)] + [date(2000, 1, 1), date(2030, 1, 1)]
Said = frozenset[Value]


def from_history(log: RegisterReader, scope: Scope, key: EntryKey, cut: Cut) -> Iterator[tuple[datetime, date, Said]]:
    """What is said of an entry on each day, at each instant at which its versions change."""
    number = log.entry_number(replace(key, list_id=scope.profile.id))
    assert number is not None
    stated = both_axes(log, scope, number, key, cut).versions
    for at in sorted({r.recorded_from for r in stated} | {r.recorded_to for r in stated if r.recorded_to}):
        live = [r.version for r in stated if r.recorded_from <= at and (r.recorded_to is None or at < r.recorded_to)]
        for day in DAYS:
            said: set[Value] = set()
            for v in live:
                if (v.valid_from is None or v.valid_from <= day) and (v.valid_to is None or day < v.valid_to):
                    said.add(("state", "", v.state))
                    if v.state in ("listed", "suspended"):
                        whole = EMPTY
                        for _, content in v.contents:
                            whole = merged(whole, log.contents([content])[content])
                        said.update(values_of(whole))
            yield at, day, frozenset(said)


def from_rows(rows: list[StatedValue], at: datetime, day: date) -> Said:
    return frozenset(
        (r.property, r.qualifier, r.value)
        for r in rows
        if r.recorded_from <= at
        and (r.recorded_to is None or at < r.recorded_to)
        and (r.valid_from is None or r.valid_from <= day)
        and (r.valid_to is None or day < r.valid_to)
    )


@given(worlds(largest=5))
@settings(max_examples=25)
def test_values_and_histories_agree(world: tuple[Arrival, ...]) -> None:
    with fresh_register() as register:
        take_in(register, world)
        views = Views({p.id: p for p in SmallCatalogue().profiles()})
        cuts = (NOW, replace(NOW, published_by=day_of(SPAN // 2)))
        with register.reading() as log:
            for cut in cuts:
                for scope in held_scopes(log, views, cut):
                    by_entry: dict[EntryKey, list[StatedValue]] = {}
                    for row in stated_values(log, SmallCatalogue(), views, scope, cut):
                        by_entry.setdefault(row.entry, []).append(row)
                    for history in histories(log, scope):
                        rows = by_entry.get(history.key, [])
                        for at, day, said in from_history(log, scope, history.key, cut):
                            assert from_rows(rows, at, day) == said, (history.key, at, day)


@given(worlds(largest=4))
@settings(max_examples=25)
def test_stretches_of_one_value_neither_overlap_nor_touch(world: tuple[Arrival, ...]) -> None:
    with fresh_register() as register:
        take_in(register, world)
        views = Views({p.id: p for p in SmallCatalogue().profiles()})
        with register.reading() as log:
            for scope in held_scopes(log, views, NOW):
                rows = list(stated_values(log, SmallCatalogue(), views, scope, NOW))
                for r in rows:
                    assert r.valid_from is None or r.valid_to is None or r.valid_from < r.valid_to
                    assert r.recorded_to is None or r.recorded_from < r.recorded_to
                    assert r.publication
                for at in {r.recorded_from for r in rows}:
                    live = [r for r in rows if r.recorded_from <= at and (r.recorded_to is None or at < r.recorded_to)]
                    stretches: dict[tuple[object, ...], list[tuple[date, date]]] = {}
                    for r in live:
                        of = (r.entry, r.property, r.qualifier, r.value)
                        stretches.setdefault(of, []).append((r.valid_from or date.min, r.valid_to or date.max))
                    for of_value in stretches.values():
                        of_value.sort()
                        assert all(a[1] < b[0] for a, b in pairwise(of_value))
