"""Files that are no reports: one clear sentence or an empty result, within bounds on memory."""

from __future__ import annotations

import gzip
import random
import tracemalloc
import zlib

import pytest

from blackletter.errors import SourceError
from blackletter.reading.intake import take_in
from blackletter.values.statements import ReportMeta
from blackletter.wiring import Reader

NOTE = "Russia is finishing its review of the removal of the Taliban from the list of terrorist organisations.\n" * 20
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x02\x00\x00\x00"
NO_TEXT = "is no text: it holds control characters"
TEN_MEGABYTES = 10_000_000
PER_BYTE = 12
"""Bytes of memory for each byte of a file that is refused: its text, its image and the passes over it."""


def noise(length: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(length)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (noise(100_000), NO_TEXT),
        (noise(64), NO_TEXT),
        (PNG, NO_TEXT),
        (PNG + zlib.compress(NOTE.encode()), NO_TEXT),
        (gzip.compress(NOTE.encode(), mtime=0), NO_TEXT),
        (bytes(1000), NO_TEXT),
        (NOTE.encode() + b"\x00", NO_TEXT),
        (NOTE.encode("utf-16-le"), NO_TEXT),
        (NOTE.encode("utf-16-be"), NO_TEXT),
        (NOTE.encode("utf-32"), NO_TEXT),
        (b"\x7fELF\x02\x01\x01" + bytes(57), NO_TEXT),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + noise(5000), NO_TEXT),
        (b"\xff\xfe", "is empty: a report's text was expected"),
        (b"\xef\xbb\xbf", "is empty: a report's text was expected"),
        (b"\x1a" * 50, "is empty: a report's text was expected"),
        (b" \r\n\t" * 1000, "is empty: a report's text was expected"),
        (b"x" * TEN_MEGABYTES, "holds 10,000,000 characters of text; a report of at most 60,000 was expected"),
        (b"<p>" * (TEN_MEGABYTES // 3), "a report of at most 60,000 was expected"),
        (b"<html>" + b"<b>" * 400_000, "is a web page"),
        (b"a " * (17 * 1024 * 1024), "has 35,651,584 bytes: a report of at most 33,554,432 was expected"),
    ],
    ids=lambda value: f"{value[:6]!r}…{len(value)}" if isinstance(value, bytes) else "",
)
def test_what_is_no_report_is_refused_in_one_sentence(data: bytes, told: str) -> None:
    with pytest.raises(SourceError) as caught:
        Reader().read(data, "file.txt", ReportMeta())
    assert caught.value.message.startswith("file.txt ")
    assert told in caught.value.message
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("seed", range(40))
def test_short_noise_is_refused_or_read_as_nothing(seed: int) -> None:
    """Among a few random bytes there may be no control character: what is left is a text in no language."""
    data = noise(seed + 1, seed)
    try:
        reading = Reader().read(data, "file.txt", ReportMeta())
    except SourceError as error:
        assert error.message.startswith("file.txt ")
        return
    assert (reading.statements, reading.steps) == ((), ())


@pytest.mark.parametrize(
    "data",
    [b"x" * TEN_MEGABYTES, b"word " * (TEN_MEGABYTES // 5), noise(TEN_MEGABYTES), "é".encode() * (TEN_MEGABYTES // 2)],
    ids=["letters", "words", "noise", "accents"],
)
def test_ten_megabytes_are_refused_within_bounds_on_memory(data: bytes) -> None:
    Reader().read(NOTE.encode(), "warm.txt", ReportMeta())
    tracemalloc.start()
    try:
        with pytest.raises(SourceError):
            Reader().read(data, "file.txt", ReportMeta())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < PER_BYTE * len(data)


def test_a_substitute_at_the_end_is_let_pass() -> None:
    """Some editors end a text with it (0x1A), and so do OFAC's files."""
    assert take_in(NOTE.encode() + b"\x1a", "file.txt").text.endswith("\x1a")
