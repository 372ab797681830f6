"""What each small file of true rows reads as, against the golden file beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tasks.regenerate_golden import golden_of, rendered, sources
from tests.support.list_fixtures import FIXTURES


@pytest.mark.parametrize("path", sources(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_file_reads_as_its_golden_file(path: Path) -> None:
    assert rendered(path) == golden_of(path).read_text(encoding="utf-8")


def test_every_small_list_file_has_a_golden_file() -> None:
    assert {fixture.path for fixture in FIXTURES} <= set(sources())
