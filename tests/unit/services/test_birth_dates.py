"""Dates of birth as files write them: ambiguous ones stay wide, nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.services.birth_dates import birth_date


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1970", "1970-01-01", "1971-01-01"),
        ("1970-05", "1970-05-01", "1970-06-01"),
        ("1970-12", "1970-12-01", "1971-01-01"),
        ("1970-05-12", "1970-05-12", "1970-05-13"),
        ("1970-05-12T00:00:00Z", "1970-05-12", "1970-05-13"),
        ("19700512", "1970-05-12", "1970-05-13"),
        ("12 May 1970", "1970-05-12", "1970-05-13"),
        ("May 12, 1970", "1970-05-12", "1970-05-13"),
        ("May 1970", "1970-05-01", "1970-06-01"),
        ("25/12/1970", "1970-12-25", "1970-12-26"),
        ("12/25/1970", "1970-12-25", "1970-12-26"),
        ("05.05.1970", "1970-05-05", "1970-05-06"),
        ("03/04/1970", "1970-01-01", "1971-01-01"),
        ("00/00/1970", "1970-01-01", "1971-01-01"),
        ("1970-05-00", "1970-05-01", "1970-06-01"),
    ],
)
def test_the_interval_that_a_date_means(text: str, earliest: str, latest: str) -> None:
    found = birth_date(text)
    assert found is not None
    assert (str(found.earliest), str(found.latest), found.text) == (earliest, latest, text)


@pytest.mark.parametrize("text", ["", "soon", "31/02/1970", "1970-13", "0000", "12 Foo 1970", "12-05-70"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert birth_date(text) is None


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    found = birth_date(text)
    assert found is None or found.resolved


@given(st.dates())
def test_every_iso_day_is_exact(day: object) -> None:
    found = birth_date(str(day))
    assert found is not None and found.exact and str(found.earliest) == str(day)
