"""Runs of screening in the register: what was begun, how far it came, what it hit, and what people decided."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from blackletter.stores import schema as t
from blackletter.stores.bulk import insert_rows
from blackletter.stores.instants import from_text, to_text
from blackletter.stores.interning import highest
from blackletter.stores.log_writer import SqlLogWriter
from blackletter.stores.register import SqlReader
from blackletter.values.screening_runs import Decision, RunHit, RunProgress, RunRecord

HIT_COLUMNS = ("run", "row", "query_id", "name", "customer", "entry", "content", "verdict", "score")


class SqlScreeningLog:
    """See `ports.screening_log.ScreeningLog`: runs and decisions through one connection."""

    def __init__(self, connection: Connection, recorded_at: datetime | None) -> None:
        self._c = connection
        self._recorded_at = recorded_at

    @property
    def _at(self) -> str:
        if self._recorded_at is None:
            raise AssertionError("a look at the register writes nothing")
        return to_text(self._recorded_at)

    def runs(self) -> tuple[tuple[RunRecord, datetime], ...]:
        """See `ports.screening_log.ScreeningLog`."""
        r = t.screening_run
        return tuple((_run(x), from_text(x.recorded_at)) for x in self._c.execute(select(r).order_by(r.c.number)))

    def run(self, run_id: str) -> RunRecord | None:
        """See `ports.screening_log.ScreeningLog`."""
        row = self._c.execute(select(t.screening_run).where(t.screening_run.c.id == run_id)).one_or_none()
        return None if row is None else _run(row)

    def progress(self, run_id: str) -> RunProgress:
        """See `ports.screening_log.ScreeningLog`."""
        p = t.screening_progress.c
        query = select(p.rows, p.bad_rows, p.output_bytes, p.bad_bytes, p.finished).where(p.run == run_id)
        row = self._c.execute(query.order_by(p.number.desc()).limit(1)).one_or_none()
        if row is None:
            return RunProgress(rows=0, bad_rows=0, output_bytes=0, bad_bytes=0, finished=False)
        return RunProgress(
            rows=row.rows,
            bad_rows=row.bad_rows,
            output_bytes=row.output_bytes,
            bad_bytes=row.bad_bytes,
            finished=bool(row.finished),
        )

    def hits(self, run_id: str, row: int | None = None) -> tuple[RunHit, ...]:
        """See `ports.screening_log.ScreeningLog`."""
        h = t.screening_hit.c
        query = select(*(h[name] for name in HIT_COLUMNS)).where(h.run == run_id).order_by(h.row, h.entry)
        if row is not None:
            query = query.where(h.row == row)
        return tuple(RunHit(**dict(zip(HIT_COLUMNS, found, strict=True))) for found in self._c.execute(query))

    def decisions(self) -> tuple[tuple[Decision, datetime], ...]:
        """See `ports.screening_log.ScreeningLog`."""
        d = t.screening_decision
        return tuple(
            (_decision(row), from_text(row.recorded_at)) for row in self._c.execute(select(d).order_by(d.c.number))
        )

    def add_run(self, run: RunRecord) -> None:
        """See `ports.screening_log.ScreeningLog`."""
        number = highest(self._c, t.screening_run.c.number) + 1
        row = {name: getattr(run, name) for name in RunRecord.__slots__}
        self._c.execute(insert(t.screening_run), {"number": number, "recorded_at": self._at, **row})

    def add_progress(self, run_id: str, progress: RunProgress, hits: Sequence[RunHit]) -> None:
        """See `ports.screening_log.ScreeningLog`."""
        number = highest(self._c, t.screening_progress.c.number) + 1
        row = {name: getattr(progress, name) for name in RunProgress.__slots__}
        self._c.execute(insert(t.screening_progress), {"number": number, "run": run_id, "recorded_at": self._at, **row})
        rows = [(*(getattr(h, name) for name in HIT_COLUMNS), self._at) for h in hits]
        insert_rows(self._c, t.screening_hit, (*HIT_COLUMNS, "recorded_at"), rows)

    def add_decisions(self, decisions: Iterable[Decision]) -> None:
        """See `ports.screening_log.ScreeningLog`."""
        number = highest(self._c, t.screening_decision.c.number)
        for n, decision in enumerate(decisions, start=number + 1):
            row = {name: getattr(decision, name) for name in Decision.__slots__}
            row["until"] = decision.until.isoformat() if decision.until is not None else None
            row["decided_at"] = to_text(decision.decided_at)
            self._c.execute(insert(t.screening_decision), {"number": n, "recorded_at": self._at, **row})


def screening_log(look: SqlReader | SqlLogWriter) -> SqlScreeningLog:
    """The runs and decisions of the register that `look` reads or writes, in its transaction."""
    return SqlScreeningLog(look._c, look.recorded_at if isinstance(look, SqlLogWriter) else None)


def _run(row: Any) -> RunRecord:
    return RunRecord(**{name: getattr(row, name) for name in RunRecord.__slots__})


def _decision(row: Any) -> Decision:
    cells = {name: getattr(row, name) for name in Decision.__slots__}
    cells["until"] = None if row.until is None else date.fromisoformat(row.until)
    cells["decided_at"] = from_text(row.decided_at)
    cells["cleared"] = bool(row.cleared)
    return Decision(**cells)
