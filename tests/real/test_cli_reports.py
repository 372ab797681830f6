"""The command line on three real reports: who said what through which outlet, and how many origins stand behind it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.functional.program import Program

SEEDS = ("seed-000", "seed-003", "seed-004")
REMOVAL = "ru-terrorist:taliban:1"
DAY = "2024-11-30"


@pytest.fixture(scope="module")
def seeds(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A register with the three reports; the third has its day of publication beside it."""
    program = Program(tmp_path_factory.mktemp("seeds"))
    for seed in SEEDS:
        shutil.copy(shared / "reading" / "seeds" / f"{seed}.txt", program.folder)
    program.file("seed-004.meta.json", json.dumps({"published": "2024-11-27"}))
    program.run("init")
    program.run("ingest", *(f"{seed}.txt" for seed in SEEDS))
    return program


@pytest.fixture(scope="module")
def told(seeds: Program) -> str:
    """The briefing on the removal, as text."""
    return seeds.run("brief", REMOVAL, "--on", DAY).out


def gold(shared: Path, seed: str) -> Any:
    """What a careful reader found in the report."""
    return json.loads((shared / "reading" / "seeds" / f"{seed}.json").read_text("utf-8"))


def section(text: str, heading: str) -> list[str]:
    """The sentences below a heading."""
    body = text.partition(f"\n{heading}\n")[2].partition("\n\n")[0]
    return [line for line in body.splitlines() if line.startswith("* ")]


def stages(program: Program, day: str = DAY) -> dict[tuple[str, str], Any]:
    found = program.run("proceeding", REMOVAL, "--on", day, "--format", "json").json
    return {(s["stage"], s["modality"]): s for s in found["stages"]}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_speaker_appears_with_words_of_their_own(seeds: Program, shared: Path, told: str, seed: str) -> None:
    text = (seeds.folder / f"{seed}.txt").read_bytes().decode("utf-8")
    said = section(told, "Who said what")
    for speaker in {s["speaker"] for s in gold(shared, seed)["statements"]}:
        anchors = [s["anchor"] for s in gold(shared, seed)["statements"] if s["speaker"] == speaker]
        assert all(a in text for a in anchors)
        sentences = [line for line in said if line.startswith(f"* {speaker}")]
        assert any(_words(a)[:5] in _words(line) for a in anchors for line in sentences), (
            f"{seed}: {speaker} does not appear with {anchors}"
        )


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


@pytest.mark.parametrize(
    ("outlet", "seed"), [("RIA Novosti", "seed-000"), ("The Moscow Times", "seed-004"), ("TASS", "seed-004")]
)
def test_each_outlet_appears(told: str, outlet: str, seed: str) -> None:
    assert any(outlet in line for line in section(told, "Who said what")), f"{outlet}, cited by {seed}, is missing"


def test_every_sentence_of_the_briefing_is_cited(told: str) -> None:
    body, _, evidence = told.partition("\nEvidence\n--------\n")
    sentences = [line for line in body.splitlines() if line.startswith("* ")]
    assert sentences
    assert all(re.search(r"\[\d+\]$", line) for line in sentences)
    assert set(re.findall(r"\[(\d+)\]", "\n".join(re.findall(r"(?:\[\d+\])+$", body, re.MULTILINE)))) == set(
        re.findall(r"^\[(\d+)\]", evidence, re.MULTILINE)
    )


def test_every_quotation_stands_where_the_briefing_says(seeds: Program, told: str) -> None:
    quoted = re.findall(r"characters (\d+)-(\d+) of (\S+): “(.*)”$", told, re.MULTILINE)
    assert quoted
    for start, end, file, words in quoted:
        text = (seeds.folder / file).read_bytes().decode("utf-8")
        assert " ".join(text[int(start) : int(end)].split()).startswith(words.removesuffix("…"))


def test_the_bill_has_one_origin(seeds: Program) -> None:
    row = stages(seeds)["bill-introduced", "done"]
    assert (row["origins"], row["documents"]) == (1, 1)


def test_the_review_has_two_origins_in_two_documents(seeds: Program) -> None:
    row = stages(seeds)["review", "ongoing"]
    assert (row["origins"], row["documents"]) == (2, 2)


def test_the_law_must_change_and_the_decision_stands_in_principle(seeds: Program) -> None:
    found = stages(seeds, "2024-10-20")
    assert ("decision-in-principle", "done") in found
    assert ("legal-change", "required") in found
    assert not {s for s, modality in found if modality == "done"} & {"enacted", "decision", "effective", "published"}


def test_days_are_read_or_left_open_never_guessed(seeds: Program) -> None:
    documents = {r["document"]["file"]: r["document"] for r in seeds.run("read", ".", "--format", "json").json}
    assert documents["seed-004.txt"]["published_on"]["how"] == "given"
    assert documents["seed-003.txt"]["published_on"]["earliest"] == "2024-10-06"
    assert documents["seed-000.txt"]["published_on"]["how"] in ("inferred", None)


def test_ingesting_them_again_changes_nothing(seeds: Program, told: str) -> None:
    again = seeds.run("ingest", *(f"{seed}.txt" for seed in SEEDS))
    assert [x.endswith("; was held already") for x in again.out.splitlines() if not x.startswith(" ")] == [True] * 3
    assert seeds.run("brief", REMOVAL, "--on", DAY).out == told
