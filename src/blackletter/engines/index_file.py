"""Indexes kept as files: written whole or not at all, memory-mapped, found by what they were made from.

A reader keeps its file mapped while another process puts a newer one beside it, so an import never leaves a gap.
"""

import mmap
import os
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import time

from blackletter import __version__
from blackletter.engines.code import code_digest
from blackletter.names.arrays import intact
from blackletter.names.found import FORMAT
from blackletter.names.index import NameIndex

SUFFIX = ".names"
# Days and cuts that are asked about in turn have an index each; the oldest go first.
KEPT = 6
UNFINISHED = ".part"
# Seconds after which an unfinished file is nobody's any more: no index takes an hour to be written.
LONG_DEAD = 3600.0


def file_name(made_from: str) -> str:
    """The file of an index: named by the format and the code that makes and reads it, and by its parties."""
    return f"{_digest(f'{FORMAT} {__version__} {code_digest()}')[:8]}-{_digest(made_from)[:24]}{SUFFIX}"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def mapped(path: Path, whole: bool = False) -> NameIndex | None:
    """The index in a file, None where there is none or it is damaged, cut short or of another format.

    Damage within an array is seen only where all of the file is read (`whole`).
    """
    try:
        with path.open("rb") as file:
            block = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):
        return None
    try:
        index = NameIndex.from_bytes(block)
        return index if not whole or intact(block) else None
    except (ValueError, KeyError):
        return None


def used(path: Path) -> None:
    """Note that an index is in use: those that were not for longest go first."""
    with suppress(OSError):
        os.utime(path)


def likest(path: Path, marks: Collection[bytes]) -> NameIndex | None:
    """Of the indexes kept beside `path` that the same code made, the one with the most of those parties (their marks);
    None where none has any. A damaged one is passed over."""
    found: list[tuple[int, Path]] = []
    for kin in sorted(path.parent.glob(f"{path.name.partition('-')[0]}-*{SUFFIX}")):
        index = mapped(kin)
        if index is not None and kin != path:
            found.append((len(frozenset(index.array("party_mark").tolist()).intersection(marks)), kin))
    for shared, kin in sorted(found, reverse=True):
        index = mapped(kin, whole=True) if shared else None
        if index is not None:
            return index
    return None


def keep(index: NameIndex, path: Path) -> bool:
    """Write an index to its file, which is there when it is whole and not before; False where the folder cannot be
    written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=path.stem, suffix=UNFINISHED, delete=False) as file:
            written = Path(file.name)
            try:
                file.writelines(index.chunks())
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                written.unlink(missing_ok=True)
                raise
        written.replace(path)
        _prune(path)
    except OSError:
        return False
    return True


def _prune(newest: Path) -> None:
    """Remove what was not used for longest, and what a killed process left; a file still mapped somewhere stays
    readable there."""
    aged = sorted((p for p in newest.parent.glob(f"*{SUFFIX}") if p != newest), key=_last_used)
    left = [p for p in newest.parent.glob(f"*{UNFINISHED}") if 0.0 < _last_used(p) < time() - LONG_DEAD]
    for path in (*aged[: max(0, len(aged) - KEPT + 1)], *left):
        path.unlink(missing_ok=True)


def _last_used(path: Path) -> float:
    """When a file was last used (seconds since 1970); 0.0 = another process has removed it."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
