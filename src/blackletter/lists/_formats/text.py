"""Bytes of a text file to text, with the encoding that they bear out."""

from blackletter.errors import SourceError
from blackletter.values.publications import SourceFile

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def require_bytes(file: SourceFile) -> None:
    """Raise SourceError for an empty file."""
    if not file.data.strip():
        raise SourceError(f"{file.name} is empty: a list file was expected", tip="Fetch the file again.")


def decoded(file: SourceFile, *, fallback: str) -> tuple[str, str]:
    """The text and the name of the encoding: UTF-8 where the bytes are that, else `fallback`.

    A byte-order mark is dropped. Raises SourceError, with line and column, where a byte fits neither encoding or
    where a NUL stands in the text (a sign of UTF-16 or of a damaged file).
    """
    require_bytes(file)
    data = file.data.removeprefix(BYTE_ORDER_MARK)
    nul = data.find(b"\0")
    if nul >= 0:
        raise SourceError(f"{file.name}, {place_of(data, nul)}: a NUL byte where text was expected")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(fallback), fallback
    except UnicodeDecodeError as fault:
        where = place_of(data, fault.start)
        raise SourceError(
            f"{file.name}, {where}: byte 0x{data[fault.start]:02x} is neither UTF-8 nor {fallback}"
        ) from None


def place_of(data: bytes, offset: int) -> str:
    """The words "line L, column C" (both from 1, columns in bytes) for a byte offset."""
    line = data.count(b"\n", 0, offset) + 1
    column = offset - (data.rfind(b"\n", 0, offset) + 1) + 1
    return f"line {line}, column {column}"
