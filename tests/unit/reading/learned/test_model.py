"""The arithmetic of the model's head, on weights small enough to check by hand."""

import math

import numpy as np
import pytest
from pytest import MonkeyPatch

from blackletter.reading.learned.context import Context
from blackletter.reading.learned.model import OUTPUTS, QUESTIONS, StepModel, slices
from blackletter.reading.learned.windows import Pooled

YES = slices()["step"].start + 1
PIECES = np.array([[4.0], [1.0], [3.0]], dtype=np.float32)
POOLED = Pooled(own=(1, 2), head=(2,), sentence=(0, 1))


def _model(inner: tuple[float, float, float, float] = (0, 0, 0, 0), level: float = 0, **sparse: float) -> StepModel:
    """A model of vectors of width one and one hidden unit, which speaks for "yes"; all contexts are `level`."""
    output = np.zeros((1, OUTPUTS), dtype=np.float32)
    output[0, YES] = 1
    return StepModel(
        pieces={},
        encode=lambda rows: PIECES,
        features={name: row for row, name in enumerate(sparse)},
        inner=np.array(inner, dtype=np.float32)[:, None],
        inner_bias=np.zeros(1, dtype=np.float32),
        context=Context(layers=(), norm=np.array([[0], [level]], dtype=np.float32)),
        sparse=np.array([*sparse.values()], dtype=np.float32).reshape(-1, 1),
        output=output,
        output_bias=np.zeros(OUTPUTS, dtype=np.float32),
    )


def _yes(score: float) -> float:
    return 1 / (1 + math.exp(-score))


def test_the_outputs_of_the_questions_lie_end_to_end() -> None:
    assert [(where.start, where.stop) for where in slices().values()] == [(0, 2), (2, 6), (6, 23), (23, 29)]
    assert OUTPUTS == 29


NONE = np.zeros(1, dtype=np.float32)


def test_the_means_of_clause_head_sentence_and_window_count_each_by_its_weight(monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(Context, "of", lambda self, clauses: clauses)
    found = _model((1, 0.5, 0.25, 0.5)).contexts([(PIECES, POOLED)])
    assert found == pytest.approx(np.array([[1 * 2 + 0.5 * 3 + 0.25 * 2.5 + 0.5 * 8 / 3]]))


def test_a_report_without_clauses_has_no_contexts() -> None:
    assert _model().contexts([]).shape == (0, 1)


def test_what_the_context_tells_speaks_for_an_answer() -> None:
    model = _model(level=2)
    (context,) = model.contexts([(PIECES, POOLED)])
    assert model.answers(context, [])["step"].probability == pytest.approx(_yes(2))


def test_a_feature_raises_the_answer_that_it_speaks_for() -> None:
    found = _model(a=3.0).answers(NONE, ["a"])["step"]
    assert found.answer == "yes"
    assert found.probability == pytest.approx(_yes(3))


def test_unknown_features_count_for_nothing() -> None:
    model = _model(a=3.0)
    assert model.answers(NONE, ["a", "zzz"]) == model.answers(NONE, ["a"])


def test_every_question_gets_probabilities_that_sum_to_one() -> None:
    for question, likely in _model(a=1.0).answers(NONE, []).items():
        assert set(likely.all) == set(QUESTIONS[question])
        assert sum(likely.all.values()) == pytest.approx(1)
