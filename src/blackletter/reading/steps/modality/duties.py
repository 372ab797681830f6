"""Duties: what must be done, or was ordered and is yet to come."""

import re

from blackletter.reading.lexicon import modality as words
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.modality.chain import Chain, is_headed, takes_infinitive
from blackletter.reading.steps.units import Unit


def required(chain: Chain, unit: Unit, auxiliaries: set[str], text: str) -> bool:
    """Whether the act is one that must come, for the clause's auxiliaries, heads or verbs of ordering."""
    if auxiliaries & words.REQUIRED_AUX or unit.mark == "unless":
        return True
    if any(each.lower_ in ("need", "needs") and each.dep_ == "aux" for head in chain for each in head.children):
        return True
    if any(lemma_of(each) in ("require", "need", "necessitate", "demand") for each in chain[1:]):
        return True
    if re.search(r"\b(have|have got|need|oblige|compel|force|be) to (first )?", text) and any(
        lemma_of(each) == "have" and takes_infinitive(each) for each in chain
    ):
        return True
    if is_headed(chain, words.REQUIRED_HEADS):
        return True
    return any(
        lemma_of(each) in ("order", "instruct", "direct", "oblige", "compel", "command", "force")
        and each is not chain[0]
        for each in chain
    )
