"""Who stands on a list at a publication, straight from the presences: sets, where single histories are not needed."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from blackletter.ports.log import RegisterReader
from blackletter.services.scopes import Scope
from blackletter.values.events import StandingPublication

# (entry number, content number, first day, last day), the days as `date.toordinal()`, both inclusive.
Stretch = tuple[int, int, int, int]


@dataclass(slots=True, kw_only=True)
class Membership:
    """Sets of entry numbers of a scope on days from `since` on (None: on any day), each facet read once."""

    log: RegisterReader
    scope: Scope
    since: date | None = None
    _stretches: dict[str, Sequence[Stretch]] = field(default_factory=dict)
    _contents: dict[tuple[str, date], Mapping[int, int]] = field(default_factory=dict)

    def contents(self, facet: str, day: date) -> Mapping[int, int]:
        """Entry number -> content number in a facet, as the publication of `day` shows them."""
        known = self._contents.get((facet, day))
        if known is None:
            number = day.toordinal()
            known = {e: content for e, content, first, last in self.stretches(facet) if first <= number <= last}
            self._contents[facet, day] = known
        return known

    def stretches(self, facet: str) -> Sequence[Stretch]:
        """The presences in a facet as the cut leaves them: of the main facet all, of others those of the days asked."""
        if facet not in self._stretches:
            self._stretches[facet] = self._read(facet)
        return self._stretches[facet]

    def present(self, day: date) -> frozenset[int]:
        """The entries that the last publications by `day` show as standing on the scope."""
        scope = self.scope
        last = self.last(day)
        if last is None:
            return frozenset()
        standing = self.shown(last)
        if scope.derived is None:
            return standing
        tagged_by = scope.as_of(day)
        if tagged_by is None:
            return frozenset()
        tags = self.contents(scope.derived.facet, tagged_by.published_on)
        # The tag carries forward only while the entry stays: one that left the parent since took its tag along.
        for later in (p for p in self.proving() if tagged_by.published_on < p.published_on <= day):
            standing &= self.shown(later)
        return frozenset(e for e, c in tags.items() if c in scope.bearing and e in standing)

    def observed(self, facet: str, day: date) -> Mapping[int, int] | None:
        """The contents of the facet's last publication by `day`; None = it was never observed by then."""
        last = self._last(day, {facet})
        return None if last is None else self.contents(facet, last.published_on)

    def appearing(self, day: date) -> frozenset[int]:
        """The entries that the first proving publication after `day` shows: a stated date may put them before it."""
        first = next((p for p in self.proving() if p.published_on > day), None)
        return frozenset() if first is None else self.shown(first)

    def proving(self) -> tuple[StandingPublication, ...]:
        """The publications that prove who is on the list (the parent list, for a derived one), in order."""
        proving = set(self.scope.profile.proving)
        return tuple(p for p in self.scope.view.publications if p.facets & proving)

    def last(self, day: date) -> StandingPublication | None:
        """The last publication by `day` that proves who is on the list."""
        return self._last(day, set(self.scope.profile.proving))

    def shown(self, publication: StandingPublication) -> frozenset[int]:
        """The entries that a publication has, in any facet that proves: a doubt never removes anybody."""
        proving = publication.facets & set(self.scope.profile.proving)
        return frozenset().union(*(self.contents(facet, publication.published_on) for facet in proving))

    def shown_among(self, publications: Sequence[StandingPublication], entries: Collection[int]) -> dict[int, int]:
        """Which of many publications, in order, have each of those entries, in any facet that proves.

        The publications as a number: the bit 2 to the power of i stands for the i-th (`rules.turns`).
        """
        days = [p.published_on.toordinal() for p in publications]
        out = dict.fromkeys(entries, 0)
        for facet in self.scope.profile.proving:
            observing = sum(1 << i for i, p in enumerate(publications) if facet in p.facets)
            if not observing:
                continue
            over: dict[tuple[int, int], int] = {}
            for entry, _, first, last in self.stretches(facet):
                if entry in out:
                    bits = over.get((first, last))
                    if bits is None:
                        low, high = bisect_left(days, first), bisect_right(days, last)
                        bits = over[first, last] = ((1 << high) - (1 << low)) & observing
                    out[entry] |= bits
        return out

    def _last(self, day: date, facets: set[str]) -> StandingPublication | None:
        held = (p for p in reversed(self.scope.view.publications) if p.published_on <= day and p.facets & facets)
        return next(held, None)

    def _read(self, facet: str) -> Sequence[Stretch]:
        view = self.scope.view
        if view.replayed is not None:
            held = [(e, p) for e, ps in view.replayed.items() for p in ps if p.facet == facet]
            return [(e, p.content, p.first.toordinal(), p.last.toordinal()) for e, p in held]
        main = facet == view.profile.facets[0].name
        base = None if main or self.since is None else self._last(self.since, {facet})
        since = None if base is None else base.published_on
        whole = self.log.stretches(view.profile.id, facet, since)
        last_day = view.last_day(facet)
        if view.published_by is None:
            return whole
        if last_day is None:
            return ()
        cut = last_day.toordinal()
        return [(e, c, first, min(last, cut)) for e, c, first, last in whole if first <= cut]
