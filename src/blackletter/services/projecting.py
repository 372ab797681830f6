"""Keeping the projections true: after something new stands in the log, or from nothing (`rebuild`)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from blackletter.ports.log import LogWriter, RegisterReader
from blackletter.rules.checkpoints import judge
from blackletter.rules.differ import Observation, append, presences_of, splice
from blackletter.rules.publications import current, facts_of, seen_under, series_of
from blackletter.values.events import Presence
from blackletter.values.judgements import Judgement
from blackletter.values.lists import ListProfile
from blackletter.values.log import PartRecord, Seen

Series = tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A list's files with their days and verdicts, before or after something came in."""

    records: tuple[PartRecord, ...]
    days: Mapping[int, Seen]
    judgements: tuple[Judgement, ...]

    def series(self, facet: str) -> Series:
        """The files that stand for a facet, in order."""
        return series_of(facet, self.judgements, self.days)

    def verdict(self, part: int) -> Judgement | None:
        """The verdict on one file."""
        return next((j for j in self.judgements if j.part == part), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetChange:
    """What one new publication changed in a facet against the one before it (`against` None = it is the first)."""

    facet: str
    published_on: date
    against: date | None
    records: int
    appeared: int
    vanished: int
    changed: int


@dataclass(slots=True)
class Observations:
    """Observations of one list, read once a transaction."""

    log: RegisterReader
    list_id: str
    _entries: dict[str, Mapping[int, int]] = field(default_factory=dict)
    _ids: dict[tuple[int, str], tuple[int, ...]] = field(default_factory=dict)
    _observed: dict[tuple[int, str], Observation] = field(default_factory=dict)

    def ids(self, part: int, facet: str) -> tuple[int, ...]:
        """Entry numbers in the order of the file."""
        key = (part, facet)
        if key not in self._ids:
            entries = self._entries_of(facet)
            self._ids[key] = tuple(entries[c] for c in self.log.observed(part, facet))
        return self._ids[key]

    def contents(self, part: int, facet: str) -> tuple[int, ...]:
        """Content numbers in the order of the file."""
        return self.log.observed(part, facet)

    def observation(self, part: int, facet: str) -> Observation:
        """Entry number -> content number."""
        entries = self._entries_of(facet)
        return {entries[c]: c for c in self.log.observed(part, facet)}

    def content(self, part: int, facet: str, entry: int) -> int | None:
        """One entry's content number in one file, None = the file does not show it."""
        key = (part, facet)
        if key not in self._observed:
            self._observed[key] = self.observation(part, facet)
        return self._observed[key].get(entry)

    def _entries_of(self, facet: str) -> Mapping[int, int]:
        if facet not in self._entries:
            self._entries[facet] = self.log.entries_of(self.list_id, facet)
        return self._entries[facet]


def judged_now(log: RegisterReader, profile: ListProfile) -> Judged:
    """The list's files with the verdicts that the projection holds."""
    records = current(log.part_records(profile.id))
    return Judged(records=records, days=_days(records), judgements=judgements_of(log, profile, records))


def judgements_of(log: RegisterReader, profile: ListProfile, records: Iterable[PartRecord]) -> tuple[Judgement, ...]:
    """The verdicts that the projection holds on these readings."""
    wanted = {r.part for r in records}
    return tuple(j for j in log.judgements(profile.id) if j.part in wanted)


def _days(records: Iterable[PartRecord]) -> dict[int, Seen]:
    return {r.part: seen for r in records if (seen := seen_under(r, None, None)) is not None}


def judge_again(log: RegisterReader, profile: ListProfile, observations: Observations, known: Judged | None) -> Judged:
    """The verdicts that follow from the log now, taking over those whose context is unchanged."""
    records = current(log.part_records(profile.id))
    days = _days(records)
    facts = [facts_of(r, days[r.part], None) for r in records if r.part in days]
    judgements = judge(profile, facts, observations, known.judgements if known is not None else ())
    return Judged(records=records, days=days, judgements=judgements)


def project(log: LogWriter, profile: ListProfile, before: Judged) -> tuple[Judged, tuple[FacetChange, ...]]:
    """Bring a list's projections up to what its log says now; `before` = as they were before the log grew."""
    observations = Observations(log=log, list_id=profile.id)
    after = judge_again(log, profile, observations, before)
    old = {j.part: j for j in before.judgements}
    log.set_judgements([j for j in after.judgements if old.get(j.part) != j])
    changes: list[FacetChange] = []
    for rule in profile.facets:
        was, now = before.series(rule.name), after.series(rule.name)
        if was == now:
            continue
        if set(was) - set(now):
            _derive_whole(log, profile.id, rule.name, now, observations)
            continue
        standing = list(was)
        for at in sorted(set(now) - set(was)):
            changes.append(_insert(log, profile.id, rule.name, at, standing, observations))
            standing = sorted([*standing, at])
    return after, tuple(changes)


def _insert(
    log: LogWriter,
    list_id: str,
    facet: str,
    at: tuple[date, int],
    standing: Sequence[tuple[date, int]],
    o: Observations,
) -> FacetChange:
    day, part = at
    before = max((d for d, _ in standing if d < day), default=None)
    after = min((d for d, _ in standing if d > day), default=None)
    observed = o.observation(part, facet)
    had = log.members(list_id, facet, before) if before is not None else {}
    if after is None:
        appended = append(facet, day, observed, had)
        if before is not None:
            log.lengthen_presences(list_id, facet, before, day, appended.ended)
        log.change_presences(list_id, facet, (), appended.begun)
    else:
        neighbours = [d for d in (before, after) if d is not None]
        touching = log.series_presences(list_id, facet, neighbours)
        change = splice(facet, day, observed, before, after, touching)
        log.change_presences(list_id, facet, change.gone, change.made)
    return FacetChange(
        facet=facet,
        published_on=day,
        against=before,
        records=len(observed),
        appeared=len(observed.keys() - had.keys()),
        vanished=len(had.keys() - observed.keys()),
        changed=sum(1 for e, c in observed.items() if had.get(e, c) != c),
    )


def _derive_whole(log: LogWriter, list_id: str, facet: str, series: Series, o: Observations) -> None:
    log.clear_presences(list_id, facet)
    log.change_presences(list_id, facet, (), whole_presences(facet, series, o))


def whole_presences(facet: str, series: Series, o: Observations) -> tuple[tuple[int, Presence], ...]:
    """The presences of a facet from its observations alone, in a fixed order."""
    derived = presences_of(facet, [(day, o.observation(part, facet)) for day, part in series])
    return tuple((entry, p) for entry in sorted(derived) for p in derived[entry])
