"""Text files: the encoding that the bytes bear out, and no NUL."""

from __future__ import annotations

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.text import decoded, place_of, require_bytes
from blackletter.lists._formats.unpack import source_file


def test_utf8_is_taken_first_and_its_mark_dropped() -> None:
    assert decoded(source_file("f", "\ufeffСуд".encode()), fallback="cp1251") == ("Суд", "utf-8")


def test_what_is_no_utf8_is_read_by_the_fallback() -> None:
    assert decoded(source_file("f", "Суд".encode("cp1251")), fallback="cp1251") == ("Суд", "cp1251")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b" \r\n", "f is empty: a list file was expected"),
        (b"ab\nc\0", "f, line 2, column 2: a NUL byte where text was expected"),
        (b"ab\n\x81", "f, line 2, column 1: byte 0x81 is neither UTF-8 nor cp1252"),
    ],
)
def test_faults_have_their_place(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        decoded(source_file("f", data), fallback="cp1252")
    assert caught.value.message == message


def test_places_count_from_one() -> None:
    assert place_of(b"a\nbc", 0) == "line 1, column 1"
    assert place_of(b"a\nbc", 3) == "line 2, column 2"


def test_utf_7_is_refused_and_telephone_numbers_are_none() -> None:
    with pytest.raises(SourceError) as caught:
        require_bytes(source_file("list.csv", "Qoussaï Béla Étienne Ünal".encode("utf-7")))
    assert caught.value.message == (
        "list.csv is UTF-7: its letters beyond ASCII are written like +AOk-; UTF-8 was expected"
    )
    require_bytes(source_file("list.csv", b"+964-1 +7495-123 +44-20 +251-11 +98-21 +4420- +1/2-"))
