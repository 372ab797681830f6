"""Lemmas as the lexicon spells them: particles, hyphenated prefixes, and verbs that a tagger does not know."""

from typing import Any

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs

PARTICLES = frozenset("off out back on down up away in over through aside anew forward before against into at".split())
PREFIXES = frozenset({"de", "re", "un"})
_IRREGULAR = {"banned": "ban", "unbanned": "unban", "unbans": "unban", "unbanning": "unban"}


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    return verb, f"{verb}s", f"{stem}ed", f"{stem}ing", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"


# A tagger trained on news has never met "deproscribed"; the word's own forms are sure whatever tag it was given.
STRONG_FORMS = {form: verb for verb in verbs.DELIST | verbs.BLACKLIST for form in _forms(verb)} | _IRREGULAR


def lemma_of(token: Token) -> str:
    """The lower-case lemma, with "de-", "re-" or "un-" kept where the tokenizer split it off."""
    kept: dict[Any, Any] = token.doc.user_data
    try:
        found: str = kept["lemma", token.i]
    except KeyError:
        found = kept["lemma", token.i] = _lemma_of(token)
    return found


def _lemma_of(token: Token) -> str:
    plain = STRONG_FORMS.get(token.lower_, token.lemma_.lower())
    if token.i >= 2 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in PREFIXES:
        return f"{token.nbor(-2).lower_}-{plain}"
    return plain


def keys_of(token: Token) -> tuple[str, ...]:
    """The lexicon keys of a verb: with each of its particles first, then the lemma alone."""
    kept: dict[Any, Any] = token.doc.user_data
    try:
        found: tuple[str, ...] = kept["keys", token.i]
    except KeyError:
        found = kept["keys", token.i] = _keys_of(token)
    return found


def _keys_of(token: Token) -> tuple[str, ...]:
    lemma = lemma_of(token)
    found = [
        child.lower_
        for child in token.children
        if child.lower_ in PARTICLES and (child.dep_ == "prt" or child.dep_ in ("advmod", "prep")) and child.i > token.i
    ]
    for ahead in (1, 2):
        if (
            token.i + ahead < len(token.doc)
            and (near := token.nbor(ahead)).lower_ in PARTICLES
            and near.lower_ not in found
        ):
            found.append(near.lower_)
            break
    return (*(f"{lemma} {each}" for each in found), lemma)


def in_class(token: Token, lexemes: frozenset[str]) -> bool:
    """Whether `token`, with or without one of its particles, stands in the class `lexemes`."""
    return not lexemes.isdisjoint(keys_of(token))
