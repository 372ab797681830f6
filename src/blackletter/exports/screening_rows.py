"""A screening's result as rows: CSV, JSON lines or Parquet, the columns of CONTRACTS.md and nothing of the clock."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from blackletter.exports.shapes import date_shape
from blackletter.values.screening import Reason
from blackletter.values.screening_runs import BadRow, Decision, ScreenedRow

COLUMNS = (
    "row", "query_id", "name", "verdict", "list", "source_id", "entry_name", "score", "state", "pending", "reasons",
    "stamp",
)  # fmt: skip
BAD_COLUMNS = ("row", "why", "cells")
DECISION_COLUMNS = (
    "decided_at", "run", "row", "query_id", "entry", "decision", "reviewer", "reason", "until", "customer", "content",
)  # fmt: skip

# What makes a cell of CSV stand in quotation marks.
_QUOTED = re.compile(r'[,"\r\n]')
_json_text = json.JSONEncoder(ensure_ascii=False).encode


def csv_lines(rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV (RFC 4180)."""
    out = io.StringIO()
    csv.writer(out).writerows([["" if cell is None else cell for cell in row] for row in rows])
    return out.getvalue()


def csv_plain(rows: Iterable[ScreenedRow], stamp: str) -> "CsvPlain":
    """How the same rows are written for one customer after another."""
    return CsvPlain(ends=tuple("," + csv_lines([row_cells(r, stamp)[3:]]) for r in rows))


@dataclass(frozen=True, slots=True)
class CsvPlain:
    """Lines that differ in row, id and name alone."""

    ends: tuple[str, ...]

    def __call__(self, row: int, query_id: str, name: str) -> str:
        """The lines for one customer, as `csv_lines` would write them."""
        if _QUOTED.search(query_id) or _QUOTED.search(name):
            begins = csv_lines([(row, query_id, name)])[:-2]
        else:
            begins = f"{row},{query_id},{name}"
        return "".join([begins + end for end in self.ends])


def row_cells(r: ScreenedRow, stamp: str) -> tuple[object, ...]:
    """A row in the order of `COLUMNS`; several pending proceedings and reasons are joined into one cell."""
    place = r.place
    return (
        r.row,
        r.query_id,
        r.name,
        r.verdict,
        r.list_id,
        place.source_id if place is not None else "",
        place.name if place is not None else "",
        r.score,
        place.state if place is not None else "",
        " ".join(r.pending),
        reasons_in_words(r.reasons, r.remarks),
        stamp,
    )


def row_shape(r: ScreenedRow, stamp: str) -> dict[str, Any]:
    """A row as a JSON object: the columns, reasons as objects, and what places the hit in time."""
    place = r.place
    return {
        "row": r.row,
        "query_id": r.query_id,
        "name": r.name,
        "verdict": r.verdict,
        "list": r.list_id,
        "source_id": place.source_id if place is not None else "",
        "entry_name": place.name if place is not None else "",
        "score": r.score,
        "state": place.state if place is not None else "",
        "pending": list(r.pending),
        "reasons": [reason_shape(x) for x in r.reasons],
        "stamp": stamp,
        "remarks": list(r.remarks),
        "certain": place.certain if place is not None else None,
        "since": date_shape(place.since) if place is not None else None,
        "until": date_shape(place.until) if place is not None else None,
        "as_of": place.as_of if place is not None else None,
    }


def json_plain(rows: Iterable[ScreenedRow], stamp: str) -> "JsonPlain":
    """How the same rows are written for one customer after another."""
    shapes = [{k: v for k, v in row_shape(r, stamp).items() if k not in COLUMNS[:3]} for r in rows]
    return JsonPlain(ends=tuple("," + json_line(shape)[1:] for shape in shapes))


@dataclass(frozen=True, slots=True)
class JsonPlain:
    """JSON lines that differ in row, id and name alone."""

    ends: tuple[str, ...]

    def __call__(self, row: int, query_id: str, name: str) -> str:
        """The lines for one customer, as `json_line` would write them."""
        begins = f'{{"row":{row},"query_id":{_json_text(query_id)},"name":{_json_text(name)}'
        return "".join([begins + end for end in self.ends])


def reason_shape(reason: Reason) -> dict[str, Any]:
    """One reason."""
    return {"feature": reason.feature, "left": reason.left, "right": reason.right, "points": reason.points}


def reasons_in_words(reasons: Iterable[Reason], remarks: Iterable[str] = ()) -> str:
    """Reasons as `feature (left = right) +0.95; …`, the remarks after them."""
    return "; ".join((*map(_in_words, reasons), *remarks))


def _in_words(r: Reason) -> str:
    pair = f" ({r.left} = {r.right})" if r.left and r.right else f" ({r.left or r.right})" if r.left or r.right else ""
    return f"{r.feature}{pair} {r.points:+.4g}"


def json_line(value: Any) -> str:
    """One JSON line, letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def bad_cells(row: BadRow) -> tuple[object, ...]:
    """A bad row in the order of `BAD_COLUMNS`: its cells as a JSON array, so that nothing of it is lost."""
    return (row.row, row.why, json.dumps(row.cells, ensure_ascii=True))


def decision_shape(d: Decision) -> dict[str, Any]:
    """A decision as recorded."""
    return dict(
        zip(
            DECISION_COLUMNS,
            (
                d.decided_at.isoformat(),
                d.run,
                d.row,
                d.query_id,
                d.entry,
                "cleared" if d.cleared else "confirmed",
                d.reviewer,
                d.reason,
                d.until.isoformat() if d.until is not None else None,
                d.customer,
                d.content,
            ),
            strict=True,
        )
    )
