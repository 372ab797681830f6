"""All entries' last listing or removal at once, where nothing but presence speaks.

An entry without a stated date and without an act is what the publications show: `derive` says so entry by entry, this
module by sets. Both give the same events (tests/property/test_turns.py).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def last_turns(witnesses: Sequence[StandingPublication], shown: Mapping[int, int]) -> Iterator[Turn]:
    """The last turns of the entries that the last of `witnesses` has and the first lacks, or the other way round.

    `witnesses` = consecutive proving publications; `shown` = entry -> the witnesses that have it, as a number in which
    the bit 2 to the power of i stands for the i-th. Bits, since a list of three hundred days has thousands of entries
    that came and went: what each witness has by itself is a hundred times as much to look at.
    """
    if not witnesses:
        return
    last = len(witnesses) - 1
    every = (1 << len(witnesses)) - 1
    begun: dict[int, set[int]] = {}
    ended: dict[int, set[int]] = {}
    for entry, bits in shown.items():
        first_has, last_has = bits & 1, bits >> last
        if last_has and not first_has:
            begun.setdefault((bits ^ every).bit_length(), set()).add(entry)
        elif first_has and not last_has:
            ended.setdefault(bits.bit_length(), set()).add(entry)
    for i in sorted(begun.keys() | ended.keys(), reverse=True):
        yield Turn(
            before=witnesses[i - 1],
            after=witnesses[i],
            begun=begun.get(i, frozenset()),
            ended=ended.get(i, frozenset()),
        )


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
