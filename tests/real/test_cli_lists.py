"""The command line on real publications: a removal, a damaged file, files of no known format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from blackletter.lists import LISTS
from tests.functional.program import Program

FARC = "Revolutionary Armed Forces of Colombia"
KNOWN = "the lists known are: " + ", ".join(reader.profile.id for reader in LISTS)


@pytest.fixture(scope="module")
def sdn(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A register with the SDN files of 23 November and 2 December 2021, neither of them accepted by hand."""
    program = Program(tmp_path_factory.mktemp("sdn"))
    program.run("init")
    for day in ("2021-12-02", "2021-11-23"):
        program.run("import", shared / "data" / "us-ofac-sdn" / day / "sdn.csv.gz", "--published", day)
    return program


def answer(program: Program, day: str) -> Any:
    found = program.run("standing", FARC, "--on", day, "--list", "us-ofac-sdn", "--format", "json").json
    (row,) = found["answers"]
    return row


@pytest.mark.parametrize(
    ("day", "state", "certain"),
    [
        ("2010-01-01", "not-covered", True),
        ("2021-11-23", "listed", True),
        ("2021-11-25", "listed", False),
        ("2021-11-30", "listed", False),
        ("2021-12-05", "removed", True),
    ],
)
def test_the_farc_on_five_days(sdn: Program, day: str, state: str, certain: bool) -> None:
    row = answer(sdn, day)
    assert (row["entry"], row["state"], row["certain"]) == ("us-ofac-sdn:4711", state, certain)


def test_its_removal_is_inferred_from_two_publications(sdn: Program) -> None:
    row = answer(sdn, "2021-12-05")
    assert (row["since"]["earliest"], row["since"]["latest"]) == ("2021-11-23", "2021-12-03")
    assert row["basis"] == "inferred"
    assert [e["locator"] for e in row["evidence"]] == ["ent_num=4711", "no record: ent_num=4711"]


def test_what_changed_between_the_two_days(sdn: Program) -> None:
    call = ("diff", "us-ofac-sdn", "--from", "2021-11-23", "--to", "2021-12-02")
    found = sdn.run(*call, "--format", "json").json
    assert (len(found["added"]), len(found["removed"]), len(found["amended"])) == (5, 112, 7)
    assert {"33974", "33983"} <= {c["source_id"] for c in found["added"]}
    assert "4711" in {c["source_id"] for c in found["removed"]}
    last = sdn.run(*call).out.splitlines()[-1]
    assert last == ("us-ofac-sdn, 2021-11-23 to 2021-12-02: 5 added, 7 amended, 0 suspended, 0 restored, 112 removed")


def test_the_register_is_whole(sdn: Program) -> None:
    assert sdn.run("rebuild").out.endswith(" presences again: all as they stood\n")
    assert [f for f in sdn.run("doctor", "--format", "json").json if f["wrong"]] == []


def test_a_un_entry_is_listed_since_the_day_that_it_states(shared: Path, tmp_path: Path) -> None:
    program = Program(tmp_path)
    program.run("init")
    program.run("import", shared / "data" / "un-sc-consolidated" / "2024-11-30" / "consolidated.xml.gz")
    call = ("standing", "un-sc-consolidated:TAi.003", "--list", "un-sc-consolidated", "--format", "json")
    (row,) = program.run(*call, "--on", "2001-02-01").json["answers"]
    assert (row["state"], row["basis"], row["since"]["earliest"]) == ("listed", "stated", "2001-01-25")
    movement = program.run("standing", "Taliban", "--on", "2024-12-01", "--format", "json").json
    assert {a["state"] for a in movement["answers"]} == {"not-listed"}


def test_the_damaged_file_is_refused_with_line_and_column(shared: Path, tmp_path: Path) -> None:
    program = Program(tmp_path)
    program.run("init")
    damaged = shared / "data" / "un-sc-consolidated" / "2025-08-16" / "consolidated.xml.gz"
    ran = program.run("import", damaged, "--accept", "no acceptance helps", code=3)
    assert ran.out == ""
    assert ran.err == (
        "consolidated.xml: refused\n"
        "  consolidated.xml, line 53, column 11: damaged XML (PCDATA invalid Char value 25); "
        "the XML of the Security Council's list was expected\n"
        "  tip: Fetch the file again; a copy of another day does not replace it.\n"
    )
    (found,) = program.run("doctor", "--format", "json").json
    assert (found["kind"], found["wrong"]) == ("refused", False)


@pytest.mark.parametrize(
    "file", ["eu-fsf-2025-09-02/EU-list_select_cols.csv.gz", "uk-fcdo-2026-05-07/subject_names.csv.gz"]
)
def test_a_format_that_is_not_known_is_refused_naming_those_that_are(shared: Path, tmp_path: Path, file: str) -> None:
    path = shared / "data" / "derived" / file
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    program = Program(tmp_path)
    program.run("init")
    ran = program.run("import", path, code=3)
    name = path.name.removesuffix(".gz")
    assert ran.err.startswith(f"{name}: refused\n  {name} is of no known format; {KNOWN}\n")
