"""Do the commands that a page shows work, and do they print what the page says?

A fenced block marked `console` is run where the comment ``<!-- run -->`` stands right before it. In it, ``$ `` starts a
command, ``> `` goes on with it, and any other line is output: each has to occur in what the command printed, blanks
apart (so that a table may be shown without its exact width), and a line of dots stands for output left out.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tasks.checks.fault import Fault
from tasks.checks.markdown import parse

SECONDS = 120
"""A command that takes longer is a fault: nobody follows a tutorial that long."""

_LEFT_OUT = re.compile(r"^(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A `command` as a page shows it, the `line` it is on, and the output lines under it."""

    command: str
    line: int
    output: tuple[str, ...]


def check_consoles(root: Path, pages: Iterable[Path]) -> Iterator[Fault]:
    """Run the marked blocks of each page in order, in one fresh folder a page; one fault for each that disappoints."""
    for page in pages:
        where = page.relative_to(root).as_posix()
        blocks = parse(page.read_text(encoding="utf-8")).blocks
        with TemporaryDirectory(prefix="blackletter-docs-") as folder:
            for block in blocks:
                for shown in shown_in(block.text, block.line + 1):
                    sentence = _wrong(shown, Path(folder))
                    if sentence is not None:
                        yield Fault(path=where, line=shown.line, sentence=sentence)


def shown_in(text: str, first_line: int) -> tuple[Shown, ...]:
    """The commands in a block's `text`, whose first line is line `first_line` of its page."""
    found: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(text.splitlines(), start=first_line):
        if line.startswith("$ "):
            found.append((line[2:], number, []))
        elif found and line.startswith("> ") and not found[-1][2]:
            command, start, output = found[-1]
            found[-1] = (f"{command}\n{line[2:]}", start, output)
        elif found and line.strip() and not _LEFT_OUT.match(line.strip()):
            found[-1][2].append(line)
    return tuple(Shown(command=command, line=line, output=tuple(output)) for command, line, output in found)


def _wrong(shown: Shown, folder: Path) -> str | None:
    try:
        done = subprocess.run(
            ["bash", "-c", shown.command],
            cwd=folder,
            env=_environment(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"`{shown.command}` did not end within {SECONDS} seconds."
    printed = done.stdout.decode("utf-8", errors="replace")
    if done.returncode:
        last = printed.strip().splitlines()[-1:] or ["it printed nothing"]
        return f"`{shown.command}` ended with exit code {done.returncode}: {last[0].strip()}"
    lines = [_squeezed(line) for line in printed.splitlines()]
    for line in shown.output:
        if not any(_squeezed(line) in printed_line for printed_line in lines):
            return f"`{shown.command}` did not print the line that the page shows: {line.strip()}"
    return None


def _squeezed(line: str) -> str:
    return " ".join(line.split())


def _environment(outer: Mapping[str, str]) -> dict[str, str]:
    """The caller's variables without the product's own, its commands first on PATH, output plain and of one width."""
    kept = {name: value for name, value in outer.items() if not name.startswith("BLACKLETTER_")}
    path = os.pathsep.join([str(Path(sys.executable).parent), outer.get("PATH", os.defpath)])
    return kept | {"PATH": path, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "120", "PYTHONIOENCODING": "utf-8"}
