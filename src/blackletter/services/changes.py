"""What the register has come to say since an instant: new events, and events that a late record corrected."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from blackletter.ports.log import RegisterReader
from blackletter.rules.timeline import derive
from blackletter.services.scopes import Scope, scopes_of
from blackletter.services.views import Views, entries_of_act
from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate
from blackletter.values.entries import EntryKey
from blackletter.values.events import Event, Presence
from blackletter.values.publications import Instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedChange:
    """An event that the register states since an instant; kind "corrected" = it stated `event` and no longer does."""

    kind: str
    list_id: str
    key: EntryKey
    name: str
    event: Event
    recorded_at: datetime


def changes(
    log: RegisterReader, views: Views, cut: Cut, since: datetime | None, list_ids: frozenset[str] | None
) -> tuple[RecordedChange, ...]:
    """All events first implied after `since` (None = ever) up to the cut, in the order of record time.

    `list_ids` None = all lists held. An event counts from the latest record that it needs: its publications' files,
    their acceptance, its act.
    """
    out: list[RecordedChange] = []
    for list_id in log.lists_held():
        parents = [p.id for p in views.profiles.values() if list_id == p.id or any(d.id == list_id for d in p.derived)]
        for parent in parents[:1]:
            if list_ids is not None and not list_ids & {parent, *(d.id for d in views.profiles[parent].derived)}:
                continue
            out.extend(_of_list(log, views, parent, cut, since, list_ids))
    unique = {(c.list_id, c.key, c.kind, c.event): c for c in out}
    ordered = unique.values()
    return tuple(sorted(ordered, key=lambda c: (c.recorded_at, c.list_id, c.key.source_id, c.event.settled_on, c.kind)))


def _of_list(
    log: RegisterReader, views: Views, parent: str, cut: Cut, since: datetime | None, wanted: frozenset[str] | None
) -> list[RecordedChange]:
    times = _times(log, parent, cut)
    if since is not None and all(at <= since for at in times.values()):
        return []
    now = scopes_of(log, views, parent, cut)
    then_cut = replace(cut, recorded_by=since) if since is not None else None
    then = scopes_of(log, views, parent, then_cut) if then_cut is not None else (None,) * len(now)
    out: list[RecordedChange] = []
    for scope, before in zip(now, then, strict=True):
        if wanted is not None and scope.id not in wanted:
            continue
        out.extend(_of_scope(log, views, scope, before, times, since))
    return out


def _times(log: RegisterReader, parent: str, cut: Cut) -> Mapping[str, datetime]:
    """SHA-256 of a file or act -> the instant from which it counts: its record, or its acceptance if it needed one."""
    records = log.part_records(parent)
    accepted = {j.part for j in log.judgements(parent) if j.accepted}
    out = {
        r.sha256: r.acceptances[0][1] if r.part in accepted and r.acceptances else r.recorded_at
        for r in records
        if cut.recorded_by is None or r.recorded_at <= cut.recorded_by
    }
    for act, at in log.instruments():
        if cut.recorded_by is None or at <= cut.recorded_by:
            out[act.sha256] = at
    return out


def _of_scope(
    log: RegisterReader,
    views: Views,
    scope: Scope,
    before: Scope | None,
    times: Mapping[str, datetime],
    since: datetime | None,
) -> list[RecordedChange]:
    mine, old = _presences(log, scope), _presences(log, before) if before is not None else {}
    acts = _acts(log, scope)
    old_acts = _acts(log, before) if before is not None else {}
    entries = [
        e for e in mine.keys() | old.keys() | acts.keys() if mine.get(e) != old.get(e) or acts.get(e) != old_acts.get(e)
    ]
    keys = log.entry_keys(entries)
    stated = views.stated(log, scope.profile.id)
    by_id = {p.id: [times[sha] for _, sha in p.documents if sha in times] for p in scope.view.publications}
    found: list[tuple[str, int, EntryKey, Event, datetime]] = []
    for number in sorted(entries):
        key = EntryKey(list_id=scope.id, source_id=keys[number].source_id)
        events = _events(scope, key, mine.get(number, ()), acts.get(number, ()), stated)
        was = _events(before, key, old.get(number, ()), old_acts.get(number, ()), stated) if before is not None else ()
        said = set(was)
        for event in events:
            if event not in said:
                at = _implied_at(event, by_id, times)
                found.append((event.kind, number, key, replace(event, recorded_at=at), at))
        still = set(events)
        latest = max(times.values())
        found.extend(("corrected", number, key, event, latest) for event in was if event not in still)
    names = _names(log, {n: (*mine.get(n, ()), *old.get(n, ())) for _, n, _, _, _ in found})
    return [
        RecordedChange(kind=kind, list_id=scope.id, key=key, name=names.get(n, ""), event=event, recorded_at=at)
        for kind, n, key, event, at in found
        if since is None or at > since
    ]


def _events(
    scope: Scope,
    key: EntryKey,
    presences: tuple[Presence, ...],
    acts: tuple[Instrument, ...],
    stated: Mapping[int, PartialDate],
) -> tuple[Event, ...]:
    return derive(key, scope.view.publications, presences, scope.seen(presences), stated.get, acts, scope.tracked)


def _presences(log: RegisterReader, scope: Scope) -> dict[int, tuple[Presence, ...]]:
    """All presences of the scope's list under its cut, by entry."""
    if scope.view.replayed is not None:
        return {e: tuple(sorted(ps, key=_by_facet)) for e, ps in scope.view.replayed.items()}
    out: dict[int, list[Presence]] = {}
    for rule in scope.profile.facets:
        for entry, p in log.series_presences(scope.profile.id, rule.name):
            cut = scope.view.clip(p)
            if cut is not None:
                out.setdefault(entry, []).append(cut)
    return {e: tuple(sorted(ps, key=_by_facet)) for e, ps in out.items()}


def _by_facet(p: Presence) -> tuple[str, date]:
    return (p.facet, p.first)


def _acts(log: RegisterReader, scope: Scope) -> dict[int, tuple[Instrument, ...]]:
    out: dict[int, tuple[Instrument, ...]] = {}
    for act in scope.view.acts:
        if act.list_id == scope.id:
            for number in entries_of_act(log, scope.view, act):
                out[number] = (*out.get(number, ()), act)
    return out


def _implied_at(event: Event, by_id: Mapping[str, list[datetime]], times: Mapping[str, datetime]) -> datetime:
    needed = [min(by_id[p]) for p in event.publications if by_id.get(p)]
    if event.instrument is not None and event.instrument in times:
        needed.append(times[event.instrument])
    return max(needed, default=max(times.values()))


def _names(log: RegisterReader, presences: Mapping[int, tuple[Presence, ...]]) -> Mapping[int, str]:
    """The newest name observed of each entry."""
    names = log.names_of({p.content for ps in presences.values() for p in ps})
    named = {n: [p for p in ps if names.get(p.content)] for n, ps in presences.items()}
    return {n: names[max(ps, key=lambda p: p.last).content] for n, ps in named.items() if ps}
