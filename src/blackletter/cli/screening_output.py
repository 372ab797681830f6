"""Where a screening's answers go: an unfinished file beside the output that a killed run can be taken up from.

Answers are appended to `OUT.part` and bad rows to `OUT.bad.csv.part`; both are cut back to what the register says was
kept when a run is taken up, and take their names only when the last row is answered.
"""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from blackletter.errors import UsageError
from blackletter.exports.screening_rows import (
    BAD_COLUMNS,
    COLUMNS,
    bad_cells,
    csv_lines,
    csv_plain,
    json_line,
    json_plain,
    reasons_in_words,
    row_cells,
    row_shape,
)
from blackletter.services.screening_batches import PlainLines
from blackletter.values.screening import Reason
from blackletter.values.screening_runs import BadRow, RunProgress, ScreenedRow

FORMATS = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
STDOUT = "-"
ROW_GROUP = 50_000


def format_of(output: str) -> str:
    """The format of an output by its suffix (CSV on standard output); UsageError naming those known."""
    form = "csv" if output == STDOUT else FORMATS.get(Path(output).suffix.lower())
    if form is None:
        raise UsageError(f"{output} is of no format that is written here", tip=f"end it in {', '.join(FORMATS)}")
    return form


class Output:
    """One run's output, begun afresh or taken up where `progress` says."""

    def __init__(self, output: str, stamp: str, progress: RunProgress) -> None:
        self.form = format_of(output)
        self._stamp = stamp
        self.path = None if output == STDOUT else Path(output)
        self._bytes, self._bad_bytes = progress.output_bytes, progress.bad_bytes
        if self.path is None:
            self._file: BinaryIO = sys.stdout.buffer
            self._bad: BinaryIO | None = None
        else:
            self._file = _at(part_of(self.path), self._bytes)
            self._bad = _at(part_of(bad_of(self.path)), self._bad_bytes)
        if self._bytes == 0 and self.form == "csv":
            self._bytes += self._file.write(csv_lines([COLUMNS]).encode("utf-8"))

    def plain(self, rows: Sequence[ScreenedRow]) -> PlainLines:
        """How the same rows are written for one customer after another."""
        return csv_plain(rows, self._stamp) if self.form == "csv" else json_plain(rows, self._stamp)

    def add(self, parts: Iterable[bytes | Sequence[ScreenedRow]], bad: Sequence[BadRow]) -> None:
        """Append answers, lines as they are and rows, and bad rows."""
        raw = [part if isinstance(part, bytes) else self._lines(part) for part in parts]
        self._bytes += self._file.write(b"".join(raw))
        if bad and self._bad is not None:
            lines = csv_lines(([BAD_COLUMNS] if self._bad_bytes == 0 else []) + [tuple(bad_cells(b)) for b in bad])
            self._bad_bytes += self._bad.write(lines.encode("utf-8"))

    def _lines(self, rows: Iterable[ScreenedRow]) -> bytes:
        if self.form == "csv":
            text = csv_lines(row_cells(r, self._stamp) for r in rows)
        else:
            text = "".join(json_line(row_shape(r, self._stamp)) for r in rows)
        return text.encode("utf-8", "backslashreplace")

    def kept(self) -> tuple[int, int]:
        """Bring everything to the disk: (bytes of answers, bytes of bad rows)."""
        for file in (self._file, self._bad):
            if file is not None:
                file.flush()
                if self.path is not None:
                    os.fsync(file.fileno())
        return self._bytes, self._bad_bytes

    def close(self) -> None:
        """Let go of the files, finished or not."""
        if self.path is not None:
            self._file.close()
        if self._bad is not None:
            self._bad.close()


def part_of(path: Path) -> Path:
    """The unfinished file of an output."""
    return path.with_name(path.name + ".part")


def bad_of(path: Path) -> Path:
    """The file of the rows that could not be screened: `out.csv` has `out.bad.csv`, `out.jsonl` `out.jsonl.bad.csv`."""
    return path.with_suffix(".bad.csv") if path.suffix.lower() == ".csv" else path.with_name(path.name + ".bad.csv")


def finish(path: Path) -> Path | None:
    """Give the finished files their names; the file of bad rows, None if there are none."""
    part = part_of(path)
    if FORMATS[path.suffix.lower()] == "parquet":
        _to_parquet(part, path)
        part.unlink()
    else:
        part.replace(path)
    bad = bad_of(path)
    if part_of(bad).stat().st_size:
        part_of(bad).replace(bad)
        return bad
    part_of(bad).unlink()
    bad.unlink(missing_ok=True)
    return None


def _at(path: Path, size: int) -> BinaryIO:
    """A file cut back to `size` bytes, ready to be appended to."""
    try:
        file = path.open("r+b" if size else "wb")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {(error.strerror or 'unknown fault').lower()}") from None
    if size:
        if path.stat().st_size < size:
            file.close()
            raise UsageError(f"{path} is shorter than it was when the run broke off", tip="start the run again")
        file.truncate(size)
        file.seek(size)
    return file


def _to_parquet(source: Path, target: Path) -> None:
    """JSON lines as Parquet: the columns of the CSV, reasons in words."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"row": pa.int64(), "score": pa.float64()}
    schema = pa.schema([(name, types.get(name, pa.string())) for name in COLUMNS])
    written = target.with_name(target.name + ".writing")
    with source.open(encoding="utf-8") as lines, pq.ParquetWriter(written, schema) as writer:
        group: list[dict[str, object]] = []
        for line in lines:
            group.append(_parquet_row(json.loads(line)))
            if len(group) == ROW_GROUP:
                writer.write_table(pa.Table.from_pylist(group, schema))
                group = []
        writer.write_table(pa.Table.from_pylist(group, schema))
    written.replace(target)


def _parquet_row(shape: dict[str, object]) -> dict[str, object]:
    row = {name: shape[name] for name in COLUMNS}
    row["pending"] = " ".join(shape["pending"])  # type: ignore[arg-type]
    reasons = [Reason(**r) for r in shape["reasons"]]  # type: ignore[attr-defined]
    row["reasons"] = reasons_in_words(reasons, shape["remarks"])  # type: ignore[arg-type]
    return row
