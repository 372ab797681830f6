"""Cores of recognition: a state recognises a party as a government."""

from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.complements import names_government, topical
from blackletter.reading.steps.cores.predicate import Answer, Predicate
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.units import Unit

_GRANTING = frozenset({"grant", "extend", "accord", "offer", "win", "receive", "enjoy"})


def recognised(predicate: Predicate) -> Answer:
    """ "Moscow recognised the movement as the country's government"; not "recognised it as a terrorist group"."""
    if not predicate.means(verbs.RECOGNISE) or topical(predicate.verb, predicate.unit):
        return None
    if names_government(predicate.verb, predicate.objects) or (
        predicate.object_is("party") and predicate.lemma not in ("acknowledge", "accredit")
    ):
        return predicate.core("recognition")
    return None


def granted(unit: Unit) -> Core | None:
    """The recognition on which a relative clause hangs: "the recognition that the capital granted"."""
    if unit.relation != "relcl" or lemma_of(unit.head) not in _GRANTING:
        return None
    for token in unit.sentence.doc:
        if lemma_of(token) == "recognition" and token.i < unit.head.i:
            return Core(kind="recognition", token=token, form="noun", sure=True)
    return None
