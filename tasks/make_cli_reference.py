"""Write docs/reference/cli.md from the commands: ``python -m tasks.make_cli_reference``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import typer

from tasks.checks.commands import Command, commands_of
from tasks.checks.reference import render

PROGRAM = "blackletter"
APP = "blackletter.cli.main:app"
PAGE = Path("docs/reference/cli.md")


def commands() -> tuple[Command, ...]:
    """The product's own commands.

    Raises:
        ImportError: the command line cannot be imported.
        TypeError: what is there is no Typer app.
    """
    module, _, name = APP.partition(":")
    app = getattr(importlib.import_module(module), name, None)
    if not isinstance(app, typer.Typer):
        raise TypeError(f"{APP} is no Typer app")
    return commands_of(app, PROGRAM)


def main(root: Path) -> int:
    """Write the page under `root`: 0, or 1 and nothing written where the command line cannot be read."""
    try:
        text = render(commands())
    except (ImportError, TypeError) as error:
        print(f"the command line cannot be read: {error}.", file=sys.stderr)
        return 1
    page = root / PAGE
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, encoding="utf-8")
    print(f"wrote {PAGE.as_posix()}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent.parent))
