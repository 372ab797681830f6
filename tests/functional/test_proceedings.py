"""`proceedings`, `proceeding`, `review`: what the press reports, kept apart from what the list says."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.functional.program import Program
from tests.functional.samples import REPORTS, TALIBAN

REMOVAL = "ru-terrorist:taliban:1"
PENDING = [
    "proceeding",
    "kind",
    "subject",
    "list",
    "open",
    "furthest_done",
    "stages",
    "contradictions",
    "undated_left_out",
]
STAGE = ["stage", "modality", "kind", "occurred", "grade", "origins", "documents", "steps"]
STEP = [
    "step",
    "stage",
    "modality",
    "kind",
    "subject",
    "list",
    "authority",
    "occurred",
    "speaker",
    "via",
    "publisher",
    "published_on",
    "unsure",
    "proposed_by",
    "evidence",
]
WAITING = [*STEP, "counts", "why", "sentence", "candidates"]
CANDIDATE = ["step", "proposed_by", "stage", "modality", "kind", "subject", "list", "occurred"]


def on_russias_list(program: Program, day: str, *flags: str) -> Any:
    call = ("standing", TALIBAN, "--list", "ru-terrorist", "--on", day, *flags, "--format", "json")
    return program.run(*call).json["answers"][0]


def stages(program: Program, day: str, *flags: str) -> set[tuple[str, str]]:
    """(stage, modality) of the pending removal on a day."""
    pending = on_russias_list(program, day, *flags)["pending"]
    return {(s["stage"], s["modality"]) for p in pending if p["kind"] == "removal" for s in p["stages"]}


def one(program: Program, *flags: str) -> Any:
    return program.run("proceeding", REMOVAL, *flags, "--format", "json").json


def test_the_shape_of_a_proceeding_key_by_key(press: Program) -> None:
    found = one(press, "--on", "2024-11-27")
    assert list(found) == [*PENDING, "steps"]
    assert [list(s) for s in found["stages"]] == [STAGE] * len(found["stages"])
    assert [list(s) for s in found["steps"]] == [STEP] * len(found["steps"])
    assert all(list(c) == ["kind", "stage", "what", "steps"] for c in found["contradictions"])
    ids = {s["step"] for s in found["steps"]}
    assert {i for s in found["stages"] for i in s["steps"]} <= ids
    assert {s["grade"] for s in found["stages"]} <= {"official", "attributed-official", "reported"}
    assert all(s["origins"] >= 1 and s["documents"] >= 1 for s in found["stages"])


def test_the_steps_of_a_proceeding_quote_the_reports(press: Program) -> None:
    texts = [p.read_bytes().decode("utf-8") for p in REPORTS.glob("*.txt")]
    for step in one(press, "--on", "2025-08-01")["steps"]:
        evidence = step["evidence"]
        assert any(t[evidence["start"] : evidence["end"]] == evidence["quote"] for t in texts)


def test_the_open_removals_are_listed(press: Program) -> None:
    rows = press.run("proceedings", "--on", "2024-11-27", "--format", "csv").rows
    assert [(r["proceeding"], r["kind"]) for r in rows] == [(REMOVAL, "removal")]
    every = press.run("proceedings", "--all", "--on", "2025-08-01", "--format", "json").json
    assert {"removal", "recognition"} <= {p["kind"] for p in every}
    assert [p for p in every if list(p) != PENDING] == []


def test_before_anything_had_begun(press: Program) -> None:
    assert press.run("proceedings", "--on", "2024-01-01").out == "no proceeding is open\n"
    assert press.run("proceedings", "--on", "2024-01-01", "--format", "json").json == []
    assert on_russias_list(press, "2024-01-01")["pending"] == []
    assert one(press, "--on", "2024-01-01")["stages"] == []


def test_the_two_dates_of_the_bill_are_a_contradiction(press: Program) -> None:
    found = one(press, "--on", "2024-12-29")["contradictions"]
    assert "bill-introduced is dated 2024-11-25 and 2024-11-26" in [c["what"] for c in found]


def test_an_unknown_proceeding_is_told_with_those_there_are(press: Program) -> None:
    ran = press.run("proceeding", "ru-terrorist:nobody:1", code=2)
    assert ran.out == ""
    assert ran.err.startswith("blackletter: there is no proceeding 'ru-terrorist:nobody:1' under this cut\n  tip: ")
    assert REMOVAL in ran.err


def test_a_proceeding_that_the_cut_hides_is_told(press: Program) -> None:
    ran = press.run("proceeding", REMOVAL, "--published-by", "2024-01-01", code=2)
    assert ran.err == (
        f"blackletter: there is no proceeding '{REMOVAL}' under this cut\n  tip: proceedings: none yet\n"
    )


# The press never changes a list.


@pytest.mark.parametrize("day", ["2024-06-30", "2024-10-06", "2024-12-29", "2025-04-18", "2025-07-05"])
def test_the_press_never_changes_a_list(press: Program, day: str) -> None:
    assert on_russias_list(press, day)["state"] == "listed"


def test_without_the_ruling_application_and_decision_are_shown_as_reported(press: Program) -> None:
    found = on_russias_list(press, "2025-04-18")
    assert (found["state"], found["until"]) == ("listed", None)
    (removal,) = found["pending"]
    told = {s["stage"]: s for s in removal["stages"] if s["modality"] == "done"}
    for stage in ("application", "decision"):
        assert told[stage]["grade"] in ("reported", "attributed-official")
        assert told[stage]["grade"] != "official"


def test_with_the_ruling_the_list_itself_says_suspended(ruled: Program) -> None:
    assert on_russias_list(ruled, "2025-04-16")["state"] == "listed"
    assert on_russias_list(ruled, "2025-04-18")["state"] == "suspended"


def test_recognition_is_a_proceeding_of_its_own(press: Program) -> None:
    every = {
        p["proceeding"]: p for p in press.run("proceedings", "--all", "--on", "2025-07-05", "--format", "json").json
    }
    assert "recognition:taliban:1" in every
    recognition = every["recognition:taliban:1"]
    assert (recognition["kind"], recognition["list"]) == ("recognition", None)
    assert {s["stage"] for s in recognition["stages"] if s["modality"] == "done"} & {"decision", "effective"}
    removal = every[REMOVAL]
    recognised = {i for s in recognition["stages"] for i in s["steps"]}
    assert not recognised & {i for s in removal["stages"] for i in s["steps"]}
    assert [p["kind"] for p in on_russias_list(press, "2025-07-05")["pending"]] == ["removal"]


def test_the_evidence_cut_hides_what_was_published_later(press: Program) -> None:
    cut = stages(press, "2025-04-18", "--published-by", "2024-10-06")
    assert ("decision-in-principle", "done") in cut
    assert not {s for s, _ in cut} & {"bill-introduced", "bill-reading", "bill-passed", "enacted", "application"}
    assert ("bill-introduced", "done") in stages(press, "2025-04-18")


# A person's verdict.


def told(program: Program, stage: str) -> list[str]:
    return [s["step"] for s in one(program, "--on", "2024-12-29")["steps"] if s["stage"] == stage]


def test_a_rejected_step_leaves_the_answer_and_an_accepted_one_comes_back(press_copy: Program) -> None:
    steps = told(press_copy, "bill-introduced")
    assert steps
    assert ("bill-introduced", "done") in stages(press_copy, "2024-12-29")
    for step in steps:
        ran = press_copy.run("review", step, "--reject", "--reviewer", "a reader", "--note", "not this bill")
        assert ran.out == f"step {step}: rejected by a reader\n"
        assert ran.err == ""
    assert ("bill-introduced", "done") not in stages(press_copy, "2024-12-29")
    assert told(press_copy, "bill-introduced") == []
    press_copy.run("review", steps[0], "--accept", "--reviewer", "a reader")
    assert told(press_copy, "bill-introduced") == steps[:1]


def test_a_verdict_survives_a_new_reading(press_copy: Program) -> None:
    steps = told(press_copy, "bill-introduced")
    for step in steps:
        press_copy.run("review", step, "--reject", "--reviewer", "a reader")
    again = press_copy.run("ingest", REPORTS, "--publisher", "Another Desk")
    assert all(x.endswith("; kept") for x in again.out.splitlines() if not x.startswith(" "))
    assert told(press_copy, "bill-introduced") == []


def test_a_step_that_was_judged_leaves_the_queue_and_stays_out_of_it(press_copy: Program) -> None:
    waiting = press_copy.run("review", "--format", "json").json
    press_copy.run("review", waiting[0]["step"], "--reject", "--reviewer", "a reader")
    press_copy.run("ingest", REPORTS, "--publisher", "Another Desk")
    left = press_copy.run("review", "--format", "json").json
    assert [w["step"] for w in left] == [w["step"] for w in waiting[1:]]


def test_a_register_cut_before_the_verdict_still_has_the_step(press_copy: Program) -> None:
    steps = told(press_copy, "bill-introduced")
    before = datetime.now(UTC).isoformat()
    for step in steps:
        press_copy.run("review", step, "--reject", "--reviewer", "a reader")
    assert ("bill-introduced", "done") not in stages(press_copy, "2024-12-29")
    assert ("bill-introduced", "done") in stages(press_copy, "2024-12-29", "--recorded-by", before)


def test_a_verdict_changes_the_stamp_and_not_that_of_a_register_cut_before_it(press_copy: Program) -> None:
    before = datetime.now(UTC).isoformat()

    def stamps(*flags: str) -> list[str]:
        asked = press_copy.run("standing", "Taliban", "--on", "2024-12-29", *flags, "--format", "json").json["stamp"]
        brief = press_copy.run("brief", REMOVAL, "--on", "2024-12-29", *flags).out
        screened = press_copy.run("match", "Taliban", "--on", "2024-12-29", *flags, "--format", "json").json["stamp"]
        assert asked in brief
        return [asked, screened]

    old, cut = stamps(), stamps("--recorded-by", before)
    (step, *_) = told(press_copy, "bill-introduced")
    press_copy.run("review", step, "--reject", "--reviewer", "a reader")
    rejected = stamps()
    press_copy.run("review", step, "--accept", "--reviewer", "a reader")
    accepted = stamps()
    assert all(len(set(three)) == 3 for three in zip(old, rejected, accepted, strict=True))
    assert stamps("--recorded-by", before) == cut


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("nope", "--accept"), "there is no step 'nope'\n  tip: `blackletter proceeding ID` prints the steps' ids\n"),
        (("nope",), "say either --accept or --reject\n"),
        (("nope", "--accept", "--reject"), "say either --accept or --reject\n"),
        (
            ("--reject",),
            "a verdict needs its step\n"
            "  tip: name the step's id; without a verdict `review` shows what waits for one\n",
        ),
    ],
)
def test_a_wrong_verdict_is_told(press: Program, call: tuple[str, ...], sentence: str) -> None:
    ran = press.run("review", *call, code=2)
    assert (ran.out, ran.err) == ("", f"blackletter: {sentence}")


def test_the_queue_shows_what_the_reader_is_unsure_of(press_copy: Program) -> None:
    waiting = press_copy.run("review", "--format", "json").json
    assert waiting
    assert [list(s) for s in waiting] == [WAITING] * len(waiting)
    assert [list(c) for s in waiting for c in s["candidates"]] == [CANDIDATE] * sum(
        len(s["candidates"]) for s in waiting
    )
    texts = [p.read_bytes().decode("utf-8") for p in REPORTS.glob("*.txt")]
    for step in waiting:
        assert step["unsure"] == step["why"][0]
        assert (step["proposed_by"], step["candidates"][0]["step"]) == ([], step["step"])
        assert step["counts"] is not step["unsure"].startswith("no rule")
        sentence = step["sentence"]
        assert step["evidence"]["quote"] in sentence["quote"]
        assert any(t[sentence["start"] : sentence["end"]] == sentence["quote"] for t in texts)
    rows = press_copy.run("review", "--format", "csv").rows
    assert [r["step"] for r in rows] == [s["step"] for s in waiting]
    shown = press_copy.run("review").out
    assert shown.count("  candidate  no step\n") == len(waiting)
    assert shown.count("  counts until it is rejected\n") == sum(s["counts"] for s in waiting)
    assert shown.count("  counts for nothing until it is accepted\n") == sum(not s["counts"] for s in waiting)
    for step in waiting:
        press_copy.run("review", step["step"], "--accept", "--reviewer", "a reader")
    assert press_copy.run("review").out == "no step waits for a verdict\n"
