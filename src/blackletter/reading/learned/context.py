"""How each clause of a report looks at the others: attention that fades with distance, one layer or several.

The layers are those of a transformer with norms before (Xiong et al. 2020); the fading is ALiBi (Press et al. 2022),
with slopes of its own for what was said before and for what follows.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ContextLayer:
    """Weights of one layer of width H with A heads, immutable.

    Norms are 2 x H (scale, shift); `joint` is H x 3H (queries, keys, values), `mixed` H x H, `up` H x 2H, `down`
    2H x H, each with its bias; `near` is A x 2: what a clause loses for each clause that it stands later, and earlier.
    """

    before_norm: Floats
    joint: Floats
    joint_bias: Floats
    near: Floats
    mixed: Floats
    mixed_bias: Floats
    after_norm: Floats
    up: Floats
    up_bias: Floats
    down: Floats
    down_bias: Floats

    def of(self, clauses: Floats) -> Floats:
        """N x H vectors of clauses, in the order of the report, to as many that know of one another."""
        clauses = clauses + self._mix(normed(clauses, self.before_norm)) @ self.mixed + self.mixed_bias
        wide = normed(clauses, self.after_norm) @ self.up + self.up_bias
        return clauses + _gelu(wide) @ self.down + self.down_bias

    def _mix(self, clauses: Floats) -> Floats:
        count, width = clauses.shape
        heads = len(self.near)
        joint = (clauses @ self.joint + self.joint_bias).reshape(count, 3, heads, width // heads).transpose(1, 2, 0, 3)
        queries, keys, values = joint
        later = np.arange(count)[:, None] - np.arange(count)[None, :]
        loss = self.near[:, 0, None, None] * np.maximum(later, 0) + self.near[:, 1, None, None] * np.maximum(-later, 0)
        scores = queries @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(width // heads)) - loss
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (shares / shares.sum(-1, keepdims=True)) @ values
        return np.asarray(mixed.transpose(1, 0, 2).reshape(count, width), dtype=np.float32)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Context:
    """The layers, from below, and the norm (2 x H) after the last."""

    layers: tuple[ContextLayer, ...]
    norm: Floats

    def of(self, clauses: Floats) -> Floats:
        """N x H vectors of clauses to as many that know of one another."""
        for layer in self.layers:
            clauses = layer.of(clauses)
        return normed(clauses, self.norm)


def normed(vectors: Floats, norm: Floats) -> Floats:
    """Each row with mean 0 and variance 1, then scaled and shifted by the two rows of `norm`."""
    centred = vectors - vectors.mean(-1, keepdims=True)
    return np.asarray(
        centred / np.sqrt((centred**2).mean(-1, keepdims=True) + np.float32(1e-5)) * norm[0] + norm[1], dtype=np.float32
    )


def _gelu(values: Floats) -> Floats:
    """GELU by its approximation with tanh (Hendrycks and Gimpel 2016)."""
    inner = np.float32(np.sqrt(2 / np.pi)) * (values + np.float32(0.044715) * values**3)
    return np.asarray(values * (1 + np.tanh(inner)) / 2, dtype=np.float32)
