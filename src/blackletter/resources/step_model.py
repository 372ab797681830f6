"""The bundled weights of the reader's step model, checked against a pinned digest and loaded once a process."""

import hashlib
from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np

from blackletter.errors import SourceError
from blackletter.reading.learned.model import StepModel

FILE = "step_model.npz"
DIGEST = "a386cd03f27038f366646394ccc633f030e357a3bb24000e378a4cf319012259"
"""SHA-256 of the file; `python -m tasks.train_step_model` writes both."""


@cache
def step_model() -> StepModel:
    """The step model as trained. Raises `SourceError` where the file is missing or is not the one pinned."""
    try:
        data = (resources.files("blackletter.resources") / FILE).read_bytes()
    except OSError:
        raise SourceError(f"the package lacks its file {FILE}: expected the weights of the step model") from None
    found = hashlib.sha256(data).hexdigest()
    if found != DIGEST:
        raise SourceError(f"the step model's file {FILE} has SHA-256 {found[:16]}…; expected {DIGEST[:16]}…")
    return unpacked(data)


def unpacked(data: bytes) -> StepModel:
    """The model in `data`, an NPZ archive: `keys` (F feature keys, ascending), and each array of weights.

    `hidden` and `direct` are stored as bytes, a scale for each column beside them (`hidden_scale`, `direct_scale`).
    """
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        return StepModel(
            rows={int(key): row for row, key in enumerate(arrays["keys"])},
            hidden=arrays["hidden"] * arrays["hidden_scale"],
            hidden_bias=arrays["hidden_bias"],
            direct=arrays["direct"] * arrays["direct_scale"],
            output=arrays["output"],
            bias=arrays["bias"],
        )
