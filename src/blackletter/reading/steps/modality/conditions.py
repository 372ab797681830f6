"""Conditions: clauses under one, and clauses that are one themselves."""

from collections.abc import Iterator

from spacy.tokens import Token

from blackletter.reading.steps.modality.chain import chain_of
from blackletter.reading.steps.modality.tense import is_past
from blackletter.reading.steps.units import Unit


def under_condition(unit: Unit) -> bool:
    """Whether the sentence puts its acts under a condition ("if", "unless", "in that case")."""
    for token in unit.sentence.doc:
        if token.lower_ == "if" and token.i and token.nbor(-1).lower_ in ("as", "even"):
            continue
        if token.dep_ == "mark" and token.lower_ in ("if", "unless", "provided"):
            return True
        if token.lower_ in ("event", "case", "otherwise") and (
            token.lower_ == "otherwise" or (token.i and token.nbor(-1).lower_ == "that")
        ):
            return True
        if token.lower_ in ("if", "unless") or (token.lower_ == "should" and token.is_sent_start):
            return True
    return False


def only_then(unit: Unit) -> bool:
    """Whether the unit is what must come first: "only if it were lifted", "not until the court has ruled"."""
    first = unit.tokens[0]
    marker = next((t for t in unit.tokens[:3] if t.lower_ in ("if", "once", "when", "after", "until", "unless")), None)
    if marker is None or unit.relation != "advcl":
        return False
    before = {t.lower_ for t in unit.tokens if t.i < marker.i} | ({first.nbor(-1).lower_} if first.i else set())
    return bool(before & {"only", "not"}) and (marker.lower_ == "until" or "only" in before)


def marks_condition(unit: Unit) -> bool:
    """Whether the unit is itself a condition, a question or a purpose, and so asserts nothing."""
    if only_then(unit):
        return False
    if unit.mark in ("if", "once", "when", "whether", "provided"):
        return unit.mark in ("if", "once", "provided", "whether") or (
            unit.mark == "when" and not is_past(chain_of(unit.head, unit))
        )
    lead: Iterator[Token] = (child for child in unit.head.children if child.i < unit.head.i and child.dep_ == "aux")
    return any(child.lower_ == "should" and child.i == unit.tokens[0].i for child in lead)
