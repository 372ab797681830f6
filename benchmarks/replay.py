"""Three hundred daily publications of the SDN list: importing, the register's size, `standing`, `diff`, memory.

The days are made from the published snapshots: what changed in truth between two of them (rows that came, went and
were rewritten) is dealt out over the days between, in a random but fixed order. So each day's file differs from the
last one as real days do.
"""

import os
import random
import resource
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from benchmarks.real_files import SDN, RealFile, files_of, folder
from benchmarks.spine import compare, fresh, import_one, questions, size_of
from benchmarks.tables import Figure, quantiles, spent_on, table
from blackletter.services.views import Views
from blackletter.wiring import Catalogue

DAYS, PAIRS = 300, 200
FIRST_DAY = date(2021, 7, 7)
RATE_LIMIT, SIZE_LIMIT, STANDING_LIMIT, DIFF_LIMIT, MEMORY_LIMIT = 1.0, 0.05, 0.010, 0.300, 1000
SEED = 300


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    if arguments:
        sys.exit("the benchmark of the replay takes no arguments")
    data = folder()
    if data is None:
        sys.exit("no published files here: set BLACKLETTER_SHARED to a folder that has them in data/")
    snapshots = [f.data for f in files_of(data, SDN) if f.name == "sdn.csv" and f.day >= FIRST_DAY]
    with tempfile.TemporaryDirectory(prefix="blackletter-bench-") as name:
        figures = replayed(Path(name), daily(snapshots, DAYS))
    print(f"replay: {DAYS} publications of sdn.csv, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(table(figures))


def replayed(where: Path, days: Iterable[bytes]) -> list[Figure]:
    """Import all days as they come, then ask."""
    path = where / "replay.db"
    register = fresh(path)
    raw, spent = 0, []
    for file in _files(days):
        raw += len(file.data)
        spent.append(spent_on(partial(import_one, register, file)))
    size = size_of(path)
    rate = len(spent) / sum(s.wall for s in spent)
    figures = [
        Figure(
            what="publications imported a second",
            value=f"{rate:.2f}",
            processor=f"{len(spent) / sum(s.processor for s in spent):.2f}",
            limit=f">= {RATE_LIMIT:.0f}",
            kept=rate >= RATE_LIMIT,
        ),
        Figure(
            what="register bytes of raw bytes",
            value=f"{size:,} of {raw:,} = {size / raw:.1%}",
            limit=f"< {SIZE_LIMIT:.0%}",
            kept=size < SIZE_LIMIT * raw,
        ),
    ]
    rng = random.Random(SEED)
    views = Views({profile.id: profile for profile in Catalogue().profiles()})
    asked = [spent_on(ask) for ask in questions(register, views, rng)]
    figures.extend(quantiles(f"standing, {len(asked)} names and days", asked, STANDING_LIMIT))
    ends = [sorted(rng.sample(range(DAYS), 2)) for _ in range(PAIRS)]
    first = FIRST_DAY.toordinal()
    compared = [spent_on(partial(compare, register, views, SDN, first + a, first + b)) for a, b in ends]
    figures.extend(quantiles(f"diff, {PAIRS} pairs of days", compared, DIFF_LIMIT))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures.append(Figure(what="peak memory", value=f"{peak:.0f} MB", limit="< 1 GB", kept=peak < MEMORY_LIMIT))
    register.close()
    return figures


def _files(days: Iterable[bytes]) -> Iterator[RealFile]:
    for number, data in enumerate(days):
        yield RealFile(list_id=SDN, day=FIRST_DAY + timedelta(days=number), name="sdn.csv", data=data)


def daily(snapshots: Sequence[bytes], days: int) -> Iterator[bytes]:
    """`days` files from the first snapshot to the last, the real differences dealt out over the days between."""
    rng = random.Random(SEED)
    steps = days // (len(snapshots) - 1) + 1
    made = 0
    for then, now in pairwise(snapshots):
        before, after = _rows(then), _rows(now)
        changes = [key for key in before.keys() | after.keys() if before.get(key) != after.get(key)]
        changes.sort()
        rng.shuffle(changes)
        rows = dict(before)
        for step in range(steps):
            if made == days:
                return
            for key in changes[step * len(changes) // steps : (step + 1) * len(changes) // steps]:
                if key in after:
                    rows[key] = after[key]
                else:
                    rows.pop(key, None)
            made += 1
            yield b"".join(rows[key] for key in sorted(rows)) + b"\x1a"


def _rows(data: bytes) -> dict[int, bytes]:
    """The lines of a snapshot by entry number; OFAC's rows have no line breaks inside."""
    lines = (line for line in data.rstrip(b"\x1a\r\n ").splitlines(keepends=True) if line.strip())
    return {int(line.partition(b",")[0]): line.rstrip(b"\r\n") + b"\r\n" for line in lines}
