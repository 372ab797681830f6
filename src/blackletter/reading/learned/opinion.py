"""From the model's probabilities to a verdict on the rules' step: keep it, change it, drop it, or add one.

The kind of a step of the rules is never changed: it hangs on the whole report, of which the model sees one clause. What
the model adds always waits for a person's review.
"""

from collections.abc import Mapping
from dataclasses import replace

from blackletter.reading.learned.features import features_of
from blackletter.reading.learned.model import Likely, StepModel
from blackletter.reading.steps.frames import Frame
from blackletter.reading.steps.opinion import Clause, Opinion, Verdict
from blackletter.values.statements import Step

ADD = 0.8
"""From this probability on a clause that the rules passed over is a step: a guess, until a person accepts it."""
DROP = 0.25
"""Below this probability a step of the rules is dropped."""
CHANGE = 0.75
"""From this probability on the model's stage or modality takes the place of the rules'."""
DOUBT = 0.5
"""Below this probability a step of the rules is kept, but goes to the review queue."""


def opinion_of(model: StepModel) -> Opinion:
    """The opinion that `model` has of any clause. Thresholds: cross-validated by report, see the training task."""

    def opinion(clause: Clause) -> Verdict:
        answers = model.answers(features_of(clause))
        likely = answers["step"].all["yes"]
        if clause.step is None:
            return _added(clause, answers, likely) if likely >= ADD else Verdict(keep=True)
        if likely < DROP:
            return Verdict(keep=False)
        return _changed(clause, clause.step, answers, likely)

    return opinion


def _added(clause: Clause, answers: Mapping[str, Likely], likely: float) -> Verdict:
    told = {question: answers[question].answer for question in ("kind", "stage", "modality")}
    frame = _framed(Frame(stage=told["stage"], kind=None, token=clause.scene.unit.head), told)
    return Verdict(
        keep=False, frame=frame, unsure=f"no rule reads the clause; the model holds it for a step ({likely:.2f})"
    )


def _changed(clause: Clause, step: Step, answers: Mapping[str, Likely], likely: float) -> Verdict:
    doubt = f"the model doubts that the clause is a step ({likely:.2f})" if likely < DOUBT else None
    told = {"stage": step.stage, "modality": step.modality}
    better = {
        question: answers[question].answer
        for question, own in told.items()
        if answers[question].answer != own and answers[question].probability >= CHANGE
    }
    if not better or clause.frame is None:
        return Verdict(keep=True, unsure=doubt)
    return Verdict(keep=False, frame=_framed(clause.frame, {"kind": step.kind} | told | better), unsure=doubt)


def _framed(frame: Frame, told: Mapping[str, str]) -> Frame:
    """The frame that makes a step of exactly the kind, stage and modality `told`; `review` lets an act go on."""
    ongoing = told["modality"] == "ongoing"
    return replace(
        frame,
        stage=told["stage"],
        kind=told["kind"],
        fixed=told["modality"],
        form="act",
        review=ongoing,
        competent=None,
    )
