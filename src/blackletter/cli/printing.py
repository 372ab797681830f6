"""Where things go: data to standard output, all else to standard error."""

import csv
import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.table import Table

from blackletter.errors import BlackletterError

# Cells up to this long are never wrapped, and prose gets at least as much room.
WHOLE = 24
# Between two columns of a table.
GAP = 2
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


def print_table(
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    title: str | None = None,
    spare: Sequence[str] = (),
) -> None:
    """Rows as a table: only prose wraps, empty columns are left out, and no cell is ever cut.

    Where the terminal is too narrow, the columns named in `spare` go first; if that is not enough, each row is told on
    lines of its own.
    """
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    shown = [i for i in range(len(header)) if any(row[i] for row in cells)]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    if room is not None and _needed(header, cells, shown) > room:
        shown = [i for i in shown if header[i] not in spare]
    if title is not None:
        out().print(title)
    if room is not None and _needed(header, cells, shown) > room:
        _tell_rows(header, cells, shown)
        return
    table = Table(show_edge=False, pad_edge=False, header_style="bold", box=box.SIMPLE, padding=(0, 1, 0, 0))
    for i in shown:
        table.add_column(header[i], overflow="fold", no_wrap=not _is_prose(cells, i))
    for row in cells:
        table.add_row(*(row[i] for i in shown))
    width = max(PIPED_WIDTH, _needed(header, cells, shown)) if room is None else room
    Console(file=sys.stdout, highlight=False, emoji=False, markup=False, width=width).print(table)


def _is_prose(cells: Sequence[Sequence[str]], column: int) -> bool:
    """Whether the column's cells are sentences or long names, which may wrap; ids, days and numbers may not."""
    return all(len(row[column]) <= WHOLE or " " in row[column] for row in cells) and any(
        len(row[column]) > WHOLE for row in cells
    )


def _needed(header: Sequence[str], cells: Sequence[Sequence[str]], shown: Sequence[int]) -> int:
    """The least width of the table in columns of the terminal."""
    widths = []
    for i in shown:
        widest = max(cell_len(text) for text in (header[i], *(row[i] for row in cells)))
        widths.append(min(widest, WHOLE) if _is_prose(cells, i) else widest)
    return sum(widths) + GAP * (len(widths) - 1)


def _tell_rows(header: Sequence[str], cells: Sequence[Sequence[str]], shown: Sequence[int]) -> None:
    console = out()
    label = max((len(header[i]) for i in shown), default=0)
    for number, row in enumerate(cells):
        if number:
            console.print("")
        for i in shown:
            if row[i]:
                console.print(f"{header[i]:<{label}}  {row[i]}")


def instant(at: datetime | None) -> str | None:
    """A record time to the second, UTC."""
    return None if at is None else f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%SZ}"


def say(message: str) -> None:
    """A remark."""
    err().print(message)


def one_line(text: str) -> str:
    """The text on one line: what a driver or a parser reports may have several."""
    return " ".join(part.strip() for part in text.splitlines() if part.strip())


def complain(error: BlackletterError) -> None:
    """An error as one sentence with its tip."""
    console = err()
    console.print(f"blackletter: {one_line(error.message)}")
    if error.tip:
        console.print(f"  tip: {one_line(error.tip)}")


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
