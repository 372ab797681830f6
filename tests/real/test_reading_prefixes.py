"""No report crashes the reader, wherever it breaks off, and its evidence stays verbatim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from blackletter.errors import BlackletterError
from blackletter.values.statements import ReportMeta
from blackletter.wiring import Reader

CUTS = 6
"""Cuts of each report in the ordinary run, evenly spread."""
STEP = 60
"""Characters between cuts in the soak."""


def reports(shared: Path) -> Iterator[str]:
    for folder in ("seeds", "dev"):
        for path in sorted((shared / "reading" / folder).glob("*.txt")):
            yield path.read_bytes().decode("utf-8")


def holds(text: str) -> None:
    """The reader as shipped, from bytes, with its learned opinion."""
    try:
        reading = Reader().read(text.encode("utf-8"), "report.txt", ReportMeta())
    except BlackletterError as error:
        assert error.message.startswith("report.txt ")
        return
    assert reading.text == text
    for evidence in [each.evidence for each in reading.statements] + [each.evidence for each in reading.steps]:
        assert text[evidence.start : evidence.end] == evidence.quote


def test_reports_cut_short_are_read_or_refused(shared: Path) -> None:
    for text in reports(shared):
        for cut in range(CUTS):
            holds(text[: 1 + cut * len(text) // CUTS])


@pytest.mark.soak
def test_every_prefix_is_read_or_refused(shared: Path) -> None:
    for text in reports(shared):
        for end in range(0, len(text) + 1, STEP):
            holds(text[:end])
