"""`read` and `ingest`: what is said of a report, what is kept of it, and where its metadata comes from."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.functional.program import Program
from tests.functional.samples import REPORTS

REVIEW = REPORTS / "taliban-2024-10-06-review.txt"
NOTE = (
    "Review of the Taliban listing nears its end\n\n"
    "Russia is finishing its review of the removal of the Taliban from the list of terrorist organisations, "
    "Alexander Bortnikov said.\n"
)
DOCUMENT = [
    "sha256",
    "file",
    "publisher",
    "title",
    "url",
    "published_on",
    "language",
    "reader",
    "text",
    "removed",
    "holes",
]
STATEMENT = ["id", "speaker", "role", "organisation", "kind", "cue", "evidence", "said_on", "venue", "via"]
STEP = [
    "stage",
    "modality",
    "kind",
    "subject",
    "list",
    "authority",
    "occurred",
    "statement",
    "unsure",
    "guessed",
    "evidence",
]


def read(program: Program, *arguments: object, stdin: bytes = b"") -> Any:
    return program.run("read", *arguments, "--format", "json", stdin=stdin).json


def published(program: Program, *arguments: object) -> tuple[Any, Any, Any]:
    """(earliest day, how it is known, publisher) of one report."""
    document = read(program, *arguments)["document"]
    return document["published_on"]["earliest"], document["published_on"]["how"], document["publisher"]


def test_the_shape_of_a_reading_key_by_key(bare: Program) -> None:
    found = read(bare, REVIEW)
    assert list(found) == ["document", "statements", "steps"]
    document = found["document"]
    assert list(document) == DOCUMENT
    assert document["file"] == REVIEW.name
    assert document["publisher"] == "Blackletter Sample Desk"
    assert {k: document["published_on"][k] for k in ("earliest", "latest", "how")} == {
        "earliest": "2024-10-06",
        "latest": "2024-10-07",
        "how": "given",
    }
    assert all(list(r) == ["start", "end", "why"] for r in document["removed"])
    assert {r["why"] for r in document["removed"]} <= {"caption", "credit", "boilerplate", "header"}
    assert all(list(h) == ["at", "likely"] for h in document["holes"])
    assert found["statements"] and found["steps"]
    for statement in found["statements"]:
        assert list(statement) == STATEMENT
        assert statement["kind"] in ("direct", "indirect", "narrative")
    ids = {s["id"] for s in found["statements"]}
    for step in found["steps"]:
        assert list(step) == STEP
        assert step["statement"] is None or step["statement"] in ids
        assert step["modality"] in ("done", "ongoing", "planned", "required", "possible", "denied")


@pytest.mark.parametrize("report", sorted(p.name for p in REPORTS.glob("*.txt")))
def test_evidence_is_verbatim(bare: Program, report: str) -> None:
    text = (REPORTS / report).read_bytes().decode("utf-8")
    found = read(bare, REPORTS / report)
    for evidence in [x["evidence"] for x in (*found["statements"], *found["steps"])]:
        assert list(evidence) == ["start", "end", "quote"]
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_offsets_count_a_byte_order_mark_and_every_carriage_return(bare: Program) -> None:
    data = b"\xef\xbb\xbf" + NOTE.replace("\n", "\r\n").encode()
    bare.file("note.txt", data)
    found = read(bare, "note.txt")
    text = data.decode("utf-8")
    assert found["steps"]
    for evidence in [x["evidence"] for x in (*found["statements"], *found["steps"])]:
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_captions_are_taken_out_of_the_cleaned_text(bare: Program) -> None:
    document = read(bare, REVIEW)["document"]
    assert "photo credit" in REVIEW.read_text("utf-8")
    assert "photo credit" not in document["text"]


def test_standard_input_is_read(bare: Program) -> None:
    found = read(bare, "-", stdin=NOTE.encode())
    assert found["document"]["file"] == "-"
    assert ("review", "ongoing", "Taliban") in {(s["stage"], s["modality"], s["subject"]) for s in found["steps"]}


def test_several_reports_make_an_array_and_one_makes_an_object(bare: Program) -> None:
    bare.file("a.txt", NOTE)
    bare.file("b.txt", NOTE + "It is so.\n")
    assert isinstance(read(bare, "a.txt"), dict)
    assert [r["document"]["file"] for r in read(bare, "a.txt", "b.txt")] == ["a.txt", "b.txt"]
    bare.file("c.txt", "")
    ran = bare.run("read", "a.txt", "c.txt", "--format", "json", code=3)
    assert [r["document"]["file"] for r in ran.json] == ["a.txt"]


def test_a_folder_is_opened_one_level_deep(bare: Program) -> None:
    bare.file("reports/b.txt", NOTE)
    bare.file("reports/a.md", NOTE + "It is so.\n")
    bare.file("reports/notes.csv", "no report")
    bare.file("reports/deeper/c.txt", NOTE)
    assert [r["document"]["file"] for r in read(bare, "reports")] == ["a.md", "b.txt"]


def test_the_text_and_the_csv_of_a_reading(bare: Program) -> None:
    bare.file("note.txt", NOTE)
    ran = bare.run("read", "note.txt", "--published", "2024-10-06")
    assert ran.err == ""
    assert ran.out.startswith("note.txt: Review of the Taliban listing nears its end, 6 October 2024 (given)\n")
    assert "  review: ongoing (removal of Taliban on ru-terrorist" in ran.out
    rows = bare.run("read", "note.txt", "--format", "csv").rows
    assert list(rows[0]) == [
        "file",
        "stage",
        "modality",
        "kind",
        "subject",
        "list",
        "occurred",
        "speaker",
        "start",
        "end",
        "quote",
    ]


# What is kept.


def test_read_keeps_nothing_without_store(empty: Program) -> None:
    before = empty.register.read_bytes()
    empty.run("read", REVIEW)
    assert empty.run("proceedings", "--all", "--format", "json").json == []
    assert empty.register.read_bytes() == before


def test_read_needs_no_register(bare: Program) -> None:
    bare.run("read", REVIEW)
    assert not list(bare.folder.iterdir())


def test_read_with_store_is_ingest(empty: Program, _empty: Program) -> None:
    stored = empty.run("read", REVIEW, "--store")
    assert stored.out.splitlines()[0].endswith("; kept")
    shown = ("proceedings", "--all", "--on", "2024-10-06", "--format", "json")
    proceedings = empty.run(*shown).json
    assert "ru-terrorist:taliban:1" in {p["proceeding"] for p in proceedings}
    again = empty.run("ingest", REVIEW)
    assert again.out.splitlines()[0].endswith("; was held already")
    assert empty.run(*shown).json == proceedings


# What cannot be read.


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b"", "empty.txt is empty: a report's text was expected"),
        ("binary.txt", bytes(range(256)) * 20, "binary.txt is no text: it holds control characters"),
        (
            "russian.txt",
            "Верховный Суд приостановил запрет деятельности движения. Решение вступает в силу немедленно.".encode(),
            "russian.txt is written in Cyrillic script; only English reports are read",
        ),
        ("page.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(200), "page.pdf is "),
    ],
)
def test_a_report_that_cannot_be_read_is_told_and_the_others_are_read(
    empty: Program, name: str, data: bytes, told: str
) -> None:
    empty.file(name, data)
    empty.file("note.txt", NOTE)
    ran = empty.run("ingest", name, "note.txt", code=3)
    assert ran.err.startswith(f"blackletter: {told}")
    assert ran.out.startswith("note.txt: ")
    alone = empty.run("read", name, "--format", "json", code=3)
    assert alone.out == ""


def test_a_report_that_is_not_there(empty: Program) -> None:
    empty.file("note.txt", NOTE)
    ran = empty.run("ingest", "absent.txt", "note.txt", code=2)
    assert ran.err == "blackletter: absent.txt cannot be read: no such file or directory\n"
    assert ran.out.startswith("note.txt: ")


def test_a_folder_without_reports(bare: Program) -> None:
    (bare.folder / "none").mkdir()
    assert bare.run("read", "none", code=2).err == (
        "blackletter: none holds no reports\n  tip: reports end in .txt, .html, .htm, .md\n"
    )


def test_a_page_with_markup_is_read_without_it(bare: Program) -> None:
    page = (
        "<html><head><title>Review nears its end</title><script>var tracked = 'Putin signed the law';</script></head>"
        f"<body><article><h1>Review nears its end</h1><p>{NOTE.splitlines()[2]}</p></article></body></html>"
    )
    bare.file("page.html", page)
    found = read(bare, "page.html")
    assert "review" in {s["stage"] for s in found["steps"]}
    assert "enacted" not in {s["stage"] for s in found["steps"]}
    for evidence in [x["evidence"] for x in (*found["statements"], *found["steps"])]:
        assert page[evidence["start"] : evidence["end"]] == evidence["quote"]
        assert "<" not in evidence["quote"]


# Metadata: options count most, then the manifest, then the file beside the report.


def test_each_source_of_metadata_beats_the_one_before_it(bare: Program) -> None:
    bare.file("note.txt", NOTE)
    assert published(bare, "note.txt") == (None, None, None)
    bare.file("note.meta.json", json.dumps({"published": "2024-10-01", "publisher": "Beside"}))
    assert published(bare, "note.txt") == ("2024-10-01", "given", "Beside")
    bare.file("list.csv", "file,published,publisher,url\nnote.txt,2024-10-02,Manifest,\n")
    assert published(bare, "note.txt", "--manifest", "list.csv") == ("2024-10-02", "given", "Manifest")
    given = ("--published", "2024-10-03", "--publisher", "Option")
    assert published(bare, "note.txt", "--manifest", "list.csv", *given) == ("2024-10-03", "given", "Option")


def test_metadata_may_stand_beside_under_the_whole_name(bare: Program) -> None:
    bare.file("note.txt", NOTE)
    bare.file("note.txt.meta.json", b"\xef\xbb\xbf" + b'{"published": "2024-10-01"}')
    assert published(bare, "note.txt")[:2] == ("2024-10-01", "given")


def test_a_date_in_the_report_is_stated_and_a_given_one_counts_more(bare: Program) -> None:
    bare.file("note.txt", NOTE.replace("\n\n", "\n\nMOSCOW, 6 October 2024\n\n", 1))
    assert published(bare, "note.txt")[:2] == ("2024-10-06", "stated")
    assert published(bare, "note.txt", "--published", "2024-10-07")[:2] == ("2024-10-07", "given")


def test_the_url_is_kept(bare: Program) -> None:
    bare.file("note.txt", NOTE)
    assert read(bare, "note.txt", "--url", "https://news.example/1")["document"]["url"] == "https://news.example/1"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "note.meta.json is not JSON: "),
        (b"[]", "note.meta.json: an object with published, publisher and url was expected\n"),
        (b"\xff\xfe{}", "note.meta.json is not UTF-8 text: JSON was expected\n"),
        (b"[" * 100_000, "note.meta.json: an object with published, publisher and url was expected\n"),
        (
            b'{"published": "6 October"}',
            "note.meta.json: published '6 October' is no day\n  tip: write it as YYYY-MM-DD\n",
        ),
        (b'{"published": [1]}', "note.meta.json: published [1] is no day\n  tip: write it as YYYY-MM-DD\n"),
    ],
)
def test_malformed_metadata_is_told(bare: Program, content: bytes, told: str) -> None:
    bare.file("note.txt", NOTE)
    bare.file("note.meta.json", content)
    ran = bare.run("read", "note.txt", code=2)
    assert ran.out == ""
    assert ran.err.startswith(f"blackletter: {told}")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            "name,published\nnote.txt,2024-10-06\n",
            "the manifest list.csv has no column 'file'\n  tip: its columns are file, published, publisher, url\n",
        ),
        ("", "the manifest list.csv has no column 'file'\n  tip: its columns are file, published, publisher, url\n"),
        (
            "file,published\nnote.txt,06/10/2024\n",
            "list.csv, row 2: published '06/10/2024' is no day\n  tip: write it as YYYY-MM-DD\n",
        ),
        (b"file,published\n\xff\xfe,2024-10-06\n", "the manifest list.csv is no CSV in UTF-8\n"),
    ],
)
def test_a_malformed_manifest_is_told(bare: Program, content: str | bytes, told: str) -> None:
    bare.file("note.txt", NOTE)
    bare.file("list.csv", content)
    ran = bare.run("read", "note.txt", "--manifest", "list.csv", code=2)
    assert (ran.out, ran.err) == ("", f"blackletter: {told}")


def test_a_manifest_that_is_not_there(bare: Program) -> None:
    bare.file("note.txt", NOTE)
    ran = bare.run("read", "note.txt", "--manifest", "none.csv", code=2)
    assert ran.err == "blackletter: the manifest none.csv cannot be read: no such file or directory\n"


def test_a_wrong_day_is_told(bare: Program) -> None:
    bare.file("note.txt", NOTE)
    assert bare.run("read", "note.txt", "--published", "soon", code=2).err == (
        "blackletter: --published 'soon' is no day\n  tip: write it as YYYY-MM-DD\n"
    )
