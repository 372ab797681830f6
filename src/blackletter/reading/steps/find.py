"""Find the steps of a report: clause by clause, with the talk before as context."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from blackletter.reading.gazetteer import Gazetteer
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.cores import find_core
from blackletter.reading.steps.dating import day_around, occurred, own_date
from blackletter.reading.steps.frames import Frame, frame_of, scene_of
from blackletter.reading.steps.headline import headline_frame, overrides
from blackletter.reading.steps.modality import modality_of
from blackletter.reading.steps.nominals import Nominals, nominals_of
from blackletter.reading.steps.outcomes import modality_in, relisted, stage_in
from blackletter.reading.steps.parties import is_party, main_party, party_of
from blackletter.reading.steps.places import Gazette, gazette_of, list_of
from blackletter.reading.steps.silence import asks, says_nothing
from blackletter.reading.steps.topic import is_about_designation
from blackletter.reading.steps.units import Unit, units_of
from blackletter.values.evidence import Evidence
from blackletter.values.procedures import Procedure
from blackletter.values.statements import Step

HEADS = frozenset({"title", "deck", "subhead"})
PAPER = frozenset({"bill-introduced", "bill-reading", "bill-passed", "enacted"})
_INNER = frozenset({"relcl", "acl", "ccomp"})
MEMORY = 8
"""Steps before a clause that may tell what its "it" and "the period" mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What the talk is of: kind, party, list and paragraph of the last step, the stages told lately.

    `case` is the party of the last step that was no mere listing: whom "the motion" and "the claim" concern. `paper` is
    the kind that the report gave to its bill when it first told of one. `main` is the kind of the first act that the
    report tells (None before it): a step of procedure whose own words name no kind belongs to it where the last clause
    only recalled a listing.
    """

    kind: str
    subject: str | None
    case: str | None
    list_id: str | None
    paragraph: int
    stages: tuple[str, ...]
    paper: str | None
    main: str | None

    def after(self, step: Step, sentence: ParsedSentence, known: bool) -> "Talk":
        """The talk once `step` has been told; a recognition is an aside."""
        main = self.main or (step.kind if _opens(step, sentence.paragraph) else None)
        subject = step.subject if known or sentence.block not in HEADS else self.subject
        stages = (*self.stages, step.stage)[-MEMORY:]
        body = sentence.block not in HEADS
        paper = step.kind if step.stage in PAPER and body and self.paper is None else self.paper
        if step.kind == "recognition":
            return replace(self, stages=stages, paper=paper, main=main)
        return Talk(
            kind=step.kind,
            subject=subject,
            case=self.case if step.kind == "listing" and main != "listing" else subject,
            list_id=step.list_id,
            paragraph=sentence.paragraph,
            stages=stages,
            paper=paper,
            main=main,
        )


def _opens(step: Step, paragraph: int) -> bool:
    if step.kind == "recognition" or (step.stage in ("refused", "appealed") and step.kind != "listing"):
        return False
    return step.kind != "listing" or (
        step.modality in ("done", "planned") and step.stage != "effective" and paragraph <= 2
    )


def find_steps(report: Report, procedures: Sequence[Procedure], gazetteer: Gazetteer) -> tuple[Step, ...]:
    """The steps that `report` asserts, in the order of the text.

    Each is one clause: its evidence is a verbatim slice of at most 400 characters. Nothing is found in a report that is
    not about the designation of parties. `procedures` name the lists and bodies known; a country without one still has
    its steps found, with `list_id` None. `gazetteer` tells which lists have known a party.
    """
    if not is_about_designation(report):
        return ()
    gazette = gazette_of(report, procedures, gazetteer)
    talk = _opening(report, gazette)
    found: list[tuple[Step, ParsedSentence]] = []
    named = {mention.name for mention in report.mentions if is_party(mention) or mention.kind == "person"}
    for sentence in report.sentences:
        if asks(report, sentence):
            continue
        for step in _steps_in(report, gazette, sentence, talk, named):
            found.append((step, sentence))
            talk = talk.after(step, sentence, step.subject in named)
    return _settled(found)


def _opening(report: Report, gazette: Gazette) -> Talk:
    main = gazette.main()
    day = report.published.date.earliest if report.published else None
    spans = [sentence.span for sentence in report.sentences]
    return Talk(
        kind="removal",
        subject=(party := main_party(report)),
        case=party,
        list_id=gazette.list_in(main, spans, day) if main else None,
        paragraph=0,
        stages=(),
        paper=None,
        main=None,
    )


def _steps_in(
    report: Report, gazette: Gazette, sentence: ParsedSentence, talk: Talk, named: set[str]
) -> Iterator[Step]:
    units = units_of(sentence)
    names = nominals_of(report, sentence)
    silent = True
    if sentence.block in HEADS and units and overrides(units[0]):
        told = headline_frame(replace(units[0], tokens=tuple(sentence.doc)), names)
        if told is not None:
            yield _step(report, gazette, replace(units[0], tokens=tuple(sentence.doc)), names, told[1], told[0], talk)
            return
    cores = {unit.head.i: find_core(unit, names, live=True) for unit in units}
    for unit in units:
        core = cores[unit.head.i]
        scene = scene_of(unit, names, core, live=True, kind=talk.kind, before=talk.stages)
        frame = frame_of(scene)
        if frame is None or says_nothing(report, unit, core, frame):
            continue
        silent = False
        inner = next(
            (c.kind for u in units if u.parent is unit and (c := cores[u.head.i]) and u.relation in _INNER), None
        )
        step = _step(
            report,
            gazette,
            unit,
            names,
            core,
            frame,
            talk if inner in (None, "listing", "recognition") else replace(talk, kind=inner, paper=inner),
        )
        talk = talk.after(step, sentence, step.subject in named)
        yield step
    if silent and sentence.block in HEADS and units:
        whole = replace(units[0], tokens=tuple(sentence.doc))
        told = headline_frame(whole, names)
        if told is not None:
            yield _step(report, gazette, whole, names, told[1], told[0], talk)


def _step(
    report: Report, gazette: Gazette, unit: Unit, names: Nominals, core: Core | None, frame: Frame, talk: Talk
) -> Step:
    kind = (
        frame.kind
        or (core.kind if core else None)
        or (talk.paper if frame.stage in PAPER else None)
        or ("listing" if frame.stage in PAPER and talk.kind == "suspension" and "refused" in talk.stages else None)
        or (talk.kind if talk.kind != "listing" else talk.main or "removal")
    )
    when = own_date(report, unit, frame.token, *([core.token] if core else []), unit.head)
    told = frame.fixed or modality_of(frame.token, unit, state=frame.form == "state", review=frame.review)
    frame = relisted(unit, frame, core, when)
    told = (
        "done" if frame.form == "act" and told == "ongoing" and not frame.review and frame.stage != "proposal" else told
    )
    modality = modality_in(report, unit, frame, told, when)
    day = (
        when.date.earliest
        if when and when.date.earliest
        else report.published.date.earliest
        if report.published
        else None
    )
    subject = party_of(report, unit, names, core) or (talk.subject if core is not None else talk.case)
    span = unit.span
    statement = report.statement_at(span)
    return Step(
        stage=stage_in(unit, frame, modality),
        modality=modality,
        kind=kind,
        subject=subject,
        list_id=None
        if kind == "recognition"
        else list_of(
            gazette,
            unit,
            core,
            day,
            subject,
            default=talk.list_id,
            same_paragraph=talk.paragraph == unit.sentence.paragraph,
        ),
        authority=_authority(report, unit),
        occurred=occurred(report, unit, modality, when)
        or (
            day_around(report, unit)
            if modality == "done" and (kind != "listing" or talk.main in (None, "listing"))
            else None
        ),
        statement_id=statement.id if statement else None,
        evidence=Evidence(
            sha256=report.sha256, start=span.start, end=span.end, quote=report.text[span.start : span.end]
        ),
        unsure=None if core is None or core.sure else "the list is not named in the clause",
    )


def _authority(report: Report, unit: Unit) -> str | None:
    for token in unit.tokens:
        mention = report.resolve(unit.sentence, token)
        if mention is not None and mention.kind == "authority":
            return mention.name
    return None


def _settled(found: list[tuple[Step, ParsedSentence]]) -> tuple[Step, ...]:
    """Give a headline or retelling the date of its event where the body of the report settles it (Rulings)."""
    steps = [step for step, _ in found]
    return tuple(
        _headline_dated(step, found) if sentence.block in HEADS else _dated(step, steps) for step, sentence in found
    )


def _headline_dated(step: Step, found: list[tuple[Step, ParsedSentence]]) -> Step:
    if step.modality != "done" or (step.occurred is not None and step.occurred.resolved):
        return step
    for other, sentence in found:
        if (
            sentence.block not in HEADS
            and other.modality == "done"
            and other.kind == step.kind
            and _same_act(step, other)
        ):
            return replace(step, occurred=other.occurred) if other.occurred is not None else step
    return step


def _dated(step: Step, found: list[Step]) -> Step:
    if step.modality != "done" or step.occurred is not None:
        return step
    for other in found:
        told = other.occurred
        if (
            other.modality == "done"
            and told is not None
            and told.exact
            and _same_act(step, other)
            and _same_case(step, other)
        ):
            return replace(step, occurred=told)
    return step


def _same_case(left: Step, right: Step) -> bool:
    return (left.kind, left.subject, left.list_id) == (right.kind, right.subject, right.list_id)


def _same_act(left: Step, right: Step) -> bool:
    outcome = {"decision", "effective", "bill-passed"}
    return left.stage == right.stage or (left.stage in outcome and right.stage in outcome)
