"""Draw what a command prints, from a run of it: ``python -m tasks.make_picture [--check]``.

The demo is made in a fresh folder, the question is asked of its register, and the answer is drawn line by line as it
was printed. Colours are added, words are not.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from tasks.checks.generated import settle
from tasks.drawing import ACCENT, INK, MONO, SOFT, box, page

COMMAND = "python -m tasks.make_picture"
PICTURE = Path("docs/images/standing.svg")
QUESTION = "blackletter standing Taliban --on 2024-10-06 --list ru-terrorist"

SIZE, LETTER, STEP, MARGIN, BAR = 14, 8.43, 21, 22, 34
GREEN, AMBER, BLUE, RED = "#2f6b3a", "#8a5a00", "#1f4e8c", "#a12622"
MODALITIES = {"done": GREEN, "ongoing": AMBER, "planned": BLUE, "required": BLUE, "possible": BLUE, "denied": RED}
STATES = {"LISTED": RED, "SUSPENDED": AMBER, "REMOVED": GREEN}
_STATE = re.compile(rf"^(. \S+: )({'|'.join(STATES)})(.*)$")
_LABEL = re.compile(r"^(  (?:legal basis|programmes|since|until|last seen|note|evidence|stated date)\s+)(.*)$")
_STAGE = re.compile(rf"^(    [^:]+: )({'|'.join(MODALITIES)})(.*?)( \([^()]*\))$")
_TENSION = re.compile(r"^(    )(contradiction|tension)(: .*)$")


def made() -> Mapping[Path, str]:
    """The picture by its path in the repository; runs the demo, which takes some seconds."""
    return {PICTURE: picture(answer())}


def answer() -> tuple[str, ...]:
    """The lines that the question prints when it is asked of a fresh demo.

    Raises:
        subprocess.CalledProcessError: the demo or the question failed; what it said stands in `stderr`.
    """
    with TemporaryDirectory(prefix="blackletter-picture-") as folder:
        _run("blackletter demo --into .", folder)
        return tuple(_run(QUESTION, folder).rstrip("\n").split("\n"))


def _run(command: str, folder: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BLACKLETTER_")}
    path = os.pathsep.join([str(Path(sys.executable).parent), kept.get("PATH", os.defpath)])
    environment = kept | {"PATH": path, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command.split(), cwd=folder, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def picture(lines: tuple[str, ...]) -> str:
    """The terminal with the question and the `lines` of its answer."""
    shown = (f"$ {QUESTION}", *lines)
    width = round(max(len(line) for line in shown) * LETTER) + 2 * MARGIN
    height = BAR + len(shown) * STEP + MARGIN
    return page(width, height, QUESTION, "\n".join(lines), _terminal(shown, width), font=MONO)


def _terminal(shown: tuple[str, ...], width: int) -> Iterator[str]:
    yield box(0, 0, width, 8, fill=ACCENT)
    for n, line in enumerate(shown):
        if not line:
            continue
        spans = "".join(_span(words, fill, bold) for words, fill, bold in _painted(line) if words)
        place = f'x="{MARGIN}" y="{BAR + STEP * n + SIZE}" font-size="{SIZE}"'
        # The pinned length keeps the columns where they are, whatever font the reader has.
        yield f'<text {place} textLength="{len(line) * LETTER:.1f}" xml:space="preserve">{spans}</text>'


def _span(words: str, fill: str, bold: bool) -> str:
    weight = ' font-weight="600"' if bold else ""
    return f'<tspan fill="{fill}"{weight}>{escape(words)}</tspan>'


def _painted(line: str) -> tuple[tuple[str, str, bool], ...]:
    """The line in pieces: words, colour, whether bold."""
    if line.startswith("$ "):
        return (("$ ", SOFT, False), (line[2:], INK, True))
    if found := _STATE.match(line):
        return ((found[1], INK, True), (found[2], STATES[found[2]], True), (found[3], INK, False))
    if found := _LABEL.match(line):
        return ((found[1], SOFT, False), (found[2], INK, False))
    if found := _STAGE.match(line):
        return (
            (found[1], INK, False),
            (found[2], MODALITIES[found[2]], True),
            (found[3], INK, False),
            (found[4], SOFT, False),
        )
    if found := _TENSION.match(line):
        return ((found[1], INK, False), (found[2], RED, True), (found[3], INK, False))
    return ((line, SOFT if line.startswith("stamp ") else INK, False),)


if __name__ == "__main__":
    sys.exit(settle(Path(__file__).resolve().parent.parent, made(), COMMAND, sys.argv[1:]))
