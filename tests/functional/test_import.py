"""`import`: what becomes of each kind of file, what is said of it, and the exit code."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from blackletter.lists import LISTS
from tests.functional.program import Program, Ran
from tests.functional.samples import (
    AQIM,
    ASSETS,
    CAUCASUS_EMIRATE,
    EXTRACT,
    JUND_ASH_SHAM,
    RULING,
    RUSSIA,
    SDN_2023,
    SDN_2024,
    TALIBAN,
    UN,
    russian_list,
)

KNOWN = ", ".join(reader.profile.id for reader in LISTS)


def test_a_list_lands_and_says_what_it_holds(empty: Program) -> None:
    ran = empty.run("import", RUSSIA, "--published", "2006-07-28")
    assert ran.out == (
        f"{RUSSIA.name}: landed as ru-terrorist of 2006-07-28\n"
        "  core: 15 records, the first publication: 15 appeared, 0 gone, 0 changed\n"
    )
    assert ran.err == ""


def test_the_same_file_again_is_held_already(empty: Program) -> None:
    empty.run("import", RUSSIA, "--published", "2006-07-28")
    again = empty.run("import", RUSSIA, "--published", "2006-07-28")
    assert again.out == f"{RUSSIA.name}: was held already, as ru-terrorist of 2006-07-28\n"


def test_the_same_bytes_on_a_later_day_move_the_day_seen(empty: Program) -> None:
    empty.run("import", RUSSIA, "--published", "2006-07-28")
    empty.run("import", RUSSIA, "--published", "2006-09-01")
    coverage = empty.run("standing", TALIBAN, "--format", "json").json["coverage"]
    assert coverage == [{"list": "ru-terrorist", "from": "2006-07-28", "to": "2006-09-01", "publications": 1}]


def test_a_second_publication_is_compared_with_the_first(empty: Program) -> None:
    empty.run("import", RUSSIA, "--published", "2006-07-28")
    empty.file("later.csv", russian_list(JUND_ASH_SHAM, AQIM))
    ran = empty.run("import", "later.csv", "--published", "2008-12-01")
    assert ran.out == (
        "later.csv: landed as ru-terrorist of 2008-12-01\n"
        "  core: 17 records, against 2006-07-28: 2 appeared, 0 gone, 0 changed\n"
    )


def test_other_bytes_of_the_same_day_one_stands(empty: Program) -> None:
    a, b = empty.file("a.csv", russian_list()), empty.file("b.csv", russian_list(JUND_ASH_SHAM))
    ran = empty.run("import", a, b, "--published", "2006-07-28", "--format", "json")
    first, second = ran.json
    assert first["status"] == "landed"
    assert second["status"] in ("landed", "superseded")
    last = max((first, second), key=lambda o: str(o["sha256"]))
    listed = 16 if last is second else 15
    summary = next(r for r in empty.run("lists", "--format", "json").json if r["list"] == "ru-terrorist")
    assert (summary["publications"], summary["entries"]) == (1, listed)


def test_a_format_that_prints_no_day_needs_one(empty: Program) -> None:
    ran = empty.run("import", RUSSIA, code=2)
    assert ran.out == ""
    assert ran.err == (
        f"{RUSSIA.name}: not imported\n"
        "  its format prints no date, so the day of publication must be given\n"
        "  tip: add --published YYYY-MM-DD\n"
    )
    assert nothing_kept(empty)


def test_a_file_cannot_be_seen_before_its_printed_day(empty: Program) -> None:
    ran = empty.run("import", UN, "--published", "2024-11-29", "--accept", EXTRACT, code=2)
    assert ran.err == (
        f"{UN.name}: not imported\n"
        "  it was printed on 2024-11-30, it cannot have been seen on 2024-11-29 already\n"
        "  tip: --published is the day on which the file was seen, on or after the printed day\n"
    )
    assert nothing_kept(empty)


def test_a_dated_file_may_be_seen_later(empty: Program) -> None:
    empty.run("import", UN, "--published", "2024-12-24", "--accept", EXTRACT)
    held = next(r for r in empty.run("lists", "--format", "json").json if r["list"] == "un-sc-consolidated")
    assert (held["from"], held["to"]) == ("2024-11-30", "2024-12-24")


@pytest.mark.parametrize("day", ["2024-13-01", "yesterday", "", "01/02/2024"])
def test_a_wrong_day_is_told(empty: Program, day: str) -> None:
    ran = empty.run("import", RUSSIA, "--published", day, code=2)
    assert ran.err == f"blackletter: --published {day!r} is no day\n  tip: write it as YYYY-MM-DD\n"


def test_an_unknown_list_is_told_with_those_known(empty: Program) -> None:
    ran = empty.run("import", RUSSIA, "--list", "fr-tresor", "--published", "2006-07-28", code=2)
    assert ran.err == (
        f"{RUSSIA.name}: not imported\n  there is no list 'fr-tresor'\n  tip: the lists known are: {KNOWN}\n"
    )


def test_a_view_takes_no_file_of_its_own(empty: Program) -> None:
    ran = empty.run("import", SDN_2024 / "sdn.csv", "--list", "us-fto", "--published", "2024-05-03", code=2)
    assert ran.err == (
        "sdn.csv: not imported\n"
        "  us-fto is a view of us-ofac-sdn: its entries come with that list's files\n"
        "  tip: import with --list us-ofac-sdn\n"
    )


def test_a_file_or_folder_that_is_none(empty: Program) -> None:
    (empty.folder / "folder").mkdir()
    ran = empty.run("import", "absent.csv", "folder", code=2)
    assert ran.err == (
        "blackletter: absent.csv cannot be read: no such file or directory\n"
        "blackletter: folder is a folder, a file was expected\n"
    )


def test_no_file_at_all_is_a_wrong_call(empty: Program) -> None:
    assert "Missing argument 'FILE…'" in empty.run("import", code=2).err


# Quarantine: kept, told, and without any effect until a person takes the file on.


def test_a_quarantined_file_changes_nothing_until_it_is_accepted(empty: Program) -> None:
    ran = empty.run("import", UN, code=1)
    assert ran.out == ""
    assert ran.err == (
        f"{UN.name}: quarantined as un-sc-consolidated of 2024-11-30: it changes nothing\n"
        "  it has 41 core records, fewer than the 400 of a whole file\n"
        "  tip: look at it, then take it on with --accept REASON\n"
    )
    before = empty.run("standing", "Haqqani Network (HQN)", "--on", "2024-12-01", "--format", "json").json
    assert {a["state"] for a in before["answers"]} == {"not-covered"}
    assert all(c["publications"] == 0 for c in before["coverage"])
    taken = empty.run("import", UN, "--accept", EXTRACT)
    assert taken.out.startswith(f"{UN.name}: accepted as un-sc-consolidated of 2024-11-30\n")
    after = empty.run("standing", "Haqqani Network (HQN)", "--on", "2024-12-01", "--format", "json").json
    assert "listed" in {a["state"] for a in after["answers"]}


def test_a_file_that_sheds_too_much_is_quarantined(empty: Program) -> None:
    empty.file("whole.csv", russian_list(JUND_ASH_SHAM, AQIM, CAUCASUS_EMIRATE))
    empty.run("import", "whole.csv", "--published", "2010-03-01")
    empty.file("shorter.csv", russian_list())
    ran = empty.run("import", "shorter.csv", "--published", "2010-03-02", code=1)
    assert (
        "  3 of 18 core records of the publication of 2010-03-01 are gone after 1 days, "
        "more than the 3.0% that is believed\n" in ran.err
    )
    standing = empty.run("standing", "Имарат Кавказ", "--on", "2010-03-05", "--format", "json").json
    assert [a["state"] for a in standing["answers"]] == ["listed"]


def test_a_late_file_may_change_the_verdict_on_another_and_says_so(empty: Program) -> None:
    empty.file("whole.csv", russian_list(JUND_ASH_SHAM, AQIM, CAUCASUS_EMIRATE))
    empty.file("shorter.csv", russian_list())
    empty.run("import", "shorter.csv", "--published", "2010-03-02")
    late = empty.run("import", "whole.csv", "--published", "2010-03-01")
    assert "the publication of 2010-03-02 is quarantined now: 3 of 18 core records of the publication of" in late.err


def test_accepting_twice_adds_nothing(empty: Program) -> None:
    empty.run("import", UN, "--accept", EXTRACT)
    before = events(empty)
    again = empty.run("import", UN, "--accept", EXTRACT)
    assert again.code == 0
    assert events(empty) == before


# Refusal: what cannot be read is kept as it came, and no acceptance helps.

DAMAGED: dict[str, tuple[str, bytes, str]] = {
    "an unknown format": ("notes.txt", b"hello\n", f"notes.txt is of no known format; the lists known are: {KNOWN}"),
    "an empty file": ("sdn.csv", b"", "sdn.csv is empty: 0 bytes"),
    "an error page": (
        "page.html",
        b"<html><body>Access denied</body></html>",
        f"page.html is of no known format; the lists known are: {KNOWN}",
    ),
    "an error page under a list's name": (
        "sdn.csv",
        b"<html><body>Access denied</body></html>",
        "no row can be read as sdn (12 columns: Ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, "
        "Tonnage, GRT, Vess_flag, Vess_owner, Remarks); line 1: 1 columns where sdn has 12",
    ),
    "a cut XML file": ("un.xml", UN.read_bytes()[:3000], "damaged XML ("),
    "a damaged XML file": (
        "un.xml",
        UN.read_bytes().replace(b"</REFERENCE_NUMBER>", b"\x0b</REFERENCE_NUMBER>", 1),
        "damaged XML (",
    ),
    "a gzip file that breaks off": (
        "un.xml.gz",
        gzip.compress(UN.read_bytes())[:2000],
        "un.xml.gz cannot be unpacked as gzip: Compressed file ended before the end-of-stream marker was reached",
    ),
    "a zip bomb": (
        "list.zip",
        b"",
        "list.zip is larger than allowed: at most 512 MiB and 200 times its packed size",
    ),
    "a zip of nothing": ("none.zip", b"PK\x05\x06" + bytes(18), "none.zip is a zip archive without files"),
}


def damaged(kind: str) -> tuple[str, bytes, str]:
    name, data, sentence = DAMAGED[kind]
    return name, bomb() if kind == "a zip bomb" else data, sentence


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sdn.csv", bytes(64 << 20))
    return packed.getvalue()


@pytest.mark.parametrize("kind", DAMAGED)
def test_what_cannot_be_read_is_refused_and_kept(empty: Program, kind: str) -> None:
    name, data, sentence = damaged(kind)
    empty.file(name, data)
    ran = empty.run("import", name, "--published", "2024-01-01", "--accept", "no matter what", code=3)
    assert ran.out == ""
    first, reason = ran.err.splitlines()[:2]
    assert first == f"{name}: refused"
    assert sentence in reason
    found = empty.run("doctor", "--format", "json").json
    assert [(f["kind"], f["wrong"]) for f in found] == [("refused", False)]
    assert sentence in found[0]["what"]
    assert kept_bytes(empty, found[0]["sha256"]) == data
    assert empty.run("changes", "--format", "json").json["changes"] == []


def test_damaged_xml_is_told_with_line_and_column(empty: Program) -> None:
    lines = UN.read_bytes().splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if b"<REFERENCE_NUMBER>" in line)
    lines[at] = lines[at].replace(b"<REFERENCE_NUMBER>", b"<REFERENCE_NUMBER>\x0b", 1)
    column = lines[at].index(b"\x0b") + 1
    empty.file("un.xml", b"".join(lines))
    ran = empty.run("import", "un.xml", code=3)
    assert f"un.xml, line {at + 1}, column {column}: damaged XML (" in ran.err
    assert "the XML of the Security Council's list was expected" in ran.err


def test_a_refused_file_may_be_imported_again_without_harm(empty: Program) -> None:
    empty.file("notes.txt", "hello\n")
    first = empty.run("import", "notes.txt", code=3)
    assert empty.run("import", "notes.txt", code=3).err == first.err
    assert len(empty.run("doctor", "--format", "json").json) == 1


# Packed files, several files, and the highest exit code.


def test_gzip_and_zip_are_opened(empty: Program) -> None:
    empty.file("list.csv.gz", gzip.compress(russian_list()))
    ran = empty.run("import", "list.csv.gz", "--published", "2006-07-28")
    assert ran.out.startswith("list.csv: landed as ru-terrorist of 2006-07-28\n")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("sdn.csv", "add.csv", "alt.csv"):
            archive.write(SDN_2023 / name, f"day/{name}")
    empty.file("sdn.zip", packed.getvalue())
    told = empty.run("import", "sdn.zip", "--published", "2023-12-28", "--accept", EXTRACT, "--format", "json").json
    assert [(o["file"], o["list"]) for o in told] == [(n, "us-ofac-sdn") for n in ("add.csv", "alt.csv", "sdn.csv")]
    held = next(r for r in empty.run("lists", "--format", "json").json if r["list"] == "us-ofac-sdn")
    assert held["publications"] == 1, "the files of one list and day are one publication"


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0)])
def test_the_highest_code_counts_and_the_others_land(empty: Program, order: tuple[int, ...]) -> None:
    empty.file("notes.txt", "hello\n")
    empty.file("list.csv", russian_list())
    calls = ("notes.txt", str(UN), "list.csv", str(RULING))
    ran = empty.run("import", *(calls[i] for i in order), "--published", "2024-12-01", "--format", "csv", code=3)
    assert {r["file"]: r["status"] for r in ran.rows} == {
        "notes.txt": "refused",
        UN.name: "quarantined",
        "list.csv": "landed",
        RULING.name: "instrument",
    }


@pytest.mark.parametrize(
    ("files", "code"),
    [(("list.csv",), 0), (("list.csv", "un.xml"), 1), (("un.xml", "absent.csv"), 2), (("absent.csv", "notes.txt"), 3)],
)
def test_exit_codes_rise(empty: Program, files: tuple[str, ...], code: int) -> None:
    empty.file("list.csv", russian_list())
    empty.file("un.xml", UN.read_bytes())
    empty.file("notes.txt", "hello\n")
    empty.run("import", *files, "--published", "2024-12-01", code=code)


def test_the_json_of_an_outcome(empty: Program) -> None:
    ran = empty.run("import", RUSSIA, "--published", "2006-07-28", "--format", "json")
    assert ran.err == ""
    (outcome,) = ran.json
    assert list(outcome) == [
        "file",
        "status",
        "sha256",
        "list",
        "published_on",
        "changes",
        "reasons",
        "flipped",
        "problems",
    ]
    assert outcome["changes"] == [
        {"facet": "core", "against": None, "records": 15, "appeared": 15, "vanished": 0, "changed": 0}
    ]
    quarantined = empty.run("import", UN, "--format", "json", code=1)
    assert quarantined.json[0]["reasons"] == ["it has 41 core records, fewer than the 400 of a whole file"]
    assert quarantined.err == ""


def test_a_row_that_cannot_be_read_is_counted_and_shown(empty: Program) -> None:
    sdn = (ASSETS / "us-ofac-sdn" / "2021-11-23" / "sdn.csv").read_bytes()
    empty.file("sdn.csv", b"99,too,few\r\n" + sdn)
    ran = empty.run("import", "sdn.csv", "--published", "2021-11-23", "--accept", EXTRACT)
    assert "  1 records could not be read whole, first: 3 columns where sdn has 12 (line 1)\n" in ran.err
    found = [f for f in empty.run("doctor", "--format", "json").json if f["kind"] == "unread-rows"]
    assert len(found) == 1


def test_an_unknown_format_of_output(empty: Program) -> None:
    ran = empty.run("import", RUSSIA, "--format", "xml", code=2)
    assert ran.err == "blackletter: --format 'xml' is not one of text, json, csv\n"
    assert nothing_kept(empty)


def nothing_kept(program: Program) -> bool:
    return bool(program.run("doctor", "--format", "json").json == [])


def events(program: Program) -> Ran:
    return program.run("changes", "--format", "json")


def kept_bytes(program: Program, sha256: str) -> bytes:
    from blackletter.wiring import open_register

    register = open_register(str(program.register))
    try:
        with register.reading() as log:
            return log.source_bytes(sha256)
    finally:
        register.close()
