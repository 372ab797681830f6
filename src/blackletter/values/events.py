"""What is derived from the log: publications that stand, presences, and the events of an entry's history."""

from dataclasses import dataclass
from datetime import date, datetime

from blackletter.values.dates import PartialDate
from blackletter.values.entries import EntryKey

EVENT_KINDS = ("listed", "amended", "suspended", "restored", "removed", "corrected")
STATED, INFERRED = "stated", "inferred"
SOURCE, PARSER = "source", "parser"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPublication:
    """A publication that passed its checkpoints and stands for its day.

    It vouches for every day from `published_on` to `seen_on`, both inclusive. `documents` pairs each facet that it
    observes with the SHA-256 of the file that stands for it, `read_as` with that file's kind and its reader's version.
    """

    list_id: str
    published_on: date
    seen_on: date
    documents: tuple[tuple[str, str], ...]
    read_as: tuple[tuple[str, str], ...] = ()

    def read_like(self, other: "StandingPublication", facet: str) -> bool:
        """Whether both files of that facet were read in one way: what differs then, the source changed."""
        return dict(self.read_as).get(facet) == dict(other.read_as).get(facet)

    @property
    def facets(self) -> frozenset[str]:
        """The facets that this publication observes."""
        return frozenset(facet for facet, _ in self.documents)

    @property
    def id(self) -> str:
        """`list@day`."""
        return f"{self.list_id}@{self.published_on.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """An entry had `content` in this facet in every publication that observed it, `first` to `last`, both inclusive.

    `content` is the register's number of a content: equal numbers mean equal content.
    """

    facet: str
    content: int
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One change in an entry's history.

    `kind` is one of `EVENT_KINDS`; `effective` = when it took effect; `basis` = STATED (a printed date or an
    instrument) or INFERRED (bounded by two publications); `publications` = ids of the publications that bound or show
    it; `published_on` = when the world could first know it; `facets` = what an amendment touched; `instrument` = the
    SHA-256 of the act; `conflict` = a stated date that the observations contradict; `recorded_at` = when the log first
    implied it (None = not asked for).
    """

    kind: str
    entry: EntryKey
    effective: PartialDate
    basis: str
    cause: str
    published_on: date
    publications: tuple[str, ...]
    facets: tuple[str, ...] = ()
    instrument: str | None = None
    conflict: PartialDate | None = None
    recorded_at: datetime | None = None

    @property
    def happening(self) -> tuple[object, ...]:
        """What happened, when, on which basis, whatever shows it: by this an event stays itself as the log grows."""
        e = self.effective
        return (self.entry, self.kind, e.earliest, e.latest, self.basis, self.instrument, self.facets)

    @property
    def settled_on(self) -> date:
        """The first day on which the event is certain to have happened: the last day of its interval."""
        assert self.effective.last_day is not None, "an event's interval always ends with what shows it"
        return self.effective.last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What an entry was from `valid_from` to `valid_to` (half-open; None = unbounded), with its content by facet."""

    valid_from: date | None
    valid_to: date | None
    state: str
    contents: tuple[tuple[str, int], ...]


STATES = ("listed", "suspended", "removed", "not-listed", "not-covered")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The legal state of one entry on one day.

    `since` = when the state began, `until` = when it ended or will be seen to end; `certain` is False on a day inside
    an inferred interval; `events` = those that made the state (and, inside an interval, the one that bounds it).
    """

    state: str
    since: PartialDate | None
    until: PartialDate | None
    certain: bool
    basis: str | None
    events: tuple[Event, ...]
