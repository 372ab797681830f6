"""An entry on both axes: what it was when, and since when this register says so (DESIGN.md, "Time")."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from blackletter.ports.log import RegisterReader
from blackletter.rules.checkpoints import judge
from blackletter.rules.differ import presences_of
from blackletter.rules.publications import current, facts_of, seen_under, series_of, standing_publications
from blackletter.rules.state import versions
from blackletter.services.histories import EntryHistory, entry_history
from blackletter.services.projecting import Observations
from blackletter.services.scopes import Scope
from blackletter.services.views import ListView
from blackletter.values.cut import Cut
from blackletter.values.entries import EntryKey
from blackletter.values.events import Event, Presence, Version
from blackletter.values.judgements import Judgement
from blackletter.values.log import PartRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVersion:
    """A version with its record time: the register said so from `recorded_from` until `recorded_to` (None = still)."""

    version: Version
    recorded_from: datetime
    recorded_to: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BothAxes:
    """An entry's history now, its events with the instants at which the log first implied them, and all versions that
    the register ever stated, in the order in which it stated them.
    """

    history: EntryHistory
    events: tuple[Event, ...]
    versions: tuple[RecordedVersion, ...]

    def on(self, day: date) -> "BothAxes":
        """Only what touches one legal day: the versions stated of it, and the events settled by then."""
        return replace(
            self,
            events=tuple(e for e in self.events if e.settled_on <= day),
            versions=tuple(r for r in self.versions if _covers(r.version, day)),
        )


def _covers(version: Version, day: date) -> bool:
    after = version.valid_from is None or version.valid_from <= day
    return after and (version.valid_to is None or day < version.valid_to)


def both_axes(log: RegisterReader, scope: Scope, number: int, key: EntryKey, cut: Cut) -> BothAxes:
    """Replay the log of the entry's list, record by record, as far as the cut goes."""
    records = log.part_records(scope.profile.id)
    observations = Observations(log=log, list_id=scope.profile.id)
    instants = _instants(log, scope, records, cut)
    first_said: dict[tuple[object, ...], datetime] = {}
    stated: list[RecordedVersion] = []
    open_versions: dict[Version, datetime] = {}
    now = entry_history(log, scope, key, scope.view.presences(log, [number]).get(number, ()))
    known = log.judgements(scope.profile.id)
    for at in instants:
        then = _history_at(log, scope, records, observations, number, key, cut, at, known)
        for event in then.events:
            first_said.setdefault(event.happening, at)
        said = versions(
            then.events,
            then.presences,
            then.scope.view.publications,
            scope.tracked or _all(scope),
            scope.profile.stating,
        )
        for gone in [v for v in open_versions if v not in said]:
            stated.append(RecordedVersion(version=gone, recorded_from=open_versions.pop(gone), recorded_to=at))
        for version in said:
            open_versions.setdefault(version, at)
    stated.extend(RecordedVersion(version=v, recorded_from=a, recorded_to=None) for v, a in open_versions.items())
    return BothAxes(
        history=now,
        events=tuple(replace(e, recorded_at=first_said.get(e.happening)) for e in now.events),
        versions=tuple(
            sorted(stated, key=lambda r: (r.recorded_from, str(r.version.valid_from or ""), str(r.version.valid_to)))
        ),
    )


def _all(scope: Scope) -> tuple[str, ...]:
    return tuple(rule.name for rule in scope.profile.facets)


def _instants(log: RegisterReader, scope: Scope, records: tuple[PartRecord, ...], cut: Cut) -> list[datetime]:
    """Every instant at which something about the list was recorded."""
    at = {r.recorded_at for r in records}
    at |= {a for r in records for _, a in r.sightings} | {a for r in records for _, a in r.acceptances}
    at |= {a for i, a in log.instruments() if i.list_id in (scope.id, scope.profile.id)}
    return sorted(a for a in at if cut.recorded_by is None or a <= cut.recorded_by)


def _history_at(
    log: RegisterReader,
    scope: Scope,
    records: tuple[PartRecord, ...],
    observations: Observations,
    number: int,
    key: EntryKey,
    cut: Cut,
    at: datetime,
    known: Iterable[Judgement],
) -> EntryHistory:
    profile = scope.profile
    standing = current(records, at)
    days = {r.part: s for r in standing if (s := seen_under(r, cut.published_by, at)) is not None}
    facts = [facts_of(r, days[r.part], at) for r in standing if r.part in days]
    judgements = judge(profile, facts, observations, known)
    presences: list[Presence] = []
    for rule in profile.facets:
        series = series_of(rule.name, judgements, days)
        alone = [
            (day, {number: content} if (content := observations.content(part, rule.name, number)) is not None else {})
            for day, part in series
        ]
        presences.extend(presences_of(rule.name, alone).get(number, ()))
    acts = tuple(a for a in scope.view.acts if _recorded(log, a.sha256, at))
    view = ListView(
        profile=profile,
        publications=standing_publications(profile, standing, judgements, days),
        acts=acts,
        replayed={number: tuple(presences)},
        published_by=cut.published_by,
    )
    return entry_history(log, replace(scope, view=view), key, presences)


def _recorded(log: RegisterReader, sha256: str, at: datetime) -> bool:
    return any(i.sha256 == sha256 and recorded <= at for i, recorded in log.instruments())
