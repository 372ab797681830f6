"""Who stands on a list at a publication, straight from the presences: sets, where no single history is needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from blackletter.ports.log import RegisterReader
from blackletter.rules.runs import content_on
from blackletter.services.scopes import Scope
from blackletter.values.events import StandingPublication


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Sets of entry numbers of a scope, read through one connection."""

    log: RegisterReader
    scope: Scope

    def contents(self, facet: str, day: date) -> Mapping[int, int]:
        """Entry number -> content number in a facet, as the publication of `day` shows them."""
        view = self.scope.view
        if view.replayed is None:
            return self.log.members(view.profile.id, facet, day)
        found = ((e, content_on(ps, facet, day)) for e, ps in view.replayed.items())
        return {e: c for e, c in found if c is not None}

    def present(self, day: date) -> set[int]:
        """The entries that the last publications by `day` show as standing on the scope."""
        scope = self.scope
        proving = set(scope.profile.proving)
        last = self._last(day, proving)
        if last is None:
            return set()
        standing = self._in(last, proving)
        if scope.derived is None:
            return standing
        tagged_by = scope.as_of(day)
        if tagged_by is None:
            return set()
        tags = self.contents(scope.derived.facet, tagged_by.published_on)
        return {e for e, c in tags.items() if c in scope.bearing and e in standing}

    def observed(self, facet: str, day: date) -> Mapping[int, int] | None:
        """The contents of the facet's last publication by `day`; None = it was never observed by then."""
        last = self._last(day, {facet})
        return None if last is None else self.contents(facet, last.published_on)

    def appearing(self, day: date) -> set[int]:
        """The entries that the first proving publication after `day` shows: a stated date may put them before it."""
        proving = set(self.scope.profile.proving)
        following = (p for p in self.scope.view.publications if p.published_on > day and p.facets & proving)
        first = next(following, None)
        return set() if first is None else self._in(first, proving)

    def _last(self, day: date, facets: set[str]) -> StandingPublication | None:
        held = (p for p in reversed(self.scope.view.publications) if p.published_on <= day and p.facets & facets)
        return next(held, None)

    def _in(self, publication: StandingPublication, proving: set[str]) -> set[int]:
        out: set[int] = set()
        for facet in publication.facets & proving:
            out |= self.contents(facet, publication.published_on).keys()
        return out
