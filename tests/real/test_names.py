"""The labelled pairs at the default threshold."""

import csv
import os
from collections import defaultdict
from pathlib import Path

import pytest

from blackletter.names.policy import DEFAULT
from blackletter.names.score import compare_names

NAMES = Path(os.environ.get("BLACKLETTER_SHARED", Path(__file__).parents[3] / "shared")) / "names"
KINDS = {"Person": "person", "Company": "organisation", "Organization": "organisation", "Vessel": "vessel"}
pytestmark = pytest.mark.skipif(not NAMES.is_dir(), reason=f"no labelled names at {NAMES}")


def labelled() -> list[tuple[bool, str, float]]:
    with (NAMES / "pairs_dev.csv").open(encoding="utf-8", newline="") as file:
        return [
            (
                row["is_match"] == "true",
                row["quality"],
                compare_names(row["name1"], row["name2"], KINDS.get(row["schema"], "unknown")).value,
            )
            for row in csv.DictReader(file)
        ]


def test_pairs_are_told_apart() -> None:
    rows = labelled()
    found = [(same, value >= DEFAULT.threshold) for same, _, value in rows]
    true, wrong, lost = (found.count(x) for x in ((True, True), (False, True), (True, False)))
    assert 2 * true / (2 * true + wrong + lost) >= 0.93
    assert all((value >= DEFAULT.threshold) == same for same, quality, value in rows if quality == "STRONG")


def test_mean_scores_fall_with_the_quality() -> None:
    by_quality: dict[tuple[bool, str], list[float]] = defaultdict(list)
    for same, quality, value in labelled():
        by_quality[same, quality].append(value)
    order = [(True, "STRONG"), (True, "MEDIUM"), (True, "WEAK"), (False, "WEAK"), (False, "MEDIUM"), (False, "STRONG")]
    means = [sum(by_quality[key]) / len(by_quality[key]) for key in order]
    assert means == sorted(means, reverse=True)


def test_names_of_different_scripts_meet() -> None:
    lines = (NAMES / "cross_script_positives.csv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(",")[:2] for line in lines if "," in line and not line.startswith("#")]
    values = [compare_names(left, right, "person").value for left, right in pairs]
    assert sum(value >= DEFAULT.threshold for value in values) >= 0.95 * len(values)
