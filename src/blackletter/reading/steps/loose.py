"""The last resort for a core: words of the right classes close together, whatever links the parser drew.

A parser trained on news misreads "annulled that listing", headlines and clipped notes; what stands within a few words
of each other, with no other finite verb between, still belongs together.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.lexicon.loose import ADDS, BANS, ENDS, HOLDS, STRIKES
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import objects
from blackletter.reading.steps.lemmas import keys_of
from blackletter.reading.steps.nominals import NARROW, Nominals
from blackletter.reading.steps.units import HEADS, Unit, is_finite

REACH = 7
"""Words between a verb and the ban or list that it is taken to act on."""
_SOURCES = frozenset("from of out off to into on in under at".split())


def loose_core(unit: Unit, names: Nominals) -> Core | None:
    """The core told by neighbouring words, or None; never sure."""
    for token in unit.tokens:
        if not _acts(token, unit):
            continue
        keys = set(keys_of(token)) | (_shapes(token) if unit.sentence.block in HEADS else set())
        near = list(_near(token))
        kind = _kind(token, keys, near, unit, names)
        if kind is not None:
            return Core(kind=kind, token=token, form="act", sure=False)
    return None


def _kind(token: Token, keys: set[str], near: list[Token], unit: Unit, names: Nominals) -> str | None:
    banned = any(_is_ban(each) for each in near)
    listed = any("list" in names.of(each) for each in near)
    if keys & ENDS and banned:
        return "removal"
    if keys & HOLDS and banned:
        return "suspension"
    if keys & STRIKES and listed:
        return "removal"
    if keys & (STRIKES | ENDS) and any(each.lower_ in ("name", "names", "entry", "entries") for each in near):
        return "removal"
    if (
        keys & ADDS
        and token.pos_ == "VERB"
        and names.any(
            [
                each
                for o in objects(token, unit)
                if o.head == token or o in token.head.children
                for each in (o, *(t for t in o.subtree if t.dep_ == "pobj"))
            ],
            "party",
            "place",
            "person",
        )
    ):
        elsewhere = any(c.lower_ in _SOURCES and c.dep_ == "prep" and not _timed(c) for c in token.children)
        return None if elsewhere else "listing"
    return None


def _acts(token: Token, unit: Unit) -> bool:
    if token.pos_ == "VERB":
        return token.dep_ != "amod"
    return unit.sentence.block in HEADS and token.pos_ in ("NOUN", "PROPN", "ADJ")


def _shapes(token: Token) -> set[str]:
    low = token.lower_
    return {low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ed"), low.removesuffix("d")}


def _near(token: Token) -> Iterator[Token]:
    """The words around `token` up to `REACH`, no other finite verb and no stop between."""
    for step in (1, -1):
        at = token.i + step
        while 0 <= at < len(token.doc) and abs(at - token.i) <= REACH:
            other = token.doc[at]
            if other.text in (";", ":", ".", "(", ")", "—") or (
                other.pos_ == "VERB" and is_finite(other) and not _is_ban(other)
            ):
                break
            yield other
            at += step


def _is_ban(token: Token) -> bool:
    narrow = any(child.lower_ in NARROW for child in token.children)
    if token.i and token.nbor(-1).lower_ in NARROW:
        narrow = True
    return token.lower_ in BANS and not narrow and token.lower_ not in nouns.TOPIC - BANS


def _timed(preposition: Token) -> bool:
    return any(t.ent_type_ in ("DATE", "TIME") for t in preposition.subtree)
