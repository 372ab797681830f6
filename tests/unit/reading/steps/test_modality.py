"""Modality and polarity are told by auxiliaries, negators, control verbs and conditions, whatever the act is."""

import pytest

from tests.unit.reading.steps.conftest import ReadSteps

FORMS = [
    ("removed the Red Lantern movement from", "done"),
    ("will remove the Red Lantern movement from", "planned"),
    ("is going to remove the Red Lantern movement from", "planned"),
    ("plans to remove the Red Lantern movement from", "planned"),
    ("could remove the Red Lantern movement from", "possible"),
    ("must remove the Red Lantern movement from", "required"),
    ("has yet to remove the Red Lantern movement from", "denied"),
    ("never removed the Red Lantern movement from", "denied"),
    ("stopped short of removing the Red Lantern movement from", "denied"),
    ("does not intend to remove the Red Lantern movement from", "denied"),
]


@pytest.mark.parametrize(("words", "modality"), FORMS, ids=[words.split(" the ")[0] for words, _ in FORMS])
def test_the_same_act_in_every_modality(steps_of: ReadSteps, words: str, modality: str) -> None:
    found = steps_of(f"The government of Tessaly {words} the terrorist list.")

    assert [step.modality for step in found if step.kind == "removal"] == [modality]


def test_a_ruled_out_denial_leaves_it_possible(steps_of: ReadSteps) -> None:
    found = steps_of("The minister did not rule out removing the Red Lantern movement from the terrorist list.")

    assert [step.modality for step in found] == ["possible"]


def test_a_condition_makes_its_outcome_possible_and_asserts_nothing_itself(steps_of: ReadSteps) -> None:
    found = steps_of("If the court agrees, the movement will be struck from the terrorist list.")

    assert [step.modality for step in found] == ["possible"]
