"""Numbers of documents in words."""

from __future__ import annotations

import pytest

from blackletter.lists._formats.document_number import number_in


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("592667", "592667"),
        ("Passport No: 592667 (Qatari passport issued on 3 May 2007).", "592667"),
        ("D 000974 (Afghan). Issued in Kabul on 13 Sep 1998", "D 000974"),
        ("96 03 464086, Russian passport", "96 03 464086"),
        ("no 3603251708570001", "3603251708570001"),
        ("A-1828683 (Iraq)", "A-1828683"),
        ("AHU-09363.50.10.2014", "AHU-09363.50.10.2014"),
        ("05-85739-2", "05-85739-2"),
        ("Issued 1993, expires 01/06/2003", ""),
        ("Uganda Passport.", ""),
    ],
)
def test_the_first_number_in_words(words: str, number: str) -> None:
    assert number_in(words) == number
