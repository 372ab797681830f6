"""`history` on both axes, and `changes`: what the register says, and since when it says so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.functional.program import Program
from tests.functional.samples import ASSETS, EXTRACT, RULING, TALIBAN

OLDER = ASSETS / "us-ofac-sdn" / "2019-01-04" / "sdn.csv"


def now() -> str:
    return datetime.now(UTC).isoformat()


def import_older(program: Program) -> str:
    """Import the publication of 2019 after those of 2021; the instant just before."""
    before = now()
    program.run("import", OLDER, "--published", "2019-01-04", "--accept", EXTRACT)
    return before


def history(program: Program, entry: str, *flags: str) -> Any:
    return program.run("history", entry, *flags, "--format", "json").json


def test_the_versions_and_events_of_an_entry(colombia: Program) -> None:
    found = history(colombia, "us-ofac-sdn:4711")
    assert list(found) == ["entry", "list", "events", "versions"]
    assert (found["entry"], found["list"]) == ("us-ofac-sdn:4711", "us-ofac-sdn")
    assert [(e["kind"], e["basis"], e["publications"]) for e in found["events"]] == [
        ("listed", "inferred", ["us-ofac-sdn@2021-11-23"]),
        ("removed", "inferred", ["us-ofac-sdn@2021-11-23", "us-ofac-sdn@2021-12-02"]),
    ]
    standing = [v for v in found["versions"] if v["recorded_to"] is None]
    assert [(v["valid_from"], v["valid_to"], v["state"]) for v in standing] == [
        (None, "2021-12-02", "listed"),
        ("2021-12-02", None, "removed"),
    ]
    assert standing[0]["content"]["names"] == [{"text": "REVOLUTIONARY ARMED FORCES OF COLOMBIA", "kind": "primary"}]
    assert standing[0]["content"]["programmes"] == ["FTO", "SDGT", "SDNTK"]


def test_what_the_register_said_before_has_an_end_on_the_record_axis(colombia: Program) -> None:
    """Before the second import the register said: listed, without an end."""
    found = history(colombia, "us-ofac-sdn:4711")
    (superseded,) = (v for v in found["versions"] if v["recorded_to"] is not None)
    assert (superseded["valid_from"], superseded["valid_to"], superseded["state"]) == (None, None, "listed")
    removed = next(e for e in found["events"] if e["kind"] == "removed")
    assert superseded["recorded_to"] == removed["recorded_at"]


def test_an_older_publication_that_arrives_late_corrects_the_record(colombia_copy: Program) -> None:
    import_older(colombia_copy)
    found = history(colombia_copy, "us-ofac-sdn:4695")
    standing = [v for v in found["versions"] if v["recorded_to"] is None]
    assert [(v["valid_from"], v["valid_to"], v["content"]["programmes"]) for v in standing] == [
        (None, "2021-11-23", ["FTO", "SDGT", "SDT"]),
        ("2021-11-23", None, ["FTO", "SDGT"]),
    ]
    (superseded,) = (v for v in found["versions"] if v["recorded_to"] is not None)
    assert superseded["content"]["programmes"] == ["FTO", "SDGT"]
    assert superseded["recorded_to"] == standing[0]["recorded_from"]


def test_a_register_cut_gives_what_was_said_then(colombia_copy: Program) -> None:
    then = import_older(colombia_copy)
    found = history(colombia_copy, "us-ofac-sdn:4695", "--recorded-by", then)
    assert [e["kind"] for e in found["events"]] == ["listed"]
    assert all(v["recorded_to"] is None for v in found["versions"])
    asked = ("standing", "us-ofac-sdn:4695", "--list", "us-ofac-sdn", "--on", "2020-01-01", "--format", "json")
    assert colombia_copy.run(*asked).json["answers"][0]["state"] == "listed"
    earlier = colombia_copy.run(*asked, "--recorded-by", then).json
    assert earlier["answers"][0]["state"] == "not-covered"
    assert earlier["cut"]["recorded_by"] == then


def test_a_suspension_is_a_version_of_its_own(lists: Program) -> None:
    lists.run("import", RULING)
    found = history(lists, TALIBAN)
    standing = [(v["valid_from"], v["valid_to"], v["state"]) for v in found["versions"] if v["recorded_to"] is None]
    assert standing == [("2003-03-04", "2025-04-17", "listed"), ("2025-04-17", None, "suspended")]
    assert len(next(e for e in found["events"] if e["kind"] == "suspended")["instrument"]) == 64


def test_the_text_and_the_csv_of_a_history(colombia: Program) -> None:
    text = colombia.run("history", "us-ofac-sdn:4711").out
    assert text.startswith("Versions of us-ofac-sdn:4711")
    assert "\nEvents" in text
    rows = colombia.run("history", "us-ofac-sdn:4711", "--format", "csv").rows
    assert list(rows[0]) == [
        "valid from",
        "valid to",
        "state",
        "name",
        "programmes",
        "recorded from",
        "recorded to",
    ]
    assert [r["state"] for r in rows if not r["recorded to"]] == ["listed", "removed"]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "4711",
            "blackletter: '4711' is no entry id\n"
            "  tip: an entry id is list:source_id, as `blackletter standing` prints it\n",
        ),
        (
            "us-ofac-sdn:1",
            "blackletter: us-ofac-sdn has never had an entry '1'\n  tip: find it with `blackletter standing NAME`\n",
        ),
        (
            "eu-fsf:1",
            "blackletter: the register holds no list 'eu-fsf'\n  tip: lists held: us-ofac-sdn, us-fto, us-sdgt\n",
        ),
    ],
)
def test_an_entry_that_is_none_is_told(colombia: Program, entry: str, told: str) -> None:
    ran = colombia.run("history", entry, code=2)
    assert (ran.out, ran.err) == ("", told)


def changes(program: Program, *flags: str) -> list[Any]:
    found = program.run("changes", *flags, "--format", "json").json
    assert list(found) == ["since", "changes"]
    return list(found["changes"])


def test_an_empty_delta_is_still_a_delta(colombia: Program) -> None:
    later = now()
    assert colombia.run("changes", "--since", later, "--format", "json").json == {"since": later, "changes": []}
    assert colombia.run("changes", "--since", later).out == "nothing changed\n"
    assert colombia.run("changes", "--since", later, "--format", "csv").out.splitlines() == [
        "recorded at,change,entry,name,effective,basis,cause"
    ]


def test_all_changes_ever_are_those_of_the_log(colombia: Program) -> None:
    found = changes(colombia, "--list", "us-ofac-sdn")
    assert sorted((c["change"], c["entry"]) for c in found if c["change"] != "listed") == [
        ("removed", "us-ofac-sdn:4711")
    ]
    assert sum(c["change"] == "listed" for c in found) == 8
    assert [c["recorded_at"] for c in found] == sorted(c["recorded_at"] for c in found)


def test_a_late_older_publication_shows_as_a_correction(colombia_copy: Program) -> None:
    before = import_older(colombia_copy)
    found = [c for c in changes(colombia_copy, "--since", before) if c["entry"] == "us-ofac-sdn:4711"]
    assert [(c["change"], c["kind"], c["effective"]["latest"]) for c in found] == [
        ("listed", "listed", "2019-01-05"),
        ("corrected", "listed", "2021-11-24"),
    ]
    assert not [c for c in changes(colombia_copy, "--since", before) if c["change"] == "removed"]


def test_changes_since_a_day_are_those_after_its_end(colombia: Program) -> None:
    assert changes(colombia, "--since", "2020-01-01") == changes(colombia)
    assert changes(colombia, "--since", datetime.now(UTC).date().isoformat()) == []


def test_a_repeated_import_is_no_change(colombia_copy: Program) -> None:
    before = now()
    sdn = ASSETS / "us-ofac-sdn" / "2021-12-02" / "sdn.csv"
    colombia_copy.run("import", sdn, "--published", "2021-12-02", "--accept", EXTRACT)
    assert changes(colombia_copy, "--since", before) == []


def test_a_ruling_is_a_change(lists: Program) -> None:
    before = now()
    lists.run("import", RULING)
    assert [(c["change"], c["entry"], c["basis"]) for c in changes(lists, "--since", before)] == [
        ("suspended", TALIBAN, "stated")
    ]


def test_a_wrong_instant_is_told(colombia: Program) -> None:
    ran = colombia.run("changes", "--since", "lately", code=2)
    assert ran.err == (
        "blackletter: --since 'lately' is no instant\n  tip: write it as 2024-10-06T12:00:00+00:00, or as a day\n"
    )
