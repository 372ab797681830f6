"""`lists`, `doctor`, `rebuild`, `backup`: the health of a register in each state that it can be in."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import Any

from blackletter.lists import LISTS
from tests.functional.program import Program
from tests.functional.samples import ASSETS, EXTRACT, REPORTS, RULING, RUSSIA, SDN_2023, UN

LIST = [
    "list",
    "title",
    "authority",
    "view_of",
    "publications",
    "from",
    "to",
    "age_days",
    "stale",
    "entries",
    "instruments",
    "quarantined",
]
KNOWN = [list_id for r in LISTS for list_id in (r.profile.id, *(d.id for d in r.profile.derived))]


def held(program: Program, list_id: str, *flags: str) -> Any:
    (found,) = (r for r in program.run("lists", *flags, "--format", "json").json if r["list"] == list_id)
    return found


def test_an_empty_register_knows_its_lists(empty: Program) -> None:
    ran = empty.run("lists")
    assert ran.out == f"known, nothing held: {', '.join(r.profile.id for r in LISTS)}\n"
    found = empty.run("lists", "--format", "json").json
    assert [r["list"] for r in found] == KNOWN
    assert [list(r) for r in found] == [LIST] * len(KNOWN)
    assert {r["publications"] for r in found} == {0}
    assert [r["list"] for r in empty.run("lists", "--format", "csv").rows] == KNOWN


def test_what_is_held_of_a_list(lists: Program) -> None:
    lists.run("import", RULING)
    found = held(lists, "ru-terrorist", "--on", "2006-08-07")
    assert {k: found[k] for k in LIST[4:]} == {
        "publications": 1,
        "from": "2006-07-28",
        "to": "2006-07-28",
        "age_days": 10,
        "stale": False,
        "entries": 15,
        "instruments": 1,
        "quarantined": 0,
    }
    assert held(lists, "ru-terrorist", "--on", "2006-10-01")["stale"] is True
    assert held(lists, "us-fto")["view_of"] == "us-ofac-sdn"
    assert held(lists, "us-ofac-sdn", "--on", "2024-01-01")["entries"] == 38
    assert held(lists, "us-ofac-sdn", "--on", "2024-06-01")["entries"] == 40


def test_the_text_of_the_lists_shows_views_below_their_list(lists: Program) -> None:
    lines = lists.run("lists", "--on", "2024-06-01").out.splitlines()
    assert lines[0].split() == "list held from to days old entries title".split()
    first = [line for line in lines[2:] if line.strip() and line[2:3] != " "]
    assert first[0].startswith("us-ofac-sdn ")
    assert any(line.startswith("  us-fto ") for line in lines)
    assert lines[-1].startswith("known, nothing held: ") and "un-1988-taliban" in lines[-1]
    assert "us-ofac-sdn" not in lines[-1]


def test_a_quarantined_publication_is_counted_and_not_held(empty: Program) -> None:
    empty.run("import", UN, code=1)
    found = held(empty, "un-sc-consolidated")
    assert (found["publications"], found["entries"], found["quarantined"]) == (0, 0, 1)


def test_the_evidence_cut_takes_publications_away(lists: Program) -> None:
    found = held(lists, "us-ofac-sdn", "--published-by", "2024-01-01")
    assert (found["publications"], found["to"]) == (1, "2023-12-28")


# doctor


def test_a_healthy_register(empty: Program) -> None:
    empty.run("import", RULING)
    assert empty.run("doctor").out == "all is well: nothing quarantined, refused, stale or damaged\n"
    assert empty.run("doctor", "--format", "json").json == []
    assert empty.run("doctor", "--format", "csv").out == "kind,list,what,sha256,wrong\r\n"


def test_a_file_refused_under_a_wrong_name_is_no_finding_once_it_has_been_read(empty: Program) -> None:
    misnamed = empty.folder / "download.csv"
    misnamed.write_bytes((SDN_2023 / "sdn.csv").read_bytes())
    empty.run("import", misnamed, "--published", "2023-12-28", code=3)
    assert "refused" in {f["kind"] for f in empty.run("doctor", "--format", "json").json}
    empty.run("import", misnamed, "--list", "us-ofac-sdn", "--published", "2023-12-28", "--accept", EXTRACT)
    assert "refused" not in {f["kind"] for f in empty.run("doctor", "--format", "json").json}


def test_a_quarantined_publication_is_wrong_until_it_is_accepted(empty: Program) -> None:
    empty.run("import", UN, code=1)
    found = empty.run("doctor", "--format", "json", code=1).json
    assert [(f["kind"], f["list"], f["wrong"]) for f in found] == [("quarantined", "un-sc-consolidated", True)]
    assert found[0]["what"] == "xml of 2024-11-30: it has 41 core records, fewer than the 400 of a whole file"
    assert empty.run("doctor", code=1).out.splitlines()[2].startswith("!")
    empty.run("import", UN, "--accept", EXTRACT)
    assert {f["kind"] for f in empty.run("doctor", "--format", "json").json} <= {"stale", "understood"}


def test_a_list_grown_old_is_told_and_is_no_fault(empty: Program) -> None:
    empty.run("import", RUSSIA, "--published", "2006-07-28")
    (found,) = empty.run("doctor", "--format", "json").json
    assert (found["kind"], found["list"], found["wrong"]) == ("stale", "ru-terrorist", False)
    assert found["what"].startswith("last seen on 2006-07-28, ")
    assert found["what"].endswith(" days ago; expected every 60 days")


def test_an_undated_report_is_told(empty: Program) -> None:
    empty.file(
        "undated.txt", "Russia is reviewing the removal of the Taliban from its list of terrorist organisations."
    )
    empty.run("ingest", "undated.txt")
    (found,) = empty.run("doctor", "--format", "json").json
    assert (found["kind"], found["wrong"]) == ("undated-reports", False)
    assert found["what"] == "undated.txt has no publication date: an evidence cut leaves it out"


def test_bytes_that_were_altered_are_found(empty: Program) -> None:
    empty.run("import", RUSSIA, "--published", "2006-07-28")
    with closing(sqlite3.connect(empty.register)) as register:
        guards = register.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'blob'")
        for (guard,) in guards.fetchall():
            register.execute(f"DROP TRIGGER {guard}")
        (whole,) = register.execute("SELECT packed FROM blob").fetchone()
        register.execute("UPDATE blob SET packed = ?", (bytes(whole[:-9]) + bytes(9),))
        register.commit()
    ran = empty.run("doctor", "--format", "json", code=1)
    wrong = [f for f in ran.json if f["wrong"]]
    assert [(f["kind"], f["what"]) for f in wrong] == [
        ("damaged-bytes", f"the stored bytes of {RUSSIA.name} do not give back what came in")
    ]


# rebuild


def test_rebuild_derives_the_same(lists: Program) -> None:
    ran = lists.run("rebuild")
    assert ran.out.startswith("derived ")
    assert ran.out.endswith(" presences again: all as they stood\n")


def test_rebuild_finds_and_mends_what_was_tampered_with(colombia_copy: Program) -> None:
    asked = ("standing", "us-ofac-sdn:4711", "--on", "2021-12-05", "--format", "json")
    before = colombia_copy.run(*asked).json
    with closing(sqlite3.connect(colombia_copy.register)) as register:
        (farc,) = register.execute("SELECT id FROM entry WHERE source_id = '4711'").fetchone()
        gone = register.execute("DELETE FROM presence WHERE entry_id = ?", (farc,)).rowcount
        register.commit()
    assert colombia_copy.run(*asked).json["answers"] != before["answers"]
    ran = colombia_copy.run("rebuild", code=1)
    assert ran.out.endswith(f" presences again: {gone} rows differed and were put right\n")
    assert colombia_copy.run("rebuild").out.endswith(" presences again: all as they stood\n")
    assert colombia_copy.run(*asked).json == before


def test_rebuild_keeps_every_answer(lists: Program) -> None:
    asked = ("standing", "Taliban", "--on", "2024-06-01", "--format", "json")
    before = lists.run(*asked).json
    lists.run("rebuild")
    assert lists.run(*asked).json == before


# backup


def test_a_backup_answers_like_its_register(colombia: Program) -> None:
    copy = colombia.folder / "copies" / "copy.db"
    copy.parent.mkdir()
    assert colombia.run("backup", "copies/copy.db").out == "copied to copies/copy.db\n"
    asked = ("standing", "Taliban", "--on", "2021-12-05", "--format", "json")
    assert colombia.run(*asked, "--register", copy).json == colombia.run(*asked).json


def test_a_backup_never_overwrites(empty: Program) -> None:
    precious = empty.file("precious.txt", "mine")
    ran = empty.run("backup", precious, code=2)
    assert ran.err == f"blackletter: {precious} exists already\n  tip: name a file that does not exist yet\n"
    assert precious.read_text() == "mine"


def test_a_backup_needs_its_folder(empty: Program) -> None:
    ran = empty.run("backup", "none/copy.db", code=2)
    assert ran.err == "blackletter: there is no folder none for the copy\n  tip: make it first\n"


def test_a_backup_taken_while_another_process_imports_is_whole(empty: Program) -> None:
    days = [f"2021-12-{day:02}" for day in range(2, 8)]
    sdn = (ASSETS / "us-ofac-sdn" / "2021-12-02" / "sdn.csv").read_bytes()
    writers = []
    for day in days:
        empty.file(f"{day}/sdn.csv", b"".join(sdn.splitlines(keepends=True)[: int(day[-1])]) + b"\x1a")
    for day in days[::3]:
        call = ("import", f"{day}/sdn.csv", "--published", day, "--accept", EXTRACT)
        writers.append(empty.start(*call))
    copies: list[str] = []
    while any(w.poll() is None for w in writers):
        copies.append(f"copy-{len(copies)}.db")
        empty.run("backup", copies[-1])
        time.sleep(0.1)
    for writer in writers:
        out, err = writer.communicate()
        assert writer.returncode == 0, err
        assert b"accepted as us-ofac-sdn" in out
    for copy in {copies[0], *copies[-4:]}:
        assert empty.run("rebuild", "--register", copy).out.endswith("all as they stood\n")
    assert held(empty, "us-ofac-sdn")["publications"] == 2
    assert empty.run("rebuild").out.endswith("all as they stood\n")


def test_two_processes_that_import_at_once_both_land(empty: Program) -> None:
    first = empty.start("import", RUSSIA, "--published", "2006-07-28")
    second = empty.start("import", RULING)
    for process in (first, second):
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
    found = held(empty, "ru-terrorist")
    assert (found["publications"], found["instruments"]) == (1, 1)


def test_a_report_ingested_twice_changes_nothing(press_copy: Program) -> None:
    before = press_copy.run("proceedings", "--all", "--on", "2025-08-01", "--format", "json").json
    stamp = press_copy.run("standing", "Taliban", "--on", "2025-08-01", "--format", "json").json["stamp"]
    again = press_copy.run("ingest", REPORTS)
    heads = [line for line in again.out.splitlines() if not line.startswith(" ")]
    assert len(heads) == 6
    assert all(line.endswith("; was held already") for line in heads)
    assert press_copy.run("proceedings", "--all", "--on", "2025-08-01", "--format", "json").json == before
    after = press_copy.run("standing", "Taliban", "--on", "2025-08-01", "--format", "json").json["stamp"]
    assert after == stamp


def test_prose_is_named_as_such(empty: Program) -> None:
    """A description in running text is no cell that a reader failed at."""
    page = ASSETS.parent / "lists" / "ca-terrorist" / "page.html"
    empty.run("import", page, "--accept", "an extract")
    (told,) = [f["what"] for f in empty.run("doctor", "--format", "json", code=None).json if f["kind"] == "understood"]
    assert told == "81.4% of 70 land in typed fields; kept as they stand: description 13 (prose)"
