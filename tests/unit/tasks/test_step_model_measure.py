"""What counts as right when the model is measured."""

from blackletter.reading.learned.model import QUESTIONS, Likely
from blackletter.values.evidence import Span
from tasks.step_model.examples import Example
from tasks.step_model.markup import Told
from tasks.step_model.measure import score_of

SPAN = Span(start=0, end=5)
TOLD = Told(span=SPAN, kind="removal", stages=("decision", "effective"), modalities=("done",))


def _example(ruled: tuple[str, str, str] | None, *features: str) -> Example:
    return Example(report="wire-0", span=SPAN, features=features, told=TOLD, ruled=ruled, running=True)


def _answers(likely: float, kind: str, stage: str, modality: str) -> dict[str, Likely]:
    told = {"kind": kind, "stage": stage, "modality": modality}
    found = {
        question: Likely(answer=answer, probability=0.9, all=dict.fromkeys(QUESTIONS[question], 0.0) | {answer: 0.9})
        for question, answer in told.items()
    }
    return {"step": Likely(answer="yes", probability=likely, all={"yes": likely, "no": 1 - likely}), **found}


def test_any_of_the_acceptable_stages_is_right_and_the_modality_must_be_too() -> None:
    right, wrong = _example(("removal", "effective", "done")), _example(("removal", "effective", "planned"))
    sure = _answers(0.9, "removal", "decision", "done")
    scores = score_of([(right, sure), (wrong, sure)])
    assert (scores["rules"].right, scores["rules"].made, scores["rules"].told) == (1, 2, 2)
    assert (scores["both"].right, scores["both"].made) == (2, 2)


def test_a_step_is_added_only_where_the_model_is_sure() -> None:
    sure, unsure = (_answers(likely, "removal", "decision", "done") for likely in (0.99, 0.6))
    scores = score_of([(_example(None), unsure), (_example(None), sure)])
    assert (scores["model"].made, scores["both"].made) == (2, 1)
    assert str(scores["both"]) == "P 1.000 R 0.500 F1 0.667 (1 right of 1 made, 2 told)"
