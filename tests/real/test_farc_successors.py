"""FARC left the SDN list between two real publications and two groups came under new numbers: no party by itself.

OFAC took 4711 off and designated 33974 (Segunda Marquetalia) and 33983 (FARC-EP) on 30 November 2021. They share no
identifier with it, so the register ties nothing by their names; a reviewer says that they came in its place.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.functional.program import Program

FARC, SEGUNDA, FARC_EP = "us-ofac-sdn:4711", "us-ofac-sdn:33974", "us-ofac-sdn:33983"
REASON = "OFAC's notice of 30 November 2021 names both"


@pytest.fixture(scope="module")
def imported(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The SDN files of the two days, neither accepted by hand. To be read only."""
    program = Program(tmp_path_factory.mktemp("farc"))
    program.run("init")
    for day in ("2021-11-23", "2021-12-02"):
        program.run("import", shared / "data" / "us-ofac-sdn" / day / "sdn.csv.gz", "--published", day)
    return program


@pytest.fixture
def linked(imported: Program, tmp_path: Path) -> Program:
    """The same, to be changed, with both groups recorded as successors."""
    program = Program(tmp_path)
    shutil.copy(imported.register, program.register)
    for group in (SEGUNDA, FARC_EP):
        program.run("link", FARC, group, "--as", "successor", "--reason", REASON, "--reviewer", "desk 1")
    return program


def party(program: Program, entry: str) -> Any:
    return program.run("subject", entry, "--format", "json").json


def states(program: Program, day: str) -> list[str]:
    found = [
        program.run("standing", e, "--on", day, "--list", "us-ofac-sdn", "--format", "json").json["answers"]
        for e in (FARC, SEGUNDA, FARC_EP)
    ]
    return [row["state"] for (row,) in found]


@pytest.mark.parametrize("entry", [FARC, SEGUNDA, FARC_EP])
def test_names_in_common_make_no_party(imported: Program, entry: str) -> None:
    found = party(imported, entry)
    assert [e["entry"] for e in found["entries"]] == [entry]
    assert (found["ties"], found["successors"]) == ([], [])


def test_each_group_is_told_as_a_successor_and_stays_a_party_of_its_own(linked: Program) -> None:
    found = party(linked, FARC)
    assert [e["entry"] for e in found["entries"]] == [FARC]
    assert sorted((e["entry"], e["state"]) for e in found["successors"]) == [(SEGUNDA, "listed"), (FARC_EP, "listed")]
    said = {"left": FARC, "relation": "successor", "why": f"{REASON} (desk 1)", "reviewed": True}
    assert sorted(found["ties"], key=lambda t: str(t["right"])) == [
        {**said, "right": group} for group in (SEGUNDA, FARC_EP)
    ]
    for group in (SEGUNDA, FARC_EP):
        own = party(linked, group)
        assert [e["entry"] for e in own["entries"]] == [group]
        assert [(t["left"], t["right"]) for t in own["ties"]] == [(FARC, group)]


def test_a_link_changes_no_state(imported: Program, linked: Program) -> None:
    assert states(imported, "2021-12-05") == states(linked, "2021-12-05") == ["removed", "listed", "listed"]


def test_a_link_that_is_taken_back_leaves_the_other(linked: Program) -> None:
    linked.run("link", FARC, SEGUNDA, "--as", "withdrawn", "--reason", "to be looked at again")
    assert [e["entry"] for e in party(linked, FARC)["successors"]] == [FARC_EP]
    assert party(linked, SEGUNDA)["ties"] == []
