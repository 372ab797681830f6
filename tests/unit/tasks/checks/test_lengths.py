from __future__ import annotations

from pathlib import Path

from tasks.checks.lengths import LIMIT, check_lengths


def _file(root: Path, name: str, lines: int) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x = 1\n" * lines)
    return path


def test_a_source_file_over_the_limit_is_a_fault(tmp_path: Path) -> None:
    files = [_file(tmp_path, "src/a.py", LIMIT), _file(tmp_path, "src/b/c.py", LIMIT + 1)]
    assert [str(fault) for fault in check_lengths(tmp_path, files)] == [
        "src/b/c.py: the file has 501 lines, and 500 is the limit; split it by what it does."
    ]


def test_only_python_of_the_package_is_measured(tmp_path: Path) -> None:
    files = [_file(tmp_path, "src/a.csv", LIMIT + 1), _file(tmp_path, "tests/a.py", LIMIT + 1)]
    assert list(check_lengths(tmp_path, files)) == []
