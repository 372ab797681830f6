"""Names in one cell, as the Department of State writes them."""

from __future__ import annotations

import pytest

from blackletter.lists._us.names import names_in


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("HAMAS", ["primary HAMAS"]),
        ("Kahane Chai (Kach)", ["primary Kahane Chai", "weak Kach"]),
        (
            "al-Nusrah Front, aka Hay’at Tahrir al-Sham (ANF/HTS)",
            ["primary al-Nusrah Front", "strong Hay’at Tahrir al-Sham", "weak ANF", "weak HTS"],
        ),
        (
            "ISIS-Sinai Province (formerly Ansar Bayt al-Maqdis)",
            ["primary ISIS-Sinai Province", "former Ansar Bayt al-Maqdis"],
        ),
        (
            "Kurdistan Workers Party (PKK, aka Kongra-Gel)",
            ["primary Kurdistan Workers Party", "weak PKK", "strong Kongra-Gel"],
        ),
        (
            "Gama’a al-Islamiyya (Islamic Group – IG)",
            ["primary Gama’a al-Islamiyya", "strong Islamic Group", "weak IG"],
        ),
        (
            "Bank Al Taqwa Ltd. (f.k.a. Bank; a.k.a. Waldenberg, AG)",
            ["primary Bank Al Taqwa Ltd.", "former Bank", "strong Waldenberg, AG"],
        ),
        (
            "Communist Party of Nepal (Maoist) (a.k.a. CPN(M); a.k.a. the Council, a.k.a. the Army)",
            ["primary Communist Party of Nepal (Maoist)", "strong CPN(M)", "strong the Council", "strong the Army"],
        ),
        (
            "Army for the Liberation of Rwanda (ALIR) (a.k.a. Interahamwe, Former Armed Forces (EX-FAR))",
            [
                "primary Army for the Liberation of Rwanda",
                "weak ALIR",
                "strong Interahamwe, Former Armed Forces",
                "weak EX-FAR",
            ],
        ),
    ],
)
def test_names(cell: str, names: list[str]) -> None:
    found, rest = names_in(cell)
    assert [f"{name.kind} {name.text}" for name in found] == names
    assert rest == ""


def test_an_empty_cell_has_no_names() -> None:
    assert names_in(" ") == ((), "")


def test_what_else_brackets_say_is_kept() -> None:
    names, rest = names_in("Revival Society (Pakistan office – Kuwait office not designated) (a.k.a. Jamia)")
    assert [name.text for name in names] == ["Revival Society", "Jamia"]
    assert rest == "Pakistan office – Kuwait office not designated"
