"""The lexicon's classes of a verb, by name."""

from functools import cache

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.lemmas import keys_of


@cache
def _classes_by_key() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, lexemes in sorted(vars(verbs).items()):
        if name.isupper() and isinstance(lexemes, frozenset):
            for key in lexemes:
                found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def verb_classes(token: Token) -> tuple[str, ...]:
    """The names of the verb classes in which `token` stands, with or without one of its particles, sorted."""
    table = _classes_by_key()
    return tuple(sorted({name for key in keys_of(token) for name in table.get(key, ())}))
