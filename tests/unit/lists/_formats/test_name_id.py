"""Ids made of names, and names in brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.lists._formats.brackets import outside_and_inside
from blackletter.lists._formats.name_id import name_id


@pytest.mark.parametrize(
    ("name", "own_id"),
    [
        ("Al-Qa’ida", "al qaida"),
        ("Al-Qa'ida", "al qaida"),
        ("The Irish People’s Liberation Organisation.", "irish peoples liberation organisation"),
        ("Groupe Islamique Armée", "groupe islamique armee"),
        ("  JAISH  e-Mohammed ", "jaish e mohammed"),
        ("Theatre", "theatre"),
        ("The", "the"),
        ("«»", ""),
    ],
)
def test_an_id_is_the_name_without_what_typists_vary(name: str, own_id: str) -> None:
    assert name_id(name) == own_id


@given(st.text())
def test_an_id_of_an_id_is_itself_but_for_the_article(name: str) -> None:
    own = name_id(name)
    assert name_id(own) in (own, own.removeprefix("the "))


def test_outermost_brackets() -> None:
    assert outside_and_inside("IS (Daesh (DAISh)) (ISIL)") == ("IS", ("Daesh (DAISh)", "ISIL"))
    assert outside_and_inside("open (never closed") == ("open", ("never closed",))
    assert outside_and_inside("closed) never opened ()") == ("closed) never opened", ())
