"""What waits for a person: steps of which the reader is unsure, and steps that a model proposes."""

from collections.abc import Iterable
from dataclasses import dataclass

from blackletter.ports.reports import WorldKnowledge
from blackletter.reading.proposals.compare import Compared, SameParty, compare
from blackletter.services.reports import Reports
from blackletter.services.verdicts import step_id
from blackletter.values.evidence import Evidence
from blackletter.values.proceedings import ReportedStep
from blackletter.values.second_opinions import Proposer
from blackletter.values.statements import Reading, Step

UNNAMED_LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One way to take a clause: the reader's (`proposers` empty) or a model's; `id` is what a verdict names."""

    id: str
    step: Step
    proposers: tuple[Proposer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A step that waits for a verdict.

    `counts` = whether it counts while it waits: the reader's own steps do; what its learned opinion alone found, or a
    model proposes, does not. `sentence` is the one around it, `why` the reasons to look, `candidates` every way in
    which the clause was taken, this one first; that it is no step at all is always one more.
    """

    reported: ReportedStep
    counts: bool
    sentence: Evidence
    why: tuple[str, ...]
    candidates: tuple[Candidate, ...]


def waiting(reports: Reports, world: WorldKnowledge) -> tuple[Waiting, ...]:
    """All that waits, document by document (by title, then hash), in the order of the text.

    A model's proposal that says what the reader says waits for nobody.
    """
    done = reports.verdicts

    def same_party(left: str, right: str) -> bool:
        return left.casefold() == right.casefold() or world.slug(left) == world.slug(right)

    unsure = [x for x in (*reports.steps, *reports.guessed) if x.step.unsure is not None and x.id not in done]
    out = [_unsure(x, reports, same_party) for x in unsure]
    for proposed, step in reports.proposed:
        if proposed.current and step.id not in done:
            (beside,) = compare(reports.readings[step.sha256].steps, (proposed.proposal,), same_party)
            if beside.stance != "agrees":
                out.append(_proposed(step, beside, proposed.proposal.doubts, reports))
    return tuple(sorted(out, key=lambda w: _place(w.reported, reports)))


def _place(x: ReportedStep, reports: Reports) -> tuple[str, str, int, int, str]:
    e = x.step.evidence
    return (reports.readings[x.sha256].title or "", x.sha256, e.start, e.end, x.id)


def _unsure(x: ReportedStep, reports: Reports, same_party: SameParty) -> Waiting:
    reading = reports.readings[x.sha256]
    others = [
        (proposed, step)
        for proposed, step in reports.proposed
        if step.sha256 == x.sha256 and proposed.current and step.step.evidence.span.overlaps(x.step.evidence.span)
    ]
    why = [x.step.unsure or ""]
    lists = sorted({s.list_id for s in reading.steps if s.list_id is not None and s.list_id != x.step.list_id})
    if UNNAMED_LIST in why[0] and lists:
        why.append(f"other steps of the report are on {', '.join(lists)}")
    for proposed, _ in others:
        (beside,) = compare((x.step,), (proposed.proposal,), same_party)
        if beside.stance == "agrees":
            why.append(f"{proposed.proposers[0]} says the same")
    return Waiting(
        reported=x,
        counts=not x.step.guessed,
        sentence=_sentence(reading, x.step.evidence),
        why=tuple(why),
        candidates=(
            Candidate(id=x.id, step=x.step, proposers=x.proposed_by),
            *(Candidate(id=step.id, step=step.step, proposers=proposed.proposers) for proposed, step in others),
        ),
    )


def _proposed(x: ReportedStep, beside: Compared, doubts: Iterable[str], reports: Reports) -> Waiting:
    own = beside.step
    stance = (
        f"the reader has another {_listed(beside.differs_in)}" if own is not None else "the reader finds no step there"
    )
    candidates = [Candidate(id=x.id, step=x.step, proposers=x.proposed_by)]
    if own is not None:
        candidates.append(Candidate(id=step_id(own), step=own, proposers=()))
    return Waiting(
        reported=x,
        counts=False,
        sentence=_sentence(reports.readings[x.sha256], x.step.evidence),
        why=("proposed by a model, unconfirmed", stance, *doubts),
        candidates=tuple(candidates),
    )


def _listed(words: Iterable[str]) -> str:
    return " and ".join(words)


def _sentence(reading: Reading, evidence: Evidence) -> Evidence:
    # Here alone: what splits sentences takes its time to import, and most questions to a register need none.
    from blackletter.reading.around import sentence_around

    span = sentence_around(reading.text, reading.blocks, evidence.span)
    return Evidence(sha256=reading.sha256, start=span.start, end=span.end, quote=reading.text[span.start : span.end])
