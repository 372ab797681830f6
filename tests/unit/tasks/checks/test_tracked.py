from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tasks.checks.tracked import tracked


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)


def test_kept_and_new_files_count_and_ignored_or_deleted_ones_do_not(tmp_path: Path) -> None:
    for name in ("kept.md", "gone.md", "new näme.md", "left.log", ".gitignore"):
        (tmp_path / name).write_text("*.log\n")
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", "kept.md", "gone.md")
    (tmp_path / "gone.md").unlink()
    assert [path.name for path in tracked(tmp_path)] == [".gitignore", "kept.md", "new näme.md"]


def test_a_folder_that_is_no_work_tree_is_refused(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        tracked(tmp_path)
