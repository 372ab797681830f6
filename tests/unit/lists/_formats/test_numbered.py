"""Several values in one cell."""

from __future__ import annotations

import pytest

from blackletter.lists._formats.numbered import numbered, values_in


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("Indonesian", ("Indonesian",)),
        ("(1) Tirpas-Selong Village, East Lombok (2) Korleko", ("Tirpas-Selong Village, East Lombok", "Korleko")),
        ("(1)Iraq (2)Iran", ("Iraq", "Iran")),
        ("1) Saudi Arabia 2) Qatar", ("Saudi Arabia", "Qatar")),
        ("a) Mullah b) Haji", ("Mullah", "Haji")),
        ("(a)Mullah; (b)Haji;", ("Mullah", "Haji")),
        ("(1) 8270 (2) -", ("8270",)),
        ("(General) Organisation", ("(General) Organisation",)),
        ("Approximately (1) x (2) y", ("Approximately (1) x (2) y",)),
        ("a) first b) see note a) above c) third", ("first", "see note a) above", "third")),
        ("(2) Iraq", ("(2) Iraq",)),
        ("", ()),
        (" - ", ()),
    ],
)
def test_values_of_a_cell(cell: str, values: tuple[str, ...]) -> None:
    assert values_in(cell) == values


def test_a_value_may_stand_under_several_numbers() -> None:
    assert numbered("(1)-(2) Iraq (3) Iran") == (((1, 2), "Iraq"), ((3,), "Iran"))
    assert numbered("(1-2) Iraq (3) Iran") == (((1, 2), "Iraq"), ((3,), "Iran"))
    assert numbered("Iraq") == (((), "Iraq"),)
