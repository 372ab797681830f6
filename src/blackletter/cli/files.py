"""Reading the files that a caller names, within bounds."""

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from blackletter.errors import SourceError, UsageError
from blackletter.values.statements import ReportMeta

REPORT_SUFFIXES = (".txt", ".html", ".htm", ".md")
META_SUFFIX = ".meta.json"


def load(path: Path, limit_mib: int) -> bytes:
    """A file's bytes (`-` = standard input); UsageError where it cannot be had, SourceError where it is too large."""
    if str(path) == "-":
        return _bounded(sys.stdin.buffer.read((limit_mib << 20) + 1), "standard input", limit_mib)
    try:
        if path.is_dir():
            raise UsageError(f"{path} is a folder, a file was expected")
        if path.stat().st_size > limit_mib << 20:
            raise SourceError(
                f"{path} is larger than {limit_mib} MiB", tip="raise largest_file_mib in blackletter.toml"
            )
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {(error.strerror or 'unknown fault').lower()}") from None


def _bounded(data: bytes, name: str, limit_mib: int) -> bytes:
    if len(data) > limit_mib << 20:
        raise SourceError(f"{name} is larger than {limit_mib} MiB")
    return data


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A report to read, with what the caller knows of it."""

    path: Path
    meta: ReportMeta


def report_files(paths: list[Path], given: ReportMeta, manifest: Path | None) -> tuple[ReportFile, ...]:
    """The reports that `paths` name, folders opened one level deep, each with its metadata.

    What is given on the command line counts most, then the manifest's row (columns file, published, publisher, url),
    then `NAME.meta.json` beside the file. Raises UsageError naming the file and field that is wrong.
    """
    rows = _manifest(manifest) if manifest is not None else {}
    out = []
    for path in paths:
        for file in _opened(path):
            known = rows.get(file.name) or _sidecar(file)
            meta = ReportMeta(
                published=given.published or known.published,
                publisher=given.publisher or known.publisher,
                url=given.url or known.url,
            )
            out.append(ReportFile(path=file, meta=meta))
    return tuple(out)


def _opened(path: Path) -> Iterator[Path]:
    if path.is_dir():
        found = sorted(p for p in path.iterdir() if p.suffix.lower() in REPORT_SUFFIXES and p.is_file())
        if not found:
            raise UsageError(f"{path} holds no reports", tip=f"reports end in {', '.join(REPORT_SUFFIXES)}")
        yield from found
    else:
        yield path


def _sidecar(file: Path) -> ReportMeta:
    for beside in (file.with_suffix(META_SUFFIX), file.with_name(file.name + META_SUFFIX)):
        if beside.is_file():
            try:
                values = json.loads(beside.read_text("utf-8-sig"))
            except OSError as error:
                raise UsageError(f"{beside} cannot be read: {(error.strerror or 'unknown fault').lower()}") from None
            except UnicodeDecodeError:
                raise UsageError(f"{beside} is not UTF-8 text: JSON was expected") from None
            except json.JSONDecodeError as error:
                raise UsageError(f"{beside} is not JSON: {error}") from None
            except RecursionError:
                raise UsageError(f"{beside}: an object with published, publisher and url was expected") from None
            if not isinstance(values, dict):
                raise UsageError(f"{beside}: an object with published, publisher and url was expected")
            return _meta(values, str(beside))
    return ReportMeta()


def _manifest(path: Path) -> dict[str, ReportMeta]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            columns = reader.fieldnames or ()
            rows = list(reader)
    except OSError as error:
        raise UsageError(f"the manifest {path} cannot be read: {(error.strerror or 'unknown fault').lower()}") from None
    except (UnicodeDecodeError, csv.Error):
        raise UsageError(f"the manifest {path} is no CSV in UTF-8") from None
    if "file" not in columns:
        raise UsageError(
            f"the manifest {path} has no column 'file'", tip="its columns are file, published, publisher, url"
        )
    return {row["file"]: _meta(row, f"{path}, row {i}") for i, row in enumerate(rows, start=2)}


def _meta(values: dict[str, object], where: str) -> ReportMeta:
    published = values.get("published") or None
    day = None
    if published is not None:
        try:
            day = date.fromisoformat(str(published))
        except ValueError:
            raise UsageError(f"{where}: published {published!r} is no day", tip="write it as YYYY-MM-DD") from None
    publisher, url = (str(values[k]) if values.get(k) else None for k in ("publisher", "url"))
    return ReportMeta(published=day, publisher=publisher, url=url)
