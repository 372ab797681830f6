"""Identifiers whose check digit is right weigh more than letters and digits that happen to agree."""

from __future__ import annotations

import pytest

from blackletter.names.identifiers import normalised


@pytest.mark.parametrize(
    ("number", "sure"),
    [
        ("1022200525819", True),
        ("102 2200 525819", True),
        ("1022200525818", False),
        ("1022500001328", False),
        ("385768585948949", True),
        ("385768585948940", False),
        ("0022200525819", False),
        ("102220052581", False),
        ("10222005258190", False),
    ],
)
def test_russias_register_numbers(number: str, sure: bool) -> None:
    """OGRN: the number without its last digit, modulo 11 (13 for the 15 digits of OGRNIP), last digit of the rest."""
    assert normalised("OGRN", number) == (number.replace(" ", ""), sure)
