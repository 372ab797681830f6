"""Reported steps from a line each, and a procedure to weigh them by."""

from __future__ import annotations

from datetime import UTC, datetime

from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate, exact_date
from blackletter.values.evidence import Evidence
from blackletter.values.procedures import Authority, Procedure, StageRule
from blackletter.values.proceedings import ReportedStep
from blackletter.values.statements import Statement, Step
from tests.support.history import on

STAGES = ("proposal", "review", "decision-in-principle", "legal-change", "bill-introduced", "bill-reading", "enacted",
          "application", "decision", "effective", "published")  # fmt: skip
PROCEDURE = Procedure(
    id="zz",
    title="Removal from the register of parties",
    country="Zembla",
    country_names=("Zembla",),
    stages=tuple(
        StageRule(stage=s, body="Supreme Court", legal_basis="Parties Act", source="Parties Act", cues=())
        for s in STAGES
    ),
    authorities=(
        Authority(name="Supreme Court", names=("High Court",)),
        Authority(name="Foreign Ministry", names=("Ministry of Foreign Affairs",)),
    ),
    lists=(),
)


def step(
    stage: str,
    modality: str = "done",
    *,
    day: str | PartialDate | None = None,
    published: str | None = "2024-10-05",
    document: str = "d1",
    at: int = 0,
    subject: str | None = "Taliban",
    list_id: str | None = "zz-parties",
    kind: str = "removal",
    publisher: str | None = "The Chronicle",
    speaker: str | None = None,
    role: str | None = None,
    organisation: str | None = None,
    via: tuple[str, ...] = (),
    venue: str | None = None,
    said_on: str | None = None,
    outlet: bool = False,
    official: bool = False,
    copies_of: str | None = None,
    quote: str = "It was told.",
    recorded: datetime = datetime(2025, 1, 1, tzinfo=UTC),
) -> ReportedStep:
    """One step. `day` None = no date is told; `speaker` None = the outlet's own narration."""
    evidence = Evidence(sha256=document, start=at, end=at + len(quote), quote=quote)
    said = None
    if speaker is not None:
        said = Statement(
            id="s1",
            speaker=speaker,
            role=role,
            organisation=organisation,
            kind="indirect",
            cue="said",
            evidence=evidence,
            said_on=exact_date(on(said_on)) if said_on else None,
            venue=venue,
            via=via,
        )
    return ReportedStep(
        id=f"{document}:{at}:{kind}:{stage}:{modality}",
        step=Step(
            stage=stage,
            modality=modality,
            kind=kind,
            subject=subject,
            list_id=list_id,
            authority=None,
            occurred=exact_date(on(day)) if isinstance(day, str) else day,
            statement_id=said.id if said else None,
            evidence=evidence,
        ),
        statement=said,
        sha256=document,
        publisher=publisher,
        published_on=exact_date(on(published)) if published else None,
        official=official,
        speaker_is_outlet=outlet,
        copies_of=copies_of or document,
        recorded_at=recorded,
    )


def cut_on(day: str, *, published_by: str | None = None, recorded_by: datetime | None = None) -> Cut:
    """A cut on a legal day."""
    return Cut(on=on(day), published_by=on(published_by) if published_by else None, recorded_by=recorded_by)


def slug(subject: str) -> str:
    """A subject as part of an id."""
    return subject.lower().replace(" ", "-")
