"""The model: a bag of features, one hidden layer, and four answers about the clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from blackletter.values.statements import MODALITIES, STAGES, STEP_KINDS

QUESTIONS: dict[str, tuple[str, ...]] = {
    "step": ("no", "yes"),
    "kind": STEP_KINDS,
    "stage": STAGES,
    "modality": MODALITIES,
}
"""What the model is asked, and the answers in the order of its outputs."""
OUTPUTS = sum(len(answers) for answers in QUESTIONS.values())
Floats = NDArray[np.float32]


def slices() -> dict[str, slice]:
    """Where the answers to each question stand among the outputs."""
    found, at = {}, 0
    for question, answers in QUESTIONS.items():
        found[question] = slice(at, at + len(answers))
        at += len(answers)
    return found


_SLICES = slices()


def key_of(feature: str) -> int:
    """A feature's 32-bit key (CRC-32 of its UTF-8 bytes), by which the weights know it."""
    return crc32(feature.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """The answer held likeliest to one question, its probability, and that of every answer."""

    answer: str
    probability: float
    all: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StepModel:
    """Weights, immutable.

    `rows` maps a feature's key to its row in `hidden` (F x H) and `direct` (F x OUTPUTS); `hidden_bias` has H entries,
    `output` is H x OUTPUTS, `bias` has OUTPUTS entries.
    """

    rows: Mapping[int, int]
    hidden: Floats
    hidden_bias: Floats
    direct: Floats
    output: Floats
    bias: Floats

    def answers(self, features: Sequence[str]) -> dict[str, Likely]:
        """The likeliest answer to each of `QUESTIONS`; features that the weights do not know count for nothing."""
        known = sorted(row for row in {self.rows.get(key_of(each)) for each in features} if row is not None)
        scale = np.float32(1 / np.sqrt(len(known) + 1))
        inner = np.maximum(self.hidden[known].sum(0) * scale + self.hidden_bias, 0)
        scores = inner @ self.output + self.direct[known].sum(0) * scale + self.bias
        return {question: _likely(QUESTIONS[question], scores[where]) for question, where in _SLICES.items()}


def _likely(answers: tuple[str, ...], scores: Floats) -> Likely:
    raised = np.exp((scores - scores.max()).astype(np.float64))
    shares = [float(each) for each in raised / raised.sum()]
    best = max(range(len(answers)), key=lambda i: shares[i])
    return Likely(answer=answers[best], probability=shares[best], all=dict(zip(answers, shares, strict=True)))
