"""The zip package that XLSX and ODS files are: its members, unpacked within bounds.

A package can unpack to a million times its size ("zip bomb"): bytes are counted as they come out, never taken from
the package's own directory.
"""

import io
import zipfile
import zlib

from blackletter.errors import SourceError
from blackletter.values.publications import SourceFile

MAX_CELLS = 4_000_000
MAX_BYTES = 384 * 1024 * 1024
MAX_RATIO = 200
ALWAYS_ALLOWED = 8 * 1024 * 1024
MAX_MEMBERS = 512
HEAD = 64 * 1024
MAX_TEXTS = 32 * 1024 * 1024
DAMAGE = (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError, KeyError)


def members_of(file: SourceFile) -> tuple[str, ...]:
    """The names of the members; () where the package's directory, which stands at its end, cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            return tuple(package.namelist())
    except DAMAGE:
        return ()


def head_of(file: SourceFile, members: tuple[str, ...]) -> bytes:
    """The beginnings of these members one after the other; `folder/*` stands for every file of that folder.

    64 KiB of each; of the texts that an XLSX file keeps in one place (`sharedStrings.xml`) 32 MiB, as they are in no
    order. Empty where nothing can be read.
    """
    heads: list[bytes] = []
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            for name in package.namelist()[:MAX_MEMBERS]:
                if name in members or name.rpartition("/")[0] + "/*" in members:
                    with package.open(name) as stream:
                        heads.append(stream.read(MAX_TEXTS if name.endswith("sharedStrings.xml") else HEAD))
    except DAMAGE:
        return b""
    return b"\n".join(heads)


def unpacked(file: SourceFile, expected: str, wanted: tuple[str, ...] = (".xml", ".rels")) -> dict[str, bytes]:
    """The members whose names end so, by name. At most 384 MiB come out in all, and 200 times what went in (8 MiB are
    always allowed). Raises SourceError for a damaged, encrypted or over-large package."""
    left = min(MAX_BYTES, max(ALWAYS_ALLOWED, len(file.data) * MAX_RATIO))
    out: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            members = [m for m in package.infolist() if not m.is_dir() and m.filename.endswith(wanted)]
            if len(members) > MAX_MEMBERS:
                raise SourceError(f"{file.name} holds {len(members)} files where a spreadsheet has a few dozen")
            for member in members:
                with package.open(member) as stream:
                    data = stream.read(left + 1)
                left -= len(data)
                if left < 0:
                    raise SourceError(
                        f"{file.name} is larger than allowed: at most {MAX_BYTES // 1024 // 1024} MiB and "
                        f"{MAX_RATIO} times its packed size"
                    )
                out[member.filename] = data
    except DAMAGE as fault:
        reason = " ".join(str(fault).split())[:200]
        raise SourceError(
            f"{file.name}: damaged spreadsheet ({reason}); {expected} was expected", tip="Fetch the file again."
        ) from None
    return out


def require_cells(file: SourceFile, sheet: str, height: int, width: int) -> None:
    """Raise SourceError where a sheet of this size has more than 4 million cells."""
    if height * width > MAX_CELLS:
        raise SourceError(
            f"{file.name}: {sheet} claims {height:,} rows by {width:,} columns; at most {MAX_CELLS:,} cells are read"
        )
