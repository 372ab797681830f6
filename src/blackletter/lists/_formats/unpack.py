"""Opens `.gz` and `.zip`: a download becomes the files that it holds, each known by the SHA-256 of its own bytes.

A compressed file can claim to be a million times its size ("zip bomb"): the bytes that come out are bounded in number
and in proportion, and they are counted as they come, never taken from the archive's own header.
"""

import gzip
import hashlib
import io
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import IO

from blackletter.errors import SourceError, Unsupported
from blackletter.values.publications import SourceFile

MAX_BYTES = 512 * 1024 * 1024
MAX_RATIO = 200
MAX_MEMBERS = 64
ALWAYS_ALLOWED = 8 * 1024 * 1024
CHUNK = 1024 * 1024

GZIP_MAGIC = b"\x1f\x8b"
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
OFFICE_SUFFIXES = (".xlsx", ".ods", ".docx", ".odt")


def unpack(name: str, data: bytes) -> tuple[SourceFile, ...]:
    """The files inside `data`: itself, the one file of a `.gz`, or all files of a `.zip` in order of name.

    `name` may have folders in front; they are dropped, and so is the suffix of the archive. Spreadsheets, which are
    zip archives of their own, stay whole. At most 512 MiB come out, at most 200 times the size of what went in (8 MiB
    are always allowed) and at most 64 files. Raises SourceError for an empty, damaged, encrypted, over-large or nested
    archive.
    """
    own = base_name(name)
    if not data:
        raise SourceError(f"{own} is empty: 0 bytes", tip="Fetch the file again.")
    if data[:2] == GZIP_MAGIC:
        return (_source_file(_without_suffix(own, ".gz"), _gunzipped(own, data), own),)
    if data[:4] in ZIP_MAGIC and not own.lower().endswith(OFFICE_SUFFIXES) and not _is_office(data):
        return _unzipped(own, data)
    if len(data) > MAX_BYTES:
        raise _too_large(own)
    return (source_file(own, data),)


def source_file(name: str, data: bytes) -> SourceFile:
    """The `SourceFile` of these bytes as they are; folders in front of `name` are dropped."""
    return SourceFile(name=base_name(name), data=data, sha256=hashlib.sha256(data).hexdigest())


def base_name(name: str) -> str:
    """The last part of a path, whichever slash it is written with; "file" if nothing is left."""
    return PurePosixPath(name.replace("\\", "/")).name or "file"


def _without_suffix(name: str, suffix: str) -> str:
    return name[: -len(suffix)] if name.lower().endswith(suffix) and len(name) > len(suffix) else name


def _source_file(name: str, data: bytes, archive: str) -> SourceFile:
    if not data:
        raise SourceError(f"{archive} holds an empty file: {name}", tip="Fetch the file again.")
    if data[:2] == GZIP_MAGIC or (data[:4] in ZIP_MAGIC and not name.lower().endswith(OFFICE_SUFFIXES)):
        raise Unsupported(f"{archive} holds another archive ({name}); unpack it first")
    return source_file(name, data)


def _gunzipped(name: str, data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return _bounded(stream, name, len(data))
    except (OSError, EOFError, zlib.error) as fault:
        raise SourceError(f"{name} cannot be unpacked as gzip: {fault}", tip="Fetch the file again.") from None


def _unzipped(name: str, data: bytes) -> tuple[SourceFile, ...]:
    files: list[SourceFile] = []
    left = MAX_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)
            if not members:
                raise SourceError(f"{name} is a zip archive without files")
            if len(members) > MAX_MEMBERS:
                raise SourceError(f"{name} holds {len(members)} files; at most {MAX_MEMBERS} are opened")
            for member in members:
                if member.flag_bits & 0x1:
                    raise SourceError(f"{name} is encrypted ({member.filename}); unpack it first")
                with archive.open(member) as stream:
                    out = _bounded(stream, name, len(data), left)
                left -= len(out)
                files.append(_source_file(base_name(member.filename), out, name))
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError) as fault:
        raise SourceError(f"{name} cannot be unpacked as zip: {fault}", tip="Fetch the file again.") from None
    return tuple(files)


def _is_office(data: bytes) -> bool:
    """Whether a zip archive is one document whatever its name: a spreadsheet given out without a suffix."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return "[Content_Types].xml" in names or {"content.xml", "mimetype"} <= names


def _bounded(stream: IO[bytes] | gzip.GzipFile, name: str, packed: int, limit: int = MAX_BYTES) -> bytes:
    limit = min(limit, max(ALWAYS_ALLOWED, packed * MAX_RATIO))
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > limit:
            raise _too_large(name)
        chunks.append(chunk)
    return b"".join(chunks)


def _too_large(name: str) -> SourceError:
    return SourceError(
        f"{name} is larger than allowed: at most {MAX_BYTES // 1024 // 1024} MiB and {MAX_RATIO} times its packed size",
        tip="If the file is genuine, unpack it and import it as it is.",
    )
