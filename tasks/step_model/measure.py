"""What the reader makes of annotated texts: its steps against an annotator's, as the guidelines' scorer counts them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from blackletter.reading.steps.find import find_steps
from blackletter.reading.steps.opinion import Opinion
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.values.evidence import Span
from blackletter.values.statements import Step
from tasks.step_model.examples import prepared, procedures
from tasks.step_model.markup import Annotated, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Steps made, steps annotated, and steps of which place, kind, stage and modality are right."""

    right: int
    made: int
    told: int

    def __str__(self) -> str:
        """Precision, recall and F1, with the counts that they come from."""
        precision, recall = self.right / max(1, self.made), self.right / max(1, self.told)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return (
            f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({self.right} right of {self.made} made, {self.told} told)"
        )


def score_of(texts: Iterable[Annotated], opinion: Opinion | None) -> Score:
    """The score of the whole reader on `texts`, with that second opinion (None = the rules alone)."""
    right = made = told = 0
    for text in texts:
        steps = find_steps(prepared(text), procedures(), bundled_gazetteer(), opinion=opinion)
        right += agreeing(text.told, steps)
        made += len(steps)
        told += len(text.told)
    return Score(right=right, made=made, told=told)


def agreeing(told: Sequence[Told], steps: Sequence[Step]) -> int:
    """How many of `told` have a step of their own that shares words with them and is of an acceptable kind, stage and
    modality; those that share most are paired first."""
    shares = sorted(
        (
            (-_shared(each.span, step.evidence.span), len(step.evidence.span), i, j)
            for i, each in enumerate(told)
            for j, step in enumerate(steps)
            if each.span.overlaps(step.evidence.span) and _agrees(each, step)
        )
    )
    paired_told: set[int] = set()
    paired_steps: set[int] = set()
    for _, _, i, j in shares:
        if i not in paired_told and j not in paired_steps:
            paired_told.add(i)
            paired_steps.add(j)
    return len(paired_told)


def _agrees(told: Told, step: Step) -> bool:
    return step.kind == told.kind and step.stage in told.stages and step.modality in told.modalities


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)
