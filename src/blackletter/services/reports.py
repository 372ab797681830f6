"""Reports in: read, recorded, and turned into reported steps under a cut."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from blackletter.ports.clock import Clock
from blackletter.ports.log import Register, RegisterReader
from blackletter.ports.reports import ReportReader, WorldKnowledge
from blackletter.reading.copies import copies
from blackletter.services.second_opinions import Proposed, SecondOpinions, proposed_under
from blackletter.services.verdicts import carried, step_id, verdicts_under
from blackletter.values.cut import Cut
from blackletter.values.evidence import Document
from blackletter.values.proceedings import ReportedStep
from blackletter.values.second_opinions import SecondOpinion
from blackletter.values.statements import Reading, ReportMeta, Statement, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What became of one report: `again` = this reader has read it with the same result before.

    `opinion` = what a model says of it, where one was asked.
    """

    reading: Reading
    again: bool
    opinion: SecondOpinion | None = None


def ingest(
    register: Register,
    reader: ReportReader,
    clock: Clock,
    name: str,
    data: bytes,
    meta: ReportMeta,
    opinions: SecondOpinions | None = None,
) -> Ingested:
    """Read a report and record what was read; raises SourceError or Unsupported where it cannot be read.

    With `opinions` a model is asked too, before anything is written. Whatever becomes of that, the reading is recorded.
    """
    reading, opinion = read_with(reader, name, data, meta, opinions)
    with register.writing(clock.now(), "ingest") as log:
        log.add_document(_document(reading, data), "report", data)
        before = latest(log, None).get(reading.sha256)
        again = before is not None and before[0] == reading
        if not again:
            log.add_reading(reading)
        if opinion is not None and opinion.sentences:
            log.add_second_opinion(opinion)
    return Ingested(reading=reading, again=again, opinion=opinion)


def read_with(
    reader: ReportReader, name: str, data: bytes, meta: ReportMeta, opinions: SecondOpinions | None
) -> tuple[Reading, SecondOpinion | None]:
    """Read a report and, with `opinions`, ask a model about it; raises as `ReportReader.read` does."""
    if opinions is None:
        return reader.read(data, name, meta), None
    reading, inquiry = reader.read_and_inquire(data, name, meta)
    return reading, opinions.on(inquiry, reading)


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
    return {sha: (readings[-1], at) for sha, (readings, at) in every_reading(log, recorded_by).items()}


def every_reading(log: RegisterReader, recorded_by: datetime | None) -> dict[str, tuple[list[Reading], datetime]]:
    """All readings of each document under the register cut, in order, with the instant of the first."""
    out: dict[str, tuple[list[Reading], datetime]] = {}
    for reading, at in log.readings():
        if recorded_by is None or at <= recorded_by:
            out.setdefault(reading.sha256, ([], at))[0].append(reading)
    return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The reports that a cut admits, with their steps; `undated` = those left out for want of a publication date.

    `proposed` = what models propose of these reports and nobody has accepted: it is no step and counts nowhere.
    `guessed` = what the reader's learned opinion alone holds for a step and nobody has judged: it does not count yet.
    `verdicts` = what stands on each step or proposal that a person judged, by its id: whether it was accepted.
    """

    readings: Mapping[str, Reading]
    steps: tuple[ReportedStep, ...]
    undated: int
    proposed: tuple[tuple[Proposed, ReportedStep], ...] = ()
    guessed: tuple[ReportedStep, ...] = ()
    verdicts: Mapping[str, bool] = field(default_factory=dict)


def reports_under(log: RegisterReader, world: WorldKnowledge, cut: Cut) -> Reports:
    """The reports and reported steps that the evidence and register cuts admit.

    Rejected steps are left out. What a model proposed, or the learned opinion alone found, is no step unless a person
    accepted it.
    """
    verdicts: Mapping[str, bool] = verdicts_under(log, cut.recorded_by)
    admitted: dict[str, tuple[Reading, datetime]] = {}
    undated = 0
    for sha, (readings, at) in every_reading(log, cut.recorded_by).items():
        verdicts = carried(verdicts, readings)
        reading = readings[-1]
        last = reading.published_on.date.last_day if reading.published_on is not None else None
        if cut.published_by is not None and last is None:
            undated += 1
        if cut.admits(last, at):
            admitted[sha] = (reading, at)
    origin = copies([(sha, _body(r)) for sha, (r, _) in sorted(admitted.items(), key=lambda kv: _age(kv[1][0]))])
    found = [
        reported for sha, (reading, at) in admitted.items() for reported in _reported(reading, at, origin[sha], world)
    ]
    steps = [x for x in found if verdicts.get(x.id, not x.step.guessed)]
    proposed = []
    for key, each in proposed_under(log, cut.recorded_by).items():
        if each.sha256 in admitted:
            reading, at = admitted[each.sha256]
            step = _proposed(each, reading, at, origin[each.sha256], world)
            if verdicts.get(key, False):
                steps.append(step)
            else:
                proposed.append((each, step))
    return Reports(
        readings={sha: r for sha, (r, _) in admitted.items()},
        steps=tuple(sorted(steps, key=lambda s: s.id)),
        undated=undated,
        proposed=tuple(proposed),
        guessed=tuple(x for x in found if x.step.guessed and x.id not in verdicts),
        verdicts=verdicts,
    )


def _age(reading: Reading) -> tuple[str, str]:
    published = reading.published_on.date.earliest if reading.published_on is not None else None
    return (published.isoformat() if published is not None else "9999", reading.sha256)


def _body(reading: Reading) -> str:
    return "\n".join(reading.text[b.span.start : b.span.end] for b in reading.blocks if b.kind == "body")


def _reported(reading: Reading, at: datetime, origin: str, world: WorldKnowledge) -> list[ReportedStep]:
    statements: dict[str | None, Statement] = {s.id: s for s in reading.statements}
    return [_weighed(step, statements.get(step.statement_id), reading, at, origin, world) for step in reading.steps]


def _proposed(proposed: Proposed, reading: Reading, at: datetime, origin: str, world: WorldKnowledge) -> ReportedStep:
    proposal = proposed.proposal
    step = _weighed(proposal.step, proposal.statement, reading, at, origin, world)
    return replace(step, id=proposal.id, proposed_by=proposed.proposers)


def _weighed(
    read: Step, said: Statement | None, reading: Reading, at: datetime, origin: str, world: WorldKnowledge
) -> ReportedStep:
    # A body that acts is never the party acted upon: such a step is of no proceeding of its own.
    step = replace(read, subject=None) if read.subject is not None and world.is_authority(read.subject) else read
    return ReportedStep(
        id=step_id(step),
        step=step,
        statement=said,
        sha256=reading.sha256,
        publisher=reading.publisher,
        published_on=reading.published_on.date if reading.published_on is not None else None,
        official=reading.publisher is not None and world.is_authority(reading.publisher),
        speaker_is_outlet=said is not None and said.speaker.casefold() in {o.casefold() for o in reading.outlets},
        copies_of=origin,
        recorded_at=at,
    )
