"""Fit the step model: one hidden layer over a bag of features, by Adagrad, one example at a time, with dropout."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from blackletter.reading.learned.model import OUTPUTS, QUESTIONS, StepModel, key_of, slices
from tasks.step_model.examples import Example

EPOCHS = 12
HIDDEN = 48
SEEDS = (0, 1)
LEAST = 3
"""In how many clauses a feature must stand to be learnt."""
RATE = 0.05
FEATURE_DROPOUT = 0.3
HIDDEN_DROPOUT = 0.3
SAMPLED = 0.3
"""What a step written as an example of its label counts for in the question whether a clause is a step at all."""
Array = NDArray[np.float64]
_SLICES = slices()


def fit(examples: Sequence[Example], *, seeds: Sequence[int] = SEEDS) -> StepModel:
    """The model of `examples`; the same examples and seeds give the same weights.

    One model is learnt for each seed, and their scores are averaged: side by side in one hidden layer they are a single
    wider model.
    """
    models = [_fitted(examples, seed) for seed in seeds]
    share = np.float32(1 / len(models))
    return StepModel(
        rows=models[0].rows,
        hidden=np.concatenate([each.hidden for each in models], axis=1),
        hidden_bias=np.concatenate([each.hidden_bias for each in models]),
        direct=np.mean([each.direct for each in models], axis=0, dtype=np.float32),
        output=np.concatenate([each.output for each in models]) * share,
        bias=np.mean([each.bias for each in models], axis=0, dtype=np.float32),
    )


def _fitted(examples: Sequence[Example], seed: int) -> StepModel:
    """The model of one seed, the mean of the later epochs."""
    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(feature for feature, n in counts.items() if n >= LEAST)
    row_of = {feature: row for row, feature in enumerate(names)}
    rows = [np.array([row_of[f] for f in example.features if f in row_of], dtype=np.int64) for example in examples]
    goals = [_goal(example) for example in examples]
    chance = np.random.default_rng(seed)
    weights = {
        "hidden": chance.normal(0, 0.1, (len(names), HIDDEN)),
        "hidden_bias": np.zeros(HIDDEN),
        "direct": np.zeros((len(names), OUTPUTS)),
        "output": chance.normal(0, 0.2, (HIDDEN, OUTPUTS)),
        "bias": np.zeros(OUTPUTS),
    }
    squares = {name: np.full_like(value, 0.05) for name, value in weights.items()}
    total = {name: np.zeros_like(value) for name, value in weights.items()}
    for epoch in range(EPOCHS):
        for at in chance.permutation(len(examples)):
            kept = rows[at][chance.random(len(rows[at])) > FEATURE_DROPOUT]
            mask = (chance.random(HIDDEN) > HIDDEN_DROPOUT) / (1 - HIDDEN_DROPOUT)
            _learn(weights, squares, kept, mask, *goals[at])
        if epoch >= EPOCHS // 2:
            for name, value in weights.items():
                total[name] += value
    mean = {name: (value / (EPOCHS - EPOCHS // 2)).astype(np.float32) for name, value in total.items()}
    return StepModel(rows={key_of(name): row for name, row in row_of.items()}, **mean)


def _goal(example: Example) -> tuple[Array, Array]:
    """The wanted shares of the outputs, and which outputs count: a clause without a step teaches one question only."""
    wanted, counts = np.zeros(OUTPUTS), np.zeros(OUTPUTS)
    told = example.told
    answers: dict[str, tuple[str, ...]] = {"step": ("yes",) if told is not None else ("no",)}
    if told is not None:
        answers |= {"kind": (told.kind,), "stage": told.stages, "modality": told.modalities}
    for question, right in answers.items():
        where = _SLICES[question]
        counts[where] = SAMPLED if question == "step" and told is not None and not example.running else 1
        for answer in right:
            wanted[where.start + QUESTIONS[question].index(answer)] = 1 / len(right)
    return wanted, counts


def _learn(
    weights: dict[str, Array],
    squares: dict[str, Array],
    rows: NDArray[np.int64],
    mask: Array,
    wanted: Array,
    counts: Array,
) -> None:
    scale = 1 / np.sqrt(len(rows) + 1)
    before = weights["hidden"][rows].sum(0) * scale + weights["hidden_bias"]
    inner = np.maximum(before, 0) * mask
    scores = inner @ weights["output"] + weights["direct"][rows].sum(0) * scale + weights["bias"]
    slope = (_shares(scores) - wanted) * counts
    below = (weights["output"] @ slope) * mask * (before > 0)
    for name, change in (("output", np.outer(inner, slope)), ("bias", slope), ("hidden_bias", below)):
        squares[name] += change * change
        weights[name] -= RATE * change / np.sqrt(squares[name])
    for name, change, rate in (("hidden", below * scale, RATE), ("direct", slope * scale, 4 * RATE)):
        squares[name][rows] += change * change
        weights[name][rows] -= rate * change / np.sqrt(squares[name][rows])


def _shares(scores: Array) -> Array:
    found = np.empty_like(scores)
    for where in _SLICES.values():
        raised = np.exp(scores[where] - scores[where].max())
        found[where] = raised / raised.sum()
    return found
