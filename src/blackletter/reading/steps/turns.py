"""Cores told by another turn than a verb of listing: parting with a name, a name that stays, a crime to join."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import objects, subjects
from blackletter.reading.steps.complements import listed_complement, topical
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import Unit

_PARTING = re.compile(
    r"\b(let go of|part (company |way )?with|(say|wave|bid|kiss) (\w+ )?(goodbye|farewell|adieu)( to)?|"
    r"get rid of|do away with|be rid of|rid (itself|himself|herself|themselves) of)\b"
)
_BACK_TO = re.compile(
    r"\b(go|date|reach|stretch) back\b|\bdate (from|to|back)\b|\bstem from\b|\bbe (\w+ )?years? old\b"
)
_MEMBERSHIP = frozenset("membership member support supporting joining belonging join belong fundraising".split())
_CRIME = frozenset("crime offence offense felony criminal illegal unlawful".split())
_WHOLE = frozenset("untouched unaffected unchanged intact unaltered alive unimpaired".split())
_STATES = frozenset("country state government nation capital nobody none".split())
_BEING = frozenset("be remain stay become".split())
_GONE = re.compile(r"\bno (long|longer|more)\b|\bcease\b|\bany ?more\b|\bstop\b")


def turn_core(verb: Token, unit: Unit, names: Nominals, *, live: bool) -> Core | None:
    """The core that a turn of phrase with `verb` tells in `unit`, or None; `live` as in `find_core`."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    lemma = lemma_of(verb)
    objs, subs = objects(verb, unit), subjects(verb, unit)
    text = unit.lemmas

    def core(kind: str, form: str = "act") -> Core:
        return Core(kind=kind, token=verb, form=form, sure=True)

    if (
        lemma in ("let", "go", "part", "say", "wave", "bid", "kiss", "get", "do", "be", "rid")
        and _PARTING.search(text)
        and (names.any(unit.tokens, "ban") or (names.any(unit.tokens, "list") and names.any(unit.tokens, "party")))
    ):
        return core("removal")
    if in_class(verb, verbs.KEEP) and names.any(objs, "suspension"):
        return core("suspension", "state")
    if lemma in ("make", "render") and topical(verb, unit, as_only=True) and names.any(objs + subs, "party", "pronoun"):
        return core("listing")
    around = [*subs, unit.head.head] if unit.relation == "relcl" else subs
    if (
        unit.relation != "acl"
        and names.any(around, "ban")
        and _BACK_TO.search(text)
        and lemma in ("go", "date", "reach", "stretch", "stem")
    ):
        return core("listing")
    if lemma in _BEING and {lemma_of(t) for s in subs for t in s.subtree} & _MEMBERSHIP and _crime(verb):
        return core("removal" if _GONE.search(text) else "listing", "state")
    if lemma in _BEING and listed_complement(verb) and _GONE.search(text):
        return core("removal", "state")
    if lemma in ("be", "come", "return") and names.any(subs, "ban") and "back" in {c.lower_ for c in verb.children}:
        return core("listing")
    if lemma in _BEING and names.any(subs, "ban") and any(c.lower_ in _WHOLE for c in verb.children):
        return core("listing", "state")
    if in_class(verb, verbs.RECOGNISE) and any(lemma_of(t) in _STATES for t in subs) and objs:
        return core("recognition")
    if not live:
        return None
    if in_class(verb, verbs.IMPOSE) and names.any(objs, "pronoun") and lemma in ("impose", "reimpose", "reinstate"):
        return core("listing")
    if (
        lemma in ("put", "place", "enter", "inscribe", "add")
        and names.any(objs, "party", "pronoun", "person")
        and any(c.lower_ == "there" and c.dep_ == "advmod" for c in verb.children)
    ):
        return core("listing")
    named = any(lemma_of(t) in ("name", "entry") for t in subs)
    if named and in_class(verb, verbs.STAY) and (lemma != "be" or names.any(unit.tokens, "gazette", "list")):
        return core("removal" if _GONE.search(text) else "listing", "state")
    if (
        lemma in ("put", "place", "add", "enter", "write")
        and names.any(objs, "party", "pronoun", "person")
        and any(c.lower_ in ("on", "in") and not any(g.dep_ == "pobj" for g in c.children) for c in verb.children)
        and not any(c.dep_ == "dobj" for c in verb.children)
    ):
        return core("listing")
    return None


def _crime(verb: Token) -> bool:
    return any(
        child.dep_ in ("attr", "acomp") and any(near.lower_ in _CRIME for near in child.subtree)
        for child in verb.children
    )
