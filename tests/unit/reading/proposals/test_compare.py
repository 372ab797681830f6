"""Where a model and the reader agree, differ, or stand alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from blackletter.reading.proposals.compare import compare, passed_over
from blackletter.values.evidence import Evidence, Span
from blackletter.values.second_opinions import Proposal, Proposer, SecondOpinion
from blackletter.values.statements import Step
from tests.support.steps import step as reported

OWN = replace(reported("decision", at=10, quote="It was lifted.").step, subject="Taliban")


def at(step: Step, start: int, length: int) -> Step:
    e = Evidence(sha256=step.evidence.sha256, start=start, end=start + length, quote="x" * length)
    return replace(step, evidence=e)


def proposal(step: Step) -> Proposal:
    return Proposal(id=f"{step.stage}{step.evidence.start}", step=step, statement=None, doubts=())


def same(left: str, right: str) -> bool:
    return left.casefold() == right.casefold()


def stance(step: Step, *own: Step) -> tuple[str, tuple[str, ...]]:
    (found,) = compare(own or (OWN,), [proposal(step)], same)
    return found.stance, found.differs_in


def test_the_same_step_on_some_of_the_same_words_agrees() -> None:
    assert stance(at(OWN, 12, 3)) == ("agrees", ())
    assert stance(replace(at(OWN, 12, 3), subject="TALIBAN")) == ("agrees", ())
    assert stance(replace(at(OWN, 12, 3), subject=None)) == ("agrees", ())


def test_another_step_on_the_same_words_differs_and_says_in_what() -> None:
    other = replace(OWN, kind="listing", stage="review", modality="planned", subject="Hamas")
    assert stance(other) == ("differs", ("kind", "stage", "modality", "subject"))


def test_a_step_elsewhere_is_new() -> None:
    assert stance(at(OWN, 24, 5)) == ("new", ())


def test_of_several_steps_there_the_one_most_alike_is_compared() -> None:
    near = replace(OWN, stage="effective")
    assert stance(near, OWN, replace(OWN, stage="effective", modality="planned")) == ("differs", ("stage",))
    assert stance(near, OWN, near) == ("agrees", ())


def test_steps_in_sentences_asked_about_on_which_the_model_is_silent() -> None:
    later = at(OWN, 100, 5)
    opinion = SecondOpinion(
        sha256="d1",
        reader_version="1",
        proposer=Proposer(model="m", endpoint="h", prompt="1"),
        asked_at=datetime(2026, 1, 1, tzinfo=UTC),
        sentences=(Span(start=0, end=50),),
        proposals=(),
        refused=(),
        failure=None,
    )
    assert passed_over((OWN, later), opinion) == (OWN,)
    assert passed_over((OWN, later), replace(opinion, proposals=(proposal(at(OWN, 12, 3)),))) == ()
