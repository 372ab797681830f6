"""A file judged beside the whole one of the day before, without a register: what would be believed of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from blackletter.rules.checkpoints import judge
from blackletter.values.entries import Content
from blackletter.values.judgements import FacetFacts, Judgement, PartFacts
from blackletter.values.lists import ListProfile
from blackletter.values.publications import Part


@dataclass(slots=True)
class PartsShown:
    """See `rules.checkpoints.Shown`: files in memory."""

    parts: Mapping[int, Part]
    _entries: dict[str, int] = field(default_factory=dict)
    _contents: dict[tuple[str, str, Content], int] = field(default_factory=dict)

    def ids(self, part: int, facet: str) -> tuple[int, ...]:
        """Entry numbers in the order of the file."""
        return tuple(self._entries.setdefault(key, len(self._entries)) for key, _ in self._rows(part, facet))

    def contents(self, part: int, facet: str) -> tuple[int, ...]:
        """Content numbers in the same order."""
        return tuple(
            self._contents.setdefault((facet, key, content), len(self._contents))
            for key, content in self._rows(part, facet)
        )

    def _rows(self, part: int, facet: str) -> tuple[tuple[str, Content], ...]:
        return next(f.rows for f in self.parts[part].facets if f.facet == facet)


def without_minimum(profile: ListProfile) -> ListProfile:
    """The profile of a list that may be as short as a fixture."""
    return replace(profile, facets=tuple(replace(f, minimum=1 if f.proves else 0) for f in profile.facets))


def judged_beside(profile: ListProfile, whole: Part, later: Part, day: date) -> Judgement:
    """The verdict on a file dated the day after a whole one of `day`."""
    facts = (_facts(1, whole, day), _facts(2, later, day + timedelta(days=1)))
    return next(j for j in judge(profile, facts, PartsShown({1: whole, 2: later})) if j.part == 2)


def _facts(number: int, part: Part, day: date) -> PartFacts:
    return PartFacts(
        part=number,
        sha256=str(number),
        published_on=day,
        sightings=(day,),
        printed_at=part.printed_at,
        end=part.end,
        read_as=f"{part.file_kind}/{part.parser_version}",
        declared_count=part.declared_count,
        faults=part.faults,
        accepted=False,
        facets=tuple(FacetFacts(facet=f.facet, records=len(f.rows), filled=f.filled) for f in part.facets),
    )
