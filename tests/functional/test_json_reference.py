"""The page docs/reference/json.md against what the commands print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.functional.program import Program

PAGE = (Path(__file__).parents[2] / "docs/reference/json.md").read_text(encoding="utf-8")
NAMED = frozenset(re.findall(r'"([a-z_0-9]+)":|`([a-z_0-9]+)`', PAGE))
KNOWN = {word for pair in NAMED for word in pair}
CALLS = (
    ("standing", "Taliban", "--on", "2024-10-06"),
    ("history", "us-ofac-sdn:15832"),
    ("diff", "us-ofac-sdn", "--from", "2023-12-28", "--to", "2024-05-03"),
    ("changes",),
    ("lists",),
    ("proceedings", "--all", "--on", "2025-12-31"),
    ("proceeding", "ru-terrorist:taliban:1", "--on", "2025-12-31"),
    ("doctor",),
    ("review",),
)


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: str(call[0]))
def test_every_key_that_a_command_prints_is_on_the_page(press: Program, call: tuple[str, ...]) -> None:
    printed = set(_keys(press.run(*call, "--format", "json").json))
    assert printed
    assert printed <= KNOWN


def test_every_key_of_an_import_and_of_a_reading_is_on_the_page(empty: Program, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("The court suspended the ban on the Taliban on Thursday, TASS reported.\n", encoding="utf-8")
    rows = tmp_path / "list.csv"
    rows.write_text("number,name,court,decided_on,case,in_force_on\n1,A,,x,,2003-03-04\n2,,,,,\n", encoding="utf-8")
    imported = set(_keys(empty.run("import", rows, "--published", "2006-07-28", "--format", "json", code=1).json))
    read = set(_keys(empty.run("read", report, "--published", "2025-04-18", "--format", "json").json))
    assert {"problems", "excerpt"} <= imported <= KNOWN
    assert {"steps", "statements", "via"} <= read <= KNOWN
