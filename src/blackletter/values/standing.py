"""The answer to the question that Blackletter exists for."""

from dataclasses import dataclass
from datetime import date

from blackletter.values.dates import PartialDate
from blackletter.values.evidence import SourceRef
from blackletter.values.proceedings import PendingProceeding


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the register holds of a list under a cut: from the first publication's day to the last day vouched for.

    Both None = nothing held under this cut.
    """

    list_id: str
    first: date | None
    last: date | None
    publications: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One list's answer about one party (or about the name asked for, where no entry matches).

    `score` 0..1 = how well the entry's name matches the query; `state` is one of `STATES`; `basis` "stated",
    "inferred" or None; `as_of` = the last publication that speaks; `stale` = it is older than the list's `max_age`.
    """

    list_id: str
    entry: str | None
    name: str | None
    score: float
    state: str
    since: PartialDate | None
    until: PartialDate | None
    certain: bool
    basis: str | None
    legal_basis: str
    programmes: tuple[str, ...]
    stated_conflict: PartialDate | None
    as_of: str | None
    stale: bool
    evidence: tuple[SourceRef, ...]
    pending: tuple[PendingProceeding, ...]
    note: str | None
