"""What becomes of the rules' step once the model has spoken."""

import numpy as np

from blackletter.reading.learned.context import Context
from blackletter.reading.learned.model import OUTPUTS, QUESTIONS, StepModel, slices
from blackletter.reading.learned.opinion import opinion_of
from blackletter.reading.learned.pieces import END, START, UNKNOWN
from blackletter.resources.step_model import step_model
from tests.unit.reading.learned.conftest import Steps

RULED = "The court removed the Taliban from the list of terrorist organisations on Monday."
PASSED_OVER = "The ban was on everybody's lips in Kabul."
OFF_TOPIC = (
    "The weather was mild.",
    "The minister arrived in Kabul on Sunday with a large delegation.",
    "Traders said that prices had fallen again.",
)


def _sure_of(**answers: str) -> StepModel:
    """A model that gives the same answers, with near certainty, to any clause; questions not named stay open."""
    bias = np.zeros(OUTPUTS, dtype=np.float32)
    for question, answer in answers.items():
        bias[slices()[question].start + QUESTIONS[question].index(answer)] = 20
    return StepModel(
        pieces={START: 0, END: 0, UNKNOWN: 0},
        encode=lambda rows: np.zeros((len(rows), 1), dtype=np.float32),
        features={},
        inner=np.zeros((4, 1), dtype=np.float32),
        inner_bias=np.zeros(1, dtype=np.float32),
        context=Context(layers=(), norm=np.zeros((2, 1), dtype=np.float32)),
        sparse=np.zeros((0, 1), dtype=np.float32),
        output=np.zeros((1, OUTPUTS), dtype=np.float32),
        output_bias=bias,
    )


def test_a_step_of_the_rules_stands_where_the_model_agrees(steps_with: Steps) -> None:
    (step,) = steps_with(RULED, opinion_of(_sure_of(step="yes", kind="removal", stage="decision", modality="done")))
    assert (step.kind, step.stage, step.modality, step.unsure) == ("removal", "decision", "done", None)


def test_a_step_is_dropped_where_the_model_is_sure_that_it_is_none(steps_with: Steps) -> None:
    assert steps_with(RULED, opinion_of(_sure_of(step="no"))) == ()


def test_kind_stage_and_modality_are_changed_where_the_model_is_sure_of_others(steps_with: Steps) -> None:
    sure = _sure_of(step="yes", kind="listing", stage="review", modality="ongoing")
    (step,) = steps_with(RULED, opinion_of(sure))
    assert (step.kind, step.stage, step.modality) == ("listing", "review", "ongoing")
    assert step.subject == "Taliban"


def test_where_the_model_is_sure_of_nothing_the_rules_answer_stands(steps_with: Steps) -> None:
    likely = _sure_of(step="yes", kind="removal", stage="decision", modality="done")
    for question, answer in (("kind", "listing"), ("stage", "review"), ("modality", "ongoing")):
        likely.output_bias[slices()[question].start + QUESTIONS[question].index(answer)] = 20.5
    (step,) = steps_with(RULED, opinion_of(likely))
    assert (step.kind, step.stage, step.modality) == ("removal", "decision", "done")


def test_a_clause_that_the_rules_passed_over_is_added(steps_with: Steps) -> None:
    sure = _sure_of(step="yes", kind="listing", stage="effective", modality="ongoing")
    (step,) = steps_with(PASSED_OVER, opinion_of(sure))
    assert (step.kind, step.stage, step.modality) == ("listing", "effective", "ongoing")
    assert step.evidence.quote == "The ban was on everybody's lips in Kabul"


def test_the_shipped_model_adds_nothing_to_clauses_of_another_topic(steps_with: Steps) -> None:
    for text in OFF_TOPIC:
        assert steps_with(text, opinion_of(step_model())) == ()


def test_a_recognition_stays_one(steps_with: Steps) -> None:
    sure = _sure_of(step="yes", kind="removal", stage="decision", modality="done")
    (step,) = steps_with("Russia recognised the Taliban government on Thursday.", opinion_of(sure))
    assert step.kind == "recognition"


def test_an_added_deed_borrows_no_date(steps_with: Steps) -> None:
    sure = _sure_of(step="yes", kind="removal", stage="decision", modality="done")
    (step,) = steps_with(PASSED_OVER, opinion_of(sure))
    assert step.occurred is None


def test_what_is_added_waits_for_review(steps_with: Steps) -> None:
    sure = _sure_of(step="yes", kind="removal", stage="decision", modality="done")
    (step,) = steps_with(PASSED_OVER, opinion_of(sure))
    assert step.unsure == "no rule reads the clause; the model holds it for a step (1.00)"
    assert step.guessed


def test_a_step_of_the_rules_is_no_guess_whatever_the_model_makes_of_it(steps_with: Steps) -> None:
    (step,) = steps_with(RULED, opinion_of(_sure_of(step="yes", stage="review", modality="ongoing")))
    assert (step.stage, step.guessed) == ("review", False)


def test_a_step_that_the_model_doubts_waits_for_review(steps_with: Steps) -> None:
    doubting = _sure_of(kind="removal", stage="decision", modality="done")
    doubting.output_bias[slices()["step"].start] = 1
    (step,) = steps_with(RULED, opinion_of(doubting))
    assert step.unsure == "the model doubts that the clause is a step (0.27)"


def test_the_shipped_model_gives_the_same_answers_twice(steps_with: Steps) -> None:
    opinion = opinion_of(step_model())
    assert steps_with(RULED, opinion) == steps_with(RULED, opinion)
    assert len(steps_with(RULED, opinion)) == 1
