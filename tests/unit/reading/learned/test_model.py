"""The arithmetic of the model, on weights small enough to check by hand."""

import math

import numpy as np
import pytest

from blackletter.reading.learned.model import OUTPUTS, QUESTIONS, StepModel, key_of, slices


def _model(**direct: float) -> StepModel:
    """A model whose hidden layer is silent and whose features speak for "yes" with the weight given."""
    weights = np.zeros((len(direct), OUTPUTS), dtype=np.float32)
    weights[:, slices()["step"].start + 1] = list(direct.values())
    return StepModel(
        rows={key_of(name): row for row, name in enumerate(direct)},
        hidden=np.zeros((len(direct), 2), dtype=np.float32),
        hidden_bias=np.zeros(2, dtype=np.float32),
        direct=weights,
        output=np.zeros((2, OUTPUTS), dtype=np.float32),
        bias=np.zeros(OUTPUTS, dtype=np.float32),
    )


def test_the_outputs_of_the_questions_lie_end_to_end() -> None:
    assert [(where.start, where.stop) for where in slices().values()] == [(0, 2), (2, 6), (6, 23), (23, 29)]
    assert OUTPUTS == 29


def test_a_feature_raises_the_answer_that_it_speaks_for() -> None:
    found = _model(a=3.0).answers(["a"])["step"]
    assert found.answer == "yes"
    assert found.probability == pytest.approx(1 / (1 + math.exp(-3 / math.sqrt(2))))


def test_unknown_and_repeated_features_count_for_nothing() -> None:
    model = _model(a=3.0)
    assert model.answers(["a", "a", "zzz"]) == model.answers(["a"])


def test_every_question_gets_probabilities_that_sum_to_one() -> None:
    for question, likely in _model(a=1.0).answers([]).items():
        assert set(likely.all) == set(QUESTIONS[question])
        assert sum(likely.all.values()) == pytest.approx(1)
