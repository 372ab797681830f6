"""What a publisher says outright of an entry: a row among the lifted, a place in a list of amendments, a last day.

Absence needs two whole publications to tell of a removal; such a row needs none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blackletter.rules.runs import Sighting
from blackletter.values.dates import ONE_DAY, PartialDate, between
from blackletter.values.entries import EntryKey
from blackletter.values.events import SOURCE, STATED, Event, Presence, StandingPublication
from blackletter.values.lists import FacetRule

# The date that a content states, by the content's number.
StatedIn = Callable[[int], PartialDate | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDates:
    """What contents state: since when an entry is listed, and since when it is not any more."""

    listing: StatedIn
    removal: StatedIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One publication says outright what became of an entry.

    `states` as in `FacetRule`; `listed` and `removed` = since when it says that the entry is, or is not any more.
    """

    states: str
    publication: StandingPublication
    listed: PartialDate | None
    removed: PartialDate | None


def tellings(
    rules: Sequence[FacetRule],
    publications: Sequence[StandingPublication],
    presences: Sequence[Presence],
    dates: StatedDates,
) -> tuple[Telling, ...]:
    """What the facets that state something say of an entry with those presences, each when it was first said."""
    states = {rule.name: rule.states for rule in rules if rule.states}
    if not states:
        return ()
    by_day = {p.published_on: p for p in publications}
    return tuple(
        Telling(
            states=states[p.facet],
            publication=by_day[p.first],
            listed=dates.listing(p.content),
            removed=dates.removal(p.content),
        )
        for p in sorted(presences, key=lambda p: (p.first, p.facet))
        if p.facet in states and p.first in by_day and not _put_off(p, presences, dates)
    )


def _put_off(told: Presence, presences: Sequence[Presence], dates: StatedDates) -> bool:
    """Whether the entry read otherwise before the last day that it had stated was there: an order was extended."""
    end = dates.removal(told.content)
    if end is None or end.last_day is None:
        return False
    return any(p.facet == told.facet and told.first < p.first <= end.last_day for p in presences)


def events_of(key: EntryKey, told: Telling, seen: Sequence[Sighting]) -> tuple[Event, ...]:
    """The events that a telling makes beside what the proving publications show (`seen`, in order).

    Nobody is removed by a publication that has the entry among the listed ones too, but by a last day that it prints
    itself. A stated day before the last publication that shows otherwise is kept as a conflict, and the two
    publications bound the event. A row among the lifted that states the whole past listing tells of it, unless a
    publication of that time lacks the entry.
    """
    if told.states == "until":
        end = told.removed
        return () if end is None or end.last_day is None else (_event(key, told, "removed", end, None),)
    if told.states == "listed":
        return (_bounded(key, told, seen, "listed", told.listed),)
    day = told.publication.published_on
    if any(s.present for s in seen if s.publication.published_on == day):
        return ()
    removal = _bounded(key, told, seen, "removed", told.removed)
    since, until = told.listed, removal.effective
    if since is None or since.last_day is None or until.earliest is None or since.last_day >= until.earliest:
        return (removal,)
    shown = (s for s in seen if since.last_day <= s.publication.published_on < until.earliest)
    if any(s.present for s in seen) or any(not s.present for s in shown):
        return (removal,)
    return (_event(key, told, "listed", since, None), removal)


def _bounded(key: EntryKey, told: Telling, seen: Sequence[Sighting], kind: str, stated: PartialDate | None) -> Event:
    day = told.publication.published_on
    otherwise = [s.publication for s in seen if s.publication.published_on < day and s.present == (kind == "removed")]
    floor = min(otherwise[-1].seen_on, day - ONE_DAY) if otherwise else None
    if stated is None or stated.earliest is None or stated.last_day is None:
        return _event(key, told, kind, between(floor, day + ONE_DAY), None)
    if stated.last_day <= day and (floor is None or floor < stated.earliest):
        return _event(key, told, kind, stated, None)
    return _event(key, told, kind, between(floor, day + ONE_DAY), stated)


def _event(key: EntryKey, told: Telling, kind: str, effective: PartialDate, conflict: PartialDate | None) -> Event:
    return Event(
        kind=kind,
        entry=key,
        effective=effective,
        basis=STATED,
        cause=SOURCE,
        published_on=told.publication.published_on,
        publications=(told.publication.id,),
        conflict=conflict,
    )
