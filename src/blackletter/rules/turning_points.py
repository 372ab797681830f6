"""Which publications of a list matter to one entry: those at which it can come, go or change, few of three hundred.

Between two of them every publication says of the entry what the one before it said, so a history derived from them
alone is the history (tests/property/test_all_at_once.py).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from blackletter.values.events import Presence, StandingPublication


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoints:
    """The publications of a list, in order, with the places of those that matter to every entry.

    These are the first and the last, and the two beside each change of what is observed: a publication without the
    aliases says nothing of them.
    """

    publications: tuple[StandingPublication, ...]
    days: tuple[date, ...]
    shared: frozenset[int]

    @classmethod
    def of(cls, publications: Sequence[StandingPublication]) -> "TurningPoints":
        """Those of a list."""
        observed = [p.facets for p in publications]
        shared = {i + side for i in range(len(observed) - 1) if observed[i] != observed[i + 1] for side in (0, 1)}
        return cls(
            publications=tuple(publications),
            days=tuple(p.published_on for p in publications),
            shared=frozenset(shared | {0, len(observed) - 1}),
        )

    def around(self, presences: Sequence[Presence]) -> tuple[StandingPublication, ...]:
        """The publications at both ends of each presence, with the one before and the one after it."""
        places = set(self.shared)
        for p in presences:
            first, after = bisect_left(self.days, p.first), bisect_right(self.days, p.last)
            places.update((first - 1, first, after - 1, after))
        return tuple([self.publications[i] for i in sorted(places) if 0 <= i < len(self.publications)])
