"""Cores of removal in which a ban, a label or a listing comes to its end."""

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.arguments import objects
from blackletter.reading.steps.cores.predicate import Answer, Predicate
from blackletter.reading.steps.lemmas import lemma_of

_ENDING = frozenset({"end", "lapse", "expire", "fall", "disappear", "cease"})
_CONTINUED = frozenset({"prep", "xcomp", "advmod", "acomp", "ccomp", "conj"})


def lifted(predicate: Predicate) -> Answer:
    """ "The council lifted the ban", "the designation was revoked"."""
    if predicate.ban_objects and predicate.means(verbs.LIFT) and predicate.verb.dep_ != "amod":
        return predicate.core("removal")
    return None


def lapsed(predicate: Predicate) -> Answer:
    """ "The listing has run out", "the label must go"."""
    if (
        predicate.means(verbs.LAPSE)
        and not any(child.dep_ == "dobj" for child in predicate.verb.children)
        and predicate.lemma not in ("end", "die", "drop", "fall")
        and (predicate.lemma != "go" or not _goes_on(predicate.verb))
        and predicate.subject_is("ban", "relisting")
    ):
        return predicate.core("removal")
    return None


def _goes_on(verb: Token) -> bool:
    """Whether "go" has a complement ("the ban goes to court"), so that it does not mean to end."""
    return any(child.dep_ in _CONTINUED and child.lower_ != "as" for child in verb.children)


def let_lapse(predicate: Predicate) -> Answer:
    """ "The minister let it lapse", "allowed the designation to drop"."""
    verb = predicate.verb
    if (
        predicate.live
        and predicate.means(verbs.LAPSE)
        and verb.dep_ in ("ccomp", "xcomp")
        and lemma_of(verb.head) in ("let", "allow", "permit")
        and predicate.names.any(
            [*predicate.subjects, *objects(verb.head, predicate.unit)], "ban", "pronoun", "relisting"
        )
    ):
        return predicate.core("removal")
    return None


def ended(predicate: Predicate) -> Answer:
    """ "The ban ended in 2009", "the entry has disappeared from the website"."""
    if predicate.means(verbs.LIFT) and predicate.lemma in _ENDING and predicate.subject_is("ban"):
        return predicate.core("removal")
    return None


def brought_to_an_end(predicate: Predicate) -> Answer:
    """ "The council brought the ban to an end", "the ban is history"."""
    if (
        "lift" in predicate.idioms
        and predicate.names.any([*predicate.objects, *predicate.subjects], "ban")
        and predicate.verb == predicate.unit.head
    ):
        return predicate.core("removal", "state" if predicate.lemma == "be" else "act")
    return None
