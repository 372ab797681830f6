"""`demo`: the founding case on the bundled samples, on five days."""

from __future__ import annotations

from typing import Any

import pytest

from tests.functional.program import Program, Ran

DAYS = {
    "2024-06-30": ("listed", {("proposal", "done")}),
    "2024-10-06": (
        "listed",
        {
            ("proposal", "done"),
            ("review", "ongoing"),
            ("decision-in-principle", "done"),
            ("legal-change", "required"),
        },
    ),
    "2024-11-27": ("listed", {("proposal", "done"), ("decision-in-principle", "done"), ("bill-introduced", "done")}),
    "2024-12-29": ("listed", {("proposal", "done"), ("bill-introduced", "done"), ("enacted", "done")}),
    "2025-04-18": ("suspended", {("enacted", "done"), ("application", "done"), ("decision", "done")}),
}
# What no report had told by that day.
NOT_YET = {
    "2024-06-30": {
        "review",
        "decision-in-principle",
        "legal-change",
        "bill-introduced",
        "enacted",
        "decision",
        "effective",
    },
    "2024-10-06": {"bill-introduced", "bill-reading", "bill-passed", "enacted", "application", "decision", "effective"},
    "2024-11-27": {"bill-reading", "bill-passed", "enacted", "application", "decision", "effective"},
    "2024-12-29": {"application", "decision", "effective"},
    "2025-04-18": {"published"},
}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Program, Ran]:
    """The demo's folder, and what it printed."""
    program = Program(tmp_path_factory.mktemp("demo"))
    ran = program.alone("demo", "--into", "case")
    return Program(program.folder / "case"), ran


def russia(program: Program, day: str, *flags: str) -> Any:
    answer = program.run("standing", "Taliban", "--on", day, *flags, "--format", "json").json
    (found,) = (a for a in answer["answers"] if a["list"] == "ru-terrorist")
    return found


def pending(row: Any) -> set[tuple[str, str]]:
    return {(s["stage"], s["modality"]) for p in row["pending"] if p["kind"] == "removal" for s in p["stages"]}


@pytest.mark.parametrize("day", DAYS)
def test_the_standing_on_the_five_days(shown: tuple[Program, Ran], day: str) -> None:
    state, stages = DAYS[day]
    row = russia(shown[0], day)
    assert row["state"] == state
    assert stages <= pending(row)


@pytest.mark.parametrize("day", DAYS)
def test_nothing_is_done_before_its_time(shown: tuple[Program, Ran], day: str) -> None:
    done = {stage for stage, modality in pending(russia(shown[0], day)) if modality == "done"}
    assert not done & NOT_YET[day]


def test_on_the_first_day_only_the_proposal_is_done(shown: tuple[Program, Ran]) -> None:
    assert pending(russia(shown[0], "2024-06-30")) == {("proposal", "done")}


def test_furthest_done_grows_with_the_days(shown: tuple[Program, Ran]) -> None:
    furthest = [russia(shown[0], day)["pending"][0]["furthest_done"] for day in DAYS]
    assert furthest[:4] == ["proposal", "decision-in-principle", "bill-introduced", "enacted"]
    assert furthest[4] in ("decision", "effective")


def test_the_evidence_cut_shows_none_of_the_later_facts(shown: tuple[Program, Ran]) -> None:
    row = russia(shown[0], "2025-04-18", "--published-by", "2024-10-06")
    assert (row["state"], row["until"]) == ("listed", None)
    later = {"bill-introduced", "bill-reading", "bill-passed", "enacted", "application", "decision", "effective"}
    assert not {stage for stage, modality in pending(row) if modality == "done"} & later
    assert {("proposal", "done"), ("decision-in-principle", "done")} <= pending(row)


def test_the_other_lists_answer_too(shown: tuple[Program, Ran]) -> None:
    answer = shown[0].run("standing", "Taliban", "--on", "2025-04-18", "--format", "json").json
    rows = {a["list"]: (a["entry"], a["state"]) for a in answer["answers"]}
    assert rows["us-ofac-sdn"] == ("us-ofac-sdn:6636", "listed")
    assert rows["un-sc-consolidated"] == (None, "not-listed")
    assert rows["un-1988"] == (None, "not-listed")


def test_recognition_is_a_proceeding_of_its_own(shown: tuple[Program, Ran]) -> None:
    every = shown[0].run("proceedings", "--all", "--on", "2025-07-05", "--format", "json").json
    assert {"ru-terrorist:taliban:1", "recognition:taliban:1"} <= {p["proceeding"] for p in every}


def test_no_proceeding_is_about_anything_but_the_movement(shown: tuple[Program, Ran]) -> None:
    every = shown[0].run("proceedings", "--all", "--on", "2025-07-05", "--format", "json").json
    assert {p["proceeding"].split(":")[-2] for p in every} == {"taliban"}


def test_what_the_demo_prints(shown: tuple[Program, Ran]) -> None:
    _, ran = shown
    days = ["30 June 2024", "6 October 2024", "27 November 2024", "29 December 2024", "18 April 2025"]
    places = [ran.out.index(f"\nTaliban on {day}\n") for day in days]
    assert places == sorted(places)
    assert "Taliban: off the list (ru-terrorist) on 18 April 2025" in ran.out
    assert "imported instruments/ru-supreme-court-2025-04-17.txt\n" in ran.err
    assert "read 6 reports\n" in ran.err


def test_the_calls_that_the_demo_proposes_work(shown: tuple[Program, Ran]) -> None:
    program, ran = shown
    outer = Program(program.folder.parent)
    proposed = [line.split() for line in ran.out.splitlines() if line.startswith("  blackletter ")]
    assert len(proposed) == 3
    for _, *words in proposed:
        assert outer.run(*words[: words.index(">") if ">" in words else None]).out


def test_the_demo_is_made_afresh(shown: tuple[Program, Ran]) -> None:
    """The same samples give the same stamps, whatever stood in the folder before."""
    program, first = shown
    again = Program(program.folder.parent).run("demo", "--into", "case")
    assert [x for x in again.out.splitlines() if "stamp" in x] == [x for x in first.out.splitlines() if "stamp" in x]
    assert {f["kind"] for f in program.run("doctor", "--format", "json").json} <= {"stale", "understood"}
