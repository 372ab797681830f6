"""Is a source file short enough to be read in one sitting?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tasks.checks.fault import Fault

LIMIT = 500
"""Lines, the last included: the design's bound for one file of the package."""


def check_lengths(root: Path, files: Iterable[Path]) -> Iterator[Fault]:
    """Faults of the Python `files` (absolute paths under `root`) that lie in ``src``."""
    for file in files:
        if file.suffix == ".py" and file.is_relative_to(root / "src"):
            lines = len(file.read_text(encoding="utf-8").splitlines())
            if lines > LIMIT:
                yield Fault(
                    path=file.relative_to(root).as_posix(),
                    sentence=f"the file has {lines} lines, and {LIMIT} is the limit; split it by what it does.",
                )
