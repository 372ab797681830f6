"""`match` and `compare`: one name against the lists, names against each other, with reasons that add up."""

from __future__ import annotations

import csv

import pytest

from tests.functional.program import Program
from tests.functional.samples import SDN_2023, TALIBAN

FARC = "Revolutionary Armed Forces of Colombia"


def test_a_hit_is_told_with_its_standing_reasons_and_evidence(colombia: Program) -> None:
    answer = colombia.run("match", FARC, "--on", "2021-11-25", "--format", "json").json
    hit = next(a for a in answer["answers"] if a["entry"] == "us-ofac-sdn:4711")
    told = colombia.run("standing", FARC, "--on", "2021-11-25", "--list", "us-ofac-sdn", "--format", "json").json
    assert answer["verdict"] == "hit"
    assert {k: hit[k] for k in ("state", "certain", "since", "until", "evidence", "as_of")} == {
        k: told["answers"][0][k] for k in ("state", "certain", "since", "until", "evidence", "as_of")
    }
    assert round(sum(r["points"] for r in hit["reasons"]), 4) == hit["score"] == 1.0


def test_a_party_that_left_the_list_is_formerly_listed(colombia: Program) -> None:
    answer = colombia.run("match", FARC, "--on", "2021-12-05", "--format", "json").json
    left = [a for a in answer["answers"] if a["entry"] == "us-ofac-sdn:4711"]
    assert [(a["state"], a["certain"]) for a in left] == [("removed", True)]
    assert len(left[0]["evidence"]) == 2


def test_before_its_list_is_covered_nothing_is_said_of_a_party(colombia: Program) -> None:
    answer = colombia.run("match", FARC, "--on", "1999-01-01", "--format", "json").json
    assert answer["verdict"] == "not-covered"


@pytest.mark.parametrize("name", ["Талибан", "طالبان", "TALIBAN", "The Taliban"])
def test_a_name_in_any_script_finds_the_listed_party(lists: Program, name: str) -> None:
    answer = lists.run("match", name, "--on", "2024-06-01", "--format", "json").json
    assert answer["verdict"] == "hit"
    assert TALIBAN in {a["entry"] for a in answer["answers"]}


def test_a_stranger_is_clear_and_every_list_is_told_of(lists: Program) -> None:
    answer = lists.run("match", "Wilhelmina Osterkamp-Lindqvist", "--on", "2024-06-01", "--format", "json").json
    held = {c["list"] for c in answer["coverage"]}
    assert answer["verdict"] == "clear"
    assert {a["list"] for a in answer["answers"]} == held
    assert {a["state"] for a in answer["answers"]} <= {"not-listed", "not-covered"}


def test_a_contradicting_birth_date_never_raises_a_score(lists: Program) -> None:
    def best(*more: str) -> float:
        answers = lists.run("match", "Saif al-Adel", "--threshold", "0.1", *more, "--format", "json").json["answers"]
        return max((float(a["score"]) for a in answers), default=0.0)

    assert best("--birth-date", "1902") <= best()


def test_the_same_question_has_the_same_bytes(lists: Program) -> None:
    first = lists.run("match", "Taliban", "--on", "2024-06-01", "--format", "json").out
    assert lists.run("match", "Taliban", "--on", "2024-06-01", "--format", "json").out == first
    other = lists.run("match", "Taliban", "--on", "2024-06-01", "--threshold", "0.8", "--format", "json").json
    assert other["stamp"] not in first


def test_without_a_register_the_given_files_are_asked(bare: Program) -> None:
    files = [SDN_2023 / name for name in ("sdn.csv", "add.csv", "alt.csv")]
    done = bare.run(
        "match", "Taliban", *files, "--ephemeral", "--published", "2023-12-28", "--on", "2024-01-01", "--format", "csv"
    )
    assert ("hit", "us-ofac-sdn:6636") in {(r["verdict"], r["entry"]) for r in done.rows}
    assert list(bare.folder.iterdir()) == []


def test_without_a_register_or_files_the_bundled_extracts_are_asked(bare: Program) -> None:
    answer = bare.run("match", "Талибан", "--ephemeral", "--on", "2024-06-01", "--format", "json").json
    assert TALIBAN in {a["entry"] for a in answer["answers"]}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("match", "  "), "'  ' has neither a letter nor a digit"),
        (("match", "A", "--birth-date", "soon"), "--birth-date 'soon' is no date"),
        (("match", "A", "--schema", "Yacht"), "--schema 'Yacht' is not known"),
        (("match", "A", "--threshold", "7"), "--threshold 7 is no threshold"),
        (("match", "A", "sdn.csv"), "sdn.csv stands where nothing is expected"),
        (("match", "A", "--list", "us-none"), "the register holds no list 'us-none'"),
        (("compare", "A"), "two names are needed"),
        (("compare", "--pairs", "none.csv"), "there is no file none.csv"),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence(lists: Program, arguments: tuple[str, ...], sentence: str) -> None:
    ran = lists.run(*arguments, code=2)
    assert ran.err.startswith(f"blackletter: {sentence}")
    assert ran.out == ""


def test_two_names_are_compared_with_reasons(bare: Program) -> None:
    same = bare.run("compare", "Muammar Gaddafi", "Moammar Qadhafi", "--schema", "Person", "--format", "json").json
    assert same["match"] and 0.7 <= same["score"] < 1.0
    assert round(sum(r["points"] for r in same["reasons"]), 4) == same["score"]
    other = bare.run("compare", "Muhammad bin Salman", "Salman bin Muhammad", "--schema", "Person", "--format", "json")
    assert not other.json["match"]


def test_pairs_keep_their_columns_and_bad_rows_are_kept_aside(bare: Program) -> None:
    bare.file(
        "pairs.csv",
        "schema,name1,name2,case\nPerson,Viktor Bout,Виктор Бут,a\nPerson,,Bout,b\n"
        "Yacht,A,B,c\nCompany,ООО Ромашка,Romashka LLC,d\n",
    )
    bare.run("compare", "--pairs", "pairs.csv", "-o", "out.csv")
    with (bare.folder / "out.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(r["case"], r["match"]) for r in rows] == [("a", "true"), ("d", "true")]
    with (bare.folder / "out.bad.csv").open(encoding="utf-8", newline="") as lines:
        assert [(r["row"], r["why"]) for r in csv.DictReader(lines)] == [
            ("2", "name1 has neither a letter nor a digit"),
            ("3", "schema 'Yacht' is not known"),
        ]
