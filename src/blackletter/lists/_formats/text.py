"""Bytes of a text file to text, with the encoding that they bear out."""

import re

from blackletter.errors import SourceError
from blackletter.values.publications import SourceFile

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
UTF_7_AT_LEAST = 3
_UTF_7 = re.compile(rb"\+[A-Za-z0-9+/]{3,}-")


def require_bytes(file: SourceFile) -> None:
    """Raise SourceError for an empty file, and for one in UTF-7, which passes for UTF-8 and garbles every name."""
    if not file.data.strip():
        raise SourceError(f"{file.name} is empty: a list file was expected", tip="Fetch the file again.")
    if file.data.isascii() and _is_utf_7(file.data):
        raise SourceError(f"{file.name} is UTF-7: its letters beyond ASCII are written like +AOk-; UTF-8 was expected")


def _is_utf_7(data: bytes) -> bool:
    """Whether most of what looks like a shift sequence of UTF-7 stands for letters (a telephone number does not)."""
    sequences = _UTF_7.findall(data)
    letters = sum(map(_letters, sequences))
    return letters >= UTF_7_AT_LEAST and letters > len(sequences) / 2


def _letters(sequence: bytes) -> bool:
    try:
        return any(sign.isalpha() for sign in sequence.decode("utf-7"))
    except UnicodeDecodeError:
        return False


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
