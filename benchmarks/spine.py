"""The spine on real files: importing, the register's size, `standing` and `diff`.

Limits are ratios against something measured in the same run (a bare `csv.reader` pass over the same files, the raw
bytes), or times of one answer in process with the register open; nothing keeps results from one question to the next.
"""

import csv
import gc
import io
import os
import platform
import random
import resource
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.real_files import SDN, RealFile, files_of, folder
from benchmarks.tables import Figure, Spent, quantiles, quickest, spent_on, table
from blackletter.lists.us_ofac_sdn import clauses, rows
from blackletter.services.diffing import diff
from blackletter.services.importing import Order, import_file
from blackletter.services.scopes import scopes_of
from blackletter.services.standing import standing
from blackletter.services.views import Views
from blackletter.stores.engine import migrate
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.wiring import Catalogue, SystemClock

TRIO_DAY = date(2023, 12, 28)
FURTHER_DAYS = (date(2021, 12, 2), date(2024, 2, 16))
OTHER_LISTS = ("un-sc-consolidated", "un-1988-taliban")
IMPORT_LIMIT, GROWTH_LIMIT, STANDING_LIMIT, DIFF_LIMIT = 25, 0.06, 0.010, 0.300
REPEATS, QUESTIONS, PAIRS = 5, 1000, 200
CATALOGUE, CLOCK = Catalogue(), SystemClock()


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    if arguments:
        sys.exit("the benchmark of the spine takes no arguments")
    data = folder()
    if data is None:
        sys.exit("no published files here: set BLACKLETTER_SHARED to a folder that has them in data/")
    sdn = files_of(data, SDN)
    others = [file for list_id in OTHER_LISTS for file in files_of(data, list_id)]
    with tempfile.TemporaryDirectory(prefix="blackletter-bench-") as name:
        figures = [*importing(Path(name), sdn), *growing(Path(name), sdn), *asking(Path(name), sdn, others)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures.append(Figure(what="peak memory of this run", value=f"{peak:.0f} MB"))
    load = f"{os.cpu_count()} cores, load {', '.join(f'{n:.1f}' for n in os.getloadavg())}"
    print(f"spine: Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.machine()}, {load}")
    print(table(figures))


def importing(where: Path, sdn: Sequence[RealFile]) -> list[Figure]:
    """The files of one day into a register that holds all earlier ones, against a bare pass over the same files."""
    held = where / "held.db"
    take_in(fresh(held), [file for file in sdn if file.day < TRIO_DAY])
    trio = [file for file in sdn if file.day == TRIO_DAY]
    bare: list[Spent] = []
    full: list[Spent] = []
    for i in range(REPEATS):
        bare.extend(spent_on(lambda: bare_pass(trio)) for _ in range(3))
        copy = where / f"copy-{i}.db"
        shutil.copy(held, copy)
        # Cold but for imported modules: what a reader remembers of earlier files is forgotten.
        for remembered in (clauses.facts_of, rows.core, rows.addresses, rows.aliases):
            remembered.cache_clear()
        gc.collect()
        full.append(spent_on(partial(take_in, SqlRegister.open(str(copy)), trio)))
    best, pass_over = quickest(full), quickest(bare)
    ratio = best.wall / pass_over.wall
    day = f"{TRIO_DAY}: {', '.join(file.name for file in trio)}"
    return [
        Figure(
            what=f"bare csv.reader pass, {day}",
            value=f"{1e3 * pass_over.wall:.0f} ms",
            processor=f"{1e3 * pass_over.processor:.0f} ms",
        ),
        Figure(
            what=f"import of the same, best of {REPEATS}",
            value=f"{best.wall:.2f} s",
            processor=f"{best.processor:.2f} s",
        ),
        Figure(
            what="import / bare pass",
            value=f"{ratio:.1f} x",
            processor=f"{best.processor / pass_over.processor:.1f} x",
            limit=f"<= {IMPORT_LIMIT} x",
            kept=ratio <= IMPORT_LIMIT,
        ),
    ]


def growing(where: Path, sdn: Sequence[RealFile]) -> list[Figure]:
    """Bytes of the register for each further day, and for all days."""
    path = where / "growing.db"
    register = fresh(path)
    figures, before = [], size_of(path)
    for day in sorted({file.day for file in sdn}):
        of_day = [file for file in sdn if file.day == day]
        for file in of_day:
            import_one(register, file)
        after, raw = size_of(path), sum(len(file.data) for file in of_day)
        share = (after - before) / raw
        limited = day in FURTHER_DAYS
        figures.append(
            Figure(
                what=f"register bytes for {day} ({', '.join(file.name for file in of_day)})",
                value=f"{after - before:,} of {raw:,} = {share:.1%}",
                limit=f"< {GROWTH_LIMIT:.0%}" if limited else "",
                kept=share < GROWTH_LIMIT if limited else None,
            )
        )
        before = after
    whole = sum(len(file.data) for file in sdn)
    figures.append(Figure(what="register bytes for all days", value=f"{before:,} of {whole:,} = {before / whole:.1%}"))
    register.close()
    return figures


def asking(where: Path, sdn: Sequence[RealFile], others: Sequence[RealFile]) -> list[Figure]:
    """`standing` of different names on different days, and `diff` between random days, with everything held."""
    register = fresh(where / "all.db")
    for file in (*sdn, *others):
        import_one(register, file)
    rng = random.Random(20250417)
    views = Views({profile.id: profile for profile in CATALOGUE.profiles()})
    answers = [spent_on(ask) for ask in questions(register, views, rng)]
    figures = [*quantiles(f"standing, {QUESTIONS} names and days", answers, STANDING_LIMIT)]
    first, last = min(f.day for f in sdn).toordinal(), max(f.day for f in sdn).toordinal()
    for list_id in ("us-ofac-sdn", "us-sdgt", "us-fto"):
        pairs = [sorted(rng.sample(range(first, last + 8), 2)) for _ in range(PAIRS)]
        spent = [spent_on(partial(compare, register, views, list_id, a, b)) for a, b in pairs]
        figures.extend(quantiles(f"diff {list_id}, {PAIRS} pairs of days", spent, DIFF_LIMIT))
    whole = quickest([spent_on(partial(compare, register, views, SDN, first, last)) for _ in range(3)])
    figures.append(
        Figure(
            what="diff us-ofac-sdn, the first day and the last",
            value=f"{1e3 * whole.wall:.0f} ms",
            processor=f"{1e3 * whole.processor:.0f} ms",
        )
    )
    register.close()
    return figures


def questions(register: SqlRegister, views: Views, rng: random.Random) -> list[Callable[[], object]]:
    """`standing` as asked for, one call each: a name on a day, all different."""
    names: set[str] = set()
    with register.reading() as log:
        for list_id, facet in (("us-ofac-sdn", "core"), ("us-ofac-sdn", "aliases"), ("un-sc-consolidated", "core")):
            numbers = sorted(log.entries_of(list_id, facet))
            contents = log.contents(rng.sample(numbers, min(len(numbers), QUESTIONS)))
            names.update(rng.choice(c.names).text for c in contents.values() if c.names)
    asked = rng.sample(sorted(names), min(QUESTIONS, len(names)))
    days = [date.fromordinal(date(2014, 1, 1).toordinal() + rng.randrange(4400)) for _ in asked]

    def ask(name: str, day: date) -> object:
        cut = Cut(on=day, published_by=None, recorded_by=None)
        with register.reading() as log:
            views.refresh(log)
            return standing(log, CATALOGUE, views, name, cut, None, lambda *_: ())

    return [partial(ask, name, day) for name, day in zip(asked, days, strict=True)]


def compare(register: SqlRegister, views: Views, list_id: str, from_day: int, to_day: int) -> object:
    """`diff` as asked for."""
    cut = Cut(on=date.fromordinal(to_day), published_by=None, recorded_by=None)
    with register.reading() as log:
        views.refresh(log)
        scope = next(s for s in scopes_of(log, views, SDN, cut) if s.id == list_id)
        return diff(log, views, scope, date.fromordinal(from_day), date.fromordinal(to_day))


def bare_pass(files: Sequence[RealFile]) -> int:
    """Every row of the files through `csv.reader`, and nothing else."""
    return sum(1 for file in files for _ in csv.reader(io.StringIO(file.data.decode())))


def fresh(path: Path) -> SqlRegister:
    """An empty register."""
    migrate(str(path))
    return SqlRegister.open(str(path))


def take_in(register: SqlRegister, files: Sequence[RealFile]) -> None:
    """Import files and close the register, so that all of it stands in the one file."""
    for file in files:
        import_one(register, file)
    register.close()


def import_one(register: SqlRegister, file: RealFile) -> None:
    """Import one file as published on the day of its folder (a file that prints a day keeps its own)."""
    printed = file.name.endswith(".xml")
    order = Order(published=None if printed else file.day)
    for _ in import_file(register, CATALOGUE, CLOCK, file.name, file.data, order):
        pass


def size_of(path: Path) -> int:
    """The register's bytes once its write-ahead log is in it."""
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path.stat().st_size
