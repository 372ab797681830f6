"""The weights of the step model: pinned, small, and read back as they were packed."""

import hashlib
from importlib import resources

import numpy as np
import pytest

from blackletter.errors import SourceError
from blackletter.reading.learned.model import OUTPUTS
from blackletter.resources import step_model as shipped
from tasks.step_model.pack import packed

BOUND = 3_000_000


def test_the_file_is_the_one_pinned_and_small() -> None:
    data = (resources.files("blackletter.resources") / shipped.FILE).read_bytes()
    assert hashlib.sha256(data).hexdigest() == shipped.DIGEST
    assert len(data) < BOUND


def test_shapes_agree() -> None:
    model = shipped.step_model()
    features, hidden = model.hidden.shape
    assert model.direct.shape == (features, OUTPUTS)
    assert model.output.shape == (hidden, OUTPUTS)
    assert model.hidden_bias.shape == (hidden,)
    assert sorted(model.rows.values()) == list(range(features))


def test_another_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "DIGEST", "0" * 64)
    shipped.step_model.cache_clear()
    with pytest.raises(SourceError, match="has SHA-256 [0-9a-f]{16}…; expected 0{16}…"):
        shipped.step_model()
    shipped.step_model.cache_clear()


def test_packing_gives_the_same_bytes_and_keeps_the_weights_within_half_a_step_of_their_scale() -> None:
    model = shipped.step_model()
    again = shipped.unpacked(packed(model))
    assert packed(model) == packed(again)
    step = np.abs(model.hidden).max(0) / 127
    order = [model.rows[key] for key in sorted(model.rows)]
    assert (np.abs(model.hidden[order] - again.hidden) <= step / 2 + 1e-6).all()
