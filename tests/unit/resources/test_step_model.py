"""The weights of the step model: pinned, small, and read back as shapes that fit together."""

import hashlib
from importlib import resources

import numpy as np
import pytest

from blackletter.errors import SourceError
from blackletter.reading.learned.model import OUTPUTS
from blackletter.reading.learned.pieces import END, START, UNKNOWN
from blackletter.reading.learned.words import MASKS
from blackletter.resources import step_model as shipped

BOUND = 16_000_000


def test_the_file_is_the_one_pinned_and_small() -> None:
    data = (resources.files("blackletter.resources") / shipped.FILE).read_bytes()
    assert hashlib.sha256(data).hexdigest() == shipped.DIGEST
    assert len(data) < BOUND


def test_shapes_agree() -> None:
    model = shipped.step_model()
    width = model.encode([0]).shape[1]
    hidden = len(model.inner_bias)
    assert model.inner.shape == (4 * width, hidden)
    assert model.sparse.shape == (len(model.features), hidden)
    assert model.output.shape == (hidden, OUTPUTS)


def test_the_vocabulary_has_the_masks_and_the_signs() -> None:
    assert {START, END, UNKNOWN, *MASKS} <= set(shipped.step_model().pieces)


def test_the_same_pieces_get_the_same_vectors_and_their_surroundings_count() -> None:
    model = shipped.step_model()
    rows = [model.pieces[each] for each in (START, "the", "ban", "was", "lifted", END)]
    assert np.array_equal(model.encode(rows), model.encode(rows))
    other = [*rows[:4], model.pieces["imposed"], rows[5]]
    assert not np.allclose(model.encode(rows)[2], model.encode(other)[2])


def test_another_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "DIGEST", "0" * 64)
    shipped.step_model.cache_clear()
    with pytest.raises(SourceError, match="has SHA-256 [0-9a-f]{16}…; expected 0{16}…"):
        shipped.step_model()
    shipped.step_model.cache_clear()
