"""What counts as right when the reader is measured."""

from blackletter.values.evidence import Evidence, Span
from blackletter.values.statements import Step
from tasks.step_model.markup import Told
from tasks.step_model.measure import Score, agreeing

TOLD = Told(span=Span(start=0, end=5), kind="removal", stages=("decision", "effective"), modalities=("done",))


def _step(start: int, end: int, stage: str = "decision", modality: str = "done") -> Step:
    return Step(
        stage=stage,
        modality=modality,
        kind="removal",
        subject=None,
        list_id=None,
        authority=None,
        occurred=None,
        statement_id=None,
        evidence=Evidence(sha256="0" * 64, start=start, end=end, quote="x" * (end - start)),
        unsure=None,
    )


def test_any_of_the_acceptable_stages_is_right_and_the_modality_must_be_too() -> None:
    assert agreeing([TOLD], [_step(0, 5, "effective")]) == 1
    assert agreeing([TOLD], [_step(0, 5, "effective", "planned")]) == 0


def test_evidence_must_share_words_with_the_clause() -> None:
    assert agreeing([TOLD], [_step(5, 9)]) == 0


def test_a_step_serves_one_clause_only() -> None:
    assert agreeing([TOLD, TOLD], [_step(0, 5)]) == 1
    assert agreeing([TOLD, TOLD], [_step(0, 5), _step(2, 5)]) == 2


def test_figures_come_with_their_counts() -> None:
    assert str(Score(right=1, made=1, told=2)) == "P 1.000 R 0.500 F1 0.667 (1 right of 1 made, 2 told)"
