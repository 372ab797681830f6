"""The key of a name: what makes two listed names one, and what does not."""

import pytest

from blackletter.names.keys import name_key


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Движение Талибан", "Taliban"),
        ("حركة طالبان", "THE TALIBAN MOVEMENT"),
        ("ООО «Рога и Копыта»", "Roga i Kopyta LLC"),
        ("Hans Friedrich", "Friedrich, Hans"),
        ("Limited Liability Company Gazprom", "Газпром"),
    ],
)
def test_order_articles_generic_words_and_forms_do_not_count(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Tehrik-e Taliban Pakistan", "Taliban"), ("Taleban", "Taliban"), ("A. Khamenei", "Khamenei"), ("Kim An", "Kim")],
)
def test_another_word_is_another_key(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)


def test_a_name_of_generic_words_alone_keeps_them() -> None:
    assert name_key("The Movement") == "movement the"
