"""Screening end to end: `python -m benchmarks screening [--rows N] [--register FILE]`.

Builds a register from the newest file of each kind of every list folder of the real publications (or takes the one
given), and measures from the register on: the index built, mapped and asked; a customer file screened from CSV to
scored answers with legal states on two processes; single names with their states; then, on the same parties, what
benchmarks/names.py measures. Names are distinct and no answer is kept from an earlier one.
"""

import argparse
import csv
import gc
import os
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks import names
from benchmarks.made_names import queries
from benchmarks.memory import memory_of
from benchmarks.tables import Figure, Spent, quantile, spent_on, table
from blackletter.cli.customer_files import open_customers
from blackletter.cli.desk import OpenDesk, open_desk
from blackletter.cli.screening_run import begin, go
from blackletter.cli.session import Session, session
from blackletter.engines.index_file import file_name, mapped
from blackletter.engines.local import LocalEngine, LocalSearcher
from blackletter.names.policy import DEFAULT
from blackletter.names.search import make_ready, search
from blackletter.ports.log import RegisterReader
from blackletter.services.customers import mapping_of
from blackletter.services.importing import Order, import_file
from blackletter.services.listed_parties import listed_parties, made_from
from blackletter.services.scopes import Scope
from blackletter.stores.engine import migrate
from blackletter.values.cut import Cut
from blackletter.values.screening import ListedParty, NameQuery
from blackletter.values.screening_runs import RunProgress, RunRecord
from blackletter.wiring import SystemClock

SHARED = Path(os.environ.get("BLACKLETTER_SHARED") or Path(__file__).resolve().parents[2] / "shared")
SEED = 20250417
PROGRAM = (sys.executable, "-c", "from blackletter.cli.main import run; run()")
CHANGED = 200  # one party in so many changes from one day to the next
WHY = "the newest file of each kind, for a measurement"


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--register", type=Path, help="a register to use in place of a fresh one")
    names.add_options(parser)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="blackletter-bench-") as folder:
        where = str(options.register or Path(folder) / "bench.db")
        if options.register is None:
            _fill(where)
        print(f"load of the machine: {', '.join(f'{x:.1f}' for x in os.getloadavg())} on {os.cpu_count()} processors")
        with session(where) as s, s.look() as log:
            print(table(_figures(s, log, where, Path(folder), options)), flush=True)


def _fill(where: str) -> None:
    migrate(where)
    newest: dict[tuple[str, str], Path] = {}
    for path in sorted((SHARED / "data").glob("*/*/*")):
        newest[path.parts[-3], path.name.split(".")[0]] = path
    with session(where) as s:
        for path in sorted(newest.values()):
            day = date.fromisoformat(path.parts[-2]) if path.parts[-2][:2] == "20" else None
            for order in (Order(published=day), Order(published=day, accept=WHY)):
                statuses = [
                    o.status
                    for o in import_file(s.register, s.catalogue, SystemClock(), path.name, path.read_bytes(), order)
                ]
                if "quarantined" not in statuses:
                    break
            print(f"{'/'.join(path.parts[-3:])}: {', '.join(statuses)}")


def _figures(s: Session, log: RegisterReader, where: str, folder: Path, options: argparse.Namespace) -> list[Figure]:
    cut = Cut(on=datetime.now(UTC).date(), published_by=None, recorded_by=None)
    scopes = s.scopes(log, cut)
    keep = folder / "names"
    engine = LocalEngine(keep)
    building = _spent_by_all(
        lambda: engine.open(made_from(scopes), lambda: listed_parties(log, s.catalogue, scopes)).close()
    )
    renewing = _spent_by_all(lambda: engine.open("a day later", lambda: _Changed(log, s, scopes)).close())
    read: list[ListedParty] = []
    reading = spent_on(lambda: read.extend(listed_parties(log, s.catalogue, scopes)))
    held = sum(len(p.names) for p in read)
    asked = queries(read, options.rows + 1000, options.share, random.Random(SEED))
    parties = len(read)
    read.clear()
    gc.collect()
    path = keep / file_name(made_from(scopes))
    loading = spent_on(lambda: _first_answer(path))
    figures = [
        Figure(
            what="parties, names in one index",
            value=f"{parties:,}, {held:,}",
            limit=">= 60,000 names",
            kept=held >= 60_000,
        ),
        _seconds("index built and kept, its parties read from the register", building, 10.0),
        _seconds("of it reading the parties", reading, None),
        _seconds(f"index after a day on which one party in {CHANGED} changed", renewing, None),
        _seconds("index mapped, first answer", loading, 0.3),
    ]
    with open_desk(s, log, keep, cut, DEFAULT, workers=2) as d:
        figures += _one_at_a_time(d, asked[:1000])
        figures += _in_batch(s, d, folder, asked[1000:])
    figures += _memory(where, folder)
    return figures + names.figures(list(listed_parties(log, s.catalogue, scopes)), options)


class _Changed:
    """The parties as on a day on which some of them have changed: what is kept of these does not serve."""

    def __init__(self, log: RegisterReader, s: Session, scopes: Sequence[Scope]) -> None:
        self._listing = listed_parties(log, s.catalogue, scopes)
        self.marks = [m if n % CHANGED else n.to_bytes(len(m)) for n, m in enumerate(self._listing.marks)]
        self.read = self._listing.read


def _spent_by_all(work: Callable[[], object]) -> Spent:
    """`spent_on`, with the processor time of the processes that the work started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = spent_on(work)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    theirs = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(wall=own.wall, processor=own.processor + theirs)


def _first_answer(path: Path) -> None:
    index = mapped(path)
    assert index is not None
    search(index, NameQuery(name="Taliban"))


def _seconds(what: str, spent: Spent, limit: float | None) -> Figure:
    return Figure(
        what=what,
        value=f"{spent.wall:.2f} s",
        processor=f"{spent.processor:.2f} s",
        limit="" if limit is None else f"<= {limit:g} s",
        kept=None if limit is None else spent.processor <= limit,
    )


def _one_at_a_time(d: OpenDesk, asked: Sequence[NameQuery]) -> list[Figure]:
    searcher = d.desk.searcher
    assert isinstance(searcher, LocalSearcher)
    make_ready(searcher.index)
    d.desk.match(NameQuery(name="Taliban"))
    spent = [spent_on(lambda q=q: d.desk.match(q)) for q in asked]  # type: ignore[misc]
    walls, own = sorted(x.wall for x in spent), sorted(x.processor for x in spent)
    return [
        Figure(
            what=f"one name with its states, p{round(100 * share)}",
            value=f"{1e3 * quantile(walls, share):.2f} ms",
            processor=f"{1e3 * quantile(own, share):.2f} ms",
            limit=f"<= {limit} ms",
            kept=1e3 * quantile(walls, share) <= limit,
        )
        for share, limit in ((0.5, 1), (0.99, 8))
    ]


def _in_batch(s: Session, d: OpenDesk, folder: Path, asked: Sequence[NameQuery]) -> list[Figure]:
    source, target = folder / "customers.csv", folder / "answers.csv"
    with source.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("id", "name", "schema"))
        kinds = {"organisation": "Organization", "unknown": "Thing"}
        writer.writerows((n, q.name, kinds.get(q.kind, q.kind)) for n, q in enumerate(asked))
    customers = open_customers(source)
    run = begin(
        s.register,
        RunRecord(id="", input_path=str(source), input_sha256="", output_path=str(target), options="", stamp=d.stamp),
    )
    nothing = RunProgress(rows=0, bad_rows=0, output_bytes=0, bad_bytes=0, finished=False)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    before = children.ru_utime + children.ru_stime
    whole = spent_on(
        lambda: go(s.register, run, nothing, d.desk, customers, mapping_of(customers.header, {}), "unknown", None)
    )
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    workers = children.ru_utime + children.ru_stime - before
    rate, by_processor = len(asked) / whole.wall, len(asked) / (whole.processor + workers)
    return [
        Figure(
            what="CSV to scored hits, two processes",
            value=f"{rate:,.0f} names/s",
            processor=f"{by_processor:,.0f} names per processor second",
            limit=">= 20,000 names/s",
            kept=rate >= 20_000,
        ),
        Figure(
            what="of it outside the search (read, states, write)",
            value=f"{1e6 * whole.processor / len(asked):.0f} µs a row",
        ),
    ]


def _memory(where: str, folder: Path) -> list[Figure]:
    """What the program itself takes, with two workers, over the customers of `_in_batch`."""
    command = [*PROGRAM, "screen", str(folder / "customers.csv"), "--register", where]
    out: list[Figure] = []
    for what in ("index built by it, or kept", "index kept"):
        taken = memory_of([*command, "-o", str(folder / f"{what}.csv")])
        out.append(
            Figure(
                what=f"memory of `screen` and its two workers together ({what})",
                value=f"{taken.together:.0f} MB; {taken.largest:.0f} MB the largest, with what they share",
                limit="<= 500 MB",
                kept=taken.together <= 500,
            )
        )
    return out
