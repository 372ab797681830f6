"""From a file's bytes to the text that is read: encodings, bounds, and what a page's markup tells.

The text is the file's own, as decoded: byte-order mark and line ends kept, so that offsets into it stay true.
"""

import codecs
from dataclasses import dataclass

from blackletter.errors import SourceError
from blackletter.reading.markup import is_page, page_blocks, stated_by
from blackletter.values.statements import Block, DatedBy

LARGEST_BYTES = 32 * 1024 * 1024
# Share of control characters above which bytes are no text; line ends and tabs do not count.
MOST_CONTROLS = 0.01
_KEPT = "\n\r\t\f\v\x1a"
# White space, a byte-order mark and an end mark: a file that holds nothing else is empty.
_MARKS = f" \u00a0\ufeff{_KEPT}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A file as text; `blocks`, `stated`, `publisher` and `url` are what its markup tells (None = nothing)."""

    text: str
    blocks: tuple[Block, ...] | None = None
    stated: DatedBy | None = None
    publisher: str | None = None
    url: str | None = None


def take_in(data: bytes, file: str) -> TakenIn:
    """A report's text. Raises SourceError for an empty file, one over 32 MiB, or bytes that are no text."""
    if not data.strip():
        raise SourceError(f"{file} is empty: a report's text was expected")
    if len(data) > LARGEST_BYTES:
        raise SourceError(f"{file} has {len(data):,} bytes: a report of at most {LARGEST_BYTES:,} was expected")
    text = decoded(data, file)
    if not text.strip(_MARKS):
        raise SourceError(f"{file} is empty: a report's text was expected")
    if not is_page(text):
        return TakenIn(text=text)
    blocks = page_blocks(text)
    if not blocks:
        raise SourceError(
            f"{file} is a web page without a main text that could be found", tip="save the report as text"
        )
    stated, publisher, url = stated_by(text)
    return TakenIn(text=text, blocks=blocks, stated=stated, publisher=publisher, url=url)


def decoded(data: bytes, file: str) -> str:
    """The text of the bytes: by their byte-order mark, else UTF-8, else Windows-1252. Raises SourceError for binary."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _text(data.decode(encoding, "replace"), file)
    try:
        return _text(data.decode("utf-8"), file)
    except UnicodeDecodeError:
        return _text(data.decode("cp1252", "replace"), file)


def _text(text: str, file: str) -> str:
    sample = text[:100_000]
    controls = sum(1 for c in sample if (c < " " or c == "\x7f") and c not in _KEPT)
    if controls > MOST_CONTROLS * len(sample) or "\x00" in sample:
        raise SourceError(f"{file} is no text: it holds control characters", tip="give a .txt or .html file")
    return text
