"""Log records as the register gives them back: what came in, when, and nothing derived."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from blackletter.values.publications import ColumnCount


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRecord:
    """One file of a publication as recorded.

    `sightings` = the days on which these bytes were seen, with the instant of each record; `acceptances` = reasons
    with their instants. `records` counts those of each facet that it observes, `filled` has their fill rates by field.
    """

    part: int
    list_id: str
    sha256: str
    file_kind: str
    records: Mapping[str, int]
    printed_on: date | None
    printed_at: str
    declared_count: int | None
    end: str
    faults: tuple[str, ...]
    filled: Mapping[str, Mapping[str, float]]
    columns: tuple[ColumnCount, ...]
    parser_version: int
    recorded_at: datetime
    sightings: tuple[tuple[date, datetime], ...]
    acceptances: tuple[tuple[str, datetime], ...]

    @property
    def read_as(self) -> str:
        """The kind of file and the version of the reader: contents read alike can be compared letter for letter."""
        return f"{self.file_kind}/{self.parser_version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The days that a file vouches for under a cut: `published_on` to `seen_on`, both inclusive.

    `sightings` = the days on which its bytes were seen, in order; the last of them is `seen_on`.
    """

    published_on: date
    seen_on: date
    sightings: tuple[date, ...]
