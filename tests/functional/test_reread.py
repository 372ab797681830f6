"""`reread`: stored reports read again with today's reader."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from blackletter.reading.version import READER_VERSION
from blackletter.services.verdicts import step_id
from blackletter.stores.register import SqlRegister
from blackletter.values.evidence import Evidence
from blackletter.values.statements import Reading
from tests.functional.program import Program

NOTE = (
    "Review of the Taliban listing nears its end\n\n"
    "Russia is finishing its review of the removal of the Taliban from the list of terrorist organisations, "
    "Alexander Bortnikov said on Friday.\n"
)


@contextmanager
def opened(program: Program) -> Iterator[SqlRegister]:
    register = SqlRegister.open(str(program.register))
    yield register
    register.close()


def read_by_an_older_reader(program: Program) -> Reading:
    """Let the log end with a reading of another version, whose first step begins a word later."""
    with opened(program) as register:
        with register.reading() as log:
            ((reading, _),) = log.readings()
        first, *others = reading.steps
        at = first.evidence.start + first.evidence.quote.index(" ") + 1
        moved = Evidence(
            sha256=reading.sha256, start=at, end=first.evidence.end, quote=reading.text[at : first.evidence.end]
        )
        older = replace(reading, reader_version="1", steps=(replace(first, evidence=moved), *others))
        with register.writing(datetime.now(UTC), "test") as log:
            log.add_reading(older)
        return older


def steps(program: Program) -> list[int]:
    """Where the steps of the removal begin."""
    found = program.run("proceeding", "ru-terrorist:taliban:1", "--format", "json").json["steps"]
    return sorted(s["evidence"]["start"] for s in found)


def test_what_todays_reader_has_read_is_left_alone(empty: Program) -> None:
    empty.file("note.txt", NOTE)
    empty.run("ingest", "note.txt", "--published", "2024-10-06")
    ran = empty.run("reread")
    assert (ran.out, ran.err) == ("no report to read again: today's reader has read all that are held\n", "")
    assert empty.run("reread", "--format", "json").json == []


def test_an_older_reading_gives_way_and_a_verdict_goes_along(empty: Program) -> None:
    assert READER_VERSION != "1"
    empty.file("note.txt", NOTE)
    empty.run("ingest", "note.txt", "--published", "2024-10-06")
    today = steps(empty)
    older = read_by_an_older_reader(empty)
    assert steps(empty) != today
    empty.run("review", step_id(older.steps[0]), "--reject", "--reviewer", "a reader")
    left = steps(empty)
    assert len(left) == len(today) - 1
    row, *others = empty.run("reread", "--format", "json").json
    assert others == []
    assert list(row) == ["sha256", "file", "changed", "before", "after", "verdicts", "lost", "refused"]
    assert (row["file"], row["changed"], row["verdicts"], row["lost"], row["refused"]) == ("note.txt", True, 1, 0, None)
    assert steps(empty) == left
    assert empty.run("reread").out.startswith("no report to read again")


def test_reading_again_is_told_in_a_line_a_report(empty: Program) -> None:
    empty.file("note.txt", NOTE)
    empty.run("ingest", "note.txt", "--published", "2024-10-06")
    older = read_by_an_older_reader(empty)
    ran = empty.run("reread")
    assert (ran.out, ran.err) == (f"note.txt: {len(older.steps)} steps, now {len(older.steps)}\n", "")
