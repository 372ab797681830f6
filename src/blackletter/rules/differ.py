"""From observations to presences: who had which content in which stretch of publications.

Both ways give the same: `presences_of` reads the whole series, `splice` sets one observation between its neighbours.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from blackletter.values.events import Presence

# One facet of one publication: the entry's number -> its content's number.
Observation = Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Splice:
    """How one observation changes the presences of its facet.

    `gone` and `made` pair entries with presences to take out and to put in.
    """

    gone: tuple[tuple[int, Presence], ...]
    made: tuple[tuple[int, Presence], ...]


def presences_of(facet: str, series: Sequence[tuple[date, Observation]]) -> dict[int, list[Presence]]:
    """All presences of one facet by entry, from its observations in order of publication."""
    out: dict[int, list[Presence]] = {}
    running: dict[int, tuple[int, date]] = {}
    previous: date | None = None
    for day, observed in series:
        still: dict[int, tuple[int, date]] = {}
        for entry, content in observed.items():
            had = running.get(entry)
            still[entry] = had if had is not None and had[0] == content else (content, day)
        if previous is not None:
            _close(out, facet, running, still, previous)
        running, previous = still, day
    if previous is not None:
        _close(out, facet, running, {}, previous)
    return out


def _close(
    out: dict[int, list[Presence]],
    facet: str,
    running: Mapping[int, tuple[int, date]],
    still: Mapping[int, tuple[int, date]],
    last: date,
) -> None:
    for entry, (content, first) in running.items():
        if still.get(entry) != (content, first):
            out.setdefault(entry, []).append(Presence(facet=facet, content=content, first=first, last=last))


def splice(
    facet: str,
    day: date,
    observed: Observation,
    before: date | None,
    after: date | None,
    touching: Iterable[tuple[int, Presence]],
) -> Splice:
    """Set the observation of `day` between the neighbours `before` and `after` of its series (None = no neighbour).

    `touching` = the presences that include either neighbour's day. A presence over both is left whole where the new
    observation agrees, else split; one that ends or begins at a neighbour is lengthened where it agrees.
    """
    left: dict[int, Presence] = {}
    right: dict[int, Presence] = {}
    for entry, p in touching:
        if before is not None and p.first <= before <= p.last:
            left[entry] = p
        if after is not None and p.first <= after <= p.last:
            right[entry] = p
    gone: list[tuple[int, Presence]] = []
    made: list[tuple[int, Presence]] = []
    for entry in left.keys() | right.keys() | observed.keys():
        a, b, content = left.get(entry), right.get(entry), observed.get(entry)
        if a is not None and a is b:
            if content == a.content:
                continue
            gone.append((entry, a))
            made.append((entry, _presence(facet, a.content, a.first, _known(before))))
            made.append((entry, _presence(facet, a.content, _known(after), a.last)))
            if content is not None:
                made.append((entry, _presence(facet, content, day, day)))
            continue
        if content is None:
            continue
        first = last = day
        if a is not None and a.content == content:
            gone.append((entry, a))
            first = a.first
        if b is not None and b.content == content:
            gone.append((entry, b))
            last = b.last
        made.append((entry, _presence(facet, content, first, last)))
    return Splice(gone=tuple(gone), made=tuple(made))


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """How an observation after all others changes the presences of its facet.

    Those that ran to the last observation run on, but for those of the entries `ended`; `begun` are new.
    """

    ended: tuple[int, ...]
    begun: tuple[tuple[int, Presence], ...]


def append(facet: str, day: date, observed: Observation, had: Observation) -> Appended:
    """Set the observation of `day` after the last one, which showed `had`: `splice` without the many that stay."""
    return Appended(
        ended=tuple(entry for entry, content in had.items() if observed.get(entry) != content),
        begun=tuple(
            (entry, _presence(facet, content, day, day))
            for entry, content in observed.items()
            if had.get(entry) != content
        ),
    )


def _presence(facet: str, content: int, first: date, last: date) -> Presence:
    return Presence(facet=facet, content=content, first=first, last=last)


def _known(day: date | None) -> date:
    if day is None:
        raise AssertionError("a presence over both neighbours needs both")
    return day
