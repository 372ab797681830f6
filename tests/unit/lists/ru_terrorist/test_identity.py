"""Ids of Russia's list: the folded primary name, never the row number (CONTRACTS.md, Identity)."""

from __future__ import annotations

import pytest

from blackletter.lists.ru_terrorist.identity import folded, source_id


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Движение Талибан", "движение талибан"),
        ("«ДВИЖЕНИЕ  Талибан»", "движение талибан"),
        ("Лашкар-И-Тайба", "лашкар и тайба"),
        ("Лашкар–и–Тайба", "лашкар и тайба"),
        ("Объединённые силы", "объединенные силы"),
        ("Al-Qaida ﬁ", "al qaida fi"),
        ("«»", ""),
    ],
)
def test_what_typists_vary_is_folded_away(name: str, own: str) -> None:
    assert folded(name) == own


def test_two_organisations_of_one_name_are_told_apart_by_their_first_alias() -> None:
    assert source_id("Исламская группа", ("Джамаат-и-Ислами",)) == "исламская группа джамаат и ислами"
    assert source_id("Исламская группа", ("Аль-Гамаа аль-Исламия",)) == "исламская группа аль гамаа аль исламия"
    assert source_id("Исламская группа", ()) == "исламская группа"


def test_other_names_stand_alone_whatever_aliases_they_have() -> None:
    assert source_id("База", ("Аль-Каида",)) == source_id("База", ()) == "база"
