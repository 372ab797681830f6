"""Dates with the day before the month, and partial ones."""

from __future__ import annotations

import pytest

from blackletter.lists._formats.birth_dates import births_in
from blackletter.lists._formats.day_month_year import day_of


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("23/04/2013", "2013-04-23", "2013-04-24"),
        ("14-05-2014", "2014-05-14", "2014-05-15"),
        ("29.3.2001", "2001-03-29", "2001-03-30"),
        ("2013-04-23", "2013-04-23", "2013-04-24"),
        ("10-Jun-2024", "2024-06-10", "2024-06-11"),
        ("5 May 2022", "2022-05-05", "2022-05-06"),
        ("1st Sept. 2020", "2020-09-01", "2020-09-02"),
        ("January 5, 2021", "2021-01-05", "2021-01-06"),
        ("00/08/1979", "1979-08-01", "1979-09-01"),
        ("08/1979", "1979-08-01", "1979-09-01"),
        ("Sept. 1970", "1970-09-01", "1970-10-01"),
        ("00/00/1980", "1980-01-01", "1981-01-01"),
        ("dd/mm/1945", "1945-01-01", "1946-01-01"),
        ("1979", "1979-01-01", "1980-01-01"),
    ],
)
def test_a_date_settles_its_interval(words: str, earliest: str, latest: str) -> None:
    when = day_of(words)
    assert (when.text, str(when.earliest), str(when.latest)) == (words, earliest, latest)


@pytest.mark.parametrize(
    "words", ["31/02/2000", "13/13/2000", "10/12/0", "00/00/0000", "01/00/1970", "24/06/1402 (Hijri)", "9999", "", "x"]
)
def test_what_is_no_date_keeps_its_words(words: str) -> None:
    assert day_of(words).text == words
    assert not day_of(words).resolved


@pytest.mark.parametrize(
    ("cell", "births"),
    [
        ("Approximately 1963", [("Approximately 1963", "1963-01-01", "1964-01-01", True)]),
        (
            "a) Approximately 1955- 1958 b) 1960",
            [
                ("Approximately 1955- 1958", "1955-01-01", "1959-01-01", True),
                ("1960", "1960-01-01", "1961-01-01", False),
            ],
        ),
        ("Between 1975 and 1979", [("Between 1975 and 1979", "1975-01-01", "1980-01-01", False)]),
        (
            "28/09/1946; alt DOB: 29/09/1946",
            [("28/09/1946", "1946-09-28", "1946-09-29", False), ("29/09/1946", "1946-09-29", "1946-09-30", False)],
        ),
        ("1961 or 1962", [("1961", "1961-01-01", "1962-01-01", False), ("1962", "1962-01-01", "1963-01-01", False)]),
        ("11 Apr. 1963", [("11 Apr. 1963", "1963-04-11", "1963-04-12", False)]),
        ("1965.", [("1965", "1965-01-01", "1966-01-01", False)]),
        ("30-35 years old", [("30-35 years old", "None", "None", False)]),
        ("", []),
    ],
)
def test_births_in_words(cell: str, births: list[tuple[str, str, str, bool]]) -> None:
    found = [(b.text, str(b.date and b.date.earliest), str(b.date and b.date.latest), b.circa) for b in births_in(cell)]
    assert found == births
