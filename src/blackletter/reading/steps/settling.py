"""Dates that one clause of a report leaves open and another gives: settled once all steps are found."""

from dataclasses import replace

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.steps.units import HEADS
from blackletter.values.statements import Step

OPENING = 5
"""Paragraphs from the start in which a headline's event is looked for where the list is not the headline's own."""


def settled(found: list[tuple[Step, ParsedSentence]]) -> tuple[Step, ...]:
    """Give a headline or retelling the date of its event where the body of the report settles it (Rulings)."""
    steps = [step for step, _ in found]
    return tuple(
        _headline_dated(step, found) if sentence.block in HEADS else _dated(step, steps) for step, sentence in found
    )


def _headline_dated(step: Step, found: list[tuple[Step, ParsedSentence]]) -> Step:
    if step.modality != "done" or (step.occurred is not None and step.occurred.resolved):
        return step
    same = [
        (other, sentence.paragraph)
        for other, sentence in found
        if sentence.block not in HEADS
        and other.modality == "done"
        and other.kind == step.kind
        and other.occurred is not None
        and _same_act(step, other)
    ]
    whole = [other for other, _ in same if other.list_id == step.list_id]
    lead = [other for other, at in same if at <= OPENING and None in (other.list_id, step.list_id)]
    event = next(iter(whole or lead), None)
    return replace(step, occurred=event.occurred) if event is not None else step


def _dated(step: Step, found: list[Step]) -> Step:
    if step.modality != "done" or step.occurred is not None:
        return step
    for other in found:
        told = other.occurred
        if (
            other.modality == "done"
            and told is not None
            and told.exact
            and _same_act(step, other)
            and _same_case(step, other)
        ):
            return replace(step, occurred=told)
    return step


def _same_case(left: Step, right: Step) -> bool:
    return (left.kind, left.subject, left.list_id) == (right.kind, right.subject, right.list_id)


def _same_act(left: Step, right: Step) -> bool:
    outcome = {"decision", "effective", "bill-passed"}
    return left.stage == right.stage or (left.stage in outcome and right.stage in outcome)
