"""Files of a list as the checkpoints see them, from a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from blackletter.rules.checkpoints import judge
from blackletter.values.judgements import FacetFacts, Judgement, PartFacts
from blackletter.values.lists import ListProfile
from tests.support.history import on
from tests.support.small_list import PROFILE


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of one facet: its day, its entries in order, and what is peculiar about it."""

    day: str
    ids: Sequence[int]
    seen: tuple[str, ...] = ()
    facet: str = "core"
    end: str = "whole"
    read_as: str = "core/1"
    declared: int | None = None
    printed_at: str = ""
    faults: tuple[str, ...] = ()
    accepted: bool = False
    filled: Mapping[str, float] = field(default_factory=dict)
    contents: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class _Shown:
    """See `rules.checkpoints.Shown`."""

    _ids: Mapping[int, Sequence[int]]
    _contents: Mapping[int, Sequence[int]]

    def ids(self, part: int, _facet: str) -> Sequence[int]:
        return self._ids[part]

    def contents(self, part: int, _facet: str) -> Sequence[int]:
        return self._contents[part]


def judged(*files: File, profile: ListProfile = PROFILE, known: Sequence[Judgement] = ()) -> tuple[Judgement, ...]:
    """The verdicts on the files, in the order given; a file's number is its place."""
    ids = {n: tuple(f.ids) for n, f in enumerate(files)}
    contents = {n: tuple(f.contents or f.ids) for n, f in enumerate(files)}
    facts = [_facts(n, f) for n, f in enumerate(files)]
    return tuple(sorted(judge(profile, facts, _Shown(ids, contents), known), key=lambda j: j.part))


def _facts(number: int, f: File) -> PartFacts:
    return PartFacts(
        part=number,
        sha256=f"sha {number}",
        published_on=on(f.day),
        sightings=tuple(on(d) for d in sorted([f.day, *f.seen])),
        printed_at=f.printed_at,
        end=f.end,
        read_as=f.read_as,
        declared_count=f.declared,
        faults=f.faults,
        accepted=f.accepted,
        facets=(FacetFacts(facet=f.facet, records=len(f.ids), filled=f.filled),),
    )


def minimum(records: int) -> ListProfile:
    """The small list's profile with another least number of core records."""
    facets = tuple(replace(f, minimum=records) if f.name == "core" else f for f in PROFILE.facets)
    return replace(PROFILE, facets=facets)
