"""What a language model proposes of a report: kept apart from the reader's own steps, unconfirmed until reviewed."""

from dataclasses import dataclass
from datetime import datetime

from blackletter.values.evidence import Span
from blackletter.values.statements import Statement, Step

STANCES = ("agrees", "differs", "new")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposer:
    """Who proposed.

    `model` as it was asked for; `endpoint` = the host (and port) that was asked; `prompt` = the question's version.
    """

    model: str
    endpoint: str
    prompt: str

    def __str__(self) -> str:
        return f"{self.model} at {self.endpoint}, prompt {self.prompt}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One request to a model.

    `instructions` are the program's own words alone; `data` is JSON with the numbered sentences and party names of the
    report; `schema` is the JSON Schema of the answer; `sentences` = the places of the sentences asked about.
    """

    instructions: str
    data: str
    schema: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A step that a model proposes, each part of it checked or filled in by our own code.

    `id` = hash of (document, start, end, kind, stage, modality, subject): a verdict on it survives a new question, also
    to another model. `statement` carries the clause, if any. `doubts` = what our own reading of the clause holds
    against it.
    """

    id: str
    step: Step
    statement: Statement | None
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedAnswer:
    """A part of an answer that was thrown out: `why`, and at most 200 characters of what it said."""

    why: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is left of one answer once it has been checked."""

    proposals: tuple[Proposal, ...]
    refused: tuple[RefusedAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondOpinion:
    """All that a model was asked of one document and what came of it.

    `sentences` = the places of the sentences for which an answer came; `failure` = why some or all went without one
    (None = all were answered). `reader_version` = the reader whose code checked the answers.
    """

    sha256: str
    reader_version: str
    proposer: Proposer
    asked_at: datetime
    sentences: tuple[Span, ...]
    proposals: tuple[Proposal, ...]
    refused: tuple[RefusedAnswer, ...]
    failure: str | None
