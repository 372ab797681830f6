"""What a name is looked up by; a plain name is looked up by its words, under all rules."""

from hypothesis import given
from hypothesis import strategies as st

from blackletter.names.fold import ascii_words, fold
from blackletter.names.items import Items, items_of_words, joined_rows, plain

WORDS = (
    "hasan petrov sergei abdul abdulla mullah trading limited company forty seven sheikh kenya gmbh ltd al bin kim van "
    "o 44 2nd public international muhammad laden king prince general tanker benjamin sociedad"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_a_plain_name_has_its_words_and_nothing_else(words: list[str]) -> None:
    if plain(words):
        only = Items(
            solid=tuple(words), numbers=(), joins=(), initials=(), wholes=("".join(words),), loose=0, light_last=False
        )
        assert items_of_words(words, 0, True) == items_of_words(words, 0, False) == only


def test_plain_names() -> None:
    assert plain(["hasan", "petrov"])
    for words in ([], ["hasan", "ali"], ["petrov", "trading"], ["mullah", "hasan"], ["abdul", "petrov"], ["seven"] * 2):
        assert not plain(words)


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=40))
def test_words_in_ascii_are_those_of_the_fold(text: str) -> None:
    assert " ".join(ascii_words(text)) == fold(text)
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in ascii_words(text))


def test_joined_words_stand_first() -> None:
    rows = joined_rows(items_of_words(["abd", "rahman", "zee", "bongo"], 0, True))
    assert (1, ("abdrahman", "zee", "bongo")) in rows
    assert (2, ("abdrahman", "zeebongo")) in rows
