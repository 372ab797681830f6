"""The annotated reports of tests/assets/reading: figures may rise, never fall below what is promised."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from blackletter.values.statements import Step
from tests.unit.reading.steps.conftest import ReadSteps

ASSETS = Path(__file__).parents[3] / "assets" / "reading"
FLOOR = 0.75


def _gold(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        found.append(((path.parent / gold["file"]).read_bytes().decode("utf-8"), gold))
    return found


def _place(text: str, item: dict[str, Any]) -> tuple[int, int]:
    at = -1
    for _ in range(item.get("occurrence", 1)):
        at = text.index(item["anchor"], at + 1)
    return at, at + len(item["anchor"])


def _fits(text: str, item: dict[str, Any], step: Step) -> bool:
    start, end = _place(text, item)
    shares = min(end, step.evidence.end) > max(start, step.evidence.start)
    return shares and step.kind == item["kind"] and step.stage in item["stage"] and step.modality in item["modality"]


@pytest.mark.parametrize("folder", ["b"])
def test_strict_f1_over_the_annotated_reports(steps_of: ReadSteps, folder: str) -> None:
    hits = made = wanted = 0
    for text, gold in _gold(ASSETS / folder):
        given = gold["given"]
        day = date.fromisoformat(given["published"]) if given["published"] else None
        found = list(steps_of(text, day, given["publisher"]))
        made, wanted = made + len(found), wanted + len(gold["steps"])
        for item in gold["steps"]:
            match = next((step for step in found if _fits(text, item, step)), None)
            if match is not None:
                hits += 1
                found.remove(match)
    assert wanted > 100
    assert 2 * hits / (made + wanted) >= FLOOR
