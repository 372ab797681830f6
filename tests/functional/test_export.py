"""`export`: deltas and statements of lists, whole and in each format."""

from __future__ import annotations

import csv
import importlib.util
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.functional.program import Program
from tests.functional.samples import RULING

WITH_FTM = importlib.util.find_spec("followthemoney") is not None
# FollowTheMoney advises a library that needs a compiler, once a process.
pytestmark = pytest.mark.filterwarnings("ignore:Install 'pyicu'")
SDN = "us-ofac-sdn"
DAYS = ("--from", "2021-11-23", "--to", "2021-12-02")
ZERO = {"added": 0, "amended": 0, "suspended": 0, "restored": 0, "removed": 0}


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_delta_tells_each_change_with_what_bounds_it(colombia: Program) -> None:
    head, *changes, end = lines(colombia.run("export", "delta", SDN, *DAYS).out)
    assert head["delta"] == {
        "list": SDN,
        "from": "2021-11-23",
        "to": "2021-12-02",
        "since": None,
        "published_by": None,
        "recorded_by": None,
        "not_covered": [],
    }
    assert end == {"end": {**ZERO, "added": 2, "removed": 1}}
    assert [(c["change"], c["source_id"]) for c in changes] == [
        ("added", "33974"),
        ("added", "33983"),
        ("removed", "4711"),
    ]
    farc = changes[-1]
    assert (farc["basis"], farc["cause"]) == ("inferred", "source")
    assert farc["publications"] == [f"{SDN}@2021-11-23", f"{SDN}@2021-12-02"]
    assert (farc["effective"]["earliest"], farc["effective"]["latest"]) == ("2021-11-23", "2021-12-03")
    assert farc["after"] is None
    assert {"text": "REVOLUTIONARY ARMED FORCES OF COLOMBIA", "kind": "primary"} in farc["before"]["names"]
    assert all(c["before"] is None and c["after"]["programmes"] for c in changes[:2])


def test_an_empty_delta_is_still_a_delta(colombia: Program) -> None:
    call = ("export", "delta", SDN, "--from", "2021-12-02", "--to", "2021-12-02")
    head, end = lines(colombia.run(*call).out)
    assert head["delta"]["list"] == SDN
    assert end == {"end": ZERO}
    found = colombia.run(*call, "--format", "json").json
    assert (found["changes"], found["counts"]) == ([], ZERO)
    assert colombia.run(*call, "--format", "csv").out.count("\n") == 1


def test_the_formats_say_the_same(colombia: Program) -> None:
    _, *changes, _ = lines(colombia.run("export", "delta", SDN, *DAYS).out)
    assert colombia.run("export", "delta", SDN, *DAYS, "--format", "json").json["changes"] == changes
    rows = colombia.run("export", "delta", SDN, *DAYS, "--format", "csv").rows
    assert [(r["change"], r["entry"], r["publications"].split()) for r in rows] == [
        (c["change"], c["entry"], c["publications"]) for c in changes
    ]


def test_a_delta_agrees_with_diff(lists: Program) -> None:
    days = ("--from", "2023-12-28", "--to", "2024-05-03")
    found = lists.run("diff", SDN, *days, "--format", "json").json
    _, *changes, end = lines(lists.run("export", "delta", SDN, *days).out)
    assert [(c["change"], c["entry"]) for c in changes] == [(kind, c["entry"]) for kind in ZERO for c in found[kind]]
    assert sum(end["end"].values()) == len(changes) > 0
    for c in changes:
        if c["change"] == "amended":
            assert c["before"] != c["after"]


def test_what_was_recorded_since_an_instant(colombia: Program) -> None:
    _, *changes, end = lines(colombia.run("export", "delta", SDN, "--since", "2020-01-01").out)
    assert {c["change"] for c in changes} == {"added", "removed"}
    assert all(datetime.fromisoformat(c["recorded_at"]).year >= 2026 for c in changes)
    assert sum(end["end"].values()) == len(changes)
    found = colombia.run("changes", "--list", SDN, "--format", "json").json["changes"]
    assert len(changes) == len(found)
    assert lines(colombia.run("export", "delta", SDN, "--since", "2100-01-01").out)[-1] == {"end": ZERO}


def test_a_suspension_by_an_act_has_the_content_that_stays(lists: Program) -> None:
    lists.run("import", RULING)
    call = ("export", "delta", "ru-terrorist", "--from", "2025-04-16", "--to", "2025-04-17")
    _, change, _ = lines(lists.run(*call).out)
    assert (change["change"], change["basis"], change["publications"]) == ("suspended", "stated", [])
    assert len(change["instrument"]) == 64
    assert change["before"] == change["after"] != {}


def test_a_view_has_deltas_of_its_own(colombia: Program) -> None:
    _, *changes, _ = lines(colombia.run("export", "delta", "us-fto", *DAYS).out)
    assert ("removed", "us-fto:4711") in [(c["change"], c["entry"]) for c in changes]


def test_a_day_that_is_not_covered_is_told(colombia: Program) -> None:
    ran = colombia.run("export", "delta", SDN, "--from", "2015-01-01", "--to", "2021-12-02")
    assert lines(ran.out)[0]["delta"]["not_covered"] == ["2015-01-01"]
    assert ran.err == f"{SDN} is not covered on 2015-01-01: what changed since then cannot be told\n"


def test_what_our_reading_changed_can_be_left_out(colombia: Program) -> None:
    _, *changes, _ = lines(colombia.run("export", "delta", SDN, *DAYS, "--cause", "source").out)
    assert len(changes) == 3
    assert lines(colombia.run("export", "delta", SDN, *DAYS, "--cause", "parser").out)[-1] == {"end": ZERO}


def test_statements_have_valid_and_record_time(colombia: Program) -> None:
    rows = [r for r in colombia.run("export", "statements", SDN).rows if r["source_id"] == "4711"]
    state = [r for r in rows if r["property"] == "state"]
    assert [(r["value"], r["valid_from"], r["valid_to"], bool(r["recorded_to"])) for r in state] == [
        ("listed", "", "", True),
        ("listed", "", "2021-12-02", False),
        ("removed", "2021-12-02", "", False),
    ]
    assert state[0]["recorded_to"] == state[1]["recorded_from"] == state[2]["recorded_from"]
    assert [r["publication"] for r in state] == [f"{SDN}@2021-11-23", f"{SDN}@2021-11-23", f"{SDN}@2021-12-02"]
    now = [r for r in rows if not r["recorded_to"]]
    assert ("name", "primary", "REVOLUTIONARY ARMED FORCES OF COLOMBIA") in {
        (r["property"], r["qualifier"], r["value"]) for r in now
    }
    assert {r["valid_to"] for r in now if r["property"] != "state"} == {"2021-12-02"}


def test_statements_of_a_day_and_of_an_audit(colombia: Program) -> None:
    def states(*flags: str) -> set[tuple[str, str]]:
        rows = colombia.run("export", "statements", SDN, *flags).rows
        return {(r["source_id"], r["value"]) for r in rows if r["property"] == "state" and not r["recorded_to"]}

    assert ("4711", "listed") in states("--on", "2021-12-01")
    assert ("4711", "removed") in states("--on", "2021-12-02")
    assert ("4711", "listed") in states("--on", "2021-12-02", "--published-by", "2021-12-01")
    before = colombia.run("export", "statements", SDN).rows
    first = min(r["recorded_from"] for r in before)
    assert ("4711", "listed") in states("--on", "2021-12-02", "--recorded-by", first)


def test_statements_in_each_format_are_the_same(colombia: Program, tmp_path: Path) -> None:
    rows = colombia.run("export", "statements", SDN).rows
    objects = lines(colombia.run("export", "statements", SDN, "--format", "jsonl").out)
    assert [{k: v or "" for k, v in o.items()} for o in objects] == rows
    target = tmp_path / "sdn.parquet"
    colombia.run("export", "statements", SDN, "-o", target)
    table = pq.read_table(target)
    assert [str(f.type) for f in table.schema][6:10] == ["date32[day]"] * 2 + ["timestamp[us, tz=UTC]"] * 2
    typed = table.to_pylist()
    assert len(typed) == len(rows)
    for row, text in zip(typed, rows, strict=True):
        assert row["value"] == text["value"]
        assert row["valid_from"] == (date.fromisoformat(text["valid_from"]) if text["valid_from"] else None)
        assert row["recorded_from"] == datetime.fromisoformat(text["recorded_from"])


@pytest.mark.parametrize("name", ["d.jsonl", "d.json", "d.csv"])
def test_a_file_gets_its_format_from_its_suffix(colombia: Program, tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    assert colombia.run("export", "delta", SDN, *DAYS, "-o", target).out == ""
    text = target.read_text("utf-8")
    if name == "d.csv":
        assert len(list(csv.DictReader(text.splitlines()))) == 3
    else:
        assert len(lines(text)) == 5 if name == "d.jsonl" else len(json.loads(text)["changes"]) == 3
    assert [p.name for p in tmp_path.iterdir()] == [name], "nothing unfinished is left"


@pytest.mark.skipif(WITH_FTM, reason="the extra ftm is installed")
def test_without_the_extra_followthemoney_is_asked_for(colombia: Program) -> None:
    ran = colombia.run("export", "ftm", SDN, code=2)
    assert (ran.out, ran.err) == (
        "",
        "blackletter: FollowTheMoney is not installed\n  tip: pip install 'blackletter[ftm]'\n",
    )


@pytest.mark.skipif(not WITH_FTM, reason="the extra ftm is not installed")
def test_parties_as_entities_of_followthemoney(colombia: Program, empty: Program, tmp_path: Path) -> None:
    target = tmp_path / "entities.ftm.json"
    colombia.run("export", "ftm", SDN, "--on", "2021-12-01", "-o", target)
    entities = lines(target.read_text("utf-8"))
    by_id = {e["id"]: e for e in entities}
    farc = by_id[f"{SDN}-4711"]
    assert (farc["schema"], farc["target"], farc["properties"]["topics"]) == ("Organization", True, ["sanction"])
    assert by_id[f"{SDN}-4711-sanction"]["properties"]["entity"] == [f"{SDN}-4711"]
    after = lines(colombia.run("export", "ftm", SDN, "--on", "2021-12-02").out)
    assert f"{SDN}-4711" not in {e["id"] for e in after}
    former = {e["id"]: e for e in lines(colombia.run("export", "ftm", SDN, "--on", "2021-12-02", "--former").out)}
    assert "topics" not in former[f"{SDN}-4711"]["properties"]
    assert former[f"{SDN}-4711-sanction"]["properties"]["endDate"] == ["2021-12-02"]
    empty.run("import", target, "--published", "2021-12-01")
    answer = empty.run("standing", f"ftm:{SDN}-4711", "--on", "2021-12-01", "--format", "json").json["answers"][0]
    assert (answer["state"], answer["name"]) == ("listed", "REVOLUTIONARY ARMED FORCES OF COLOMBIA")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("delta", SDN), "blackletter: a delta begins with either --from or --since\n  tip: give one of them\n"),
        (
            ("delta", SDN, "--from", "2021-11-23", "--since", "2021-11-23"),
            "blackletter: a delta begins with either --from or --since\n  tip: give one of them\n",
        ),
        (
            ("delta", SDN, "--from", "2021-12-02", "--to", "2021-11-23"),
            "blackletter: --from 2021-12-02 is after --to 2021-11-23\n  tip: swap them\n",
        ),
        (
            ("delta", "un-1988", *DAYS),
            "blackletter: the register holds no list 'un-1988'\n  tip: lists held: us-ofac-sdn, us-fto, us-sdgt\n",
        ),
        (
            ("delta", SDN, *DAYS, "--format", "xml"),
            "blackletter: --format 'xml' is not one of jsonl, json, csv\n",
        ),
        (
            ("statements", SDN, "--format", "parquet"),
            "blackletter: Parquet needs a file to go to\n  tip: name it with -o FILE.parquet\n",
        ),
        (
            ("statements", SDN, "-o", "none/x.csv"),
            "blackletter: none/x.csv cannot be written: no such file or directory\n",
        ),
    ],
)
def test_a_wrong_call_is_told(colombia: Program, call: tuple[str, ...], told: str) -> None:
    ran = colombia.run("export", *call, code=2)
    assert (ran.out, ran.err) == ("", told)
