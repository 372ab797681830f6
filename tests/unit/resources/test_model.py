"""The language model: loaded once, its weights checked against pinned digests."""

from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.resources import model


def test_the_model_is_loaded_once_a_process() -> None:
    assert model.language_model() is model.language_model()


def test_it_parses_english() -> None:
    doc = model.language_model()("The court lifted the ban.")
    assert [(token.text, token.dep_) for token in doc if token.dep_ == "ROOT"] == [("lifted", "ROOT")]


def test_a_changed_weight_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tok2vec").mkdir()
    (tmp_path / "tok2vec" / "model").write_bytes(b"other weights")
    monkeypatch.setattr(model, "_folder", lambda: tmp_path)
    with pytest.raises(
        SourceError, match=r"the language model's file tok2vec/model has SHA-256 [0-9a-f]{16}…; expected"
    ):
        model.language_model.__wrapped__()


def test_a_missing_weight_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "_folder", lambda: tmp_path)
    with pytest.raises(SourceError, match="the language model lacks its file model in tok2vec: expected version 3.8.0"):
        model.language_model.__wrapped__()
