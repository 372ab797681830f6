"""The annotated reports of tests/assets/reading: who said what, with a floor under the figures."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from blackletter.values.statements import Statement
from tests.support.reading_reports import statements

ASSETS = Path(__file__).parents[3] / "assets" / "reading"
FLOOR = 0.85
"""Of F1, by overlap with the anchor and the speaker's last telling word; the figures of each cycle are in the docs."""


def _gold(folder: str) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in sorted((ASSETS / folder).glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        found.append(((path.parent / gold["file"]).read_bytes().decode("utf-8"), gold))
    return found


def _fits(text: str, item: dict[str, Any], made: Statement) -> bool:
    at = -1
    for _ in range(item.get("occurrence", 1)):
        at = text.index(item["anchor"], at + 1)
    shares = min(at + len(item["anchor"]), made.evidence.end) > max(at, made.evidence.start)
    words = {word.lower() for word in item["speaker"].split()}
    return shares and made.speaker.lower().split()[-1] in words | {item["speaker"].split()[-1].lower()}


@pytest.mark.parametrize("folder", ["a", "d"])
def test_statements_over_the_annotated_reports(folder: str) -> None:
    hits = made = wanted = 0
    for text, gold in _gold(folder):
        given = gold["given"]
        day = date.fromisoformat(given["published"]) if given["published"] else None
        found = list(statements(text, published=day, publisher=given["publisher"]))
        made, wanted = made + len(found), wanted + len(gold["statements"])
        for item in gold["statements"]:
            match = next((each for each in found if _fits(text, item, each)), None)
            if match is not None:
                hits += 1
                found.remove(match)
    assert wanted > 50
    assert 2 * hits / (made + wanted) >= FLOOR
