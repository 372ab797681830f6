"""Reports in: read, recorded, and turned into reported steps under a cut."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from blackletter.ports.clock import Clock
from blackletter.ports.log import Register, RegisterReader
from blackletter.ports.reports import ReportReader, WorldKnowledge
from blackletter.reading.copies import copies
from blackletter.values.cut import Cut
from blackletter.values.evidence import Document
from blackletter.values.proceedings import ReportedStep
from blackletter.values.statements import Reading, ReportMeta, Statement, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What became of one report: `again` = this reader has read it with the same result before."""

    reading: Reading
    again: bool


def ingest(
    register: Register, reader: ReportReader, clock: Clock, name: str, data: bytes, meta: ReportMeta
) -> Ingested:
    """Read a report and record what was read; raises SourceError or Unsupported where it cannot be read."""
    reading = reader.read(data, name, meta)
    with register.writing(clock.now(), "ingest") as log:
        log.add_document(_document(reading, data), "report", data)
        before = latest(log, None).get(reading.sha256)
        again = before is not None and before[0] == reading
        if not again:
            log.add_reading(reading)
    return Ingested(reading=reading, again=again)


def _document(reading: Reading, data: bytes) -> Document:
    return Document(
        sha256=reading.sha256,
        file_name=reading.file,
        url=reading.url,
        publisher=reading.publisher,
        title=reading.title,
        published_on=reading.published_on.date if reading.published_on is not None else None,
        fetched_at=None,
        media_type="text/html" if reading.file.lower().endswith((".html", ".htm")) else "text/plain",
        language=reading.language,
        size_bytes=len(data),
    )


def latest(log: RegisterReader, recorded_by: datetime | None) -> dict[str, tuple[Reading, datetime]]:
    """The newest reading of each document under the register cut, with the instant at which the document came in."""
    out: dict[str, tuple[Reading, datetime]] = {}
    for reading, at in log.readings():
        if recorded_by is None or at <= recorded_by:
            first = out[reading.sha256][1] if reading.sha256 in out else at
            out[reading.sha256] = (reading, first)
    return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The reports that a cut admits, with their steps; `undated` = those left out for want of a publication date."""

    readings: Mapping[str, Reading]
    steps: tuple[ReportedStep, ...]
    undated: int


def reports_under(log: RegisterReader, world: WorldKnowledge, cut: Cut) -> Reports:
    """The reports and reported steps that the evidence and register cuts admit; rejected steps are left out."""
    read = latest(log, cut.recorded_by)
    admitted: dict[str, tuple[Reading, datetime]] = {}
    undated = 0
    for sha, (reading, at) in read.items():
        last = reading.published_on.date.last_day if reading.published_on is not None else None
        if cut.published_by is not None and last is None:
            undated += 1
        if cut.admits(last, at):
            admitted[sha] = (reading, at)
    verdicts: dict[str, bool] = {}
    for verdict, at in log.verdicts():
        if cut.recorded_by is None or at <= cut.recorded_by:
            verdicts[verdict.step_id] = verdict.accepted
    origin = copies([(sha, _body(r)) for sha, (r, _) in sorted(admitted.items(), key=lambda kv: _age(kv[1][0]))])
    steps = [
        reported
        for sha, (reading, at) in admitted.items()
        for reported in _reported(reading, at, origin[sha], world)
        if verdicts.get(reported.id, True)
    ]
    return Reports(
        readings={sha: r for sha, (r, _) in admitted.items()},
        steps=tuple(sorted(steps, key=lambda s: s.id)),
        undated=undated,
    )


def _age(reading: Reading) -> tuple[str, str]:
    published = reading.published_on.date.earliest if reading.published_on is not None else None
    return (published.isoformat() if published is not None else "9999", reading.sha256)


def _body(reading: Reading) -> str:
    return "\n".join(reading.text[b.span.start : b.span.end] for b in reading.blocks if b.kind == "body")


def _reported(reading: Reading, at: datetime, origin: str, world: WorldKnowledge) -> list[ReportedStep]:
    outlets = {o.casefold() for o in reading.outlets}
    statements: dict[str | None, Statement] = {s.id: s for s in reading.statements}
    official = reading.publisher is not None and world.is_authority(reading.publisher)
    out = []
    for read in reading.steps:
        # A body that acts is never the party acted upon: such a step is of no proceeding of its own.
        step = replace(read, subject=None) if read.subject is not None and world.is_authority(read.subject) else read
        said = statements.get(step.statement_id)
        out.append(
            ReportedStep(
                id=step_id(step),
                step=step,
                statement=said,
                sha256=reading.sha256,
                publisher=reading.publisher,
                published_on=reading.published_on.date if reading.published_on is not None else None,
                official=official,
                speaker_is_outlet=said is not None and said.speaker.casefold() in outlets,
                copies_of=origin,
                recorded_at=at,
            )
        )
    return out


def step_id(step: Step) -> str:
    """The step's lasting name: a hash of (document, start, end, kind, stage), so verdicts survive a new reading."""
    e = step.evidence
    parts = "|".join((e.sha256, str(e.start), str(e.end), step.kind, step.stage))
    return sha256(parts.encode("utf-8")).hexdigest()[:16]
