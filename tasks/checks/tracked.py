"""Which files make up the repository, by git's own account."""

from __future__ import annotations

import subprocess
from pathlib import Path


def tracked(root: Path) -> tuple[Path, ...]:
    """Every file under `root` that git keeps or would keep (not ignored, not deleted), sorted, as absolute paths.

    Raises:
        subprocess.CalledProcessError: `root` is no git work tree.
    """
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    paths = (root / name for name in printed.split("\0") if name)
    return tuple(sorted({path for path in paths if path.is_file()}))
