"""What a run of screening takes in and gives out, and what a person decided on its hits."""

from dataclasses import dataclass
from datetime import date, datetime

from blackletter.values.dates import PartialDate
from blackletter.values.screening import NameQuery, Reason

VERDICTS = ("hit", "former", "clear", "not-covered", "bad-row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """One row of a customer file that could be read.

    `row` counts data rows from 1; `id` is the caller's, else the row's number; `digest` = a hash of all that the
    file says of the customer and screening uses, its id included; `notes` = facts that could
    not be used, one sentence each.
    """

    row: int
    id: str
    query: NameQuery
    digest: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row that cannot be screened: `why` in one sentence, `cells` as they stand in the file."""

    row: int
    why: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A listed party as it stands on one list on the day asked for.

    `state` is one of `values.events.STATES`; `name` = the entry's primary name on that day; `content` = a hash of what
    the list says of it then; `pending` = ids of the open removals that concern it.
    """

    list_id: str
    source_id: str
    name: str
    state: str
    certain: bool
    since: PartialDate | None
    until: PartialDate | None
    as_of: str | None
    stale: bool
    content: str
    pending: tuple[str, ...]

    @property
    def entry(self) -> str:
        """The entry's id, `list:source_id`."""
        return f"{self.list_id}:{self.source_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenedRow:
    """One row of a screening's result (CONTRACTS.md, `blackletter screen`): a hit, or the whole answer to a customer.

    `place` and `score` are None where no listed party matches; `remarks` are sentences (why a row is bad, which lists
    the answer covers, a decision that was applied); `pending` = ids of open removals.
    """

    row: int
    query_id: str
    name: str
    customer: str
    verdict: str
    place: Placed | None = None
    list_id: str = ""
    score: float | None = None
    reasons: tuple[Reason, ...] = ()
    remarks: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """A run as recorded when it began: everything that is needed to go on after a kill.

    `id` is short and names the run for `decide`; `options` is the canonical JSON of the cut, the policy, the lists
    asked and the mapping of columns; `stamp` as in CONTRACTS.md; paths are as given, made absolute.
    """

    id: str
    input_path: str
    input_sha256: str
    output_path: str
    options: str
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunProgress:
    """How far a run is: data rows answered, and the bytes of the unfinished output that hold those answers."""

    rows: int
    bad_rows: int
    output_bytes: int
    bad_bytes: int
    finished: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RunHit:
    """A hit as recorded with its run: which customer's row met which entry, and what both said then (as digests)."""

    run: str
    row: int
    query_id: str
    name: str
    customer: str
    entry: str
    content: str
    verdict: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided on a hit.

    It holds for the same customer (`customer` = its digest) and the same entry with the same content, on legal
    days before `until` (None = without end); the last decision counts. `cleared` False = the hit was confirmed.
    """

    run: str
    row: int
    query_id: str
    customer: str
    entry: str
    content: str
    cleared: bool
    reviewer: str
    reason: str
    until: date | None
    decided_at: datetime
