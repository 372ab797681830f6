"""The published files that the benchmarks run on: a folder of lists, each with a folder a day."""

import gzip
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SDN = "us-ofac-sdn"


@dataclass(frozen=True, slots=True, kw_only=True)
class RealFile:
    """One published file, unpacked: the day of its folder, its name without `.gz`, its bytes."""

    list_id: str
    day: date
    name: str
    data: bytes


def folder() -> Path | None:
    """BLACKLETTER_SHARED, else `../shared` beside the repository; None where neither has data."""
    data = Path(os.environ.get("BLACKLETTER_SHARED") or ROOT.parent / "shared") / "data"
    return data if data.is_dir() else None


def files_of(data: Path, list_id: str) -> Sequence[RealFile]:
    """All files of one list, in order of day and name."""
    found = []
    for path in sorted((data / list_id).glob("*/*")):
        packed = path.read_bytes()
        found.append(
            RealFile(
                list_id=list_id,
                day=date.fromisoformat(path.parent.name),
                name=path.name.removesuffix(".gz"),
                data=gzip.decompress(packed) if path.suffix == ".gz" else packed,
            )
        )
    return found
