from __future__ import annotations

from pathlib import Path

import pytest

from tasks.checks.generated import settle, stale

PAGE = Path("docs/a.svg")
MADE = {PAGE: "<svg/>\n"}


def _faults(root: Path) -> list[str]:
    return [str(fault) for fault in stale(root, MADE, "make it")]


def test_a_missing_a_different_and_an_equal_file(tmp_path: Path) -> None:
    assert _faults(tmp_path) == ["docs/a.svg: the file does not exist; `make it` writes it."]
    settle(tmp_path, MADE, "make it", [])
    assert _faults(tmp_path) == []
    (tmp_path / PAGE).write_bytes(b"<svg/>\r\n")
    assert _faults(tmp_path) == ["docs/a.svg: the file is not what `make it` makes; run it."]


def test_a_check_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert settle(tmp_path, MADE, "make it", ["--check"]) == 1
    assert capsys.readouterr().out == "docs/a.svg: the file does not exist; `make it` writes it.\n"
    assert list(tmp_path.iterdir()) == []
    settle(tmp_path, MADE, "make it", [])
    assert settle(tmp_path, MADE, "make it", ["--check"]) == 0
