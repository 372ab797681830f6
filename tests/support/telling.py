"""All that a register says, in terms of source ids and days, so that two registers can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from blackletter.rules.state import versions
from blackletter.services.diffing import diff
from blackletter.services.histories import EntryHistory, entry_history
from blackletter.services.scopes import Scope, held_scopes
from blackletter.services.standing import StandingAnswer, standing
from blackletter.services.views import Views
from blackletter.stores.register import SqlReader, SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.entries import Content, EntryKey
from blackletter.values.events import Event, StandingPublication, State
from tests.support.small_list import SmallCatalogue
from tests.support.worlds import QUERIES, day_of

DAYS = tuple(day_of(n) for n in (-4000, 0, 9, 23, 37, 52, 71))
ASKED = (DAYS[0], DAYS[2], DAYS[4], DAYS[6])
PAIRS = ((DAYS[1], DAYS[3]), (DAYS[2], DAYS[5]), (DAYS[0], DAYS[4]), (DAYS[3], DAYS[6]))

Changes = tuple[tuple[str, str, str, Event], ...]
# (valid from, valid to, state, content by facet)
Stretch = tuple[date | None, date | None, str, tuple[tuple[str, Content], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a register says under a cut; numbers of entries and contents, which are its own, are nowhere in it."""

    verdicts: Mapping[str, tuple[bool, bool, tuple[str, ...], tuple[str, ...]]]
    publications: Mapping[str, tuple[StandingPublication, ...]]
    events: Mapping[str, tuple[Event, ...]]
    versions: Mapping[str, tuple[Stretch, ...]]
    states: Mapping[tuple[str, date], State]
    diffs: Mapping[tuple[str, date, date], tuple[Changes, tuple[date, ...]]]
    answers: Mapping[tuple[str, date], StandingAnswer]


def tell(
    register: SqlRegister,
    published_by: date | None = None,
    recorded_by: datetime | None = None,
    queries: Iterable[str] = QUERIES,
) -> Told:
    """Ask everything."""
    catalogue = SmallCatalogue()
    views = Views({p.id: p for p in catalogue.profiles()})
    cut = Cut(on=DAYS[-1], published_by=published_by, recorded_by=recorded_by)
    with register.reading() as log:
        views.refresh(log)
        scopes = held_scopes(log, views, cut)
        found = {f"{s.id}:{h.key.source_id}": h for s in scopes for h in histories(log, s)}
        return Told(
            verdicts=_verdicts(log) if published_by is None and recorded_by is None else {},
            publications={s.id: s.view.publications for s in scopes},
            events={k: h.events for k, h in found.items()},
            versions={k: _versions(h) for k, h in found.items()},
            states={(k, d): h.state(d) for k, h in found.items() for d in DAYS},
            diffs={(s.id, a, b): _diff(log, views, s, a, b) for s in scopes for a, b in PAIRS},
            answers={
                (q, d): _free_of_cut(
                    standing(log, catalogue, views, q, replace(cut, on=d), None, lambda _ids, _names: ())
                )
                for q in queries
                for d in ASKED
            },
        )


def histories(log: SqlReader, scope: Scope) -> list[EntryHistory]:
    """The histories of all entries that the scope's publications show under its cut."""
    numbers = sorted({e for f in scope.profile.facets for e in log.entries_of(scope.profile.id, f.name).values()})
    keys = log.entry_keys(numbers)
    presences = scope.view.presences(log, numbers)
    return [
        entry_history(log, scope, EntryKey(list_id=scope.id, source_id=keys[n].source_id), presences[n])
        for n in numbers
        if presences.get(n)
    ]


def _verdicts(log: SqlReader) -> Mapping[str, tuple[bool, bool, tuple[str, ...], tuple[str, ...]]]:
    out = {}
    for list_id in log.lists_held():
        sha = {r.part: r.sha256 for r in log.part_records(list_id)}
        for j in log.judgements(list_id):
            out[sha[j.part]] = (j.passed, j.accepted, j.failures, j.stands)
    return out


def _versions(h: EntryHistory) -> tuple[Stretch, ...]:
    facets = tuple(f.name for f in h.scope.profile.facets)
    return tuple(
        (v.valid_from, v.valid_to, v.state, tuple((f, h.contents[n]) for f, n in v.contents))
        for v in versions(h.events, h.presences, h.scope.view.publications, facets)
    )


def _diff(log: SqlReader, views: Views, scope: Scope, a: date, b: date) -> tuple[Changes, tuple[date, ...]]:
    found = diff(log, views, scope, a, b)
    return tuple((c.kind, str(c.key), c.name, c.event) for c in found.changes), found.uncovered


def _free_of_cut(answer: StandingAnswer) -> StandingAnswer:
    """The answer without the cut that it was asked with, to compare answers under different cuts."""
    return replace(answer, cut=Cut(on=answer.cut.on, published_by=None, recorded_by=None))
