"""The bundled weights of the reader's step model, checked against a pinned digest and loaded once a process."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from blackletter.errors import SourceError
from blackletter.reading.learned.context import Context, ContextLayer, Floats
from blackletter.reading.learned.model import Encoder, StepModel

FILE = "step_model.npz"
DIGEST = "2af0541aa9b1b5d6d72011a3b3eea5cb24fd15d9f2076c972bf88ba326d9e745"
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
    """The model in `data`, an NPZ archive made by `tasks.step_model.pack`.

    `pieces` and `features` are lines of UTF-8, in the order of their rows; `encoder` is an ONNX graph, from the rows of
    T pieces (`rows`) to T x D vectors; the rest are arrays of the head.
    """
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        return StepModel(
            pieces=_rows(arrays["pieces"]),
            encode=_encoder(arrays["encoder"].tobytes()),
            features=_rows(arrays["features"]),
            context=_context({name: arrays[name].astype(np.float32) for name in arrays if name.startswith("context")}),
            **{
                name: arrays[name].astype(np.float32)
                for name in ("inner", "inner_bias", "sparse", "output", "output_bias")
            },
        )


def _rows(lines: NDArray[np.uint8]) -> dict[str, int]:
    return {name: row for row, name in enumerate(lines.tobytes().decode("utf-8").split("\n"))}


def _context(arrays: Mapping[str, Floats]) -> Context:
    """The layers between clauses: `context0_joint` is the array `joint` of the first, and so on."""
    names = [field.name for field in fields(ContextLayer)]
    count = sum(name.endswith("_near") for name in arrays)
    return Context(
        layers=tuple(ContextLayer(**{name: arrays[f"context{i}_{name}"] for name in names}) for i in range(count)),
        norm=arrays["context_norm"],
    )


def _encoder(graph: bytes) -> Encoder:
    """The graph as a function, on one thread: reports are read side by side by processes."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def encode(rows: Sequence[int]) -> Floats:
        (vectors,) = session.run(["vectors"], {"rows": np.asarray(rows, dtype=np.int64)})
        return np.asarray(vectors, dtype=np.float32)

    return encode
