"""From bytes to text: encodings, binary files, pages."""

import pytest

from blackletter.errors import SourceError
from blackletter.reading.intake import decoded, take_in

WORDS = "The “ban” is over – Müller said.\r\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (WORDS.encode("utf-8"), WORDS),
        (b"\xef\xbb\xbf" + WORDS.encode("utf-8"), "\ufeff" + WORDS),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "\ufeff" + WORDS),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "\ufeff" + WORDS),
        (WORDS.encode("cp1252"), WORDS),
    ],
)
def test_the_text_is_the_files_own_as_decoded(data: bytes, text: str) -> None:
    assert decoded(data, "a.txt") == text


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(SourceError, match="a.txt is empty: a report's text was expected"):
        take_in(b" \n", "a.txt")


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"PK\x03\x04\x00\x00" * 50, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"]
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="a.bin is no text: it holds control characters"):
        take_in(data, "a.bin")


def test_a_plain_text_has_no_blocks_of_its_own() -> None:
    taken = take_in(WORDS.encode(), "a.txt")
    assert (taken.text, taken.blocks, taken.stated, taken.publisher, taken.url) == (WORDS, None, None, None, None)


def test_a_page_without_a_text_is_refused() -> None:
    with pytest.raises(SourceError, match="a.html is a web page without a main text that could be found"):
        take_in(b"<!DOCTYPE html><html><body><script>x()</script></body></html>", "a.html")
