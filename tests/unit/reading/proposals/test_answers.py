"""A model's answer taken apart: what is let pass around the JSON, and what of it is thrown out."""

from __future__ import annotations

import json

import pytest

from blackletter.errors import SourceError
from blackletter.reading.proposals.answers import MOST_STEPS, excerpt, steps_told
from blackletter.reading.proposals.instructions import INSTRUCTIONS, SCHEMA
from blackletter.values.statements import MODALITIES, STAGES, STEP_KINDS
from tests.support.proposals import told

GOOD = json.dumps({"steps": [told(2, "suspended the ban")]})


def test_the_closed_sets_are_the_readers_own() -> None:
    assert all(f"\n- {word}: " in INSTRUCTIONS for word in (*STAGES, *MODALITIES, *STEP_KINDS))
    step = json.loads(SCHEMA)["properties"]["steps"]["items"]
    assert step["required"] == list(step["properties"])
    assert step["properties"]["stage"]["enum"] == list(STAGES)


@pytest.mark.parametrize(
    "answer", [GOOD, f"\n {GOOD}\n", f"```json\n{GOOD}\n```", f"<think>Sentence 2 it is. {{}}</think>\n{GOOD}"]
)
def test_what_models_put_around_their_json_is_let_pass(answer: str) -> None:
    (step,), refused = steps_told(answer)
    assert (step.sentence, step.quote, step.stage, step.party) == (2, "suspended the ban", "decision", None)
    assert refused == ()


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("Here are the steps.", "the answer is no JSON: 'Here are the steps.'"),
        (GOOD[:40], "the answer is no JSON: "),
        ("[" * 100_000, "the answer is no JSON: "),
        ("", "the answer is no JSON: ''"),
        ('{"steps": ["\\ud800"]}', "the answer is no JSON: "),
        ("[]", "the answer has no list of steps: '[]'"),
        ('{"steps": {}}', "the answer has no list of steps: "),
        ('{"steps": null}', "the answer has no list of steps: "),
        ("a\n\x1b[31mb", "the answer is no JSON: 'a [31mb'"),
    ],
)
def test_what_is_no_answer_at_all_is_told(answer: str, sentence: str) -> None:
    with pytest.raises(SourceError) as caught:
        steps_told(answer)
    assert caught.value.message.startswith(sentence)
    assert len(caught.value.message) < 300


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (told(2, "a b", stage="annulled"), "invalid enum value 'annulled' - at `$.stage`"),
        (told(2, "a b", modality="certain"), "invalid enum value 'certain' - at `$.modality`"),
        (told(2, "a b", kind="pardon"), "invalid enum value 'pardon' - at `$.kind`"),
        ({"sentence": 2}, "object missing required field `quote`"),
        ("step", "expected `object`, got `str`"),
        (told(2, "a b") | {"sentence": "2"}, "expected `int`, got `str` - at `$.sentence`"),
        (told(2, "a b", party="Taliban"), "expected `int | null`, got `str` - at `$.party`"),
    ],
)
def test_a_step_outside_the_closed_sets_is_thrown_out_and_the_others_stay(step: object, why: str) -> None:
    kept, refused = steps_told(json.dumps({"steps": [step, told(2, "suspended the ban")]}))
    assert len(kept) == 1
    assert [r.why for r in refused] == [why]


def test_an_answer_with_too_many_steps_is_heard_up_to_the_bound() -> None:
    kept, refused = steps_told(json.dumps({"steps": [told(2, "a b")] * (MOST_STEPS + 5)}))
    assert len(kept) == MOST_STEPS
    assert [r.why for r in refused] == [f"5 more steps than the {MOST_STEPS} that an answer may tell"]


def test_an_excerpt_is_one_short_line_that_moves_no_cursor() -> None:
    assert excerpt("a\r\n\x1b]0;x\x07 b\u202e") == "a ]0;x b"
    assert len(excerpt("x" * 10_000)) == 200
