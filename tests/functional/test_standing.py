"""`standing`: the legal state of a party on a day, on every list held, with its evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.functional.program import Program
from tests.functional.samples import RULING, TALIBAN

OFAC = Path(__file__).parent.parent / "assets" / "lists" / "us_ofac_sdn"
FARC = "Revolutionary Armed Forces of Colombia"
ANSWER = [
    "list",
    "entry",
    "name",
    "score",
    "state",
    "certain",
    "since",
    "until",
    "legal_basis",
    "basis",
    "programmes",
    "stated_conflict",
    "as_of",
    "stale",
    "evidence",
    "pending",
    "note",
]
SENTENCE_OF_CUT = [
    (("--on", "yesterday"), "--on 'yesterday' is no day", "write it as YYYY-MM-DD"),
    (("--published-by", "2024-02-30"), "--published-by '2024-02-30' is no day", "write it as YYYY-MM-DD"),
    (
        ("--recorded-by", "noon"),
        "--recorded-by 'noon' is no instant",
        "write it as 2024-10-06T12:00:00+00:00, or as a day",
    ),
    (
        ("--recorded-by", "2024-10-06T12:00:00"),
        "--recorded-by '2024-10-06T12:00:00' has no offset from UTC",
        "add it: +00:00 or Z",
    ),
]


def asked(program: Program, *arguments: str) -> Any:
    return program.run("standing", *arguments, "--format", "json").json


def row(answer: Any, list_id: str) -> Any:
    (found,) = (a for a in answer["answers"] if a["list"] == list_id)
    return found


def test_the_shape_of_an_answer_key_by_key(colombia: Program) -> None:
    answer = asked(colombia, FARC, "--on", "2021-11-25")
    assert list(answer) == ["query", "cut", "answers", "coverage", "stamp"]
    assert answer["query"] == FARC
    assert answer["cut"] == {"on": "2021-11-25", "published_by": None, "recorded_by": None}
    assert [list(a) for a in answer["answers"]] == [ANSWER] * 3
    assert [list(c) for c in answer["coverage"]] == [["list", "from", "to", "publications"]] * 3
    assert len(answer["stamp"]) == 64
    first = row(answer, "us-ofac-sdn")
    assert list(first["since"]) == ["text", "earliest", "latest"]
    assert [list(e) for e in first["evidence"]] == [["sha256", "locator"]] * 2
    assert first["score"] == 1.0
    assert first["programmes"] == ["FTO", "SDGT", "SDNTK"]


@pytest.mark.parametrize(
    ("day", "state", "certain"),
    [
        ("2010-01-01", "not-covered", True),
        ("2021-11-22", "not-covered", True),
        ("2021-11-23", "listed", True),
        ("2021-11-24", "listed", False),
        ("2021-11-30", "listed", False),
        ("2021-12-01", "listed", False),
        ("2021-12-02", "removed", True),
        ("2021-12-05", "removed", True),
        ("2026-01-01", "removed", True),
    ],
)
@pytest.mark.parametrize("list_id", ["us-ofac-sdn", "us-fto", "us-sdgt"])
def test_a_removal_is_inferred_from_absence(
    colombia: Program, list_id: str, day: str, state: str, certain: bool
) -> None:
    found = row(asked(colombia, FARC, "--on", day), list_id)
    assert (found["state"], found["certain"]) == (state, certain)


def test_an_inferred_removal_shows_its_interval_and_both_publications(colombia: Program) -> None:
    found = row(asked(colombia, FARC, "--on", "2021-12-05"), "us-ofac-sdn")
    assert found["since"] == {"text": "[2021-11-23, 2021-12-03)", "earliest": "2021-11-23", "latest": "2021-12-03"}
    assert found["basis"] == "inferred"
    assert [e["locator"] for e in found["evidence"]] == ["ent_num=4711", "no record: ent_num=4711"]
    assert len({e["sha256"] for e in found["evidence"]}) == 2
    uncertain = row(asked(colombia, FARC, "--on", "2021-11-30"), "us-ofac-sdn")
    assert uncertain["until"] == found["since"]


def test_a_stated_date_reaches_back_before_the_first_publication(lists: Program) -> None:
    found = row(asked(lists, "Abdul Kabir Mohammad Jan", "--on", "2001-02-01"), "un-sc-consolidated")
    assert (found["state"], found["basis"]) == ("listed", "stated")
    assert found["since"]["earliest"] == "2001-01-25"
    before = row(asked(lists, "Abdul Kabir Mohammad Jan", "--on", "2001-01-24"), "un-sc-consolidated")
    assert before["state"] == "not-covered", "never not-listed before the first publication"


def test_every_list_held_answers_never_an_empty_silence(lists: Program) -> None:
    answer = asked(lists, "Taliban", "--on", "2024-12-01")
    states = {a["list"]: a["state"] for a in answer["answers"]}
    assert states == {
        "us-ofac-sdn": "listed",
        "us-sdgt": "listed",
        "us-fto": "not-listed",
        "un-sc-consolidated": "not-listed",
        "un-1988": "not-listed",
        "un-1267": "not-listed",
        "ru-terrorist": "listed",
    }
    assert row(answer, "us-ofac-sdn")["entry"] == "us-ofac-sdn:6636"
    assert row(answer, "un-sc-consolidated")["entry"] is None
    assert {c["list"] for c in answer["coverage"]} == set(states)


def test_a_name_that_nobody_bears(lists: Program) -> None:
    answer = asked(lists, "Nobody Of That Name", "--on", "2024-12-01")
    assert {a["state"] for a in answer["answers"]} == {"not-listed"}
    assert {a["score"] for a in answer["answers"]} == {0.0}
    earlier = asked(lists, "Nobody Of That Name", "--on", "1999-01-01")
    assert {a["state"] for a in earlier["answers"]} == {"not-covered"}


@pytest.mark.parametrize(
    "name", ["Taliban", "TALIBAN", " taliban ", "«Движение Талибан»", "движение талибан", "Талибан", TALIBAN]
)
def test_one_party_under_its_names_and_its_entry_id(lists: Program, name: str) -> None:
    assert row(asked(lists, name, "--on", "2024-12-01"), "ru-terrorist")["entry"] == TALIBAN


def test_one_list_may_be_asked_alone(lists: Program) -> None:
    answer = asked(lists, "Taliban", "--list", "us-sdgt", "--on", "2024-06-01")
    assert [a["list"] for a in answer["answers"]] == ["us-sdgt"]
    assert [c["list"] for c in answer["coverage"]] == ["us-sdgt"]


def test_a_list_that_is_not_held_is_told_with_those_that_are(colombia: Program) -> None:
    ran = colombia.run("standing", "Taliban", "--list", "eu-fsf", code=2)
    assert ran.out == ""
    assert ran.err == (
        "blackletter: the register holds no list 'eu-fsf'\n  tip: lists held: us-ofac-sdn, us-fto, us-sdgt\n"
    )


@pytest.mark.parametrize("name", ["", "   "])
def test_an_empty_name_is_told(lists: Program, name: str) -> None:
    assert lists.run("standing", name, code=2).err == (
        "blackletter: the name is empty\n  tip: name a party, or an entry as list:source_id\n"
    )


@pytest.mark.parametrize(("flags", "sentence", "tip"), SENTENCE_OF_CUT)
def test_a_wrong_cut_is_told(lists: Program, flags: tuple[str, str], sentence: str, tip: str) -> None:
    ran = lists.run("standing", "Taliban", *flags, code=2)
    assert (ran.out, ran.err) == ("", f"blackletter: {sentence}\n  tip: {tip}\n")


def test_the_text_of_an_answer(colombia: Program) -> None:
    ran = colombia.run("standing", FARC, "--on", "2021-11-30", "--list", "us-ofac-sdn")
    assert ran.err == ""
    lines = ran.out.splitlines()
    assert lines[:7] == [
        f"{FARC} on 30 November 2021",
        "",
        "● us-ofac-sdn: LISTED, not certain  REVOLUTIONARY ARMED FORCES OF COLOMBIA  [us-ofac-sdn:4711]",
        "  legal basis  International Emergency Economic Powers Act, 50 U.S.C. 1701 ff.; 31 CFR chapter V",
        "  programmes   FTO SDGT SDNTK",
        "  since        by 23 November 2021 (inferred)",
        "  until        between 23 November 2021 and 2 December 2021",
    ]
    assert lines[-1].startswith("stamp ")


def test_the_text_of_an_answer_that_is_not_covered(colombia: Program) -> None:
    ran = colombia.run("standing", FARC, "--on", "2010-01-01", "--list", "us-ofac-sdn")
    assert "? us-ofac-sdn: NOT-COVERED  REVOLUTIONARY" in ran.out
    assert "  listed       by 23 November 2021 (inferred)\n" in ran.out


def test_the_csv_of_an_answer(colombia: Program) -> None:
    rows = colombia.run("standing", FARC, "--on", "2021-11-30", "--format", "csv").rows
    assert [r["list"] for r in rows] == ["us-ofac-sdn", "us-fto", "us-sdgt"]
    assert rows[0] == {
        "list": "us-ofac-sdn",
        "entry": "us-ofac-sdn:4711",
        "name": "REVOLUTIONARY ARMED FORCES OF COLOMBIA",
        "state": "listed",
        "certain": "False",
        "since_earliest": "",
        "since_latest": "2021-11-24",
        "basis": "inferred",
        "as_of": "us-ofac-sdn@2021-11-23",
        "stale": "False",
        "pending": "",
    }


def test_an_empty_register_says_what_to_do(empty: Program) -> None:
    ran = empty.run("standing", "Taliban", "--on", "2024-10-06")
    assert ran.out.startswith(
        "Taliban on 6 October 2024\n  the register holds no list yet; import one with `blackletter import`\n"
    )
    assert asked(empty, "Taliban")["answers"] == []


def test_an_answer_carried_forward_grows_stale(colombia: Program) -> None:
    fresh = row(asked(colombia, "Taliban", "--on", "2021-12-20"), "us-ofac-sdn")
    old = row(asked(colombia, "Taliban", "--on", "2023-12-20"), "us-ofac-sdn")
    assert (fresh["as_of"], fresh["stale"]) == ("us-ofac-sdn@2021-12-02", False)
    assert (old["as_of"], old["stale"]) == ("us-ofac-sdn@2021-12-02", True)


def test_the_evidence_cut_leaves_out_later_publications(colombia: Program) -> None:
    found = row(asked(colombia, FARC, "--on", "2021-12-05", "--published-by", "2021-12-01"), "us-ofac-sdn")
    assert (found["state"], found["until"], found["as_of"]) == ("listed", None, "us-ofac-sdn@2021-11-23")
    nothing = asked(colombia, FARC, "--on", "2021-12-05", "--published-by", "2020-01-01")
    assert {a["state"] for a in nothing["answers"]} == {"not-covered"}


# The stamp: equal for equal cuts, another one when what it was made from is another.


def test_equal_cuts_have_equal_stamps(colombia: Program) -> None:
    def stamp(*flags: str) -> str:
        return str(asked(colombia, "Taliban", "--on", "2021-12-05", *flags)["stamp"])

    assert stamp() == stamp()
    assert stamp() != stamp("--published-by", "2021-12-01")
    assert stamp() != asked(colombia, "Taliban", "--on", "2021-12-06")["stamp"]


def test_text_json_and_an_own_process_show_one_stamp(colombia: Program) -> None:
    call = ("standing", "Taliban", "--on", "2021-12-05")
    stamp = colombia.run(*call, "--format", "json").json["stamp"]
    assert colombia.run(*call).out.splitlines()[-1] == f"stamp {stamp}"
    assert colombia.alone(*call, "--format", "json").json["stamp"] == stamp


def test_an_import_changes_the_stamp_and_a_repeated_one_does_not(lists: Program) -> None:
    def stamp() -> str:
        return str(asked(lists, "Taliban", "--on", "2025-04-18")["stamp"])

    before = stamp()
    lists.run("import", RULING)
    after = stamp()
    assert before != after
    lists.run("import", RULING)
    assert stamp() == after


@pytest.mark.parametrize("name", ["SDN_ENHANCED.XML", "SDN_ADVANCED.XML"])
def test_ofac_states_when_it_put_an_entry_on_the_list_and_not_since_when_it_bears_a_tag(
    empty: Program, name: str
) -> None:
    """The tanker company stands on the list since 2012; the tag SDGT came in 2020, and no file says so."""
    empty.run("import", OFAC / name, "--accept", "an extract")
    answer = asked(empty, "NATIONAL IRANIAN TANKER COMPANY", "--on", "2023-12-31")
    listed, tagged = row(answer, "us-ofac-sdn"), row(answer, "us-sdgt")
    assert (listed["state"], listed["basis"], listed["since"]["earliest"]) == ("listed", "stated", "2012-07-12")
    assert (tagged["state"], tagged["basis"], tagged["since"]["earliest"]) == ("listed", "inferred", None)
    earlier = asked(empty, "NATIONAL IRANIAN TANKER COMPANY", "--on", "2013-01-01")
    assert row(earlier, "us-ofac-sdn")["state"] == "listed"
    assert row(earlier, "us-sdgt")["state"] == "not-covered"
