"""What the rules alone, the model alone and both together make of clauses that an annotator has read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blackletter.reading.learned.model import Likely
from blackletter.reading.learned.opinion import ADD, CHANGE, DROP
from tasks.step_model.examples import Example
from tasks.step_model.markup import Told

Labels = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Steps made, steps annotated, and steps of which kind, stage and modality are right."""

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


def score_of(answers: Sequence[tuple[Example, Mapping[str, Likely]]]) -> dict[str, Score]:
    """The scores of the rules, of the model, and of the rules as the model's opinion changes them."""
    chosen = {
        "rules": [(example, example.ruled) for example, _ in answers],
        "model": [(example, _labels(each) if each["step"].all["yes"] >= 0.5 else None) for example, each in answers],
        "both": [(example, _both(example, each)) for example, each in answers],
    }
    return {name: _score(pairs) for name, pairs in chosen.items()}


def _labels(answers: Mapping[str, Likely]) -> Labels:
    return answers["kind"].answer, answers["stage"].answer, answers["modality"].answer


def _both(example: Example, answers: Mapping[str, Likely]) -> Labels | None:
    """What the opinion makes of the clause, by the same thresholds."""
    likely, ruled = answers["step"].all["yes"], example.ruled
    if ruled is None:
        return _labels(answers) if likely >= ADD else None
    if likely < DROP:
        return None
    kind, *own = ruled
    stage, modality = (
        answers[question].answer if answers[question].probability >= CHANGE else rule
        for question, rule in zip(("stage", "modality"), own, strict=True)
    )
    return kind, stage, modality


def _score(pairs: Sequence[tuple[Example, Labels | None]]) -> Score:
    return Score(
        right=sum(1 for example, made in pairs if made is not None and _agrees(example.told, made)),
        made=sum(1 for _, made in pairs if made is not None),
        told=sum(1 for example, _ in pairs if example.told is not None),
    )


def _agrees(told: Told | None, made: Labels) -> bool:
    return told is not None and made[0] == told.kind and made[1] in told.stages and made[2] in told.modalities
