"""What a list's log implied at each instant of its record: the replay behind the record time of whole lists.

`record_axis` replays the log for one entry. Here each instant is worked out once for the list (a *frame*), and an
entry is derived anew only at the frames that can have changed it: an import in the order of publication touches the
entries that the new file shows differently, and no others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime

from blackletter.ports.log import RegisterReader
from blackletter.rules.checkpoints import judge
from blackletter.rules.publications import current, facts_of, seen_under, series_of, standing_publications
from blackletter.services.projecting import Observations, Series
from blackletter.services.scopes import Scope
from blackletter.services.views import ListView, entries_of_act
from blackletter.values.cut import Cut
from blackletter.values.events import Presence, StandingPublication
from blackletter.values.log import PartRecord

# (part number, facet) -> entry number -> content number, for some of the entries.
Shown = Mapping[tuple[int, str], Mapping[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A list as its log implied it from `at` on: `scope` has the publications and acts, `series` the files that stood.

    `appended` = the facets of files that came after all others since the frame before, as (facet, part), if that is all
    that changed; None = anything may have. `acted` = the entries that a new act is about.
    """

    at: datetime
    scope: Scope
    series: Mapping[str, Series]
    appended: tuple[tuple[str, int], ...] | None
    acted: AbstractSet[int]

    @property
    def publications(self) -> tuple[StandingPublication, ...]:
        """The publications that stood, in order."""
        return self.scope.view.publications

    def presences(self, entry: int, shown: Shown) -> tuple[Presence, ...]:
        """An entry's presences, from what the files show of it."""
        out: list[Presence] = []
        for facet, series in self.series.items():
            content, first, last = None, date.min, date.min
            for day, part in series:
                now = shown[part, facet].get(entry)
                if now != content:
                    if content is not None:
                        out.append(Presence(facet=facet, content=content, first=first, last=last))
                    content, first = now, day
                last = day
            if content is not None:
                out.append(Presence(facet=facet, content=content, first=first, last=last))
        return tuple(out)

    def touched(self, shown: Shown, proving: Sequence[str]) -> AbstractSet[int] | None:
        """The entries whose history may be another one than in the frame before; None = any entry's."""
        if self.appended is None:
            return None
        out = set(self.acted)
        for facet, part in self.appended:
            series = self.series[facet]
            then = shown[series[-2][1], facet] if len(series) > 1 else {}
            out.update([entry for entry, _ in shown[part, facet].items() ^ then.items()])
        if any(facet in proving for facet, _ in self.appended):
            # Where the last proving files disagree on an entry, it hangs on which of them are of one publication.
            last = [shown[series[-1][1], facet].keys() for facet in proving if (series := self.series[facet])]
            out.update(set().union(*last).difference(set(last[0]).intersection(*last[1:])))
        return out


def frames(log: RegisterReader, scope: Scope, cut: Cut) -> tuple[Frame, ...]:
    """The frames of a scope's list, in the order of record; instants at which nothing came to stand are left out."""
    profile = scope.profile
    records = log.part_records(profile.id)
    observations = Observations(log=log, list_id=profile.id)
    acted_at = {i.sha256: at for list_id in {profile.id, scope.id} for i, at in log.instruments(list_id)}
    known = log.judgements(profile.id)
    out: list[Frame] = []
    for at in _instants(records, acted_at.values(), cut):
        standing = current(records, at)
        days = {r.part: s for r in standing if (s := seen_under(r, cut.published_by, at)) is not None}
        facts = [facts_of(r, days[r.part], at) for r in standing if r.part in days]
        judgements = judge(profile, facts, observations, known)
        publications = standing_publications(profile, standing, judgements, days)
        series = {rule.name: series_of(rule.name, judgements, days) for rule in profile.facets}
        acts = tuple(a for a in scope.view.acts if acted_at.get(a.sha256, at) <= at)
        view = ListView(
            profile=profile, publications=publications, acts=acts, replayed=None, published_by=cut.published_by
        )
        before = out[-1] if out else None
        known_acts = before.scope.view.acts if before is not None else ()
        new = tuple(a for a in acts if a not in known_acts)
        if before is not None and not new and before.series == series and before.publications == publications:
            continue
        out.append(
            Frame(
                at=at,
                scope=replace(scope, view=view),
                series=series,
                appended=_appended(before, publications, series) if before is not None else None,
                acted=frozenset(n for a in new if a.list_id == scope.id for n in entries_of_act(log, scope.view, a)),
            )
        )
    return tuple(out)


def _instants(records: Iterable[PartRecord], acts: Iterable[datetime], cut: Cut) -> Iterator[datetime]:
    """Every instant at which something about the list was recorded, as far as the cut goes."""
    at = {a for r in records for a in (r.recorded_at, *(x for _, x in r.sightings), *(x for _, x in r.acceptances))}
    at.update(acts)
    yield from sorted(a for a in at if cut.recorded_by is None or a <= cut.recorded_by)


def _appended(
    before: Frame, publications: tuple[StandingPublication, ...], series: Mapping[str, Series]
) -> tuple[tuple[str, int], ...] | None:
    """The files that came after all others, where nothing else changed but how long the last ones were seen."""
    last = before.publications[-1].published_on if before.publications else date.min
    if before.publications[:-1] != publications[: max(0, len(before.publications) - 1)]:
        return None
    out: list[tuple[str, int]] = []
    for facet, now in series.items():
        then = before.series[facet]
        if now[: len(then)] != then or len(now) > len(then) + 1:
            return None
        if len(now) > len(then):
            day, part = now[-1]
            if day < last:
                return None
            out.append((facet, part))
    return tuple(out)


def shown_by(log: RegisterReader, list_id: str, over: Iterable[Frame], entries: AbstractSet[int]) -> Shown:
    """What the files that ever stood show of those entries; a file is read once, whatever number of frames has it."""
    wanted = {(part, facet) for f in over for facet, series in f.series.items() for _, part in series}
    entry_of: dict[str, Mapping[int, int]] = {}
    out: dict[tuple[int, str], dict[int, int]] = {}
    for part, facet in sorted(wanted):
        if facet not in entry_of:
            entry_of[facet] = {c: e for c, e in log.entries_of(list_id, facet).items() if e in entries}
        mine = entry_of[facet]
        out[part, facet] = {mine[c]: c for c in log.observed(part, facet) if c in mine}
    return out
