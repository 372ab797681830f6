"""All entries' last listing or removal at once, where nothing but presence speaks.

An entry without a stated date and without an act is what the publications show: `derive` says so entry by entry, this
module by sets. Both give the same events (tests/property/test_turns.py).
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from blackletter.values.dates import ONE_DAY, PartialDate, between
from blackletter.values.entries import EntryKey
from blackletter.values.events import INFERRED, SOURCE, Event, StandingPublication


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Between two consecutive publications: `begun` are in the second alone, `ended` in the first alone.

    Each entry stands in its last turn only.
    """

    before: StandingPublication
    after: StandingPublication
    begun: AbstractSet[int]
    ended: AbstractSet[int]


def last_turns(witnesses: Sequence[StandingPublication], present: Sequence[AbstractSet[int]]) -> Iterator[Turn]:
    """The last turns of the entries that the last of `witnesses` has and the first lacks, or the other way round.

    `witnesses` = consecutive proving publications; `present` = the entries that each of them has.
    """
    if not witnesses:
        return
    came, went = present[-1] - present[0], present[0] - present[-1]
    for i in range(len(witnesses) - 1, 0, -1):
        had = present[i - 1]
        yield Turn(before=witnesses[i - 1], after=witnesses[i], begun=came - had, ended=went & had)
        came, went = came & had, went - had


def listings(turn: Turn, keys: Iterable[EntryKey]) -> Iterator[Event]:
    """The listing of each of those entries, as `derive` infers it."""
    day = turn.after.published_on
    return _events("listed", between(min(turn.before.seen_on, day - ONE_DAY), day + ONE_DAY), turn, keys)


def removals(turn: Turn, keys: Iterable[EntryKey]) -> Iterator[Event]:
    """The removal of each of those entries, as `derive` infers it."""
    day = turn.after.published_on
    return _events("removed", between(min(turn.before.seen_on, day - ONE_DAY), day + ONE_DAY), turn, keys)


def _events(kind: str, effective: PartialDate, turn: Turn, keys: Iterable[EntryKey]) -> Iterator[Event]:
    bounds, day = (turn.before.id, turn.after.id), turn.after.published_on
    for key in keys:
        yield Event(
            kind=kind,
            entry=key,
            effective=effective,
            basis=INFERRED,
            cause=SOURCE,
            published_on=day,
            publications=bounds,
        )
