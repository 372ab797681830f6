"""Is a file that a task makes still what the task would make today?"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tasks.checks.fault import Fault


def stale(root: Path, made: Mapping[Path, str], command: str) -> Iterator[Fault]:
    """Faults of the files under `root` that are missing or differ from `made` (path -> text); `command` makes them."""
    for path, wanted in made.items():
        file = root / path
        if not file.is_file():
            yield Fault(path=path.as_posix(), sentence=f"the file does not exist; `{command}` writes it.")
        elif file.read_bytes() != wanted.encode("utf-8"):
            yield Fault(path=path.as_posix(), sentence=f"the file is not what `{command}` makes; run it.")


def settle(root: Path, made: Mapping[Path, str], command: str, arguments: Sequence[str]) -> int:
    """Write `made` under `root`, or compare where `arguments` have ``--check``: 0, or 1 where something differs."""
    if "--check" in arguments:
        faults = list(stale(root, made, command))
        for fault in faults:
            print(fault)
        return 1 if faults else 0
    for path, wanted in made.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(wanted.encode("utf-8"))
        print(f"wrote {path.as_posix()}", file=sys.stderr)
    return 0
