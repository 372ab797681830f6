"""One report put to a model: the questions, and the checking of each answer against the report."""

from collections.abc import Sequence
from dataclasses import dataclass

from blackletter.reading.gazetteer import Gazetteer
from blackletter.reading.parsed import Report
from blackletter.reading.proposals.answers import Told, excerpt, steps_told
from blackletter.reading.proposals.propose import proposed
from blackletter.reading.proposals.questions import parties_of, questions_of
from blackletter.reading.steps.cast import with_cast
from blackletter.reading.steps.places import Gazette, gazette_of
from blackletter.values.procedures import Procedure
from blackletter.values.second_opinions import Heard, Proposal, Question, RefusedAnswer


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReportInquiry:
    """See `ports.opinions.Inquiry`; `parties` are the names by their number, from 1."""

    report: Report
    gazette: Gazette
    parties: tuple[str, ...]
    questions: tuple[Question, ...]

    def heard(self, question: Question, answer: str) -> Heard:
        """What is left of an answer; a step told twice counts once."""
        told, refused = steps_told(answer)
        asked = set(question.sentences)
        sentences = {each.index + 1: each for each in self.report.sentences if each.span in asked}
        kept: dict[str, Proposal] = {}
        thrown: list[RefusedAnswer] = []
        for each in told:
            made = proposed(self.report, self.gazette, sentences, self.parties, each)
            if isinstance(made, str):
                thrown.append(RefusedAnswer(why=made, answer=_told_in_short(each)))
            else:
                kept.setdefault(made.id, made)
        return Heard(proposals=tuple(kept.values()), refused=(*refused, *thrown))


def inquiry_of(report: Report, procedures: Sequence[Procedure], gazetteer: Gazetteer) -> ReportInquiry:
    """What `report` has to ask: all its sentences, within the bounds of `questions`."""
    report = with_cast(report)
    parties = parties_of(report)
    return ReportInquiry(
        report=report,
        gazette=gazette_of(report, procedures, gazetteer),
        parties=parties,
        questions=questions_of(report, parties),
    )


def _told_in_short(told: Told) -> str:
    return excerpt(f"{told.stage}: {told.modality} ({told.kind}), sentence {told.sentence}: {told.quote}")
