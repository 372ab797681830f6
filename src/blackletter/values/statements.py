"""What a reader finds in a report: who said what, and which step of a procedure a clause asserts."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from blackletter.values.dates import PartialDate
from blackletter.values.evidence import Evidence, Span

Stage = Literal[
    "proposal",
    "review",
    "decision-in-principle",
    "legal-change",
    "bill-introduced",
    "bill-reading",
    "bill-passed",
    "enacted",
    "notification",
    "application",
    "decision",
    "published",
    "effective",
    "refused",
    "withdrawn",
    "appealed",
    "reversed",
]
Modality = Literal["done", "ongoing", "planned", "required", "possible", "denied"]
StepKind = Literal["removal", "listing", "suspension", "recognition"]
STAGES: tuple[str, ...] = get_args(Stage)
MODALITIES: tuple[str, ...] = get_args(Modality)
STEP_KINDS: tuple[str, ...] = get_args(StepKind)
STATEMENT_KINDS = ("direct", "indirect", "narrative")
BLOCK_KINDS = ("title", "deck", "dateline", "caption", "credit", "subhead", "teaser", "boilerplate", "header", "body")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A labelled stretch of the raw text: a mask, never an edit, so that offsets survive. Blocks never overlap."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """Where a scraper dropped words: `at` = offset, `likely` = the filler that the document suggests, or None."""

    at: int
    likely: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words attributed to someone.

    `id` is unique in its document ("s1"…). `kind` is one of `STATEMENT_KINDS`; `cue` the word of speech; `via` the
    outlets that carried the words, from the origin outwards; `said_on` None = no time of speech is told.
    """

    id: str
    speaker: str
    role: str | None
    organisation: str | None
    kind: str
    cue: str
    evidence: Evidence
    said_on: PartialDate | None
    venue: str | None
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One clause that asserts where something stands in a procedure.

    `stage`, `modality`, `kind` are of the closed vocabularies above; `subject`, `list_id`, `authority` None = not
    told; `occurred` None = no time is told at all, unresolved = words that settle none; `statement_id` names the
    statement of the same document that carries the clause (None = the outlet's own narration). `unsure` gives the
    reason why a person should look (None = the reader is sure). `guessed` = no rule reads the clause, the learned
    opinion alone holds it for a step: it counts once a person accepts it.
    """

    stage: str
    modality: str
    kind: str
    subject: str | None
    list_id: str | None
    authority: str | None
    occurred: PartialDate | None
    statement_id: str | None
    evidence: Evidence
    unsure: str | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedBy:
    """A report's publication date and how it is known: "stated" in the text, "given", or "inferred" (`reason`)."""

    date: PartialDate
    how: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one version of the reader made of one document.

    `text` is the file's text as decoded (byte-order mark and CRLF kept); every span and quote refers to it.
    `outlets` are the outlets that the document cites anywhere.
    """

    sha256: str
    file: str
    reader_version: str
    publisher: str | None
    title: str | None
    url: str | None
    published_on: DatedBy | None
    language: str
    text: str
    blocks: tuple[Block, ...]
    holes: tuple[Hole, ...]
    outlets: tuple[str, ...]
    statements: tuple[Statement, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMeta:
    """What the caller knows of a report: all optional. `published` is a legal day."""

    published: date | None = None
    publisher: str | None = None
    url: str | None = None
