"""What a question can be asked of: an official list, or a view of it by programme tag (CONTRACTS.md, "Identity")."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from blackletter.ports.log import RegisterReader
from blackletter.rules.runs import Sighting, sightings, tagged_sightings
from blackletter.rules.tellings import StatedDates, tellings
from blackletter.rules.timeline import derive
from blackletter.services.views import ListView, Views, entries_of_act
from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate
from blackletter.values.entries import EntryKey
from blackletter.values.events import Event, Presence, StandingPublication
from blackletter.values.lists import DerivedList, ListProfile
from blackletter.values.publications import Instrument
from blackletter.values.standing import Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A list or derived list under a cut. `bearing` = the parent's contents with the tag (empty for a list itself)."""

    view: ListView
    derived: DerivedList | None
    bearing: frozenset[int]

    @property
    def id(self) -> str:
        """The list id that answers carry."""
        return self.derived.id if self.derived is not None else self.view.profile.id

    @property
    def profile(self) -> ListProfile:
        """The profile of the list, or of the parent."""
        return self.view.profile

    @property
    def legal_basis(self) -> str:
        """The law under which the list is kept."""
        return self.derived.legal_basis if self.derived is not None else self.profile.legal_basis

    @property
    def asked_of(self) -> tuple[str, ...]:
        """The list ids whose proceedings show here: a view's show under its parent too."""
        return (self.id,) if self.derived is not None else (self.id, *(d.id for d in self.profile.derived))

    @property
    def witnesses(self) -> tuple[StandingPublication, ...]:
        """The publications that cover the scope: those with a proving facet, or with the tag facet."""
        return self.view.covering(frozenset({self.derived.facet} if self.derived is not None else self.profile.proving))

    def concerns(self, presences: Sequence[Presence]) -> bool:
        """Whether an entry with those presences can be on the scope: it bore the tag, or acts speak of the scope."""
        if self.derived is None or any(a.list_id == self.id for a in self.view.acts):
            return True
        return any(p.facet == self.derived.facet and p.content in self.bearing for p in presences)

    @property
    def tracked(self) -> tuple[str, ...]:
        """The facets whose changes are amendments here: a view's are its parent's, and what is stated is an event."""
        return (
            ()
            if self.derived is not None
            else tuple(rule.name for rule in self.profile.facets if rule.name not in self.profile.stating)
        )

    def seen(
        self, presences: Sequence[Presence], among: Sequence[StandingPublication] | None = None
    ) -> tuple[Sighting, ...]:
        """What each publication (`among` those) says of the entry with those presences."""
        proving, publications = self.profile.proving, self.view.publications if among is None else among
        if self.derived is None:
            return sightings(publications, presences, proving)
        return tagged_sightings(publications, presences, proving, self.derived.facet, self.bearing.__contains__)

    def events(
        self,
        key: EntryKey,
        presences: Sequence[Presence],
        acts: Sequence[Instrument],
        dates: StatedDates,
        tracked: Sequence[str] | None = None,
    ) -> tuple[Event, ...]:
        """The events of an entry with those presences; `tracked` None = the facets whose changes are amendments."""
        publications = self.view.publications
        told = tellings(self.profile.facets, publications, presences, dates) if self.derived is None else ()
        followed = self.tracked if tracked is None else tracked
        listing = dates.listing if self.derived is None or self.derived.dated else _undated
        if not acts and not told:
            publications = self.view.around(presences)
        return derive(key, publications, presences, self.seen(presences, publications), listing, acts, followed, told)

    def as_of(self, day: date) -> StandingPublication | None:
        """The last covering publication by that day."""
        return next((p for p in reversed(self.witnesses) if p.published_on <= day), None)

    def stale(self, day: date) -> bool:
        """Whether the state on `day` is carried forward over more days than the list's `max_age`."""
        witnesses = self.witnesses
        if not witnesses:
            return False
        newest, frozen = witnesses[-1].seen_on, self.profile.frozen_on
        # A list that its publisher closed is served on, and says nothing of the days since.
        return day - (min(newest, frozen) if frozen is not None else newest) > timedelta(days=self.profile.max_age_days)

    def coverage(self) -> Coverage:
        """What is held of the scope."""
        held = self.witnesses
        return Coverage(
            list_id=self.id,
            first=held[0].published_on if held else None,
            last=max(p.seen_on for p in held) if held else None,
            publications=len(held),
        )


def _undated(content: int) -> PartialDate | None:
    """No content states since when its entry has borne a tag."""
    return None


def scopes_of(log: RegisterReader, views: Views, list_id: str, cut: Cut) -> tuple[Scope, ...]:
    """A held list and its derived lists."""
    view = views.view(log, list_id, cut)
    derived = tuple(
        Scope(view=view, derived=d, bearing=views.bearing(log, list_id, d.tags)) for d in view.profile.derived
    )
    return (Scope(view=view, derived=None, bearing=frozenset()), *derived)


def held_scopes(log: RegisterReader, views: Views, cut: Cut) -> tuple[Scope, ...]:
    """Every list of which the register held something under its cut, with its views, in the order of the catalogue."""
    parents = {d.id: p.id for p in views.profiles.values() for d in p.derived}
    held = {parents.get(list_id, list_id) for list_id in log.lists_held() if _held(log, list_id, cut.recorded_by)}
    return tuple(s for list_id in views.profiles if list_id in held for s in scopes_of(log, views, list_id, cut))


def scope_of(log: RegisterReader, views: Views, list_id: str, cut: Cut) -> Scope | None:
    """A list or view that the register holds by now, as the cut shows it; None where it holds none of that id.

    A list that is named is answered for even where the cut leaves nothing of it: "not covered" is an answer.
    """
    for profile in views.profiles.values():
        if list_id in (profile.id, *(d.id for d in profile.derived)):
            held = {profile.id, *(d.id for d in profile.derived)} & set(log.lists_held())
            scopes = scopes_of(log, views, profile.id, cut) if held else ()
            return next((s for s in scopes if s.id == list_id), None)
    return None


def acts_by_entry(log: RegisterReader, scope: Scope) -> dict[int, tuple[Instrument, ...]]:
    """The acts on the scope by entry number; those about parties that no publication has are `standing`'s alone."""
    out: dict[int, tuple[Instrument, ...]] = {}
    for act in scope.view.acts:
        if act.list_id == scope.id:
            for number in entries_of_act(log, scope.view, act):
                out[number] = (*out.get(number, ()), act)
    return out


def _held(log: RegisterReader, list_id: str, recorded_by: datetime | None) -> bool:
    if recorded_by is None:
        return True
    files = any(r.recorded_at <= recorded_by for r in log.part_records(list_id))
    return files or any(at <= recorded_by for _, at in log.instruments(list_id))
