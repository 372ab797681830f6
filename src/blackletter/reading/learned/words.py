"""Words as the model sees them: names masked by what they name, verbs by the classes of the lexicon."""

from functools import cache

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.lemmas import keys_of, lemma_of
from blackletter.reading.steps.nominals import Nominals

_NAMED = ("list", "gazette", "court", "legislature", "leader", "party", "authority", "person", "place", "bill", "law")
_PLACES = frozenset({"GPE", "NORP", "LOC"})
_TIMES = frozenset({"DATE", "TIME"})


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


def masked(names: Nominals, token: Token) -> str:
    """The lemma of `token`; for a proper name, a date or a number what it stands for ("<party>", "<date>")."""
    if token.pos_ == "PROPN":
        return _mask_of_name(names, token)
    if token.ent_type_ in _TIMES and token.pos_ in ("NUM", "NOUN"):
        return "<date>"
    if token.like_num:
        return "<number>"
    if token.pos_ == "ADJ" and token.ent_type_ in _PLACES:
        return "<place>"
    return lemma_of(token)


def _mask_of_name(names: Nominals, token: Token) -> str:
    classes = names.of(token)
    known = next((name for name in _NAMED if name in classes), None)
    if known is not None:
        return f"<{known}>"
    if token.ent_type_ in _TIMES:
        return "<date>"
    if token.ent_type_ in _PLACES:
        return "<place>"
    return "<person>" if token.ent_type_ == "PERSON" else "<name>"
