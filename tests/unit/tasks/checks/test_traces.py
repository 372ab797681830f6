from __future__ import annotations

from pathlib import Path

import pytest

from tasks.checks.traces import check_traces

# Put together here, so that this file does not hold what it says no file may hold.
HOST = "py" + "pi.org"
HOME = "/" + "home"


def _faults(root: Path, content: bytes) -> list[str]:
    (root / "a.txt").write_bytes(content)
    return [str(fault) for fault in check_traces(root, [root / "a.txt"])]


@pytest.mark.parametrize("before", ["", "in ", "=", '"', "(", "file "])
def test_a_path_of_one_machine_is_a_fault(tmp_path: Path, before: str) -> None:
    assert _faults(tmp_path, f"fine\n{before}{HOME}/mary/a.db\n".encode()) == [
        f"a.txt:2: {HOME}/m… is a path of one machine."
    ]


@pytest.mark.parametrize(
    "text", [f"https://example.org{HOME}/page", f"docs{HOME}/a.md", f"..{HOME}/a", f"{HOME}less/a"]
)
def test_a_part_of_an_address_or_of_a_longer_path_is_none(tmp_path: Path, text: str) -> None:
    assert _faults(tmp_path, text.encode()) == []


def test_a_registrys_host_is_a_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, f"--index-url https://{HOST}/simple\n".encode()) == [
        f"a.txt:1: {HOST} is the host of a package registry."
    ]


def test_bytes_that_are_no_utf_8_are_passed(tmp_path: Path) -> None:
    assert _faults(tmp_path, b"\xff\xfe" + f" {HOME}/mary/a.db".encode()) == []
