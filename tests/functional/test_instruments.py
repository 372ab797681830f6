"""Instruments: what an official act does to an answer, and how a bad head is told."""

from __future__ import annotations

import pytest

from tests.functional.program import Program
from tests.functional.samples import RULING, TALIBAN

GOOD = {
    "list": "ru-terrorist",
    "name": "«Движение Талибан»",
    "act": "suspended",
    "authority": "Верховный Суд Российской Федерации",
    "reference": "Решение от 17 апреля 2025 года",
    "decided_on": "2025-04-17",
    "in_force_on": "2025-04-17",
    "published_on": "2025-04-17",
}


def act(words: str = "Приостановить запрет деятельности.\n", without: str = "", **changed: str) -> str:
    head = {k: v for k, v in {**GOOD, **changed}.items() if k != without}
    return "---\n" + "".join(f'{k}: "{v}"\n' for k, v in head.items()) + f"---\n{words}"


def state(program: Program, day: str, *flags: str) -> str:
    answer = program.run("standing", TALIBAN, "--list", "ru-terrorist", "--on", day, *flags, "--format", "json").json
    return str(answer["answers"][0]["state"])


def test_an_act_suspends_a_listing_on_its_day(lists: Program) -> None:
    ran = lists.run("import", RULING)
    assert ran.out == f"{RULING.name}: recorded as an instrument on ru-terrorist of 2025-04-17\n"
    assert ran.err == ""
    assert state(lists, "2025-04-16") == "listed"
    assert state(lists, "2025-04-17") == "suspended"
    assert state(lists, "2025-04-18", "--published-by", "2025-04-16") == "listed"


def test_the_same_act_again_changes_nothing(lists: Program) -> None:
    lists.run("import", RULING)
    changes = lists.run("changes", "--format", "json").json
    again = lists.run("import", RULING)
    assert again.out == f"{RULING.name}: was held already, as ru-terrorist of 2025-04-17\n"
    assert lists.run("changes", "--format", "json").json == changes


def test_acts_follow_one_another(lists: Program) -> None:
    lists.file("1.txt", act())
    lists.file(
        "2.txt", act(act="restored", decided_on="2025-06-01", in_force_on="2025-06-10", published_on="2025-06-02")
    )
    lists.file(
        "3.txt", act(act="removed", decided_on="2025-09-01", in_force_on="2025-09-01", published_on="2025-09-01")
    )
    lists.run("import", "3.txt", "1.txt", "2.txt")
    days = ("2025-04-16", "2025-04-17", "2025-06-09", "2025-06-10", "2025-08-31", "2025-09-01")
    assert [state(lists, d) for d in days] == ["listed", "suspended", "suspended", "listed", "listed", "removed"]


def test_an_act_about_a_party_that_no_publication_has(lists: Program) -> None:
    lists.file("act.txt", act(name="«Имарат Кавказ»", act="listed", in_force_on="2010-02-24", decided_on="2010-02-08"))
    lists.run("import", "act.txt")
    answer = lists.run("standing", "Имарат Кавказ", "--list", "ru-terrorist", "--on", "2010-03-01", "--format", "json")
    (found,) = answer.json["answers"]
    assert (found["state"], found["basis"]) == ("listed", "stated")


def test_an_act_may_name_its_entry_with_or_without_the_list(lists: Program) -> None:
    lists.file("a.txt", act(without="name", entry=TALIBAN))
    lists.run("import", "a.txt")
    assert state(lists, "2025-04-18") == "suspended"


BAD: dict[str, tuple[str, str]] = {
    "a missing key": (act(without="authority"), "bad.txt is no valid instrument: authority is missing"),
    "nobody named": (
        act(without="name"),
        "bad.txt is no valid instrument: either entry or name must say whom the act concerns",
    ),
    "an unknown act": (
        act(act="paused"),
        "bad.txt is no valid instrument: act must be one of listed, suspended, restored, removed, not 'paused'",
    ),
    "an unknown key": (act(judge="O. Nefedov"), "bad.txt is no valid instrument: unknown key 'judge'"),
    "a wrong date": (
        act(decided_on="17.04.2025"),
        "bad.txt is no valid instrument: decided_on must be a date like 2025-04-17, not '17.04.2025'",
    ),
    "published too early": (
        act(published_on="2025-04-16"),
        "bad.txt is no valid instrument: published_on 2025-04-16 is before decided_on 2025-04-17",
    ),
    "no words": (act(words=""), "bad.txt is no valid instrument: the act's words are missing after the head"),
    "a key twice": (
        act().replace("decided_on", "act: removed\ndecided_on", 1),
        "bad.txt is no valid instrument: act is given twice",
    ),
    "an entry of another list": (
        act(without="name", entry="us-ofac-sdn:6636"),
        "bad.txt is no valid instrument: entry us-ofac-sdn:6636 is not of the list ru-terrorist",
    ),
    "no web address": (
        act(source_url="vsrf.ru"),
        "bad.txt is no valid instrument: source_url must be a web address",
    ),
    "an unknown list": (act(list="fr-tresor"), "its list 'fr-tresor' is not known"),
    "no YAML": (act().replace('"ru-terrorist"', '"ru-terrorist', 1), "the head is no YAML ("),
    "a list in a value": (
        act().replace('"suspended"', "[suspended]", 1),
        "bad.txt is no valid instrument: act must be one plain value",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_head_is_refused_with_what_is_wrong(lists: Program, kind: str) -> None:
    text, sentence = BAD[kind]
    lists.file("bad.txt", text)
    ran = lists.run("import", "bad.txt", code=3)
    assert ran.out == ""
    assert ran.err.startswith("bad.txt: refused\n  ")
    assert sentence in ran.err
    assert state(lists, "2025-04-18") == "listed"
    assert [f["kind"] for f in lists.run("doctor", "--format", "json").json if f["kind"] == "refused"] == ["refused"]


def test_all_faults_are_told_at_once(lists: Program) -> None:
    lists.file("bad.txt", act(act="paused", decided_on="soon", without="name"))
    told = lists.run("import", "bad.txt", code=3).err
    for fault in ("act must be one of", "decided_on must be a date", "either entry or name"):
        assert fault in told


def test_an_instrument_in_another_encoding_is_refused(lists: Program) -> None:
    lists.file("bad.txt", act().encode("cp1251"))
    ran = lists.run("import", "bad.txt", code=3)
    assert "bad.txt is not UTF-8 text (byte " in ran.err
