"""Registers of the publishers' own files, and single files as the checkpoints see them."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from blackletter import lists
from blackletter.services.importing import Order, Outcome, import_file
from blackletter.stores.engine import migrate
from blackletter.stores.register import SqlRegister
from blackletter.values.publications import Part, SourceFile
from blackletter.wiring import Catalogue, SystemClock

SHARED = Path(os.environ.get("BLACKLETTER_SHARED") or Path(__file__).resolve().parents[3] / "shared")
# Refused or quarantined as they stand (reduced, truncated, damaged), and somebody's extracts of no official format.
NOT_WHOLE = ("derived/", "eu-fsf/2016-02-11/", "eu-fsf/2022-03-18/", "un-sc-consolidated/2025-08-16/")
LISTS = ("us-ofac-sdn", "un-sc-consolidated")


def files_of(shared: Path, *lists: str, only: str = "*") -> list[Path]:
    """The files of those lists in order of day."""
    found = [p for name in lists for p in (shared / "data" / name).glob(f"*/{only}")]
    return sorted(found, key=lambda p: (p.parent.name, p.name))


def shuffled(files: Iterable[Path], seed: int) -> list[Path]:
    """The same files in another order."""
    out = list(files)
    random.Random(seed).shuffle(out)
    return out


def take_in_files(address: str, files: Iterable[Path]) -> list[tuple[Path, Outcome]]:
    """Make a register and import the files into it, each seen on the day of its folder and none of them accepted."""
    migrate(address)
    register, catalogue, clock = SqlRegister.open(address), Catalogue(), SystemClock()
    try:
        return [
            (path, outcome)
            for path in files
            for outcome in import_file(
                register,
                catalogue,
                clock,
                path.name,
                path.read_bytes(),
                Order(published=date.fromisoformat(path.parent.name)),
            )
        ]
    finally:
        register.close()


@cache
def unpacked(path: Path) -> SourceFile:
    """The one file of a list in a packed one."""
    files = Catalogue().unpack(path.name, path.read_bytes())
    if len(files) == 1:
        return files[0]
    return next(f for f in files if any(r.recognises(f) for r in lists.LISTS))


def cut_at(file: SourceFile, length: int) -> SourceFile:
    """The file's first bytes."""
    data = file.data[:length]
    return SourceFile(name=file.name, data=data, sha256=sha256(data).hexdigest())


def read(file: SourceFile, like: SourceFile) -> Part:
    """The file, read as what `like` was recognised as."""
    return Catalogue().detect(like).read(file)


def official_files() -> list[str]:
    """Every whole file of an official list under the shared data, as `list/day/name`; one word where there are none."""
    data = SHARED / "data"
    found = sorted(p.relative_to(data).as_posix() for p in data.glob("*/*/*") if p.is_file())
    return [name for name in found if not name.startswith(NOT_WHOLE)] or ["absent"]
