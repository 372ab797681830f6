"""From the model's probabilities to a verdict on the rules' step: keep it, change it, drop it, or add one.

What the model adds always waits for a person's review, and so does a step of the rules that it doubts. A recognition
stays one: it is never to be taken for a delisting.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import prod

from blackletter.reading.learned.context import Floats
from blackletter.reading.learned.features import features_of
from blackletter.reading.learned.model import Likely, StepModel
from blackletter.reading.learned.windows import Pooled, pooled, windows_of
from blackletter.reading.parsed import Report
from blackletter.reading.steps.frames import Frame
from blackletter.reading.steps.opinion import Clause, Opinion, Verdict
from blackletter.reading.steps.units import units_of
from blackletter.values.statements import Step

ADD = 0.5
"""From this confidence on a clause that the rules passed over is a step: a guess, until a person accepts it."""
DROP = 0.1
"""Below this confidence a step of the rules is dropped."""
CHANGE: dict[str, float] = {"kind": 10, "stage": 5, "modality": 5}
"""How many times likelier than the rules' answer to a question the model's must be to take its place."""
DOUBT = 0.5
"""Where a step is less likely than this, what the rules make of it is kept, but goes to the review queue."""


def opinion_of(model: StepModel) -> Opinion:
    """The opinion that `model` has of a report's clauses. Thresholds: chosen on texts left out of training."""

    def opinion(report: Report) -> Callable[[Clause], Verdict]:
        windows = windows_of(report, model.pieces)
        encoded = [model.encode(window.rows) for window in windows]
        places = {
            place.sentence: (vectors, place)
            for window, vectors in zip(windows, encoded, strict=True)
            for place in window.places
        }
        at: dict[tuple[int, int], int] = {}
        clauses: list[tuple[Floats, Pooled]] = []
        for sentence in report.sentences:
            vectors, place = places[sentence.index]
            for unit in units_of(sentence):
                at[(sentence.index, unit.head.i)] = len(clauses)
                clauses.append((vectors, pooled(unit, place)))
        contexts = model.contexts(clauses)

        def asked(clause: Clause) -> Verdict:
            unit = clause.scene.unit
            context = contexts[at[(unit.sentence.index, unit.head.i)]]
            return verdict(clause, model.answers(context, features_of(clause)))

        return asked

    return opinion


def verdict(clause: Clause, answers: Mapping[str, Likely]) -> Verdict:
    """What becomes of the clause, given what the model answers."""
    likely = answers["step"].all["yes"]
    if clause.step is None:
        return _added(clause, answers, likely)
    return _judged(clause, clause.step, answers, likely)


def confidence(answers: Mapping[str, Likely], told: Mapping[str, str]) -> float:
    """How far the model holds the clause for a step of the kind, stage and modality `told`, from 0 to 1.

    The root of the three counts, since they are not independent and a clause has several right answers.
    """
    return answers["step"].all["yes"] * prod(answers[question].all[answer] for question, answer in told.items()) ** 0.5


def _added(clause: Clause, answers: Mapping[str, Likely], likely: float) -> Verdict:
    told = {question: answers[question].answer for question in CHANGE}
    if confidence(answers, told) < ADD:
        return Verdict(keep=True)
    return Verdict(
        keep=False,
        frame=_framed(Frame(stage=told["stage"], kind=None, token=clause.scene.unit.head), told),
        unsure=f"no rule reads the clause; the model holds it for a step ({likely:.2f})",
    )


def _judged(clause: Clause, step: Step, answers: Mapping[str, Likely], likely: float) -> Verdict:
    own: dict[str, str] = {"kind": step.kind, "stage": step.stage, "modality": step.modality}
    open_to = [question for question in CHANGE if not (question == "kind" and step.kind == "recognition")]
    told = own | {
        question: answers[question].answer
        for question in open_to
        if answers[question].probability > CHANGE[question] * answers[question].all[own[question]]
    }
    if confidence(answers, {question: told[question] for question in open_to}) < DROP:
        return Verdict(keep=False)
    doubt = f"the model doubts that the clause is a step ({likely:.2f})" if likely < DOUBT else None
    if told == own or clause.frame is None:
        return Verdict(keep=True, unsure=doubt)
    return Verdict(keep=False, frame=_framed(clause.frame, told), unsure=doubt)


def _framed(frame: Frame, told: Mapping[str, str]) -> Frame:
    """The frame that makes a step of exactly the kind, stage and modality `told`; `review` lets an act go on."""
    return replace(
        frame,
        stage=told["stage"],
        kind=told["kind"],
        fixed=told["modality"],
        form="act",
        review=told["modality"] == "ongoing",
        competent=None,
    )
