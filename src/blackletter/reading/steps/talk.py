"""The talk before a clause: what "it", "the motion" and "the period" can mean there."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.steps.units import HEADS
from blackletter.values.statements import Step

PAPER = frozenset({"bill-introduced", "bill-reading", "bill-passed", "enacted"})
"""The stages of a bill, which give the talk its paper."""
LEAD = 3
"""Paragraphs (title and deck included) in which a listing can be the report's own news."""
MEMORY = 8
"""Steps before a clause that may tell what its "it" and "the period" mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What the talk is of: kind, party, list and paragraph of the last step, the stages told lately.

    `case` is the party of the last step that was no mere listing: whom "the motion" and "the claim" concern. `paper` is
    the kind that the report gave to its bill when it first told of one. `main` is the kind of the first act that the
    report tells (None before it): a step of procedure whose own words name no kind belongs to it where the last clause
    only recalled a listing.
    """

    kind: str
    subject: str | None
    case: str | None
    list_id: str | None
    paragraph: int
    stages: tuple[str, ...]
    paper: str | None
    main: str | None
    kinds: Mapping[str, str] = field(default_factory=dict)
    aside: int | None = None
    firm: bool = False

    def after(self, step: Step, sentence: ParsedSentence, known: bool) -> "Talk":
        """The talk once `step` has been told; a recognition is an aside."""
        opens = _opens(step, sentence.paragraph)
        main = (
            step.kind if opens and (self.main is None or (not self.firm and step.kind == "suspension")) else self.main
        )
        firm = self.firm or (opens and step.modality != "denied")
        subject = step.subject if known or (sentence.block not in HEADS and _is_name(step.subject)) else self.subject
        stages = (*self.stages, step.stage)[-MEMORY:]
        body = sentence.block not in HEADS
        paper = step.kind if step.stage in PAPER and body and self.paper is None else self.paper
        kinds = (
            {**self.kinds, step.subject: step.kind}
            if known and step.subject and step.kind != "recognition"
            else self.kinds
        )
        if step.kind == "recognition":
            return replace(self, stages=stages, paper=paper, main=main, firm=firm, aside=sentence.paragraph)
        return Talk(
            kind=step.kind,
            subject=subject,
            case=self.case if step.kind == "listing" and main != "listing" else subject,
            list_id=step.list_id,
            paragraph=sentence.paragraph,
            stages=stages,
            paper=paper,
            main=main,
            kinds=kinds,
            firm=firm,
        )


def _is_name(subject: str | None) -> bool:
    """Whether a subject is called by a name: "both men" and "two parties" are nobody to come back to."""
    return subject is not None and any(word[:1].isupper() for word in subject.split()[1:] or [subject])


def _opens(step: Step, paragraph: int) -> bool:
    if step.kind == "recognition" or (step.stage in ("refused", "appealed") and step.kind != "listing"):
        return False
    return step.kind != "listing" or (step.modality != "denied" and step.stage != "effective" and paragraph <= LEAD)
