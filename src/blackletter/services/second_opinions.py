"""Second opinions: a model asked about a report, and what models have proposed under a register cut."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from blackletter.errors import SourceError
from blackletter.ports.clock import Clock
from blackletter.ports.log import LogReader
from blackletter.ports.opinions import Inquiry, OpinionModel
from blackletter.values.evidence import Span
from blackletter.values.second_opinions import Proposal, Proposer, RefusedAnswer, SecondOpinion
from blackletter.values.statements import Reading

MOST_SILENT = 2
"""Reports in a row without any answer, after which a run asks no more."""


@dataclass(slots=True)
class SecondOpinions:
    """One model asked about report after report; a model that is silent twice in a row is left alone for the run."""

    model: OpinionModel
    clock: Clock
    _silent: int = 0

    def on(self, inquiry: Inquiry, reading: Reading) -> SecondOpinion:
        """What the model says of a report. Never raises for the model's sake: `failure` tells what went wrong."""
        proposals: dict[str, Proposal] = {}
        refused: list[RefusedAnswer] = []
        answered: list[Span] = []
        failures: list[str] = []
        now = self.clock.now()
        for question in inquiry.questions:
            if self._silent >= MOST_SILENT:
                failures.append(f"{self.model.proposer.endpoint} gave no answer for {MOST_SILENT} reports in a row")
                break
            try:
                answer = self.model.answer(question)
            except SourceError as error:
                failures.append(error.message + (f" ({error.tip})" if error.tip else ""))
                self._silent += not answered
                break
            self._silent = 0
            try:
                heard = inquiry.heard(question, answer)
            except SourceError as error:
                failures.append(f"{self.model.proposer.endpoint}: {error.message}")
                continue
            answered.extend(question.sentences)
            refused.extend(heard.refused)
            for proposal in heard.proposals:
                proposals.setdefault(proposal.id, proposal)
        return SecondOpinion(
            sha256=reading.sha256,
            reader_version=reading.reader_version,
            proposer=self.model.proposer,
            asked_at=now,
            sentences=tuple(answered),
            proposals=tuple(proposals.values()),
            refused=tuple(refused),
            failure="; ".join(dict.fromkeys(failures)) or None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal with all who made it, in the order of recording.

    `current` = at least one of them still makes it in the last opinion that it gave of the document.
    """

    sha256: str
    proposal: Proposal
    proposers: tuple[Proposer, ...]
    current: bool


def proposed_under(log: LogReader, recorded_by: datetime | None) -> Mapping[str, Proposed]:
    """Every proposal recorded under the register cut, by its id."""
    last: dict[tuple[str, Proposer], frozenset[str]] = {}
    made: dict[str, tuple[str, Proposal, list[Proposer]]] = {}
    for opinion, at in log.second_opinions():
        if recorded_by is not None and at > recorded_by:
            continue
        who = (opinion.sha256, opinion.proposer)
        # Of sentences for which no answer came this time, what was said before stands.
        kept = {k for k in last.get(who, ()) if not _answered(opinion, made[k][1])}
        last[who] = frozenset(kept | {p.id for p in opinion.proposals})
        for proposal in opinion.proposals:
            _, _, proposers = made.setdefault(proposal.id, (opinion.sha256, proposal, []))
            if opinion.proposer not in proposers:
                proposers.append(opinion.proposer)
    return {
        key: Proposed(
            sha256=sha,
            proposal=proposal,
            proposers=tuple(proposers),
            current=any(key in last[sha, proposer] for proposer in proposers),
        )
        for key, (sha, proposal, proposers) in made.items()
    }


def _answered(opinion: SecondOpinion, proposal: Proposal) -> bool:
    start = proposal.step.evidence.start
    return any(each.start <= start < each.end for each in opinion.sentences)
