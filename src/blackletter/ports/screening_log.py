"""The part of the log that screening writes: runs, how far they came, their hits, and decisions on these."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from blackletter.values.screening_runs import Decision, RunHit, RunProgress, RunRecord


class ScreeningLog(Protocol):
    """Runs and decisions in one transaction."""

    def runs(self) -> tuple[tuple[RunRecord, datetime], ...]:
        """All runs in the order of recording, each with its instant."""
        ...

    def run(self, run_id: str) -> RunRecord | None:
        """One run, None if the register has none of that id."""
        ...

    def progress(self, run_id: str) -> RunProgress:
        """How far a run came; zeros where it answered nothing yet."""
        ...

    def hits(self, run_id: str, row: int | None = None) -> tuple[RunHit, ...]:
        """The hits of a run (of one row of it), by row and entry."""
        ...

    def decisions(self) -> tuple[tuple[Decision, datetime], ...]:
        """All decisions in the order of recording, each with its instant."""
        ...

    def add_run(self, run: RunRecord) -> None:
        """Record that a run begins."""
        ...

    def add_progress(self, run_id: str, progress: RunProgress, hits: Sequence[RunHit]) -> None:
        """Record how far a run is, and the hits since the last record."""
        ...

    def add_decisions(self, decisions: Iterable[Decision]) -> None:
        """Record decisions."""
        ...
