"""Lexeme classes: clean keys, no class that swallows its opposite."""

import re

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.lexicon.idioms import IDIOMS


def _classes(module: object) -> dict[str, frozenset[str]]:
    return {name: each for name, each in vars(module).items() if isinstance(each, frozenset)}


def test_every_lexeme_is_a_lower_case_lemma_with_at_most_two_particles() -> None:
    for module in (verbs, nouns):
        for name, lexemes in _classes(module).items():
            for lexeme in lexemes:
                assert re.fullmatch(r"[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)?){0,2}", lexeme), (name, lexeme)


def test_self_sufficient_verbs_of_removal_and_of_listing_never_meet() -> None:
    assert not verbs.DELIST & verbs.BLACKLIST


def test_idioms_compile_and_never_match_the_empty_clause() -> None:
    for pattern, name in IDIOMS:
        assert re.search(pattern, "") is None, name
