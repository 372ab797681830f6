"""What the register has come to say since an instant: new events, and events that a late record corrected."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from blackletter.ports.log import RegisterReader
from blackletter.rules.tellings import StatedDates
from blackletter.services.scopes import Scope, acts_by_entry, scopes_of
from blackletter.services.views import Views
from blackletter.values.cut import Cut
from blackletter.values.entries import EntryKey
from blackletter.values.events import PARSER, Event, Presence, StandingPublication
from blackletter.values.lists import ListProfile
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
    their acceptance, its act. One that the register did not state by `since` though it held all of them (a file was
    seen again, a verdict changed) counts from the latest record of its list.
    """
    out: list[RecordedChange] = []
    held = set(log.lists_held())
    for profile in views.profiles.values():
        ids = {profile.id, *(d.id for d in profile.derived)}
        if held & ids and (list_ids is None or list_ids & ids):
            out.extend(_of_list(log, views, profile.id, cut, since, list_ids))
    return tuple(sorted(out, key=lambda c: (c.recorded_at, c.list_id, c.key.source_id, c.event.settled_on, c.kind)))


def _of_list(
    log: RegisterReader, views: Views, parent: str, cut: Cut, since: datetime | None, wanted: frozenset[str] | None
) -> list[RecordedChange]:
    records = Records(log, views.profiles[parent], cut)
    if since is not None and (records.latest is None or records.latest <= since):
        return []
    now = scopes_of(log, views, parent, cut)
    then_cut = replace(cut, recorded_by=since) if since is not None else None
    then = scopes_of(log, views, parent, then_cut) if then_cut is not None else (None,) * len(now)
    out: list[RecordedChange] = []
    for scope, before in zip(now, then, strict=True):
        if wanted is not None and scope.id not in wanted:
            continue
        out.extend(_of_scope(log, views, scope, before, records, since))
    return out


class Records:
    """When the register recorded what a list's events need, as far as the cut goes.

    `times` = SHA-256 of a file or act -> the instant from which it counts: its first record, or its acceptance if it
    needed one. `read_again` = SHA-256 -> when it was last read anew. `latest` = the last instant at which anything of
    the list was recorded, None = never.
    """

    def __init__(self, log: RegisterReader, profile: ListProfile, cut: Cut) -> None:
        def under(instants: Iterable[datetime]) -> list[datetime]:
            return [at for at in instants if cut.recorded_by is None or at <= cut.recorded_by]

        accepted = {j.part for j in log.judgements(profile.id) if j.accepted}
        self.times: dict[str, datetime] = {}
        self.read_again: dict[str, datetime] = {}
        every: list[datetime] = []
        for r in log.part_records(profile.id):
            taken_on = under(at for _, at in r.acceptances)
            recorded = under([r.recorded_at])
            every += recorded + taken_on + under(at for _, at in r.sightings)
            for at in recorded:
                if r.sha256 in self.times:
                    self.read_again[r.sha256] = at
                else:
                    self.times[r.sha256] = taken_on[0] if r.part in accepted and taken_on else at
        for list_id in (profile.id, *(d.id for d in profile.derived)):
            for act, acted_at in log.instruments(list_id):
                for at in under([acted_at]):
                    self.times[act.sha256] = at
                    every.append(at)
        self.latest = max(every, default=None)

    def implied_at(self, event: Event, publications: Mapping[str, StandingPublication]) -> datetime | None:
        """The latest record that the event needs; None = it needs none that the cut leaves."""
        needed = [self.times[event.instrument]] if event.instrument in self.times else []
        for name in event.publications:
            shown_by = publications[name].documents if name in publications else ()
            needed += [min(self.times[sha] for _, sha in shown_by if sha in self.times)] if shown_by else []
        return max(needed, default=None)

    def cause_since(self, event: Event, publications: Mapping[str, StandingPublication], since: datetime) -> str:
        """Why the register has come to say so (or no longer to) since an instant at which it held all that it needs.

        PARSER where a file that shows the event was read anew since; else the source, by what came in later.
        """
        shown_by = (
            sha for name in event.publications if name in publications for _, sha in publications[name].documents
        )
        return PARSER if any(self.read_again.get(sha, since) > since for sha in shown_by) else event.cause


def _of_scope(
    log: RegisterReader, views: Views, scope: Scope, before: Scope | None, records: Records, since: datetime | None
) -> list[RecordedChange]:
    mine, old = _presences(log, scope), _presences(log, before) if before is not None else {}
    acts = acts_by_entry(log, scope)
    old_acts = acts_by_entry(log, before) if before is not None else {}
    numbers = mine.keys() | old.keys() | acts.keys()
    if before is not None:
        settled = _settled(scope, before)
        numbers = {
            n
            for n in numbers
            if mine.get(n) != old.get(n) or n in acts or n in old_acts or not settled(mine.get(n, ()))
        }
    keys = log.entry_keys(numbers)
    dates = views.dates(log, scope.profile.id)
    publications = {p.id: p for p in scope.view.publications}
    found: list[tuple[str, int, EntryKey, Event, datetime]] = []
    for number in sorted(numbers):
        key = EntryKey(list_id=scope.id, source_id=keys[number].source_id)
        events = _events(scope, key, mine.get(number, ()), acts.get(number, ()), dates)
        was = _events(before, key, old.get(number, ()), old_acts.get(number, ()), dates) if before is not None else ()
        said, still = {e.happening for e in was}, {e.happening for e in events}
        for event in (e for e in events if e.happening not in said):
            at, cause = records.implied_at(event, publications), event.cause
            if at is None or (since is not None and at <= since):
                at = _known(records.latest)
                cause = records.cause_since(event, publications, since) if since is not None else cause
            found.append((event.kind, number, key, replace(event, recorded_at=at, cause=cause), at))
        for event in (e for e in was if e.happening not in still):
            cause = records.cause_since(event, publications, since) if since is not None else event.cause
            found.append(("corrected", number, key, replace(event, cause=cause), _known(records.latest)))
    names = _names(log, {n: (*mine.get(n, ()), *old.get(n, ())) for _, n, _, _, _ in found})
    return [
        RecordedChange(kind=kind, list_id=scope.id, key=key, name=names.get(n, ""), event=event, recorded_at=at)
        for kind, n, key, event, at in found
    ]


def _settled(scope: Scope, before: Scope) -> Callable[[Sequence[Presence]], bool]:
    """Whether an entry with those presences ended before anything that differs between the two scopes."""
    differing = set(scope.view.publications) ^ set(before.view.publications)
    if not differing:
        return lambda _presences: True
    first = min(p.published_on for p in differing)
    proving = set(scope.profile.proving)
    ends = [p.published_on for p in scope.view.publications if p.published_on < first and p.facets & proving]
    return lambda presences: bool(ends) and all(p.last < ends[-1] for p in presences)


def _known(at: datetime | None) -> datetime:
    if at is None:
        raise AssertionError("an event of a list follows from its records")
    return at


def _events(
    scope: Scope,
    key: EntryKey,
    presences: tuple[Presence, ...],
    acts: tuple[Instrument, ...],
    dates: StatedDates,
) -> tuple[Event, ...]:
    return scope.events(key, presences, acts, dates)


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


def _names(log: RegisterReader, presences: Mapping[int, tuple[Presence, ...]]) -> Mapping[int, str]:
    """The newest name observed of each entry."""
    names = log.names_of({p.content for ps in presences.values() for p in ps})
    named = {n: [p for p in ps if names.get(p.content)] for n, ps in presences.items()}
    return {n: names[max(ps, key=lambda p: p.last).content] for n, ps in named.items() if ps}
