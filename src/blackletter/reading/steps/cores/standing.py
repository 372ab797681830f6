"""Cores of listing in which a party stays on a list or a ban stays in force."""

import re

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.complements import listed_complement
from blackletter.reading.steps.cores.predicate import Answer, Predicate

_STAYING = frozenset({"be", "remain", "stay"})
_SITTING = _STAYING | {"sit", "leave", "keep", "stand"}
_RENEWING = frozenset({"renew", "extend", "prolong", "roll"})
_PLACING = frozenset({"appear", "find", "figure", "sit", "feature"})
_WHERE = re.compile(r"\bwhere\b|\bput\b|\bin place\b")
_UNDER = re.compile(r"\b(subject to|under)\b")


def on_it(predicate: Predicate) -> Answer:
    """ "The movement remains on it", "is back on it", where the talk is of a list."""
    back_on_it = predicate.live and "back on it" in predicate.unit.lemmas
    if predicate.lemma in _SITTING and (predicate.on_it or back_on_it):
        if predicate.gone:
            return predicate.core("removal", "state")
        return predicate.core("listing", "act" if "back" in predicate.unit.lemmas.split() else "state")
    return None


def still_there(predicate: Predicate) -> Answer:
    """ "The movement is still there", where the talk is of a list."""
    if (
        predicate.live
        and predicate.lemma in _STAYING
        and any(child.lower_ == "there" and child.dep_ == "advmod" for child in predicate.verb.children)
        and (predicate.lemma != "be" or "still" in predicate.unit.lemmas.split())
        and predicate.subject_is("party", "place", "person", "pronoun")
    ):
        return predicate.core("listing", "state")
    return None


def kept(predicate: Predicate) -> Answer:
    """ "The council upheld the ban"; "extended the designation" is an act."""
    if predicate.means(verbs.KEEP) and (predicate.ban_objects or predicate.onto_list):
        return predicate.core("listing", "act" if predicate.lemma in _RENEWING else "state")
    return None


def name_stays(predicate: Predicate) -> Answer:
    """ "The name stays where it was put"."""
    if (
        predicate.means(verbs.STAY)
        and any(t.lemma_.lower() in ("name", "entry") for t in predicate.subjects)
        and _WHERE.search(predicate.unit.sentence.doc.text.lower())
    ):
        return predicate.core("listing", "state")
    return None


def under_a_ban(predicate: Predicate) -> Answer:
    """ "The movement remains under a ban", "is no longer subject to the ban"."""
    if (
        predicate.lemma in _STAYING
        and _UNDER.search(predicate.unit.lemmas)
        and any(
            preposition in ("to", "under") and "ban" in predicate.names.of(noun)
            for preposition, noun in predicate.obliques
        )
        and predicate.subject_is("party", "person", "pronoun")
    ):
        return _on_or_off(predicate)
    return None


def on_the_list(predicate: Predicate) -> Answer:
    """ "The movement stands on the list", "Washington has the movement on its list", "it is no longer on the list"."""
    if (
        (predicate.means(verbs.STAY) or predicate.lemma in ("be", "have"))
        and predicate.onto_list
        and (predicate.lemma != "have" or predicate.object_is("party"))
    ):
        return _on_or_off(predicate)
    return None


def _on_or_off(predicate: Predicate) -> Core:
    return predicate.core("removal" if predicate.gone else "listing", "state")


def ban_persists(predicate: Predicate) -> Answer:
    """ "The ban stays in place", "the label still applies"."""
    if (
        predicate.means(verbs.STAY)
        and predicate.subject_is("ban")
        and predicate.lemma not in ("be", "have")
        and predicate.lemma not in _PLACING
    ):
        return predicate.core("listing", "state")
    return None


def ban_in_force(predicate: Predicate) -> Answer:
    """ "The ban is in force"."""
    if (
        (predicate.means(verbs.STAY) or predicate.lemma in ("be", "have"))
        and predicate.subject_is("ban")
        and "in-force" in predicate.idioms
    ):
        return predicate.core("listing", "state")
    return None


def is_listed(predicate: Predicate) -> Answer:
    """ "The movement remains illegal", "is a proscribed organisation"."""
    if predicate.lemma in ("remain", "stay", "be", "continue") and listed_complement(predicate.verb):
        return predicate.core("listing", "state")
    return None
