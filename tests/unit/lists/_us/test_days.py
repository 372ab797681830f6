"""Days as American offices write them."""

from __future__ import annotations

import pytest

from blackletter.lists._us.days import day_in, is_day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("6/28/2005", "2005-06-28"),
        ("09/19/05", "2005-09-19"),
        ("8/26/94", "1994-08-26"),
        ("3-18-06", "2006-03-18"),
        ("December 1, 2021", "2021-12-01"),
        ("Oct. 5, 2012", "2012-10-05"),
        ("Waived on 9/19/03; Extended on 9/19/04", "2003-09-19"),
    ],
)
def test_the_first_day_in_the_words(words: str, day: str) -> None:
    when = day_in(words)
    assert when.exact and str(when.earliest) == day
    assert when.text == words


@pytest.mark.parametrize("words", ["", "N/A", "13/13/2005", "February 30, 2021", "12/31/9999", "2005-06-28x"])
def test_what_settles_no_day_keeps_its_words(words: str) -> None:
    assert not day_in(words).resolved
    assert day_in(words).text == words


def test_a_cell_that_is_a_day_and_nothing_else() -> None:
    assert is_day(" 6/28/2005 ") and is_day("June 1, 2017")
    assert not is_day("on 6/28/2005") and not is_day("Iran") and not is_day("13/13/2005")
