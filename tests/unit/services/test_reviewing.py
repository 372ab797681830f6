"""What waits for a person: the sentence, the candidates and why."""

from __future__ import annotations

from dataclasses import replace

from blackletter.services.reports import Reports
from blackletter.services.reviewing import Waiting, waiting
from blackletter.services.second_opinions import Proposed
from blackletter.values.evidence import Evidence, Span
from blackletter.values.proceedings import ReportedStep
from blackletter.values.second_opinions import Proposal, Proposer
from blackletter.values.statements import Block, Reading, Step
from blackletter.wiring import World
from tests.support.steps import step as reported

TEXT = "The court freed the group of the ban. It had asked for that in May."
FREED, ASKED = "freed the group of the ban", "had asked for that"
WHO = Proposer(model="m", endpoint="h", prompt="1")
UNNAMED = "the list is not named in the clause"


def at(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(sha256="d1", start=start, end=start + len(words), quote=words)


def own(stage: str, words: str, unsure: str | None = None, list_id: str | None = "zz-parties") -> ReportedStep:
    made = reported(stage)
    return replace(made, id=f"own-{stage}", step=replace(made.step, evidence=at(words), unsure=unsure, list_id=list_id))


def proposed(
    stage: str, words: str, *, subject: str = "Taliban", current: bool = True, doubts: tuple[str, ...] = ()
) -> tuple[Proposed, ReportedStep]:
    made = reported(stage)
    step = replace(made.step, evidence=at(words), subject=subject)
    proposal = Proposal(id=f"model-{stage}", step=step, statement=None, doubts=doubts)
    each = Proposed(sha256="d1", proposal=proposal, proposers=(WHO,), current=current)
    return each, replace(made, id=proposal.id, step=step, proposed_by=(WHO,))


def reading(*steps: Step) -> Reading:
    return Reading(
        sha256="d1", file="a.txt", reader_version="1", publisher=None, title="A title", url=None, published_on=None,
        language="en", text=TEXT, blocks=(Block(span=Span(start=0, end=len(TEXT)), kind="body"),), holes=(),
        outlets=(), statements=(), steps=steps,
    )  # fmt: skip


def queue(
    steps: tuple[ReportedStep, ...], *proposals: tuple[Proposed, ReportedStep], judged: tuple[str, ...] = ()
) -> tuple[Waiting, ...]:
    reports = Reports(
        readings={"d1": reading(*(x.step for x in steps))},
        steps=steps,
        undated=0,
        proposed=tuple(proposals),
        verdicts=dict.fromkeys(judged, False),
    )
    return waiting(reports, World())


def test_an_unsure_step_counts_and_stands_with_its_sentence() -> None:
    (found,) = queue((own("decision", FREED, "a reason"), own("review", ASKED)))
    assert (found.reported.id, found.counts, found.why) == ("own-decision", True, ("a reason",))
    assert found.sentence.quote == "The court freed the group of the ban."
    assert [c.id for c in found.candidates] == ["own-decision"]


def test_what_the_learned_opinion_alone_found_waits_and_does_not_count() -> None:
    guess = own("decision", FREED, "no rule reads the clause")
    guess = replace(guess, step=replace(guess.step, guessed=True))
    reports = Reports(readings={"d1": reading(guess.step)}, steps=(), undated=0, guessed=(guess,))
    (found,) = waiting(reports, World())
    assert (found.reported.id, found.counts, found.why) == ("own-decision", False, ("no rule reads the clause",))


def test_where_the_list_is_in_doubt_the_reports_other_lists_are_named() -> None:
    steps = (own("decision", FREED, UNNAMED), own("review", ASKED, list_id="yy-parties"))
    (found,) = queue(steps)
    assert found.why == (UNNAMED, "other steps of the report are on yy-parties")


def test_what_models_make_of_an_unsure_clause_are_candidates() -> None:
    steps = (own("decision", FREED, "a reason"),)
    agreeing, differing = proposed("decision", "freed the group"), proposed("effective", "the ban")
    first, second = sorted(queue(steps, agreeing, differing), key=lambda w: w.counts, reverse=True)
    assert first.why == ("a reason", "m at h, prompt 1 says the same")
    assert [c.id for c in first.candidates] == ["own-decision", "model-decision", "model-effective"]
    assert second.reported.id == "model-effective"


def test_a_proposal_waits_with_the_readers_own_step_and_its_doubts() -> None:
    (found,) = queue((own("decision", FREED),), proposed("effective", FREED, subject="Hamas", doubts=("a doubt",)))
    assert (found.counts, found.reported.proposed_by) == (False, (WHO,))
    assert found.why == (
        "proposed by a model, unconfirmed", "the reader has another stage and subject", "a doubt",
    )  # fmt: skip
    assert [(c.step.stage, c.proposers) for c in found.candidates] == [("effective", (WHO,)), ("decision", ())]


def test_a_proposal_where_the_reader_finds_nothing_says_so() -> None:
    (found,) = queue((own("decision", FREED),), proposed("application", ASKED))
    assert found.why == ("proposed by a model, unconfirmed", "the reader finds no step there")
    assert [c.id for c in found.candidates] == ["model-application"]


def test_what_agrees_or_was_taken_back_or_judged_waits_for_nobody() -> None:
    steps = (own("decision", FREED), own("review", ASKED, "a reason"))
    proposals = (
        proposed("decision", FREED), proposed("effective", FREED, current=False), proposed("published", FREED),
    )  # fmt: skip
    assert [w.reported.id for w in queue(steps, *proposals)] == ["model-published", "own-review"]
    assert queue(steps, *proposals, judged=("model-published", "own-review")) == ()


def test_names_of_one_known_party_are_no_difference() -> None:
    steps = (own("decision", FREED),)
    assert queue(steps, proposed("decision", FREED, subject="Taleban")) == ()
    assert len(queue(steps, proposed("decision", FREED, subject="Hamas"))) == 1
