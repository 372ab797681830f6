"""One run of screening: rows in, answers out, and records in the register by which it can go on after a kill."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from blackletter.cli.customer_files import CustomerFile
from blackletter.cli.screening_output import Output
from blackletter.cli.screening_progress import RowProgress
from blackletter.services.customer_rows import CustomerReader
from blackletter.services.customers import Columns
from blackletter.services.screening import Desk
from blackletter.services.screening_batches import BATCH, RowBatch
from blackletter.stores.register import SqlRegister
from blackletter.stores.screening_log import screening_log
from blackletter.values.screening_runs import RunHit, RunProgress, RunRecord, ScreenedRow
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
    reader = CustomerReader(header=file.header, columns=columns, kind=kind)
    plain = desk.plain_rows()
    (verdict,) = _strongest(plain)
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
            batches = _batches(file, progress.rows)
            for answered in desk.screen(batches, reader, output.plain(plain), touching):
                rows, bad_rows = answered.last_row, bad_rows + len(answered.bad)
                output.add(answered.parts, answered.bad)
                seen[verdict] += answered.plain
                for part in answered.parts:
                    if not isinstance(part, bytes):
                        seen.update(_strongest(part))
                        hits.extend(_hits(run.id, part))
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


def _batches(file: CustomerFile, done: int) -> Iterator[RowBatch]:
    """The rows of the file after the first `done`."""
    coming = islice(file.rows, done, None)
    while rows := list(islice(coming, BATCH)):
        yield RowBatch(first=done + 1, rows=rows)
        done += len(rows)


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
