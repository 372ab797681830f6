"""One number of OFAC's over the years: it leaves and comes back, its party is renamed, it is given to another party.

Rows in the form of `sdn.csv`, of the SDN list's public record: 6636 and the renaming of 12299 (2019) stand there
so; the gap of 12299 and the second party under 9001 are made up.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.functional.program import Program
from tests.functional.samples import EXTRACT

EMPTY = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "
TALIBAN = f'6636,"TALIBAN",-0- ,"SDGT"{EMPTY},-0- '
JUNDALLAH = f'12299,"JUNDALLAH",-0- ,"FTO] [SDGT"{EMPTY},-0- '
JAYSH_AL_ADL = f'12299,"JAYSH AL-ADL",-0- ,"FTO] [SDGT"{EMPTY},-0- '
SHIPYARD = f'9001,"OLD HARBOUR SHIPYARD LTD",-0- ,"CUBA"{EMPTY},-0- '
PERSON = f'9001,"OSTERKAMP, Wilhelm","individual","SDGT"{EMPTY},"DOB 02 Jan 1971."'
SDN = "us-ofac-sdn"


def publish(program: Program, day: str, *rows: str) -> None:
    """Import the list as of a day."""
    path = program.folder / day / "sdn.csv"
    path.parent.mkdir()
    path.write_bytes("\r\n".join((*rows, "\x1a")).encode())
    program.run("import", path, "--published", day, "--accept", EXTRACT)


def history(program: Program, number: str) -> Any:
    return program.run("history", f"{SDN}:{number}", "--format", "json").json


def versions(program: Program, number: str) -> list[tuple[str | None, str | None, str, str]]:
    """(from, to, state, first name) of what the register says today."""
    found = [v for v in history(program, number)["versions"] if v["recorded_to"] is None]
    return [(v["valid_from"], v["valid_to"], v["state"], v["content"]["names"][0]["text"]) for v in found]


def events(program: Program, number: str) -> list[tuple[str, str, list[str]]]:
    """(kind, cause, days of the publications that show or bound it)."""
    found = history(program, number)["events"]
    return [(e["kind"], e["cause"], [p.partition("@")[2] for p in e["publications"]]) for e in found]


def differences(program: Program, from_day: str, to_day: str) -> dict[str, list[str]]:
    found = program.run("diff", SDN, "--from", from_day, "--to", to_day, "--format", "json").json
    kinds = ("added", "amended", "suspended", "restored", "removed")
    return {kind: [c["source_id"] for c in found[kind]] for kind in kinds if found[kind]}


def standing(program: Program, query: str, day: str) -> list[tuple[str, str]]:
    found = program.run("standing", query, "--on", day, "--list", SDN, "--format", "json").json
    return [(a["entry"], a["state"]) for a in found["answers"]]


@pytest.fixture(params=["in order", "the last one first"])
def returned(request: pytest.FixtureRequest, empty: Program) -> Program:
    """12299 is there in 2018 and 2020, and not in 2019."""
    # The rows of 2020 stand in another order: the bytes of 2018 again would be a copy of that day's file.
    files = [("2018-01-05", TALIBAN, JUNDALLAH), ("2019-01-04", TALIBAN), ("2020-06-11", JUNDALLAH, TALIBAN)]
    for day, *rows in files if request.param == "in order" else reversed(files):
        publish(empty, day, *rows)
    return empty


def test_a_number_that_comes_back_is_the_same_entry_listed_anew(returned: Program) -> None:
    assert events(returned, "12299") == [
        ("listed", "source", ["2018-01-05"]),
        ("removed", "source", ["2018-01-05", "2019-01-04"]),
        ("listed", "source", ["2019-01-04", "2020-06-11"]),
    ]
    entry = f"{SDN}:12299"
    days = ("2018-02-01", "2019-02-01", "2020-07-01")
    assert [standing(returned, entry, day) for day in days] == [
        [(entry, "listed")],
        [(entry, "removed")],
        [(entry, "listed")],
    ]


def test_a_number_that_comes_back_goes_and_comes_in_the_differences(returned: Program) -> None:
    assert differences(returned, "2018-01-05", "2019-01-04") == {"removed": ["12299"]}
    assert differences(returned, "2019-01-04", "2020-06-11") == {"added": ["12299"]}
    assert differences(returned, "2018-01-05", "2020-06-11") == {}


def test_a_party_that_is_renamed_is_amended_by_its_publisher(empty: Program) -> None:
    publish(empty, "2019-01-04", TALIBAN, JUNDALLAH)
    publish(empty, "2019-07-03", TALIBAN, JAYSH_AL_ADL)
    assert differences(empty, "2019-01-04", "2019-07-03") == {"amended": ["12299"]}
    assert events(empty, "12299") == [
        ("listed", "source", ["2019-01-04"]),
        ("amended", "source", ["2019-01-04", "2019-07-03"]),
    ]
    assert versions(empty, "12299") == [
        (None, "2019-07-03", "listed", "JUNDALLAH"),
        ("2019-07-03", None, "listed", "JAYSH AL-ADL"),
    ]
    assert standing(empty, "Jaysh al-Adl", "2019-08-01") == [(f"{SDN}:12299", "listed")]


def test_a_number_that_is_given_to_another_party_is_an_amendment_and_no_removal(empty: Program) -> None:
    """The register holds to the publisher's number: what it stood for before is in the entry's versions."""
    publish(empty, "2019-01-04", TALIBAN, SHIPYARD)
    publish(empty, "2019-07-03", TALIBAN, PERSON)
    assert differences(empty, "2019-01-04", "2019-07-03") == {"amended": ["9001"]}
    assert events(empty, "9001")[1:] == [("amended", "source", ["2019-01-04", "2019-07-03"])]
    assert [v[3] for v in versions(empty, "9001")] == ["OLD HARBOUR SHIPYARD LTD", "OSTERKAMP, Wilhelm"]
    amended = history(empty, "9001")["events"][1]
    assert (amended["facets"], amended["basis"]) == (["core"], "inferred")
    assert (amended["effective"]["earliest"], amended["effective"]["latest"]) == ("2019-01-04", "2019-07-04")
