"""`screen`, `decide`, `decisions`: customer files against the lists as of a day."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Mapping
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.functional.program import Program
from tests.functional.samples import AQIM, RUSSIA, russian_list

FARC = "Revolutionary Armed Forces of Colombia"
STRANGER = "Wilhelmina Osterkamp-Lindqvist"
COLUMNS = "row query_id name verdict list source_id entry_name score state pending reasons stamp".split()
CUSTOMERS = f"id,Full Name,DOB,Remark\nc1,{FARC},,\nc2,{STRANGER},1980,\nc3,,,\nc4,too,many,cells,here\nc5,Талибан,,\n"


def answers(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def verdicts(rows: list[dict[str, str]], list_id: str = "us-ofac-sdn") -> Mapping[str, tuple[str, str]]:
    """Customer and entry -> verdict and state, on one list and for rows without one."""
    return {
        f"{r['query_id']} {r['source_id']}".strip(): (r["verdict"], r["state"])
        for r in rows
        if r["list"] in ("", list_id)
    }


def run_of(err: str) -> str:
    return next(line.split()[1].rstrip(":") for line in err.splitlines() if line.startswith("run "))


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text(CUSTOMERS, encoding="utf-8")
    return path


def test_the_day_decides_between_hit_and_formerly_listed(colombia: Program, customers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    ran = colombia.run("screen", customers, "-o", out, "--on", "2021-11-25")
    rows = answers(out)
    assert list(rows[0]) == COLUMNS
    assert verdicts(rows)["c1 4711"] == ("hit", "listed")
    assert verdicts(rows)["c2"] == ("clear", "")
    assert "us-ofac-sdn" in next(r["reasons"] for r in rows if r["query_id"] == "c2")
    assert "name = 'Full Name', id = 'id', birth = 'DOB'; not used: 'Remark'" in ran.err
    colombia.run("screen", customers, "-o", out, "--on", "2021-12-05")
    assert verdicts(answers(out))["c1 4711"] == ("former", "removed")


def test_bad_rows_are_counted_and_kept_aside(colombia: Program, customers: Path, tmp_path: Path) -> None:
    ran = colombia.run("screen", customers, "-o", tmp_path / "out.csv", "--on", "2021-11-25")
    assert "2 bad rows, see" in ran.err
    bad = answers(tmp_path / "out.bad.csv")
    assert [(r["row"], r["why"]) for r in bad] == [
        ("3", "the name is empty"),
        ("4", "line 5 has 5 cells where the header has 4"),
    ]
    assert json.loads(bad[1]["cells"]) == ["c4", "too", "many", "cells", "here"]
    assert [r["row"] for r in answers(tmp_path / "out.csv") if r["verdict"] == "bad-row"] == ["3", "4"]


def test_the_same_question_has_the_same_bytes(colombia: Program, customers: Path, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        colombia.run("screen", customers, "-o", tmp_path / name, "--on", "2021-11-25")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    printed = colombia.run("screen", customers, "--on", "2021-11-25").out
    assert printed.encode("utf-8") == (tmp_path / "a.csv").read_bytes()


def test_every_format_gives_and_takes_the_same_rows(colombia: Program, customers: Path, tmp_path: Path) -> None:
    for name in ("out.csv", "out.jsonl", "out.parquet"):
        colombia.run("screen", customers, "-o", tmp_path / name, "--on", "2021-11-25")
    plain = answers(tmp_path / "out.csv")
    table = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert [{k: "" if v is None else str(v) for k, v in r.items()} for r in table] == plain
    shapes = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [(str(s["row"]), s["verdict"], s["list"]) for s in shapes] == [
        (r["row"], r["verdict"], r["list"]) for r in plain
    ]
    for name in ("out.jsonl", "out.parquet"):
        again = tmp_path / f"again-{name}.csv"
        colombia.run("screen", tmp_path / name, "-o", again, "--on", "2021-11-25")
        assert {r["name"] for r in answers(again)} >= {FARC, STRANGER}


def test_a_list_asked_that_is_not_covered_is_told(lists: Program) -> None:
    lists.file("c.csv", f"name\n{STRANGER}\n")
    rows = lists.run(
        "screen", "c.csv", "--list", "us-ofac-sdn", "--list", "un-sc-consolidated", "--on", "2024-01-15"
    ).rows
    assert [(r["verdict"], r["list"]) for r in rows] == [("clear", ""), ("not-covered", "un-sc-consolidated")]
    rows = lists.run("screen", "c.csv", "--list", "un-sc-consolidated", "--on", "2024-01-15").rows
    assert [r["verdict"] for r in rows] == ["not-covered"]


def test_a_decision_clears_a_hit_until_the_customer_changes(lists: Program) -> None:
    lists.file("c.csv", "id,name,dob\n7,Taliban,\n")
    first = lists.run("screen", "c.csv", "--on", "2024-06-01")
    run = run_of(first.err)
    lists.run(
        "decide", run, 1, "--clear", "--reason", "a music band", "--reviewer", "A. Clerk", "--until", "2025-01-01"
    )

    def told(on: str) -> set[str]:
        return {r["verdict"] for r in lists.run("screen", "c.csv", "--on", on).rows}

    cleared = lists.run("screen", "c.csv", "--on", "2024-06-01").rows
    assert {r["verdict"] for r in cleared} == {"clear"}
    assert all("cleared by A. Clerk" in r["reasons"] and "a music band" in r["reasons"] for r in cleared)
    assert cleared[0]["stamp"] != first.rows[0]["stamp"]
    assert told("2025-01-01") == {"hit"}, "the decision has run out"
    lists.file("c.csv", "id,name,dob\n7,Taliban,1990\n")
    assert told("2024-06-01") == {"hit"}, "the customer has changed"
    exported = lists.run("decisions", "--format", "json").json
    assert {(d["decision"], d["reason"], d["until"]) for d in exported} == {("cleared", "a music band", "2025-01-01")}


def test_a_decision_falls_when_the_entry_changes(empty: Program) -> None:
    empty.file("ru.csv", russian_list())
    empty.run("import", "ru.csv", "--published", "2006-07-28")
    empty.file("c.csv", "name\nТалибан\n")
    run = run_of(empty.run("screen", "c.csv", "--on", "2006-08-01").err)
    empty.run("decide", run, 1, "--clear", "--reason", "another one")
    assert [r["verdict"] for r in empty.run("screen", "c.csv", "--on", "2006-08-01").rows] == ["clear"]
    changed = russian_list().replace("ГКПИ 03-116".encode(), "ГКПИ 03-117".encode())
    assert changed != russian_list()
    empty.file("ru2.csv", changed)
    empty.run("import", "ru2.csv", "--published", "2006-09-28")
    assert [r["verdict"] for r in empty.run("screen", "c.csv", "--on", "2006-10-01").rows] == ["hit"]


def test_only_customers_that_a_change_can_touch_are_answered(empty: Program) -> None:
    empty.run("import", RUSSIA, "--published", "2006-07-28")
    empty.file("c.csv", f"name\nТалибан\nАль-Каида в странах исламского Магриба\n{STRANGER}\n")
    since = empty.run("changes", "--format", "json").json["changes"][-1]["recorded_at"]
    assert empty.run("screen", "c.csv", "--changed-since", since, "--on", "2008-12-31").rows == []
    empty.file("ru2.csv", russian_list(AQIM))
    empty.run("import", "ru2.csv", "--published", "2008-12-01")
    ran = empty.run("screen", "c.csv", "--changed-since", since, "--on", "2008-12-31")
    assert {r["name"] for r in ran.rows} == {"Аль-Каида в странах исламского Магриба"}
    assert "2 not touched" in ran.err


def test_a_killed_run_goes_on_and_gives_the_same_bytes(lists: Program) -> None:
    names = [f"Person{i:05d} Surname{i * 7919 % 100003:06d}" for i in range(30_000)]
    names[29_990] = "Taliban"
    lists.file("c.csv", "name\n" + "\n".join(names) + "\n,\n")
    lists.run("screen", "c.csv", "-o", "whole.csv", "--on", "2024-06-01", "--workers", "1")
    process = lists.start("screen", "c.csv", "-o", "part.csv", "--on", "2024-06-01", "--workers", "1")
    part = lists.folder / "part.csv.part"
    while process.poll() is None and not (part.exists() and part.stat().st_size > 100_000):
        time.sleep(0.01)
    assert process.poll() is None, "it was faster than the kill"
    process.kill()
    process.communicate()
    assert not (lists.folder / "part.csv").exists()
    ran = lists.run("screen", "--resume")
    assert "going on with run" in ran.err
    assert (lists.folder / "part.csv").read_bytes() == (lists.folder / "whole.csv").read_bytes()
    assert (lists.folder / "part.bad.csv").read_bytes() == (lists.folder / "whole.bad.csv").read_bytes()
    assert not part.exists()
    assert "no run was broken off" in lists.run("screen", "--resume", code=2).err


@pytest.mark.parametrize(
    ("name", "content", "code", "sentence"),
    [
        ("c.csv", "", 3, "c.csv is empty"),
        ("c.csv", "Colour,Size\nred,3\n", 2, "no column is recognised as the name among 'Colour', 'Size'"),
        ("c.csv", "name,name\na,b\n", 3, "c.csv: two columns are called 'name'"),
        ("c.xlsx", "x", 2, "c.xlsx is of no format that is read here"),
        ("c.parquet", "no parquet", 3, "c.parquet is no Parquet file"),
        ("c.jsonl", "[1]\n", 3, "c.jsonl: none of its first 200 lines is a JSON object"),
    ],
)
def test_an_unusable_file_is_told_in_one_sentence(
    colombia: Program, tmp_path: Path, name: str, content: str, code: int, sentence: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    ran = colombia.run("screen", path, code=code)
    assert sentence in ran.err and ran.out == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("screen",), "no customer file is given"),
        (("screen", "none.csv"), "there is no file none.csv"),
        (("screen", "none.csv", "-o", "out.pdf"), "is of no format that is written here"),
        (("screen", "none.csv", "--column", "name"), "--column 'name' says no column"),
        (("screen", "--resume"), "no run was broken off"),
        (("decide", "abc", "1", "--clear", "--reason", "x"), "the register has no run 'abc'"),
        (("decide", "abc", "1", "--reason", "x"), "say either --clear or --confirm"),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence(empty: Program, arguments: tuple[str, ...], sentence: str) -> None:
    assert sentence in empty.run(*arguments, code=2).err


def test_columns_can_be_named(colombia: Program, tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text(f"Colour;Who\nred;{FARC}\n", encoding="utf-8")
    rows = colombia.run("screen", path, "--column", "name=Who", "--on", "2021-11-25").rows
    assert {r["name"] for r in rows} == {FARC}
    assert "the file has no column 'What'" in colombia.run("screen", path, "--column", "name=What", code=2).err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_files_come_in_many_encodings(colombia: Program, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes("name\nJosé Ñandú\n".encode(encoding))
    assert [r["name"] for r in colombia.run("screen", path, "--on", "2021-11-25").rows] == ["José Ñandú"]
