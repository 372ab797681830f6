"""The memory of a command and of all processes that it starts, looked at while it runs (Linux: /proc)."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.2  # seconds between two looks


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """In MB, the most seen: `together` = of all processes at once, pages that they share counted once; `largest` = of
    one process, with all that it shares."""

    together: float
    largest: float


def memory_of(command: Sequence[str]) -> Memory:
    """Run a command to its end; CalledProcessError where it fails."""
    together = largest = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            seen = [_sizes(pid) for pid in _family(process.pid)]
            together = max(together, sum(shared for shared, _ in seen))
            largest = max(largest, *(whole for _, whole in seen))
            time.sleep(EVERY)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Memory(together=together, largest=largest)


def _family(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _read(children).split():
            yield from _family(int(child))


def _sizes(pid: int) -> tuple[float, float]:
    """(its share of what it has in memory, all that it has in memory), in MB; nothing once it has ended."""
    lines = [line.split() for line in _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines()[1:]]
    kib = {words[0]: int(words[1]) for words in lines}
    return kib.get("Pss:", 0) * 1.024e-3, kib.get("Rss:", 0) * 1.024e-3


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it has ended since
        return ""
