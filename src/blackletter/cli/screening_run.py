"""One run of screening: rows in, answers out, and records in the register by which it can go on after a kill."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from blackletter.cli.customer_files import CustomerFile
from blackletter.cli.screening_output import Output
from blackletter.cli.screening_progress import RowProgress
from blackletter.services.customers import Columns, customer_of
from blackletter.services.screening import BATCH, Desk
from blackletter.stores.register import SqlRegister
from blackletter.stores.screening_log import screening_log
from blackletter.values.screening_runs import BadRow, Customer, RunHit, RunProgress, RunRecord, ScreenedRow
from blackletter.wiring import SystemClock

# How often a run records how far it is.
KEPT_EVERY_SECONDS = 5.0
STRONGEST = ("hit", "former", "not-covered", "clear", "bad-row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What a run answered since it was begun or taken up: `customers` by the strongest verdict of their rows."""

    rows: int
    bad_rows: int
    customers: Counter[str]
    untouched: int
    seconds: float


def canonical(options: dict[str, Any]) -> str:
    """Options as one text, equal for equal options."""
    return json.dumps(options, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    whole = sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            whole.update(piece)
    return whole.hexdigest()


def begin(register: SqlRegister, run: RunRecord) -> RunRecord:
    """Record that a run begins; its id is made of all that it is and of the instant."""
    clock = SystemClock()
    with register.writing(clock.now(), "screen") as writer:
        made_of = canonical({"run": repr(run), "at": writer.recorded_at.isoformat()})
        recorded = replace(run, id=sha256(made_of.encode("utf-8", "surrogateescape")).hexdigest()[:10])
        screening_log(writer).add_run(recorded)
    return recorded


def go(
    register: SqlRegister,
    run: RunRecord,
    progress: RunProgress,
    desk: Desk,
    file: CustomerFile,
    columns: Columns,
    kind: str,
    touching: frozenset[str] | None,
    kept: Callable[[RunProgress], None] = lambda _: None,
) -> Tally:
    """Answer every row after those that `progress` has; `kept` is called after each record of how far it is."""
    output = Output(run.output_path, run.stamp, progress)
    bad = _BadRows()
    hits: list[RunHit] = []
    seen: Counter[str] = Counter()
    rows, bad_rows, told = progress.rows, progress.bad_rows, time.monotonic()

    def keep(finished: bool) -> None:
        nonlocal told
        size, bad_size = output.kept()
        now = RunProgress(rows=rows, bad_rows=bad_rows, output_bytes=size, bad_bytes=bad_size, finished=finished)
        with register.writing(SystemClock().now(), "screen") as writer:
            screening_log(writer).add_progress(run.id, now, hits)
        hits.clear()
        told = time.monotonic()
        kept(now)

    try:
        with RowProgress(file.read, rows) as shown:
            for answered in desk.screen(_batches(file, columns, kind, progress.rows, bad), touching):
                rows, found_bad = answered.last_row, bad.up_to(answered.last_row)
                bad_rows += len(found_bad)
                output.add(answered.rows, found_bad)
                seen.update(_strongest(answered.rows))
                hits.extend(_hits(run.id, answered.rows))
                shown.show(rows)
                if time.monotonic() - told >= KEPT_EVERY_SECONDS:
                    keep(False)
            keep(True)
            seconds = shown.seconds()
    finally:
        output.close()
    return Tally(
        rows=rows,
        bad_rows=bad_rows,
        customers=seen,
        untouched=rows - progress.rows - sum(seen.values()),
        seconds=seconds,
    )


class _BadRows:
    """Bad rows between the reading and the answering of their batch."""

    def __init__(self) -> None:
        self._rows: list[BadRow] = []

    def add(self, row: BadRow) -> None:
        self._rows.append(row)

    def up_to(self, last: int) -> list[BadRow]:
        out = [r for r in self._rows if r.row <= last]
        self._rows = self._rows[len(out) :]
        return out


def _batches(
    file: CustomerFile, columns: Columns, kind: str, done: int, bad: _BadRows
) -> Iterator[Sequence[Customer | BadRow]]:
    batch: list[Customer | BadRow] = []
    for raw in file.rows:
        if raw.row <= done:
            continue
        if raw.cells is None:
            found: Customer | BadRow = BadRow(row=raw.row, why=raw.why, cells=raw.raw)
        else:
            found = customer_of(raw.row, raw.cells, columns, kind)
        if isinstance(found, BadRow):
            bad.add(found)
        batch.append(found)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _strongest(rows: Sequence[ScreenedRow]) -> list[str]:
    """The strongest verdict of each customer."""
    best: dict[int, int] = {}
    for r in rows:
        rank = STRONGEST.index(r.verdict)
        best[r.row] = min(rank, best.get(r.row, rank))
    return [STRONGEST[rank] for rank in best.values()]


def _hits(run: str, rows: Sequence[ScreenedRow]) -> Iterator[RunHit]:
    for r in rows:
        if r.place is not None and r.score is not None:
            yield RunHit(
                run=run,
                row=r.row,
                query_id=r.query_id,
                name=r.name,
                customer=r.customer,
                entry=r.place.entry,
                content=r.place.content,
                verdict=r.verdict,
                score=r.score,
            )
