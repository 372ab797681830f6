"""Figures as a table, and the quantiles in them."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure: what, its value in words, the limit it is held against, and whether it keeps to it.

    `processor` = the same in processor time, which is what the work costs where others use the machine too.
    """

    what: str
    value: str
    processor: str = ""
    limit: str = ""
    kept: bool | None = None


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which that share of the ordered values lies."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text, in columns."""
    verdicts = {True: "kept", False: "MISSED", None: ""}
    rows = [
        ("figure", "measured", "processor time", "limit", ""),
        *((f.what, f.value, f.processor, f.limit, verdicts[f.kept]) for f in figures),
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What some work took: seconds on the wall, and seconds of the processor."""

    wall: float
    processor: float


def spent_on(work: Callable[[], object]) -> Spent:
    """How long the work takes."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Spent(wall=time.perf_counter() - wall, processor=time.process_time() - processor)


def quickest(times: Sequence[Spent]) -> Spent:
    """The best of several, each measure for itself."""
    return Spent(wall=min(t.wall for t in times), processor=min(t.processor for t in times))


def quantiles(what: str, times: Sequence[Spent], limit: float) -> list[Figure]:
    """Median and 95th percentile in milliseconds, held against a limit in seconds."""
    walls, processors = sorted(t.wall for t in times), sorted(t.processor for t in times)
    return [
        Figure(
            what=f"{what}, p{round(100 * share)}",
            value=f"{1e3 * quantile(walls, share):.1f} ms",
            processor=f"{1e3 * quantile(processors, share):.1f} ms",
            limit=f"<= {1e3 * limit:.0f} ms",
            kept=quantile(walls, share) <= limit,
        )
        for share in (0.5, 0.95)
    ]
