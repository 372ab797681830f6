"""Indexes kept as files: written whole or not at all, memory-mapped, found by what they were made from.

A reader keeps its file mapped while another process puts a newer one beside it, so an import never leaves a gap.
"""

import mmap
import os
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from blackletter import __version__
from blackletter.engines.code import code_digest
from blackletter.names.found import FORMAT
from blackletter.names.index import NameIndex

SUFFIX = ".names"
# Days and cuts that are asked about in turn have an index each; the oldest go first.
KEPT = 6


def file_name(made_from: str) -> str:
    """The file of an index: named by its parties, by the format, and by the code that makes and reads it."""
    return sha256(f"{made_from} {FORMAT} {__version__} {code_digest()}".encode()).hexdigest()[:32] + SUFFIX


def mapped(path: Path) -> NameIndex | None:
    """The index in a file, None where there is none or it is damaged, cut short or of another format."""
    try:
        with path.open("rb") as file:
            block = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        os.utime(path)
    except (OSError, ValueError):
        return None
    try:
        return NameIndex.from_bytes(block)
    except (ValueError, KeyError):
        return None


def keep(index: NameIndex, path: Path) -> bool:
    """Write an index to its file; False where the folder cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=path.stem, suffix=".part", delete=False) as file:
            written = Path(file.name)
            try:
                file.write(index.to_bytes())
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
    """Remove what was not used for longest; a file still mapped somewhere stays readable there."""
    aged = sorted((p for p in newest.parent.glob(f"*{SUFFIX}") if p != newest), key=lambda p: p.stat().st_mtime)
    for path in aged[: max(0, len(aged) - KEPT + 1)]:
        path.unlink(missing_ok=True)
