"""The floors at the bottom compute and nothing else: what is derived can then be derived again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.architecture.purity import foreign_imports, imports, outward

PURE = ("values", "names", "reading", "rules")
STDLIB_ONLY = ("values", "errors.py")


def _modules(root: Path, floor: str) -> list[Path]:
    place = root / "src" / "blackletter" / floor
    return [place] if place.suffix == ".py" else sorted(place.rglob("*.py"))


@pytest.mark.parametrize("floor", PURE)
def test_a_pure_floor_reads_neither_clock_nor_environment_nor_disk(root: Path, floor: str) -> None:
    modules = _modules(root, floor)
    assert modules, f"the floor {floor} has no module"
    reached = {module.relative_to(root).as_posix(): outward(module.read_text(encoding="utf-8")) for module in modules}
    assert {path: what for path, what in reached.items() if what} == {}


@pytest.mark.parametrize("floor", STDLIB_ONLY)
def test_values_need_nothing_installed(root: Path, floor: str) -> None:
    own = frozenset({"blackletter.values", "blackletter.errors"})
    for module in _modules(root, floor):
        assert foreign_imports(module.read_text(encoding="utf-8"), own) == (), module


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import os", "1: imports os"),
        ("import os.path", "1: imports os.path"),
        ("from pathlib import Path", "1: imports pathlib"),
        ("from urllib import request", "1: imports urllib.request"),
        ("if 1:\n    import time", "2: imports time"),
        ("from datetime import datetime\nx = datetime.now()", "2: calls datetime.now"),
        ("import datetime as d\nx = d.date.today()", "2: calls d.date.today"),
        ("def f(clock):\n    return clock.now()", "2: calls clock.now"),
        ("x = moment.astimezone()", "1: calls moment.astimezone without a zone"),
        ("x = open('a')", "1: calls open"),
        ("x = path.read_text()", "1: calls path.read_text"),
        ("import spacy\nx = spacy.load('en')", "2: calls spacy.load"),
        ("print(1)", "1: calls print"),
    ],
)
def test_each_way_out_is_seen(source: str, found: str) -> None:
    assert found in outward(source)


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import UTC, date, datetime\nx = datetime(2024, 10, 6, tzinfo=UTC)",
        "from urllib.parse import urlsplit\nx = urlsplit(y)",
        "x = moment.astimezone(UTC)",
        "def today(of): return of\nx = today(1)",
        "import re\nx = re.compile('open')",
    ],
)
def test_plain_computing_is_no_way_out(source: str) -> None:
    assert outward(source) == ()


def test_what_has_to_be_installed_is_foreign() -> None:
    source = (
        "import re\nimport numpy.linalg\nfrom blackletter.errors import Fault\nfrom blackletter.rules import state\n"
    )
    assert foreign_imports(source, frozenset({"blackletter.errors"})) == (
        "2: numpy.linalg",
        "4: blackletter.rules",
        "4: blackletter.rules.state",
    )


def test_what_is_imported_from_a_package_counts_as_a_module_of_it() -> None:
    assert imports("from blackletter.lists import un_sc") == ((1, "blackletter.lists"), (1, "blackletter.lists.un_sc"))
