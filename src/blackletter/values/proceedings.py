"""A removal (or listing, or recognition) under way: its steps, and where it stands under a cut."""

from dataclasses import dataclass
from datetime import date, datetime

from blackletter.values.dates import PartialDate
from blackletter.values.second_opinions import Proposer
from blackletter.values.statements import Statement, Step

PROCEEDING_KINDS = ("removal", "listing", "recognition")
GRADES = ("official", "attributed-official", "reported")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedStep:
    """A step with all that is needed to weigh it: its document, its statement, and when both became known.

    `id` = hash of (document, start, end, kind, stage), so a verdict survives a new reading. `published_on` None = the
    document's date is not known. `official` = the document is the body's own. `copies_of` = the SHA-256 of the
    document of which this one is a copy or near-copy, else its own. `proposed_by` = the models that proposed the step,
    which a person then confirmed; empty = the reader found it.
    """

    id: str
    step: Step
    statement: Statement | None
    sha256: str
    publisher: str | None
    published_on: PartialDate | None
    official: bool
    speaker_is_outlet: bool
    copies_of: str
    recorded_at: datetime
    proposed_by: tuple[Proposer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A person's decision on a step: the press asserts, a person decides. The last recorded counts."""

    step_id: str
    accepted: bool
    reviewer: str
    judged_at: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceeding:
    """A subject on its way off (or on) one list; id = `list:subject-slug:n`, recognition: `recognition:subject-slug:n`.

    `general` holds the ids of steps without a subject that touch every open proceeding of the list. `closed_by` = the
    id of the step that closed it, or "relisting"; `closed_on` = the day from which it is closed (None = it is open).
    """

    id: str
    kind: str
    subject: str
    list_id: str | None
    steps: tuple[ReportedStep, ...]
    general: frozenset[str]
    closed_by: str | None
    closed_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageStanding:
    """One stage of a proceeding on a day: what the counted steps say of it together.

    `occurred` = the narrowest date told; `grade` the best of its steps; `origins` independent origins, `documents`
    the documents that tell it; `steps` the ids of the steps.
    """

    stage: str
    modality: str
    kind: str
    occurred: PartialDate | None
    grade: str
    origins: int
    documents: int
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two or more steps that cannot all be true (`kind` "contradiction") or that pull apart ("tension")."""

    kind: str
    stage: str
    what: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingProceeding:
    """The state of a proceeding under a cut; `open` = not closed by a refusal, a relisting or its own completion."""

    proceeding: str
    kind: str
    subject: str
    list_id: str | None
    furthest_done: str | None
    stages: tuple[StageStanding, ...]
    contradictions: tuple[Contradiction, ...]
    open: bool
    undated_left_out: int
    as_of: date
