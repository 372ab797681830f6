"""Cores of removal in which a party comes off a list or is rid of its label."""

from spacy.tokens import Token

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.cores.predicate import NO_CORE, OFF_PREPOSITIONS, Answer, Predicate
from blackletter.reading.steps.lemmas import lemma_of

_LEAVING = frozenset("leave quit come get exit escape go fall slip depart".split())
_MOVING = frozenset("take get come be go let bring keep have".split())
_COUNTING = frozenset("be count figure feature appear list treat regard".split())
_OFF = frozenset({"off", "out", "free", "clear", "rid", "back", "quit"})


def delisting_as_subject(predicate: Predicate) -> Answer:
    """ "Delisting the movement would take a vote": the gerund is a noun."""
    verb = predicate.verb
    if verb.tag_ == "VBG" and predicate.means(verbs.DELIST) and verb.dep_ in ("nsubj", "csubj", "nsubjpass"):
        return predicate.core("removal", "noun")
    return None


def delisted(predicate: Predicate) -> Answer:
    """ "The court delisted the movement", whatever the tagger made of it; "the delisted movement" tells no act."""
    verb = predicate.verb
    if predicate.means(verbs.DELIST) and (
        verb.pos_ in ("VERB", "AUX")
        or verb.tag_ in ("VBD", "VBN")
        or predicate.unit.sentence.block == "title"
        or verb.dep_ in ("ROOT", "amod", "acomp")
    ):
        return predicate.core("removal") if verb.dep_ != "amod" else NO_CORE
    return None


def ceases_to_be_listed(predicate: Predicate) -> Answer:
    """ "The movement ceased to be a banned organisation"."""
    if (
        predicate.lemma in ("cease", "stop")
        and any(lemma_of(t) in _COUNTING and t.dep_ in ("xcomp", "pcomp") for t in predicate.verb.children)
        and predicate.tells_of_listing
    ):
        return predicate.core("removal")
    return None


def taken_off_the_list(predicate: Predicate) -> Answer:
    """ "The ministry struck the movement from the register", "the movement left the list"."""
    if not predicate.means(verbs.TAKE_OFF):
        return None
    if predicate.off_list or (predicate.object_is("list") and predicate.lemma in _LEAVING):
        return predicate.core("removal")
    return None


def freed_of_the_label(predicate: Predicate) -> Answer:
    """ "The court freed the movement from the label"."""
    if (
        predicate.means(verbs.TAKE_OFF)
        and any(
            "ban" in predicate.names.of(noun) and preposition in OFF_PREPOSITIONS
            for preposition, noun in predicate.obliques
        )
        and (predicate.subject_is("party") or predicate.object_is("party", "authority", "place", "person"))
    ):
        return predicate.core("removal")
    return None


def off_the_hook(predicate: Predicate) -> Answer:
    """ "The movement is clear of the label", "has been kept off the list"."""
    if (
        predicate.lemma in _MOVING
        and "off-list" in predicate.idioms
        and any(_says_off(child, predicate.lemma) for child in predicate.verb.children)
    ):
        return predicate.core("removal", "act" if predicate.lemma != "be" else "state")
    return None


def _says_off(child: Token, lemma: str) -> bool:
    if child.lower_ in _OFF:
        return True
    below = {t.lower_ for t in child.subtree}
    if child.dep_ in ("acomp", "advmod") and below & {"off", "of", "out"}:
        return True
    # "took the movement off the list": the parser may hang "off" on the movement.
    return child.dep_ in ("dobj", "nsubjpass") and lemma in ("take", "bring") and "off" in below


def left_it_for_good(predicate: Predicate) -> Answer:
    """ "It never left it", where the talk is of a list."""
    if (
        predicate.live
        and predicate.lemma == "leave"
        and any(t.lower_ == "it" for t in predicate.objects)
        and predicate.has("never")
    ):
        return predicate.core("removal")
    return None


def is_off(predicate: Predicate) -> Answer:
    """ "The movement is no longer a terrorist organisation"."""
    if (predicate.means(verbs.STAY) or predicate.lemma in ("be", "have")) and (
        predicate.gone or any(preposition == "off" for preposition, _ in predicate.lists)
    ):
        return predicate.core("removal", "state")
    return None


def dropped(predicate: Predicate) -> Answer:
    """ "The ministry dropped the movement", where the talk is of a list."""
    if (
        predicate.live
        and predicate.means(verbs.TAKE_OFF_BARE)
        and _takes_a_party(predicate)
        and not _elsewhere(predicate.verb)
    ):
        return predicate.core("removal", sure=False)
    return None


def _takes_a_party(predicate: Predicate) -> bool:
    """Whether the verb has a party, or what may stand for one, as its object ("it came off": as its subject)."""
    if predicate.object_is("party", "pronoun", "place", "person"):
        return True
    if predicate.has("off") and any(
        t.pos_ == "PROPN" and t.ent_type_ not in ("GPE", "DATE") for t in predicate.objects
    ):
        return True
    return predicate.lemma in ("come", "get", "go") and predicate.subject_is("party", "pronoun", "place", "person")


def _elsewhere(verb: Token) -> bool:
    """Whether the verb has another place to take its object from ("removed from the building")."""
    return any(
        child.lower_ in ("from", "of", "out", "into", "to")
        and child.dep_ == "prep"
        and not any(c.pos_ == "PRON" for c in child.children)
        for child in verb.children
    )
