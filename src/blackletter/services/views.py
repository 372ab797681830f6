"""A list as a cut shows it: the projection where nothing is cut away, the log replayed where the register is cut.

Both give the same kind of view, so an audit of last March runs the same code as today.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from blackletter.names.keys import name_key
from blackletter.ports.log import RegisterReader
from blackletter.rules.checkpoints import judge
from blackletter.rules.publications import current, facts_of, seen_under, series_of, standing_publications
from blackletter.rules.tellings import StatedDates
from blackletter.rules.turning_points import TurningPoints
from blackletter.services.projecting import Observations, whole_presences
from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate
from blackletter.values.entries import EntryKey
from blackletter.values.events import Presence, StandingPublication
from blackletter.values.lists import ListProfile
from blackletter.values.publications import Instrument


@dataclass(slots=True, kw_only=True)
class ListView:
    """One official list under a cut (the legal day is asked for later).

    `publications` stand, in order; `series` gives the days of each facet; `acts` are the instruments in the order of
    their effect.
    """

    profile: ListProfile
    publications: tuple[StandingPublication, ...]
    acts: tuple[Instrument, ...]
    replayed: Mapping[int, tuple[Presence, ...]] | None
    published_by: date | None
    _last: dict[str, date] = field(default_factory=dict)
    _covering: dict[frozenset[str], tuple[StandingPublication, ...]] = field(default_factory=dict)
    _turning_points: TurningPoints | None = None

    def __post_init__(self) -> None:
        for p in self.publications:
            self._last.update((facet, p.published_on) for facet in p.facets)

    def presences(self, log: RegisterReader, entries: Sequence[int]) -> Mapping[int, tuple[Presence, ...]]:
        """The presences that the cut leaves of those entries, none ending after its facet's last publication."""
        if self.replayed is not None:
            return {e: self.replayed[e] for e in entries if e in self.replayed}
        whole = log.presences(entries)
        if self.published_by is None:
            return whole
        return {e: cut for e, ps in whole.items() if (cut := tuple(c for p in ps if (c := self.clip(p)) is not None))}

    def clip(self, p: Presence) -> Presence | None:
        """A presence as far as the cut leaves it."""
        last = self._last.get(p.facet)
        if last is None or p.first > last:
            return None
        if p.last <= last:
            return p
        return Presence(facet=p.facet, content=p.content, first=p.first, last=last)

    def covering(self, facets: frozenset[str]) -> tuple[StandingPublication, ...]:
        """The publications that have a file of one of those facets, in order."""
        if facets not in self._covering:
            self._covering[facets] = tuple(p for p in self.publications if facets & p.facets)
        return self._covering[facets]

    def around(self, presences: Sequence[Presence]) -> tuple[StandingPublication, ...]:
        """The publications that matter to an entry with those presences."""
        if self._turning_points is None:
            self._turning_points = TurningPoints.of(self.publications)
        return self._turning_points.around(presences)

    def last_day(self, facet: str) -> date | None:
        """The day of the facet's last publication under the cut."""
        return self._last.get(facet)


@dataclass(slots=True)
class Views:
    """Views of lists, each built once for a position of the log."""

    profiles: Mapping[str, ListProfile]
    _position: int = -1
    _views: dict[tuple[str, date | None, str], ListView] = field(default_factory=dict)
    _bearing: dict[tuple[str, tuple[str, ...]], frozenset[int]] = field(default_factory=dict)
    _stated: dict[str, Mapping[int, PartialDate]] = field(default_factory=dict)
    _removals: dict[str, Mapping[int, PartialDate]] = field(default_factory=dict)

    def refresh(self, log: RegisterReader) -> None:
        """Forget what a later transaction may have changed."""
        position = log.position()
        if position != self._position:
            self._position = position
            self._views.clear()
            self._bearing.clear()
            self._stated.clear()
            self._removals.clear()

    def view(self, log: RegisterReader, list_id: str, cut: Cut) -> ListView:
        """The list under the cut's evidence and register cuts."""
        key = (list_id, cut.published_by, str(cut.recorded_by))
        if key not in self._views:
            self._views[key] = build_view(log, self.profiles[list_id], cut)
        return self._views[key]

    def stated(self, log: RegisterReader, list_id: str) -> Mapping[int, PartialDate]:
        """The listing dates that the contents of a list state."""
        if list_id not in self._stated:
            self._stated[list_id] = log.stated_dates(list_id)
        return self._stated[list_id]

    def dates(self, log: RegisterReader, list_id: str) -> StatedDates:
        """The dates that contents of a list state: listing dates of all, removal dates where rows state removals."""
        if list_id not in self._removals:
            stating = [r.name for r in self.profiles[list_id].facets if r.states in ("removed", "until")]
            numbers = {number for facet in stating for number in log.entries_of(list_id, facet)}
            bodies = log.contents(numbers)
            self._removals[list_id] = {n: day for n, c in bodies.items() if (day := c.stated("removal")) is not None}
        return StatedDates(listing=self.stated(log, list_id).get, removal=self._removals[list_id].get)

    def bearing(self, log: RegisterReader, list_id: str, tags: tuple[str, ...]) -> frozenset[int]:
        """The contents of a list that bear one of the tags."""
        key = (list_id, tags)
        if key not in self._bearing:
            self._bearing[key] = log.bearing(list_id, tags)
        return self._bearing[key]


def build_view(log: RegisterReader, profile: ListProfile, cut: Cut) -> ListView:
    """Read a list under a cut; replays the log only where the register cut leaves something of the list out."""
    whole = log.part_records(profile.id)
    records = current(whole, cut.recorded_by)
    days = {r.part: s for r in records if (s := seen_under(r, cut.published_by, cut.recorded_by)) is not None}
    acts = _acts(log, profile, cut)
    recorded = [at for r in whole for at in (r.recorded_at, *(a for _, a in r.sightings + r.acceptances))]
    if cut.recorded_by is None or all(at <= cut.recorded_by for at in recorded):
        judgements = [j for j in log.judgements(profile.id) if j.part in days]
        publications = standing_publications(profile, records, judgements, days)
        return ListView(
            profile=profile, publications=publications, acts=acts, replayed=None, published_by=cut.published_by
        )
    observations = Observations(log=log, list_id=profile.id)
    facts = [facts_of(r, days[r.part], cut.recorded_by) for r in records if r.part in days]
    verdicts = judge(profile, facts, observations)
    presences: dict[int, list[Presence]] = {}
    for rule in profile.facets:
        for entry, p in whole_presences(rule.name, series_of(rule.name, verdicts, days), observations):
            presences.setdefault(entry, []).append(p)
    return ListView(
        profile=profile,
        publications=standing_publications(profile, records, verdicts, days),
        acts=acts,
        replayed={e: tuple(ps) for e, ps in presences.items()},
        published_by=cut.published_by,
    )


def _acts(log: RegisterReader, profile: ListProfile, cut: Cut) -> tuple[Instrument, ...]:
    ids = {profile.id, *(d.id for d in profile.derived)}
    acts = [i for list_id in sorted(ids) for i, at in log.instruments(list_id) if cut.admits(i.published_on, at)]
    return tuple(sorted(acts, key=lambda i: (i.effective_on, i.sha256)))


def concerns(act: Instrument, list_id: str, key: EntryKey, names: Sequence[str]) -> bool:
    """Whether an act is about that entry: by its id, else by one of its names."""
    if act.list_id != list_id:
        return False
    if act.source_id is not None:
        return act.source_id == key.source_id
    return act.name is not None and name_key(act.name) in {name_key(n) for n in names}


def entries_of_act(log: RegisterReader, view: ListView, act: Instrument) -> frozenset[int]:
    """The numbers of the entries that an act on `view` or on a view of it is about, among those that it shows.

    A name that stands only in what the cut leaves out, or in a quarantined file, is nobody's.
    """
    list_id = view.profile.id
    if act.source_id is not None:
        number = log.entry_number(EntryKey(list_id=list_id, source_id=act.source_id))
        return frozenset() if number is None or not view.presences(log, [number]) else frozenset({number})
    named: dict[int, set[int]] = {}
    for entry, content, _ in log.named(name_key(act.name or "")):
        named.setdefault(entry, set()).add(content)
    mine = [n for n, key in log.entry_keys(named).items() if key.list_id == list_id]
    shown = view.presences(log, mine)
    return frozenset(n for n in mine if any(p.content in named[n] for p in shown.get(n, ())))
