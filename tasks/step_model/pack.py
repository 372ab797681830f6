"""The weights as one small file: the encoder's graph, and the head's arrays beside it."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from tasks.step_model.export import exported
from tasks.step_model.network import Network


def packed(network: Network, pieces: Sequence[str], features: Mapping[str, int]) -> bytes:
    """The trained `network` as an NPZ archive, the same bytes for the same weights; `resources.step_model.unpacked`
    reads it back."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    archive = BytesIO()
    np.savez_compressed(
        archive,
        pieces=np.frombuffer("\n".join(pieces).encode(), dtype=np.uint8),
        features=np.frombuffer("\n".join(sorted(features, key=features.__getitem__)).encode(), dtype=np.uint8),
        encoder=np.frombuffer(exported(network), dtype=np.uint8),
        inner=state["inner.weight"].T.astype(np.float16),
        inner_bias=state["inner.bias"],
        allow_pickle=False,
        context_norm=np.stack([state["context_norm.weight"], state["context_norm.bias"]]),
        **{
            f"context{i}_{name}": values
            for i in range(len(network.context))
            for name, values in _context_layer(state, f"context.{i}.")
        },
        sparse=state["features.weight"][: len(features)].astype(np.float16),
        output=state["output.weight"].T,
        output_bias=state["output.bias"],
    )
    return archive.getvalue()


def _context_layer(state: Mapping[str, NDArray[np.float32]], above: str) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """The weights of one layer between clauses, by the names of `ContextLayer`."""
    yield "near", state[f"{above}near"]
    for name in ("before_norm", "after_norm"):
        yield name, np.stack([state[f"{above}{name}.weight"], state[f"{above}{name}.bias"]])
    for name in ("joint", "mixed", "up", "down"):
        yield name, state[f"{above}{name}.weight"].T.astype(np.float16)
        yield f"{name}_bias", state[f"{above}{name}.bias"]
