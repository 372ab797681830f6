"""Dates of birth as OFAC writes them, as intervals; what settles no date is never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.lists.us_ofac_sdn.birth_dates import birth


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "circa"),
    [
        ("15 Jan 1955", date(1955, 1, 15), date(1955, 1, 16), False),
        ("3 May 1938", date(1938, 5, 3), date(1938, 5, 4), False),
        ("Jan 1955", date(1955, 1, 1), date(1955, 2, 1), False),
        ("Dec 1955", date(1955, 12, 1), date(1956, 1, 1), False),
        ("1955", date(1955, 1, 1), date(1956, 1, 1), False),
        ("circa 1955", date(1955, 1, 1), date(1956, 1, 1), True),
        ("circa 02 Mar 1955", date(1955, 3, 2), date(1955, 3, 3), True),
        ("circa Jun 1955", date(1955, 6, 1), date(1955, 7, 1), True),
        ("1955 to 1957", date(1955, 1, 1), date(1958, 1, 1), False),
        ("circa 1955-1957", date(1955, 1, 1), date(1958, 1, 1), True),
        ("circa 1955 to circa 1957", date(1955, 1, 1), date(1958, 1, 1), True),
        ("Mar 1955 to Nov 1955", date(1955, 3, 1), date(1955, 12, 1), False),
        ("01 Jan 1950 to 31 Dec 1955", date(1950, 1, 1), date(1956, 1, 1), False),
        ("1957 to 1955", None, None, False),
        ("30 Feb 1955", None, None, False),
        ("15 Foo 1955", None, None, False),
        ("0000", None, None, False),
        ("9999", None, None, False),
        ("in the fifties", None, None, False),
        ("", None, None, False),
    ],
)
def test_words_settle_an_interval(words: str, earliest: date | None, latest: date | None, circa: bool) -> None:
    own = birth(words)
    assert own.date is not None
    assert (own.text, own.date.text, own.circa) == (words, words, circa)
    assert (own.date.earliest, own.date.latest) == (earliest, latest)
