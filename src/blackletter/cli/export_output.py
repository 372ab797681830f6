"""Where an export goes: standard output, or a file that has its name only once it is whole."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from blackletter.errors import UsageError


def write_text(pieces: Iterable[str], output: Path | None) -> None:
    """Write the pieces as they come, in UTF-8; UsageError where the file cannot be written."""
    if output is None:
        for piece in pieces:
            sys.stdout.write(piece)
        return

    def write(unfinished: Path) -> None:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)

    write_whole(write, output)


def write_whole(write: Callable[[Path], object], output: Path) -> None:
    """Let `write` make an unfinished file beside `output`, and give it its name when it is whole."""
    unfinished = output.with_name(output.name + ".part")
    try:
        write(unfinished)
        unfinished.replace(output)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {(error.strerror or 'unknown fault').lower()}") from None
    finally:
        unfinished.unlink(missing_ok=True)


def form_of(form: str | None, output: Path | None, allowed: tuple[str, ...], standard: str) -> str:
    """The format asked for, else that of the file's suffix, else `standard`; UsageError naming those allowed."""
    if form is None:
        suffix = output.suffix.lower().removeprefix(".") if output is not None else ""
        return suffix if suffix in allowed else standard
    if form not in allowed:
        raise UsageError(f"--format {form!r} is not one of {', '.join(allowed)}")
    if form == "parquet" and output is None:
        raise UsageError("Parquet needs a file to go to", tip="name it with -o FILE.parquet")
    return form
