"""An entry's history from a few lines: which publications there were, and what each showed of the entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from blackletter.rules.differ import presences_of
from blackletter.rules.runs import Sighting, sightings, tagged_sightings
from blackletter.rules.state import state_on, versions
from blackletter.rules.timeline import derive
from blackletter.values.dates import PartialDate, exact_date
from blackletter.values.entries import EntryKey
from blackletter.values.events import Event, Presence, StandingPublication, State, Version
from blackletter.values.publications import Instrument

KEY = EntryKey(list_id="zz-parties", source_id="a")
PROVING = ("core", "places")
FACETS = ("core", "places", "aliases")


def on(text: str) -> date:
    """An ISO day."""
    return date.fromisoformat(text)


def act(
    kind: str, effective: str, *, published: str | None = None, source_id: str | None = "a", name: str | None = None
) -> Instrument:
    """An official act with effect on a day, made public on that day or another."""
    return Instrument(
        list_id="zz-parties",
        source_id=source_id,
        name=name,
        act=kind,
        authority="Supreme Court",
        reference=f"case {kind} {effective}",
        decided_on=on(effective),
        in_force_on=None,
        published_on=on(published or effective),
        source_url=None,
        words="It is so ordered.",
        sha256=f"sha of {kind} {effective}",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """Publications of one list, and one entry's way through them.

    `shows` maps a day of publication to what its file of each facet shows of the entry: a content number, or None for
    "observed, not there". `read_as` says how the files of a day were read; `seen` until when a publication was seen;
    `stated` which listing date a content states; `tagged` (not None = ask of the derived list) which contents bear the
    tag.
    """

    shows: Mapping[str, Mapping[str, int | None]]
    seen: Mapping[str, str] = field(default_factory=dict)
    read_as: Mapping[str, str] = field(default_factory=dict)
    stated: Mapping[int, PartialDate] = field(default_factory=dict)
    acts: Sequence[Instrument] = ()
    tagged: frozenset[int] | None = None

    @property
    def publications(self) -> tuple[StandingPublication, ...]:
        """All publications, in order."""
        return tuple(
            StandingPublication(
                list_id="zz-parties",
                published_on=on(day),
                seen_on=on(self.seen.get(day, day)),
                documents=tuple((facet, f"sha of {facet} {day}") for facet in sorted(facets)),
                read_as=tuple((facet, self.read_as.get(day, "csv/1")) for facet in sorted(facets)),
            )
            for day, facets in sorted(self.shows.items())
        )

    @property
    def presences(self) -> tuple[Presence, ...]:
        """The entry's presences in all facets."""
        out: list[Presence] = []
        for facet in FACETS:
            series = [
                (on(day), {} if (content := shown[facet]) is None else {1: content})
                for day, shown in sorted(self.shows.items())
                if facet in shown
            ]
            out.extend(presences_of(facet, series).get(1, ()))
        return tuple(out)

    @property
    def sighted(self) -> tuple[Sighting, ...]:
        """What each proving publication says of the entry."""
        if self.tagged is None:
            return sightings(self.publications, self.presences, PROVING)
        return tagged_sightings(self.publications, self.presences, PROVING, "core", self.tagged.__contains__)

    @property
    def events(self) -> tuple[Event, ...]:
        """The entry's events."""
        tracked = FACETS if self.tagged is None else ()
        return derive(KEY, self.publications, self.presences, self.sighted, self.stated.get, tuple(self.acts), tracked)

    def state(self, day: str) -> State:
        """The state at the end of a day."""
        wanted = set(PROVING) if self.tagged is None else {"core"}
        witnesses = [p for p in self.publications if p.facets & wanted]
        return state_on(self.events, witnesses[0].published_on if witnesses else None, on(day))

    @property
    def versions(self) -> tuple[Version, ...]:
        """The entry's versions."""
        return versions(self.events, self.presences, self.publications, FACETS)

    def told(self) -> list[tuple[str, str | None, str | None, str]]:
        """Each event as (kind, earliest, latest, basis)."""
        return [(e.kind, _text(e.effective.earliest), _text(e.effective.latest), e.basis) for e in self.events]


def core(days: Mapping[str, int | None]) -> Mapping[str, Mapping[str, int | None]]:
    """Publications of the core facet alone, by day: the entry's content, or None where it is not in the file."""
    return {day: {"core": content} for day, content in days.items()}


def stated(number: int, day: str) -> dict[int, PartialDate]:
    """The content states that exact listing date."""
    return {number: exact_date(on(day))}


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
