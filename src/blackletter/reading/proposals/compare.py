"""A model's proposals beside the reader's own steps: where they agree, differ, or stand alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from blackletter.values.second_opinions import Proposal, SecondOpinion
from blackletter.values.statements import Step

SameParty = Callable[[str, str], bool]
"""Whether two names are of one party."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A proposal beside the reader's step on the same words.

    `stance` is one of `STANCES`; `step` = the reader's step (None where it has none there); `differs_in` names the
    fields in which the two differ.
    """

    proposal: Proposal
    stance: str
    step: Step | None
    differs_in: tuple[str, ...]


def compare(steps: Sequence[Step], proposals: Iterable[Proposal], same_party: SameParty) -> tuple[Compared, ...]:
    """Each proposal beside that of the overlapping steps which is most like it."""
    out = []
    for proposal in proposals:
        there = [each for each in steps if _meet(each, proposal.step)]
        if not there:
            out.append(Compared(proposal=proposal, stance="new", step=None, differs_in=()))
            continue
        nearest = min(there, key=lambda each: len(_differences(each, proposal.step, same_party)))
        differs_in = _differences(nearest, proposal.step, same_party)
        stance = "differs" if differs_in else "agrees"
        out.append(Compared(proposal=proposal, stance=stance, step=nearest, differs_in=differs_in))
    return tuple(out)


def passed_over(steps: Iterable[Step], opinion: SecondOpinion) -> tuple[Step, ...]:
    """The reader's steps in sentences that the model answered about, on which it proposed nothing."""
    asked = [each for each in steps if any(s.start <= each.evidence.start < s.end for s in opinion.sentences)]
    return tuple(each for each in asked if not any(_meet(each, p.step) for p in opinion.proposals))


def _meet(left: Step, right: Step) -> bool:
    return left.evidence.span.overlaps(right.evidence.span)


def _differences(own: Step, other: Step, same_party: SameParty) -> tuple[str, ...]:
    """The fields of the model's own choice; a party that one of the two does not name is no difference."""
    fields = [name for name in ("kind", "stage", "modality") if getattr(own, name) != getattr(other, name)]
    if own.subject is not None and other.subject is not None and not same_party(own.subject, other.subject):
        fields.append("subject")
    return tuple(fields)
