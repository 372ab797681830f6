"""Last touches on stage and modality that need the clause's date, its bodies or its tense together."""

import re
from dataclasses import replace

from blackletter.reading.lexicon import verbs
from blackletter.reading.parsed import DateMention, Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.frames import Frame
from blackletter.reading.steps.lemmas import in_class
from blackletter.reading.steps.units import Unit

_UNDER_WAY = frozenset({"application", "proposal"})


def modality_in(report: Report, unit: Unit, frame: Frame, told: str, when: DateMention | None) -> str:
    """The modality `told` by the words, corrected by the clause's date: a present tense of a day to come is planned."""
    if told == "ongoing" and frame.form == "act" and not frame.review and frame.stage not in _UNDER_WAY:
        told = "done"
    if told == "done" and frame.stage == "effective" and frame.form == "act" and _due_after(unit):
        return "planned"
    if told == "done" and _ahead(report, unit, when):
        return "planned"
    if (
        frame.form == "state"
        and told == "ongoing"
        and re.search(r"\bsince\b|\bfrom (today|now|midnight|tonight|yesterday|\d)", unit.lemmas)
    ):
        return "done"
    return told


def stage_in(unit: Unit, frame: Frame, modality: str) -> str:
    """The stage: a bare act is a decision of whoever did it; a bare intention, or its denial, tells the outcome."""
    if frame.competent is None:
        return frame.stage
    intends = any(in_class(token, verbs.INTEND) for token in unit.tokens) or re.search(
        r"\bplans?\b|\bintention\b", unit.lemmas
    )
    if modality == "planned":
        return "decision" if frame.competent and not intends else "effective"
    if modality == "denied" and (intends or re.search(r"\b(suggestion|report|rumour|talk|claim)s?\b", unit.lemmas)):
        return "effective"
    return "decision"


def _due_after(unit: Unit) -> bool:
    """Whether a present tense names a term that runs: "comes into force ten days after publication"."""
    return (
        unit.head.tag_ in ("VBZ", "VBP")
        and not any(c.dep_ in ("aux", "auxpass") for c in unit.head.children)
        and bool(
            re.search(
                r"\b(day|week|month)s? (after|follow|from|upon|later)\b|\b(upon|once|on) (\w+ )?publication\b",
                unit.lemmas,
            )
        )
    )


def _ahead(report: Report, unit: Unit, when: DateMention | None) -> bool:
    if when is None or when.date.earliest is None or report.published is None or report.published.date.latest is None:
        return False
    auxiliaries = [c for c in unit.head.children if c.dep_ in ("aux", "auxpass")]
    present = unit.head.tag_ in ("VBZ", "VBP") and not any(c.tag_ == "VBD" for c in auxiliaries)
    perfect = any(c.lemma_ == "have" for c in auxiliaries)
    return present and not perfect and when.date.earliest >= report.published.date.latest


def relisted(unit: Unit, frame: Frame, core: Core | None, when: DateMention | None) -> Frame:
    """A passive of listing with a day or an "again" is the act ("were listed again in March"), else the state."""
    if core is None or frame.form != "state" or frame.kind != "listing" or core.token.pos_ != "VERB":
        return frame
    if not in_class(core.token, verbs.LIST | verbs.BLACKLIST):
        return frame
    again = any(token.lower_ in ("again", "anew", "back") for token in unit.tokens)
    dated = when is not None and when.relation == "at" and when.date.resolved
    future = any(c.dep_ == "aux" and c.lower_ in ("will", "would", "may") for c in core.token.children)
    today = any(token.lower_ in ("today", "now", "still", "currently") for token in unit.tokens)
    if (again or dated) and not future and not today:
        return replace(frame, stage="decision", form="act")
    return frame
