"""Where things go: data to standard output, all else to standard error."""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.table import Table

from blackletter.errors import BlackletterError

# Cells up to this long are never wrapped; a terminal shows several of them side by side.
WHOLE = 24
# The width of a table that goes to a file or pipe, where nobody's terminal bounds it.
PIPED_WIDTH = 160


def out() -> Console:
    """The console of the data."""
    return Console(file=sys.stdout, soft_wrap=True, highlight=False, emoji=False, markup=False)


def err() -> Console:
    """The console of everything else."""
    return Console(file=sys.stderr, highlight=False, soft_wrap=True, emoji=False, markup=False)


def print_json(value: Any) -> None:
    """A JSON value, with letters of all scripts as they are."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows as CSV (RFC 4180) with a header."""
    writer = csv.writer(sys.stdout)
    writer.writerow(header)
    writer.writerows([["" if cell is None else cell for cell in row] for row in rows])


def print_table(header: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None) -> None:
    """Rows as a table: ids, days and numbers stay whole, long words wrap, empty columns are left out."""
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    shown = [i for i in range(len(header)) if any(row[i] for row in cells)]
    table = Table(
        title=title, title_justify="left", show_edge=False, pad_edge=False, header_style="bold", box=box.SIMPLE
    )
    for i in shown:
        whole = max(len(row[i]) for row in cells) <= WHOLE
        table.add_column(header[i], overflow="fold", no_wrap=whole)
    for row in cells:
        table.add_row(*(row[i] for i in shown))
    width = None if sys.stdout.isatty() else PIPED_WIDTH
    Console(file=sys.stdout, highlight=False, emoji=False, markup=False, width=width).print(table)


def instant(at: datetime | None) -> str | None:
    """A record time to the second, UTC."""
    return None if at is None else f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%SZ}"


def say(message: str) -> None:
    """A remark."""
    err().print(message)


def complain(error: BlackletterError) -> None:
    """An error as one sentence with its tip."""
    console = err()
    console.print(f"blackletter: {error.message}")
    if error.tip:
        console.print(f"  tip: {error.tip}")


def progress() -> Progress:
    """A progress bar on standard error; silent where that is no terminal."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
