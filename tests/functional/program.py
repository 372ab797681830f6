"""The real program, run in a folder of its own: in this process where many calls are made, else in one of its own."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from blackletter.cli.main import run as blackletter

OWN_PROCESS = (sys.executable, "-c", "from blackletter.cli.main import run; run()")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a call left behind: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON: nothing else may stand there."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, str]]:
        """Standard output as CSV with a header."""
        return list(csv.DictReader(io.StringIO(self.out)))


@dataclass(frozen=True, slots=True)
class Program:
    """`blackletter …` in `folder`, whose register is `blackletter.db` unless a call says otherwise."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def register(self) -> Path:
        """The register that calls use by default."""
        return self.folder / "blackletter.db"

    def run(self, *arguments: object, stdin: bytes = b"", code: int | None = 0) -> Ran:
        """Call it in this process; `code` is the exit code expected (None = any)."""
        out, err = _stream(), _stream()
        before = Path.cwd()
        with (
            mock.patch.dict(os.environ, self._environment(), clear=True),
            mock.patch.object(sys, "argv", ["blackletter", *map(str, arguments)]),
            mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            os.chdir(self.folder)
            try:
                blackletter()
                left = 0
            except SystemExit as end:
                left = end.code if isinstance(end.code, int) else 1
            finally:
                os.chdir(before)
        return _checked(Ran(code=left, out=_text(out), err=_text(err)), code, arguments)

    def alone(self, *arguments: object, stdin: bytes = b"", code: int | None = 0) -> Ran:
        """Call it in a process of its own, as a user's shell does."""
        done = subprocess.run(
            [*OWN_PROCESS, *map(str, arguments)],
            cwd=self.folder,
            env=self._environment(),
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )
        ran = Ran(code=done.returncode, out=done.stdout.decode("utf-8"), err=done.stderr.decode("utf-8"))
        return _checked(ran, code, arguments)

    def start(self, *arguments: object) -> subprocess.Popen[bytes]:
        """Start it in a process of its own and do not wait."""
        return subprocess.Popen(
            [*OWN_PROCESS, *map(str, arguments)],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def file(self, name: str, content: bytes | str) -> Path:
        """Write a file into the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def _environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("BLACKLETTER_", "COLUMNS"))}
        return {**kept, "PYTHONUTF8": "1", **self.environment}


def _checked(ran: Ran, code: int | None, arguments: tuple[object, ...]) -> Ran:
    if code is not None:
        assert ran.code == code, f"{arguments} left with {ran.code}, not {code}\n{ran.out[-2000:]}\n{ran.err[-2000:]}"
    assert "Traceback" not in ran.err + ran.out, ran.err
    return ran


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")
