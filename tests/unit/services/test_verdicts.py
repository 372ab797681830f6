"""A person's verdict survives a new reading, also one that draws the clause's borders elsewhere."""

from __future__ import annotations

from dataclasses import replace

from blackletter.services.verdicts import carried, step_id
from blackletter.values.evidence import Evidence
from blackletter.values.statements import Reading, Step
from tests.support.steps import step as reported


def at(start: int, end: int, stage: str = "decision", modality: str = "done") -> Step:
    evidence = Evidence(sha256="d1", start=start, end=end, quote="x" * (end - start))
    return replace(reported(stage, modality).step, evidence=evidence)


def reading(*steps: Step, version: str = "1") -> Reading:
    return Reading(
        sha256="d1", file="a.txt", reader_version=version, publisher=None, title=None, url=None, published_on=None,
        language="en", text="x" * 200, blocks=(), holes=(), outlets=(), statements=(), steps=steps,
    )  # fmt: skip


OLD, MOVED = at(10, 40), at(12, 44)
REJECTED = {step_id(OLD): False}


def test_an_id_hangs_on_place_kind_and_stage_alone() -> None:
    assert step_id(OLD) == step_id(at(10, 40, modality="planned")) == step_id(replace(OLD, subject="Hamas"))
    others = (MOVED, at(10, 40, "review"), replace(OLD, kind="listing"))
    assert len({step_id(OLD), *map(step_id, others)}) == 4


def passed(verdicts: dict[str, bool], *readings: Reading) -> dict[str, bool]:
    """The verdicts that were carried."""
    return {key: v for key, v in carried(verdicts, readings).items() if key not in verdicts}


def test_a_verdict_goes_with_the_clause_whose_borders_moved() -> None:
    assert passed(REJECTED, reading(OLD), reading(MOVED)) == {step_id(MOVED): False}
    assert passed({step_id(OLD): True}, reading(OLD), reading(MOVED)) == {step_id(MOVED): True}


def test_a_verdict_goes_over_several_readings() -> None:
    again = at(11, 50)
    gap = (reading(OLD), reading(), reading(at(80, 90)), reading(MOVED))
    assert passed(REJECTED, *gap) == {step_id(MOVED): False}
    assert passed(REJECTED, *gap, reading(MOVED)) == {step_id(MOVED): False}
    assert passed(REJECTED, *gap, reading(again)) == {step_id(MOVED): False, step_id(again): False}


def test_a_step_that_is_still_there_keeps_its_verdict_to_itself() -> None:
    assert passed(REJECTED, reading(OLD), reading(OLD, MOVED)) == {}


def test_a_step_that_once_stood_beside_the_judged_one_takes_no_verdict_of_it() -> None:
    assert passed(REJECTED, reading(OLD, MOVED), reading(MOVED)) == {}


def test_a_verdict_goes_back_to_the_borders_of_before() -> None:
    assert passed(REJECTED, reading(MOVED), reading(OLD), reading(MOVED)) == {step_id(MOVED): False}


def test_another_stage_or_another_place_is_another_step() -> None:
    assert passed(REJECTED, reading(OLD), reading(at(10, 40, "review"), at(40, 60))) == {}


def test_a_verdict_of_its_own_counts_more() -> None:
    assert passed({**REJECTED, step_id(MOVED): True}, reading(OLD), reading(MOVED)) == {}


def test_of_two_judged_steps_the_one_with_more_of_the_words_counts() -> None:
    other = at(40, 90)
    verdicts = {**REJECTED, step_id(other): True}
    assert passed(verdicts, reading(OLD, other), reading(at(30, 80))) == {step_id(at(30, 80)): True}
