"""How far a long run is: a bar where a person watches, else a line now and then."""

import sys
import time
from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn

from blackletter.cli.printing import say

EVERY_SECONDS = 15.0


class RowProgress:
    """Rows answered, their rate and the time left; use as a context."""

    def __init__(self, share: Callable[[], float], done: int) -> None:
        self._share, self._from = share, done
        self._begun = self._told = time.monotonic()
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("screening"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[rows]:,} rows, {task.fields[rate]:,.0f} a second"),
            TimeRemainingColumn(),
            console=Console(file=sys.stderr),
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._task = self._bar.add_task("screening", total=1.0, rows=done, rate=0.0)

    def __enter__(self) -> "RowProgress":
        """Begin to show."""
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Show no more."""
        self._bar.stop()

    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self._begun

    def rate(self, rows: int) -> float:
        """Rows a second of this run, until now."""
        return (rows - self._from) / max(self.seconds(), 1e-6)

    def show(self, rows: int) -> None:
        """`rows` are answered."""
        share, rate = self._share(), self.rate(rows)
        self._bar.update(self._task, completed=share, rows=rows, rate=rate)
        now = time.monotonic()
        if self._bar.disable and now - self._told >= EVERY_SECONDS:
            self._told = now
            left = f", about {self.seconds() * (1 - share) / share:,.0f} s left" if 0 < share < 1 else ""
            say(f"{rows:,} rows, {rate:,.0f} a second{left}")
