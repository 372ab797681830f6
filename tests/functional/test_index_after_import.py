"""After an import a name is looked for in a new index: made out of the old one, and equal to one made from nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.functional.program import Program
from tests.functional.samples import ASSETS, EXTRACT

NAME = "Revolutionary Armed Forces of Colombia"


def indexes(program: Program) -> dict[str, bytes]:
    """The kept indexes by the names of their files."""
    folder = program.register.with_name(program.register.name + "-names")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def imported(program: Program, day: str) -> None:
    sdn = ASSETS / "us-ofac-sdn" / day / "sdn.csv"
    program.run("import", sdn, "--published", day, "--accept", EXTRACT)


def test_an_import_leads_to_the_index_that_would_be_made_from_nothing(empty: Program, tmp_path: Path) -> None:
    imported(empty, "2021-11-23")
    empty.run("match", NAME)
    first = indexes(empty)
    imported(empty, "2021-12-02")
    told = empty.run("match", NAME, "--on", "2021-12-05", "--format", "json").json
    both = indexes(empty)
    assert len(first) == 1 and len(both) == 2 and first.items() < both.items()
    other = Program(tmp_path / "other")
    other.folder.mkdir()
    shutil.copy(empty.register, other.register)
    assert other.run("match", NAME, "--on", "2021-12-05", "--format", "json").json == told
    assert indexes(other).items() == both.items() - first.items()


def test_a_damaged_index_costs_only_time(empty: Program) -> None:
    imported(empty, "2021-11-23")
    told = empty.run("match", NAME, "--format", "json").json
    ((name, whole),) = indexes(empty).items()
    path = empty.register.with_name(empty.register.name + "-names") / name
    path.write_bytes(whole[: len(whole) // 3])
    assert empty.run("match", NAME, "--format", "json").json == told
    assert indexes(empty) == {name: whole}
