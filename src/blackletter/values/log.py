"""Log records as the register gives them back: what came in, when, and nothing derived."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRecord:
    """One file of a publication as recorded.

    `sightings` = the days on which these bytes were seen, with the instant of each record; `acceptances` = reasons
    with their instants. `facets` names what it observes, `filled` their fill rates.
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
    parser_version: int
    recorded_at: datetime
    sightings: tuple[tuple[date, datetime], ...]
    acceptances: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The days that a file vouches for under a cut: `published_on` to `seen_on`, both inclusive.

    `sightings` = the days on which its bytes were seen, in order; the last of them is `seen_on`.
    """

    published_on: date
    seen_on: date
    sightings: tuple[date, ...]
