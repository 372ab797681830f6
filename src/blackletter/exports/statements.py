"""A list's statements, one row a value, as CSV, JSON lines or Parquet: valid time and record time, both half-open."""

from collections.abc import Iterable, Iterator
from datetime import UTC
from itertools import islice
from pathlib import Path
from typing import Any

from blackletter.exports.screening_rows import csv_lines, json_line
from blackletter.services.stated_values import StatedValue

STATEMENT_COLUMNS = (
    "entry", "list", "source_id", "property", "qualifier", "value", "valid_from", "valid_to", "recorded_from",
    "recorded_to", "publication",
)  # fmt: skip
ROW_GROUP = 50_000


def statements_csv(rows: Iterable[StatedValue]) -> Iterator[str]:
    """A header and a row for each value; an open end is an empty cell."""
    yield csv_lines([STATEMENT_COLUMNS])
    rest = iter(rows)
    while some := list(islice(rest, 1000)):
        yield csv_lines([_cells(r) for r in some])


def statements_json_lines(rows: Iterable[StatedValue]) -> Iterator[str]:
    """An object for each value; an open end is null."""
    for r in rows:
        yield json_line(
            dict(zip(STATEMENT_COLUMNS, (str(c) if c is not None else None for c in _cells(r)), strict=True))
        )


def statements_parquet(rows: Iterable[StatedValue], target: Path) -> int:
    """The same as Parquet, days as dates and instants as timestamps in UTC; how many rows were written."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types: dict[str, Any] = {
        **dict.fromkeys(("valid_from", "valid_to"), pa.date32()),
        **dict.fromkeys(("recorded_from", "recorded_to"), pa.timestamp("us", tz="UTC")),
    }
    schema = pa.schema([(name, types.get(name, pa.string())) for name in STATEMENT_COLUMNS])
    written = 0
    rest = iter(rows)
    with pq.ParquetWriter(target, schema) as writer:
        while some := list(islice(rest, ROW_GROUP)):
            columns = zip(*(_typed(r) for r in some), strict=True)
            arrays = [pa.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            written += len(some)
    return written


def _typed(r: StatedValue) -> tuple[Any, ...]:
    return (
        str(r.entry),
        r.entry.list_id,
        r.entry.source_id,
        r.property,
        r.qualifier,
        r.value,
        r.valid_from,
        r.valid_to,
        r.recorded_from.astimezone(UTC),
        r.recorded_to.astimezone(UTC) if r.recorded_to is not None else None,
        r.publication,
    )


def _cells(r: StatedValue) -> tuple[Any, ...]:
    cells = list(_typed(r))
    for i, name in enumerate(STATEMENT_COLUMNS):
        if name.startswith("recorded") and cells[i] is not None:
            cells[i] = cells[i].isoformat()
    return tuple(cells)
