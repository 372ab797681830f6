"""A cited briefing on a proceeding: standing, timeline, who said what, agreement, contradiction, what is open."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from blackletter.ports.log import RegisterReader
from blackletter.ports.reports import WorldKnowledge
from blackletter.rules.proceedings import step_day
from blackletter.services.docket import Docket
from blackletter.services.standing import StandingAnswer
from blackletter.services.wording import (
    day_in_words,
    proposed_in_words,
    stage_in_words,
    state_in_words,
    when_in_words,
)
from blackletter.values.briefs import Brief, BriefSection, BriefSentence, Citation
from blackletter.values.cut import Cut
from blackletter.values.evidence import Evidence, SourceRef
from blackletter.values.proceedings import PendingProceeding, Proceeding, ReportedStep
from blackletter.values.standing import Standing
from blackletter.values.statements import Reading, Statement


def brief(
    log: RegisterReader,
    world: WorldKnowledge,
    docket: Docket,
    proceeding: Proceeding,
    answer: StandingAnswer,
    cut: Cut,
    stamp: str,
) -> Brief | None:
    """The briefing on one proceeding as of the cut's day; None where nothing of it had begun by then.

    `answer` is the standing of the proceeding's subject on its list.
    """
    state = docket.standing(proceeding, world, cut)
    if state is None:
        return None
    counted = {i for s in state.stages for i in s.steps}
    steps = [s for s in proceeding.steps if step_day(s) <= cut.on]
    by_id = {s.id: s for s in steps}
    readings = docket.reports.readings
    rows = [s for s in answer.standings if s.entry is not None]
    sections = (
        BriefSection(heading="What the list says", sentences=tuple(_standings(log, rows, cut))),
        BriefSection(heading="Where the proceeding stands", sentences=tuple(_stages(state, by_id, readings))),
        BriefSection(heading="Timeline", sentences=tuple(_timeline(steps, readings))),
        BriefSection(heading="Who said what", sentences=tuple(_statements(steps, readings, cut.on))),
        BriefSection(heading="Where independent sources agree", sentences=tuple(_agreement(state, by_id, readings))),
        BriefSection(heading="Where they do not", sentences=tuple(_contradictions(state, by_id, readings))),
        BriefSection(heading="Still open", sentences=tuple(_open(state, by_id, readings))),
    )
    if not counted:
        return None
    return Brief(
        title=f"{_title(proceeding)} on {day_in_words(cut.on)}",
        proceeding=proceeding.id,
        cut=cut,
        coverage=_coverage(proceeding, answer),
        sections=tuple(s for s in sections if s.sentences),
        stamp=stamp,
    )


def _title(proceeding: Proceeding) -> str:
    what = {"removal": "off the list", "listing": "onto the list", "recognition": "recognition"}[proceeding.kind]
    where = f" ({proceeding.list_id})" if proceeding.list_id is not None else ""
    return f"{proceeding.subject}: {what}{where}"


def _coverage(proceeding: Proceeding, answer: StandingAnswer) -> str:
    if proceeding.list_id is None:
        return "Recognition is no list's affair: only what is reported of it is shown."
    held = [c for c in answer.coverage if c.list_id == proceeding.list_id and c.first is not None]
    if not held:
        return f"The register holds no publication of {proceeding.list_id}: what the list itself says is not covered."
    c = held[0]
    return f"The register holds {c.publications} publication(s) of {c.list_id}, from {c.first} to {c.last}."


def _standings(log: RegisterReader, rows: Iterable[Standing], cut: Cut) -> Iterable[BriefSentence]:
    for row in rows:
        refs = tuple(_official(log, ref) for ref in row.evidence)
        if refs:
            yield BriefSentence(text=state_in_words(row, cut.on), citations=refs)


def _official(log: RegisterReader, ref: SourceRef) -> Citation:
    record = log.document(ref.sha256)
    if record is None:
        return Citation(sha256=ref.sha256, source="a document of this register", place=ref.locator, quote="")
    d = record.document
    day = f", {d.published_on.text}" if d.published_on is not None else ""
    source = f"{d.publisher or 'publisher unknown'}: {d.title or d.file_name}{day}"
    return Citation(sha256=ref.sha256, source=source, place=ref.locator, quote="")


def _stages(
    state: PendingProceeding, by_id: Mapping[str, ReportedStep], readings: Mapping[str, Reading]
) -> Iterable[BriefSentence]:
    for row in state.stages:
        when = f", {when_in_words(row.occurred)}" if row.occurred is not None and row.occurred.resolved else ""
        text = (
            f"{stage_in_words(row.stage)}: {row.modality}{when} "
            f"({row.grade}; {_count(row.origins, 'independent origin')} in {_count(row.documents, 'document')})."
        )
        yield BriefSentence(text=text, citations=_of_steps(row.steps, by_id, readings))


def _timeline(steps: Sequence[ReportedStep], readings: Mapping[str, Reading]) -> Iterable[BriefSentence]:
    dated = [s for s in steps if s.step.occurred is not None and s.step.occurred.resolved]
    seen: dict[tuple[str, str, str], list[ReportedStep]] = {}
    for s in sorted(dated, key=_when):
        if s.step.occurred is not None:
            key = (when_in_words(s.step.occurred), s.step.stage, s.step.modality)
            seen.setdefault(key, []).append(s)
    for (when, stage, modality), told in seen.items():
        told_by = sorted({_teller(s, readings) for s in told})
        citations = tuple(_of_step(s, readings) for s in told)
        text = f"{when}: {stage_in_words(stage)}, {modality}, told by {_joined(told_by)}."
        yield BriefSentence(text=text, citations=citations)


def _when(s: ReportedStep) -> tuple[date, str]:
    occurred = s.step.occurred
    first = occurred.earliest if occurred is not None else None
    return (first or step_day(s), s.id)


def _statements(steps: Sequence[ReportedStep], readings: Mapping[str, Reading], on: date) -> Iterable[BriefSentence]:
    """What had been said by `on` in the reports that tell of the proceeding, by report in order of publication.

    A report that came out later counts for those of its statements that it dates by then.
    """
    documents = sorted({s.sha256 for s in steps}, key=lambda sha: (_published(readings[sha]), sha))
    for sha in documents:
        reading = readings[sha]
        for said in reading.statements:
            day = said.said_on.last_day if said.said_on is not None else None
            day = day or (reading.published_on.date.last_day if reading.published_on is not None else None)
            if day is not None and day > on:
                continue
            yield BriefSentence(text=_saying(said, reading), citations=(_quoted(reading, said.evidence),))


def _saying(said: Statement, reading: Reading) -> str:
    who = said.speaker
    role, body = said.role or "", said.organisation or ""
    office = ", ".join(x for x in (role, body if body.casefold() not in role.casefold() else "") if x)
    if office and office.casefold() not in who.casefold():
        who = f"{who} ({office})"
    how = {"direct": "in direct words", "indirect": "as reported", "narrative": "as narrated"}[said.kind]
    via = f", carried by {_joined(said.via)}" if said.via else ""
    when = f", {when_in_words(said.said_on)}" if said.said_on is not None and said.said_on.resolved else ""
    quote = " ".join(said.evidence.quote.split()).strip('“”"')
    return f"{who}, {how}{via}{when}: “{quote}” ({_label(reading)})."


def _agreement(
    state: PendingProceeding, by_id: Mapping[str, ReportedStep], readings: Mapping[str, Reading]
) -> Iterable[BriefSentence]:
    for row in state.stages:
        if row.origins > 1:
            text = f"{stage_in_words(row.stage)} ({row.modality}) is told by {row.origins} independent origins."
            yield BriefSentence(text=text, citations=_of_steps(row.steps, by_id, readings))


def _contradictions(
    state: PendingProceeding, by_id: Mapping[str, ReportedStep], readings: Mapping[str, Reading]
) -> Iterable[BriefSentence]:
    for c in state.contradictions:
        text = f"{c.kind.capitalize()}: {c.what}."
        yield BriefSentence(text=text, citations=_of_steps(c.steps, by_id, readings))


def _open(
    state: PendingProceeding, by_id: Mapping[str, ReportedStep], readings: Mapping[str, Reading]
) -> Iterable[BriefSentence]:
    words = {"ongoing": "under way", "planned": "announced", "required": "still required", "possible": "possible"}
    for row in state.stages:
        if row.modality in words:
            text = f"{stage_in_words(row.stage)}: {words[row.modality]}."
            yield BriefSentence(text=text, citations=_of_steps(row.steps, by_id, readings))


def _of_steps(
    ids: Sequence[str], by_id: Mapping[str, ReportedStep], readings: Mapping[str, Reading]
) -> tuple[Citation, ...]:
    return tuple(_of_step(by_id[i], readings) for i in ids if i in by_id)


def _of_step(s: ReportedStep, readings: Mapping[str, Reading]) -> Citation:
    """A step's words; where a model found it, its place says which, and that a person confirmed it."""
    cited = _quoted(readings[s.sha256], s.step.evidence)
    if not s.proposed_by:
        return cited
    return replace(cited, place=f"{cited.place}, {proposed_in_words(s.proposed_by)}")


def _quoted(reading: Reading, e: Evidence) -> Citation:
    return Citation(
        sha256=e.sha256, source=_label(reading), place=f"characters {e.start}-{e.end} of {reading.file}", quote=e.quote
    )


def _teller(s: ReportedStep, readings: Mapping[str, Reading]) -> str:
    if s.statement is not None and s.statement.speaker:
        via = f" (by way of {_joined(s.statement.via)})" if s.statement.via else ""
        return f"{s.statement.speaker}{via}"
    return _label(readings[s.sha256])


def _label(reading: Reading) -> str:
    published = reading.published_on.date.text if reading.published_on is not None else "undated"
    return f"{reading.publisher or reading.file}, {published}"


def _published(reading: Reading) -> str:
    when = reading.published_on.date.earliest if reading.published_on is not None else None
    return when.isoformat() if when is not None else "9999"


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
