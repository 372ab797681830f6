"""What a person sees on a terminal: no cell is ever cut, and what has no room is told in lines of its own."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios

import pytest

from tests.functional.program import OWN_PROCESS, Program


def seen(program: Program, columns: int, *arguments: str) -> list[str]:
    """The lines that a call shows on a terminal of that width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "NO_COLOR")}
    process = subprocess.Popen(
        [*OWN_PROCESS, *arguments],
        cwd=program.folder,
        env={**environment, "TERM": "dumb", "PYTHONUTF8": "1"},
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    os.close(theirs)
    shown = bytearray()
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        shown += more
    os.close(ours)
    assert process.wait() == 0
    return [line.rstrip() for line in shown.decode("utf-8").splitlines()]


def test_the_lists_fit_a_terminal_of_80_columns(lists: Program) -> None:
    lines = seen(lists, 80, "lists", "--on", "2024-06-01")
    assert lines[0].split() == ["list", "held", "from", "to", "days", "old", "entries"]
    assert max(map(len, lines)) <= 80
    assert ["us-ofac-sdn", "2", "2023-12-28", "2024-05-03", "29", "40"] in [line.split() for line in lines]


@pytest.mark.parametrize("columns", [40, 80])
def test_where_there_is_no_room_each_row_is_told_in_lines(colombia: Program, columns: int) -> None:
    lines = seen(colombia, columns, "history", "us-ofac-sdn:4711")
    assert lines[0] == "Versions of us-ofac-sdn:4711"
    told = {line.partition("  ")[0]: line.partition("  ")[2].strip() for line in lines if "  " in line}
    assert told["valid from"] == "2021-12-02"
    assert told["shown by"] == "us-ofac-sdn@2021-11-23, us-ofac-sdn@2021-12-02"


def test_a_wide_terminal_has_a_table(colombia: Program) -> None:
    lines = seen(colombia, 200, "diff", "us-ofac-sdn", "--from", "2021-11-23", "--to", "2021-12-02")
    assert lines[0].split() == ["change", "entry", "name", "effective", "basis", "cause"]
    assert any(line.split()[:2] == ["removed", "us-ofac-sdn:4711"] for line in lines)
