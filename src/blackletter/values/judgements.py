"""What a checkpoint needs to know of a file, and what it says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetFacts:
    """One facet of a file as the checkpoints see it.

    `records` = how many it has; `filled` = fill rates (0..1) by field. Which entries they are is asked for only when a
    neighbour has to be judged (`rules.checkpoints.Shown`).
    """

    facet: str
    records: int
    filled: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFacts:
    """A file of a publication as the checkpoints see it.

    `sightings` = the days on which its bytes were seen, `published_on` or later, in order; `accepted` = a person took
    it on in spite of its faults. `read_as` = kind of file and version of the reader.
    """

    part: int
    sha256: str
    published_on: date
    sightings: tuple[date, ...]
    printed_at: str
    end: str
    read_as: str
    declared_count: int | None
    faults: tuple[str, ...]
    accepted: bool
    facets: tuple[FacetFacts, ...]

    def seen_by(self, day: date) -> date:
        """The last day up to `day` on which the file was seen: what is seen later says nothing of what came between."""
        return max((d for d in self.sightings if d <= day), default=self.published_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A file's verdict: `failures` name every checkpoint that it failed, one sentence each.

    `context` names all that the verdict depends on, so that an equal context has an equal verdict.
    `passed` = no failure, or accepted. `stands` names the facets for which this file is the one that counts on its day
    (of several files of one day and facet the last stands).
    """

    part: int
    context: str
    passed: bool
    accepted: bool
    failures: tuple[str, ...]
    stands: tuple[str, ...]
