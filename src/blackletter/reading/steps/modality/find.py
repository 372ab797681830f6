"""Modality and polarity of a clause, from auxiliaries, negators, control verbs and conditions: never from its stage."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import modality as words
from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.lemmas import in_class
from blackletter.reading.steps.modality.chain import chain_of, is_headed
from blackletter.reading.steps.modality.conditions import only_then, under_condition
from blackletter.reading.steps.modality.duties import required
from blackletter.reading.steps.modality.negation import negated
from blackletter.reading.steps.modality.plans import is_planned, is_wished
from blackletter.reading.steps.modality.tense import (
    awaits,
    is_backshifted,
    is_lasting,
    is_past,
    is_perfect,
    is_progressive,
    is_reviewing,
    reported,
)
from blackletter.reading.steps.units import Unit


def modality_of(token: Token, unit: Unit, *, state: bool, review: bool) -> str:
    """How the clause says that its act stands; `token` carries the act.

    `state`: the act is a lasting condition (to be on a list); `review`: it is work that goes on, so that a present
    tense means `ongoing`.
    """
    chain = chain_of(token, unit)
    denied, possible_by_denial = negated(chain, unit)
    auxiliaries = {child.lower_ for each in chain for child in each.children if child.dep_ in ("aux", "auxpass")}
    conditional = under_condition(unit)
    text = unit.lemmas
    if possible_by_denial:
        return "possible"
    if denied:
        return "denied"
    if only_then(unit) or required(chain, unit, auxiliaries, text):
        return "required"
    if auxiliaries & words.POSSIBLE_AUX or is_headed(chain, words.POSSIBLE_HEADS) or is_wished(text):
        return "possible"
    if {"would", "'d"} & auxiliaries:
        return "possible" if conditional or not reported(unit) else "planned"
    if auxiliaries & words.PLANNED_AUX:
        unless = any(t.lower_ == "unless" for t in unit.sentence.doc)
        return "possible" if conditional and not unless else "planned"
    if is_planned(chain, unit, text):
        return "planned"
    if is_progressive(chain) and not state:
        return "ongoing" if review or is_reviewing(chain) or in_class(chain[0], verbs.PROPOSE) else "planned"
    if (state or (review and is_lasting(chain))) and is_past(chain) and is_backshifted(unit):
        return "ongoing"
    if (
        review
        and any(c.dep_ == "auxpass" and c.tag_ in ("VBZ", "VBP") for c in token.children)
        and not any(c.lower_ == "being" for c in token.children)
    ):
        return "done"
    if state and not is_past(chain):
        return "ongoing"
    if review and (
        (not is_past(chain) and not is_perfect(chain))
        or (is_perfect(chain) and re.search(r"\b(since|for (month|year|week|day)s|long|under)\b", text))
    ):
        return "ongoing"
    if not state and not review and awaits(chain):
        return "planned"
    return "possible" if conditional and not state and not is_past(chain) and not is_perfect(chain) else "done"
