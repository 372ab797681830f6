"""A list's delta as JSON lines, JSON or CSV: the change, why, on which basis, and the publications that bound it.

As JSON lines the first line tells what the delta is of and the last how much it holds: an empty delta is still a delta,
and one that broke off has no end.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from blackletter.exports.screening_rows import csv_lines, json_line
from blackletter.exports.shapes import Json, content_shape, date_shape
from blackletter.services.diffing import CHANGE_KINDS
from blackletter.services.exporting import DeltaChange

DELTA_COLUMNS = (
    "change", "entry", "source_id", "name", "effective", "earliest", "latest", "basis", "cause", "published_on",
    "publications", "facets", "instrument", "recorded_at",
)  # fmt: skip


def change_shape(c: DeltaChange) -> Json:
    """One change; `before` and `after` are what the list says of the entry, null where it says nothing."""
    e = c.event
    return {
        "change": c.kind,
        "entry": str(c.key),
        "source_id": c.key.source_id,
        "name": c.name,
        "effective": date_shape(e.effective),
        "basis": e.basis,
        "cause": e.cause,
        "published_on": e.published_on.isoformat(),
        "publications": list(e.publications),
        "facets": list(e.facets),
        "instrument": e.instrument,
        "recorded_at": e.recorded_at.isoformat() if e.recorded_at is not None else None,
        "before": content_shape(c.before) if c.before is not None else None,
        "after": content_shape(c.after) if c.after is not None else None,
    }


def delta_json_lines(head: Json, changes: Iterable[DeltaChange]) -> Iterator[str]:
    """The head, each change, the counts."""
    yield json_line({"delta": head})
    counts: Counter[str] = Counter()
    for change in changes:
        counts[change.kind] += 1
        yield json_line(change_shape(change))
    yield json_line({"end": counted(counts)})


def delta_json(head: Json, changes: Iterable[DeltaChange]) -> Iterator[str]:
    """One JSON object with the head's keys, `changes` and `counts`, made as it goes."""
    yield json_line(head).rstrip()[:-1] + ',"changes":['
    counts: Counter[str] = Counter()
    for change in changes:
        yield ("," if counts else "") + "\n" + json_line(change_shape(change)).rstrip()
        counts[change.kind] += 1
    yield f'\n],"counts":{json_line(counted(counts)).rstrip()}}}\n'


def delta_csv(changes: Iterable[DeltaChange]) -> Iterator[str]:
    """A header and a row for each change, without contents."""
    yield csv_lines([DELTA_COLUMNS])
    for c in changes:
        yield csv_lines([_cells(c)])


def counted(counts: Counter[str]) -> dict[str, int]:
    """How many changes there are of each kind, zeros included."""
    return {kind: counts[kind] for kind in (*CHANGE_KINDS, *sorted(counts.keys() - set(CHANGE_KINDS)))}


def _cells(c: DeltaChange) -> tuple[Any, ...]:
    e = c.event
    return (
        c.kind,
        c.key,
        c.key.source_id,
        c.name,
        e.effective.text,
        e.effective.earliest,
        e.effective.latest,
        e.basis,
        e.cause,
        e.published_on,
        " ".join(e.publications),
        " ".join(e.facets),
        e.instrument,
        e.recorded_at.isoformat() if e.recorded_at is not None else None,
    )
