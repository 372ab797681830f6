"""The weights as a small file: rows in the order of their keys, large arrays as bytes with a scale for each column."""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from blackletter.reading.learned.model import Floats, StepModel


def packed(model: StepModel) -> bytes:
    """`model` as an NPZ archive, the same bytes for the same model; `resources.step_model.unpacked` reads it back."""
    keys = sorted(model.rows)
    order = [model.rows[key] for key in keys]
    hidden, hidden_scale = _bytes(model.hidden[order])
    direct, direct_scale = _bytes(model.direct[order])
    archive = BytesIO()
    np.savez_compressed(
        archive,
        keys=np.array(keys, dtype=np.uint32),
        hidden=hidden,
        hidden_scale=hidden_scale,
        hidden_bias=model.hidden_bias,
        direct=direct,
        direct_scale=direct_scale,
        output=model.output,
        bias=model.bias,
    )
    return archive.getvalue()


def _bytes(values: Floats) -> tuple[NDArray[np.int8], Floats]:
    scale = (np.maximum(np.abs(values).max(0), 1e-6) / 127).astype(np.float32)
    return np.round(values / scale).astype(np.int8), scale
