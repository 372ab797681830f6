"""The language of a text is told or refused, never guessed."""

import pytest

from blackletter.errors import Unsupported
from blackletter.reading.language import language_of


def test_english_is_read() -> None:
    assert language_of("The committee said that it had removed the name from the list.", "a.txt") == "en"


def test_a_short_headline_passes_for_english() -> None:
    assert language_of("Court lifts ban", "a.txt") == "en"


@pytest.mark.parametrize("text", ["", "  \n", "12 34 — 5.6"])
def test_a_text_without_letters_has_no_language(text: str) -> None:
    assert language_of(text, "a.txt") == "und"


def test_a_known_language_is_named_in_the_refusal() -> None:
    french = (
        "Le gouvernement a retiré le nom de la liste des organisations terroristes et il est "
        "libre de le faire dans les jours qui suivent."
    )
    with pytest.raises(Unsupported, match="a.txt looks like French; only English reports are read"):
        language_of(french, "a.txt")


def test_a_script_is_named_in_the_refusal() -> None:
    with pytest.raises(Unsupported, match="a.txt is written in Cyrillic script; only English reports are read"):
        language_of("Верховный суд приостановил запрет на деятельность движения.", "a.txt")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(Unsupported, match="a language that is not known here"):
        language_of("Bakar kaleho umurin sabita nolkar pendu garim taleko rimba sotu kelar dundo mavi", "a.txt")
