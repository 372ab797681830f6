"""Find the steps of a report: clause by clause, with the talk before as context."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from blackletter.reading.gazetteer import Gazetteer
from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.cast import with_cast
from blackletter.reading.steps.cores import find_core
from blackletter.reading.steps.dating import day_around, occurred, own_date
from blackletter.reading.steps.frames import Frame, frame_of, scene_of
from blackletter.reading.steps.headline import headline_frame, overrides
from blackletter.reading.steps.leading import main_party
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.modality import modality_of
from blackletter.reading.steps.nominals import Nominals, nominals_of
from blackletter.reading.steps.opinion import Clause, Opinion, Verdict
from blackletter.reading.steps.outcomes import modality_in, relisted, stage_in
from blackletter.reading.steps.parties import is_party, party_of
from blackletter.reading.steps.places import Gazette, gazette_of, list_of
from blackletter.reading.steps.settling import settled
from blackletter.reading.steps.silence import asks, says_nothing
from blackletter.reading.steps.talk import PAPER, Talk
from blackletter.reading.steps.topic import is_about_designation
from blackletter.reading.steps.units import HEADS, Unit, units_of
from blackletter.values.evidence import Evidence
from blackletter.values.procedures import Procedure
from blackletter.values.statements import Step

_INNER = frozenset({"relcl", "acl", "ccomp"})


def find_steps(
    report: Report, procedures: Sequence[Procedure], gazetteer: Gazetteer, *, opinion: Opinion | None = None
) -> tuple[Step, ...]:
    """The steps that `report` asserts, in the order of the text.

    Each is one clause: its evidence is a verbatim slice of at most 400 characters. Nothing is found in a report that is
    not about the designation of parties. `procedures` name the lists and bodies known; a country without one still has
    its steps found, with `list_id` None. `gazetteer` tells which lists have known a party. `opinion` is asked
    about each clause once the rules have spoken; it may add, change or take away a step.
    """
    return steps_of(report, procedures, gazetteer, opinion=opinion) if is_about_designation(report) else ()


def steps_of(
    report: Report, procedures: Sequence[Procedure], gazetteer: Gazetteer, *, opinion: Opinion | None = None
) -> tuple[Step, ...]:
    """The steps of a report that is known to be about designation; see `find_steps`."""
    report = with_cast(report)
    asked = opinion(report) if opinion is not None else None
    gazette = gazette_of(report, procedures, gazetteer)
    talk = _opening(report, gazette)
    found: list[tuple[Step, ParsedSentence]] = []
    named = {mention.name for mention in report.mentions if is_party(mention) or mention.kind == "person"}
    for sentence in report.sentences:
        if asks(report, sentence):
            continue
        for step in _steps_in(report, gazette, sentence, talk, named, asked):
            found.append((step, sentence))
            talk = talk.after(step, sentence, step.subject in named)
    return settled(found)


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
    report: Report,
    gazette: Gazette,
    sentence: ParsedSentence,
    talk: Talk,
    named: set[str],
    opinion: Callable[[Clause], Verdict] | None,
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
    told_by: dict[int, Frame] = {}
    for unit in units:
        core = cores[unit.head.i]
        scene = scene_of(unit, names, core, live=True, kind=talk.kind, before=talk.stages)
        read = frame_of(scene)
        said = read is not None and not (
            says_nothing(report, unit, core, read) or _said_above(unit, core, read, told_by)
        )
        frame = read if said else None
        step = _told(report, gazette, unit, units, names, cores, frame, talk) if frame is not None else None
        unsure, guessed = (step.unsure if step is not None else None), False
        if opinion is not None:
            before = (talk.kind, talk.stages[-1]) if talk.stages else None
            verdict = opinion(Clause(scene=scene, units=units, frame=read, step=step, before=before))
            if not verdict.keep:
                guessed = frame is None
                frame = verdict.frame
                step = _told(report, gazette, unit, units, names, cores, frame, talk) if frame is not None else None
                if (
                    step is not None
                    and guessed
                    and step.modality == "done"
                    and own_date(report, unit, unit.head) is None
                ):
                    step = replace(step, occurred=None)
            unsure = verdict.unsure or unsure
        if frame is None or step is None:
            continue
        silent = False
        told_by[unit.head.i] = frame
        talk = talk.after(step, sentence, step.subject in named)
        yield replace(step, unsure=unsure, guessed=guessed)
    if silent and sentence.block in HEADS and units:
        whole = replace(units[0], tokens=tuple(sentence.doc))
        told = headline_frame(whole, names)
        if told is not None:
            yield _step(report, gazette, whole, names, told[1], told[0], talk)


def _told(
    report: Report,
    gazette: Gazette,
    unit: Unit,
    units: Sequence[Unit],
    names: Nominals,
    cores: Mapping[int, Core | None],
    frame: Frame,
    talk: Talk,
) -> Step:
    """The step that `frame` makes of the clause, its kind taken from the clause's own party or paper where it can."""
    core = cores[unit.head.i]
    own = party_of(report, unit, names, core) if core is None and frame.kind is None else None
    inner = next((c.kind for u in units if u.parent is unit and (c := cores[u.head.i]) and u.relation in _INNER), None)
    if inner in (None, "listing", "recognition") and own and own in talk.kinds and len(set(talk.kinds.values())) > 1:
        inner = talk.kinds[own]
    elif inner in (None, "listing", "recognition"):
        inner = _kind_of_paper(unit, frame, cores)
    return _step(
        report,
        gazette,
        unit,
        names,
        core,
        frame if inner is None or frame.kind or core else replace(frame, kind=inner),
        talk if inner in (None, "recognition") else replace(talk, kind=inner, paper=inner),
    )


def _said_above(unit: Unit, core: Core | None, frame: Frame, told_by: Mapping[int, Frame]) -> bool:
    """Whether the clause is only the content of a decision or proposal that the clause above has told."""
    above = unit.parent
    if above is None or unit.relation not in ("ccomp", "xcomp", "acl") or above.head.i not in told_by or core is None:
        return False
    if in_class(above.head, verbs.SAY) and unit.relation == "ccomp":
        return False
    return frame.token == core.token and told_by[above.head.i].stage in _WILLED


def _kind_of_paper(unit: Unit, frame: Frame, cores: Mapping[int, Core | None]) -> str | None:
    """The kind of act that the bill, order or request of the clause is for: "the order adding it to the list"."""
    if frame.kind is not None:
        return None
    around = [*objects(frame.token, unit), *subjects(frame.token, unit)]
    around += [unit.head.head] if unit.relation in ("relcl", "acl") else []
    below = {token for noun in around if lemma_of(noun) in _PAPERS for token in noun.subtree}
    found = [core.kind for core in cores.values() if core is not None and core.token in below and core.form != "state"]
    above = cores.get(unit.parent.head.i) if unit.parent is not None and unit.relation == "conj" else None
    if not found and above is not None and any(t.lower_ in ("it", "they", "which") for t in around):
        return above.kind
    return found[0] if found else None


def _ban_signed(unit: Unit, frame: Frame) -> bool:
    """ "… quashed the ban, three years after the minister signed it": the ban is what was signed."""
    return (
        frame.stage == "enacted"
        and unit.relation == "advcl"
        and unit.parent is not None
        and in_class(unit.parent.head, verbs.LIFT)
        and any(t.lower_ == "it" for t in objects(frame.token, unit))
    )


_OF_RECOGNITION = frozenset({"review", "decision", "effective", "proposal"})
_UNDER_WAY = frozenset(
    {"proposal", "review", "legal-change", "bill-introduced", "bill-reading", "decision-in-principle", "application"}
)
_WILLED = frozenset({"decision-in-principle", "proposal", "application", "notification"})
_PAPERS = nouns.BILL | nouns.ORDER | nouns.PROPOSAL | nouns.CLAIM | {"idea", "plan", "law", "decision"}


def _step(
    report: Report, gazette: Gazette, unit: Unit, names: Nominals, core: Core | None, frame: Frame, talk: Talk
) -> Step:
    kind = (
        frame.kind
        or (core.kind if core else None)
        or ("recognition" if talk.aside == unit.sentence.paragraph and frame.stage in _OF_RECOGNITION else None)
        or ("listing" if _ban_signed(unit, frame) else None)
        or (talk.paper if frame.stage in PAPER else None)
        or ("listing" if talk.kind == "listing" and talk.stages and talk.stages[-1] in _UNDER_WAY else None)
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
