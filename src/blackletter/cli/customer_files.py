"""Customer files as rows of text: CSV, JSON lines or Parquet, read as they come and never as a whole."""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from blackletter.errors import SourceError, UsageError
from blackletter.services.customer_rows import Cells, Unreadable

FORMATS = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
SAMPLE = 1 << 16
# Objects of a JSON-lines file that are looked at to learn its fields.
LOOKED_AT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerFile:
    """An open customer file: its columns, its rows, how much of it has been read (0 to 1); `close` it in the end.

    Each of the `rows` is one data row of the file, the first of them row 1: a cell for each column of the header (and
    then what the header knows nothing of), or what stands there if it cannot be read.
    """

    header: tuple[str, ...]
    rows: Iterator[Cells | Unreadable]
    read: Callable[[], float]
    close: Callable[[], None]
    remark: str = ""


def open_customers(path: Path) -> CustomerFile:
    """Open a customer file. Raises UsageError (no such file, no such format) or SourceError (it cannot be read)."""
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise UsageError(f"{path} is of no format that is read here", tip=f"files end in {', '.join(FORMATS)}")
    try:
        if not path.is_file():
            raise UsageError(f"there is no file {path}")
        if path.stat().st_size == 0:
            raise SourceError(f"{path} is empty: a header and rows were expected")
        return {"csv": _csv, "jsonl": _jsonl, "parquet": _parquet}[form](path)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {(error.strerror or 'unknown fault').lower()}") from None


def _text(path: Path) -> tuple[TextIO, str]:
    """The file as text and a remark on its encoding; bytes that are no text stay visible as lone surrogates."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return path.open(encoding="utf-16", newline="", errors="surrogateescape"), "read as UTF-16"
    try:
        sample[: len(sample) if len(sample) < SAMPLE else -4].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data":
            return path.open(encoding="cp1252", newline="", errors="replace"), "not UTF-8: read as Windows-1252"
    return path.open(encoding="utf-8-sig", newline="", errors="surrogateescape"), ""


def _share(file: TextIO, path: Path) -> Callable[[], float]:
    size = path.stat().st_size
    return lambda: min(1.0, file.buffer.tell() / size) if not file.closed else 1.0


def _csv(path: Path) -> CustomerFile:
    file, remark = _text(path)
    first = file.readline(SAMPLE)
    file.seek(0)
    delimiter = max(",;\t|", key=first.count)
    lines = csv.reader(file, delimiter=delimiter)
    try:
        header = tuple(c.strip().lstrip("\ufeff") for c in next(lines))
    except (csv.Error, StopIteration) as error:
        file.close()
        raise SourceError(f"{path}: its first line is no header: {error}") from None
    doubled = {c for c in header if header.count(c) > 1}
    if doubled:
        file.close()
        raise SourceError(f"{path}: two columns are called {sorted(doubled)[0]!r}", tip="give each column its own name")

    def rows() -> Iterator[Cells | Unreadable]:
        width = len(header)
        with file:
            while True:
                try:
                    for cells in lines:
                        if len(cells) == width:
                            yield cells
                        elif cells:
                            yield _uneven(lines.line_num, cells, width)
                except csv.Error as error:
                    yield Unreadable(why=f"line {lines.line_num} is no CSV: {error}")
                else:
                    return

    return CustomerFile(header=header, rows=rows(), read=_share(file, path), close=file.close, remark=remark)


def _uneven(line: int, cells: list[str], width: int) -> Unreadable:
    why = f"line {line} has {len(cells)} cells where the header has {width}"
    if any("\n" in c for c in cells):
        why += "; is a quotation mark left open?"
    return Unreadable(why=why, cells=tuple(cells))


def _jsonl(path: Path) -> CustomerFile:
    file, remark = _text(path)
    header: dict[str, None] = {}
    for _, line in zip(range(LOOKED_AT), file, strict=False):
        found = _object(line)
        if isinstance(found, dict):
            header.update(dict.fromkeys(found))
    file.seek(0)
    if not header:
        file.close()
        raise SourceError(f"{path}: none of its first {LOOKED_AT} lines is a JSON object")

    def rows() -> Iterator[Cells | Unreadable]:
        with file:
            for number, line in enumerate(file, start=1):
                if not line.strip():
                    continue
                found = _object(line)
                if isinstance(found, dict):
                    yield [*(found.pop(name, "") for name in header), *found.values()]
                else:
                    yield Unreadable(why=f"line {number}: {found}", cells=(line.rstrip("\r\n"),))

    return CustomerFile(header=tuple(header), rows=rows(), read=_share(file, path), close=file.close, remark=remark)


def _object(line: str) -> dict[str, str] | str:
    """A line's fields as text, or why it has none. The properties of a FollowTheMoney entity count as fields."""
    try:
        found = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        return f"no JSON: {str(error)[:80]}"
    if not isinstance(found, dict):
        return "a JSON object was expected"
    properties = found.pop("properties", None)
    fields = found | properties if isinstance(properties, dict) else found
    return {name: _flat(value, name) for name, value in fields.items()}


def _flat(value: Any, name: str = "") -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        texts = [_flat(v) for v in value]
        return texts[0] if texts and name == "name" else "; ".join(texts)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _parquet(path: Path) -> CustomerFile:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.ParquetFile(path)
        header = tuple(table.schema_arrow.names)
        total = max(1, table.metadata.num_rows)
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"{path} is no Parquet file: {str(error)[:120]}") from None
    done = [0]

    def rows() -> Iterator[Cells | Unreadable]:
        try:
            for batch in table.iter_batches(batch_size=2000):
                columns = [batch.column(i).to_pylist() for i in range(len(header))]
                for values in zip(*columns, strict=True):
                    done[0] += 1
                    yield [_flat(v if _plain(v) else str(v), n) for n, v in zip(header, values, strict=True)]
        except (pa.ArrowException, OSError) as error:
            raise SourceError(f"{path} breaks off after row {done[0]}: {str(error)[:120]}") from None

    return CustomerFile(header=header, rows=rows(), read=lambda: done[0] / total, close=table.close)


def _plain(value: Any) -> bool:
    return value is None or isinstance(value, (str, int, float, list))
