"""The step model: an encoder of the report's text, a view over its clauses, and four answers about each of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from blackletter.reading.learned.context import Context, Floats
from blackletter.reading.learned.windows import Pooled
from blackletter.values.statements import MODALITIES, STAGES, STEP_KINDS

QUESTIONS: dict[str, tuple[str, ...]] = {
    "step": ("no", "yes"),
    "kind": STEP_KINDS,
    "stage": STAGES,
    "modality": MODALITIES,
}
"""What the model is asked, and the answers in the order of its outputs."""
OUTPUTS = sum(len(answers) for answers in QUESTIONS.values())
Encoder = Callable[[Sequence[int]], Floats]
"""From the rows of a window's T pieces to T x D vectors that know their surroundings."""


def slices() -> dict[str, slice]:
    """Where the answers to each question stand among the outputs."""
    found, at = {}, 0
    for question, answers in QUESTIONS.items():
        found[question] = slice(at, at + len(answers))
        at += len(answers)
    return found


_SLICES = slices()


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """The answer held likeliest to one question, its probability, and that of every answer."""

    answer: str
    probability: float
    all: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StepModel:
    """Weights, immutable.

    `pieces` and `features` map a piece of text and a feature to their rows. `inner` (4D x H) takes the means over a
    clause's own pieces, its head's, its sentence's and its window's; `context` lets each clause of a report look at the
    others; `sparse` has a row of H for each feature; `output` is H x OUTPUTS.
    """

    pieces: Mapping[str, int]
    encode: Encoder
    features: Mapping[str, int]
    inner: Floats
    inner_bias: Floats
    context: Context
    sparse: Floats
    output: Floats
    output_bias: Floats

    def contexts(self, clauses: Sequence[tuple[Floats, Pooled]]) -> Floats:
        """N x H: what the text tells of each of the N clauses of a report.

        Each comes with the T x D vectors of its window and its place there, in the order of the report.
        """
        if not clauses:
            return np.zeros((0, len(self.inner_bias)), dtype=np.float32)
        return self.context.of(np.stack([_means(*clause) for clause in clauses]) @ self.inner + self.inner_bias)

    def answers(self, context: Floats, features: Sequence[str]) -> dict[str, Likely]:
        """The likeliest answer to each of `QUESTIONS` about a clause, of which `context` (H) is the row in `contexts`.

        Features that the weights do not know count for nothing.
        """
        rows = [self.features[each] for each in features if each in self.features]
        scores = np.maximum(context + self.sparse[rows].sum(0), 0) @ self.output + self.output_bias
        return {question: _likely(QUESTIONS[question], scores[where]) for question, where in _SLICES.items()}


def _means(vectors: Floats, pooled: Pooled) -> Floats:
    parts = [vectors[list(pieces)] for pieces in (pooled.own, pooled.head, pooled.sentence)]
    return np.concatenate([part.mean(0) for part in (*parts, vectors)])


def _likely(answers: tuple[str, ...], scores: Floats) -> Likely:
    raised = np.exp((scores - scores.max()).astype(np.float64))
    shares = [float(each) for each in raised / raised.sum()]
    best = max(range(len(answers)), key=lambda i: shares[i])
    return Likely(answer=answers[best], probability=shares[best], all=dict(zip(answers, shares, strict=True)))
