"""Screening against real publications and labelled pairs of names."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.functional.program import Program

FARC = "Revolutionary Armed Forces of Colombia"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_labelled_pairs(shared: Path, program: Program) -> None:
    program.run("compare", "--pairs", shared / "names" / "pairs_dev.csv", "-o", "out.csv")
    rows = rows_of(program.folder / "out.csv")
    true = sum(r["is_match"] == r["match"] == "true" for r in rows)
    wrong = [r for r in rows if r["is_match"] != r["match"]]
    assert len(rows) == 277
    assert 2 * true / (2 * true + len(wrong)) >= 0.93
    assert [r["name1"] for r in wrong if r["quality"] == "STRONG"] == []


def test_mean_scores_follow_the_quality_of_the_pairs(shared: Path, program: Program) -> None:
    program.run("compare", "--pairs", shared / "names" / "pairs_dev.csv", "-o", "out.csv")
    scores: dict[tuple[str, str], list[float]] = {}
    for r in rows_of(program.folder / "out.csv"):
        scores.setdefault((r["is_match"], r["quality"]), []).append(float(r["score"]))
    order = [("true", q) for q in ("STRONG", "MEDIUM", "WEAK")] + [("false", q) for q in ("WEAK", "MEDIUM", "STRONG")]
    means = [sum(scores[k]) / len(scores[k]) for k in order if k in scores]
    assert means == sorted(means, reverse=True)


def test_pairs_across_scripts(shared: Path, program: Program) -> None:
    lines = (shared / "names" / "cross_script_positives.csv").read_text("utf-8").splitlines()
    pairs = list(csv.reader(line for line in lines if line.strip() and not line.startswith("#")))
    with (program.folder / "pairs.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([("name1", "name2"), *(p[:2] for p in pairs)])
    program.run("compare", "--pairs", "pairs.csv", "-o", "out.csv")
    rows = rows_of(program.folder / "out.csv")
    assert len(rows) == len(pairs)
    assert sum(r["match"] == "true" for r in rows) >= 0.95 * len(pairs)


def test_farc_is_a_hit_and_then_formerly_listed(shared: Path, program: Program) -> None:
    program.run("init")
    for day in ("2021-11-23", "2021-12-02"):
        program.run("import", shared / "data" / "us-ofac-sdn" / day / "sdn.csv.gz", "--published", day)
    program.file("c.csv", f"name\n{FARC}\nWilhelmina Osterkamp-Lindqvist\nРамзан Кадыров\n")
    for day, verdict, state in (("2021-11-25", "hit", "listed"), ("2021-12-05", "former", "removed")):
        rows = program.run("screen", "c.csv", "--on", day, "--list", "us-ofac-sdn").rows
        farc = [r for r in rows if r["source_id"] == "4711"]
        assert [(r["row"], r["verdict"], r["state"]) for r in farc] == [("1", verdict, state)]
        assert [(r["verdict"], "us-ofac-sdn" in r["reasons"]) for r in rows if r["row"] == "2"] == [("clear", True)]
        assert ("3", "23343", "hit") in {(r["row"], r["source_id"], r["verdict"]) for r in rows}
    answer = program.run("match", FARC, "--on", "2021-12-05", "--format", "json").json
    row = next(a for a in answer["answers"] if a["entry"] == "us-ofac-sdn:4711")
    assert row["since"] == {"text": "[2021-11-23, 2021-12-03)", "earliest": "2021-11-23", "latest": "2021-12-03"}
    assert [e["locator"] for e in row["evidence"]] == ["ent_num=4711", "no record: ent_num=4711"]
