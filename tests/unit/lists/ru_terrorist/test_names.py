"""The name cell of Russia's list: one primary name, and aliases in brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.lists.ru_terrorist.names import names_of, script_of


@pytest.mark.parametrize(
    ("cell", "primary", "aliases"),
    [
        ("«Движение Талибан»", "Движение Талибан", []),
        ("«База» («Аль-Каида»)", "База", [("Аль-Каида", "strong")]),
        (
            "«Священная война» («Аль-Джихад» или «Египетский исламский джихад»)",
            "Священная война",
            [("Аль-Джихад", "strong"), ("Египетский исламский джихад", "strong")],
        ),
        (
            "«Исламская партия Туркестана» (бывшее «Исламское движение Узбекистана»)",
            "Исламская партия Туркестана",
            [("Исламское движение Узбекистана", "former")],
        ),
        (
            "«Исламское государство» (другие названия: «Первое», «Второе»; ранее «Третье»)",
            "Исламское государство",
            [("Первое", "strong"), ("Второе", "strong"), ("Третье", "former")],
        ),
        ('"База" ("Аль-Каида")', "База", [("Аль-Каида", "strong")]),
        ("“База” (“Аль-Каида”)", "База", [("Аль-Каида", "strong")]),
        ("База (Аль-Каида)", "База", [("Аль-Каида", "strong")]),
        ("«База» / Al-Qaida", "База", [("Al-Qaida", "strong")]),
        ("«База», «Основа»", "База", [("Основа", "strong")]),
        ("«Общество „Дом“ и мир»", "Общество „Дом“ и мир", []),
        ("«Дом (малый)» («Двор»)", "Дом (малый)", [("Двор", "strong")]),
        ("Движение «Пламя»", "Движение «Пламя»", [("Пламя", "strong")]),
        (
            "Международное религиозное объединение «Пламя»",
            "Международное религиозное объединение «Пламя»",
            [("Пламя", "strong")],
        ),
        ("Подразделение организации «Пламя»", "Подразделение организации «Пламя»", []),
        ("«База» («База»)", "База", []),
        ("«База» («Аль-Каида»", "База", [("Аль-Каида", "strong")]),
        ("", "", []),
        ("()", "", []),
        ("«»", "", []),
    ],
)
def test_a_cell_gives_its_names(cell: str, primary: str, aliases: list[tuple[str, str]]) -> None:
    own = names_of(cell)
    assert own.primary == primary
    assert [(name.text, name.kind) for name in own.aliases] == aliases


@pytest.mark.parametrize(("text", "script"), [("Талибан", "Cyrl"), ("Al-Qaida", "Latn"), ("طالبان", "Arab"), ("7", "")])
def test_scripts(text: str, script: str) -> None:
    assert script_of(text) == script


@given(st.text(alphabet='«»“”"() ,;/или аб', max_size=40))
def test_no_cell_breaks_the_reader_and_no_name_is_empty(cell: str) -> None:
    own = names_of(cell)
    assert all(name.text.strip() for name in own.aliases)
