"""Stored bytes read again: what differs then is our doing, and an audit of before still finds what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.services.changes import RecordedChange, changes
from blackletter.services.importing import Order, import_file
from blackletter.services.reparsing import Reparsed, reparse
from blackletter.services.standing import standing
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.entries import Content
from blackletter.values.publications import Part, SourceFile
from tests.support import small_list
from tests.support.asking import bring, one, parties, views
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.small_list import LIST, SmallCatalogue

A, B = "a | Alpha Front | TERROR | 2001-02-03 | also known of old", "b | Beta Group | | | "
Change = Callable[[tuple[tuple[str, Content], ...]], tuple[tuple[str, Content], ...]]


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def second_version(change: Change) -> SmallCatalogue:
    """The small list with a reader of version 2, which makes something else of the rows."""

    def read(file: SourceFile) -> Part:
        part = small_list.read(file)
        facets = tuple(replace(f, rows=change(f.rows)) for f in part.facets)
        return replace(part, facets=facets, parser_version=2)

    profile = replace(small_list.PROFILE, parser_version=2)
    return SmallCatalogue(readers=(replace(small_list.READER, profile=profile, read=read),))


def without_remarks(rows: tuple[tuple[str, Content], ...]) -> tuple[tuple[str, Content], ...]:
    return tuple((key, replace(content, remarks="")) for key, content in rows)


def without_b(rows: tuple[tuple[str, Content], ...]) -> tuple[tuple[str, Content], ...]:
    return tuple((key, content) for key, content in rows if key != "b")


def read_again(register: SqlRegister, catalogue: SmallCatalogue, clock: TickingClock) -> Reparsed:
    (done,) = reparse(register, catalogue, clock, LIST)
    return done


def said_since(register: SqlRegister, catalogue: SmallCatalogue, clock: TickingClock) -> list[tuple[str, str, str]]:
    cut = Cut(on=date.max, published_by=None, recorded_by=None)
    with register.reading() as log:
        found: tuple[RecordedChange, ...] = changes(log, views(catalogue), cut, clock.at, frozenset({LIST}))
    return [(c.kind, c.key.source_id, c.event.cause) for c in found]


def test_two_files_read_by_two_versions_differ_by_the_parser(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    newer = second_version(without_remarks)
    list(import_file(register, newer, TickingClock(), "p.txt", parties("2021-02-01", A, B).encode(), Order()))
    with register.reading() as log:
        cut = Cut(on=date.max, published_by=None, recorded_by=None)
        found = changes(log, views(newer), cut, None, frozenset({LIST}))
    assert [(c.kind, c.key.source_id, c.event.cause) for c in found if c.kind == "amended"] == [
        ("amended", "a", "parser")
    ]


def test_after_reading_again_nothing_was_ever_amended(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    newer = second_version(without_remarks)
    list(import_file(register, newer, clock, "p.txt", parties("2021-02-01", A, B).encode(), Order()))
    then = TickingClock(clock.at)
    done = read_again(register, newer, clock)
    assert done == Reparsed(list_id=LIST, files=2, read_again=1, changed=(("core", 1),), flipped=(), unreadable=())
    assert said_since(register, newer, then) == [("corrected", "a", "parser")]


def test_an_entry_that_only_our_reading_lost_is_lost_by_the_parser(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    then = TickingClock(clock.at)
    newer = second_version(without_b)
    read_again(register, newer, clock)
    assert said_since(register, newer, then) == [("corrected", "b", "parser")]
    with register.reading() as log:
        before = Cut(on=date(2021, 1, 1), published_by=None, recorded_by=then.at)
        audit = standing(log, newer, views(newer), "Beta Group", before, LIST, lambda _ids, _names: ())
    assert [s.state for s in audit.standings] == ["listed"], "the audit of before reads the log as it was"


def test_what_came_later_is_still_the_sources_doing(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    newer = second_version(without_remarks)
    then = TickingClock(clock.at)
    read_again(register, newer, clock)
    list(import_file(register, newer, clock, "p.txt", parties("2021-06-01", A).encode(), Order()))
    assert ("removed", "b", "source") in said_since(register, newer, then)


def test_reading_again_twice_changes_nothing(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    newer = second_version(without_remarks)
    read_again(register, newer, clock)
    with register.reading() as log:
        position = log.position()
    assert read_again(register, newer, clock).read_again == 0
    with register.reading() as log:
        assert log.position() == position


def test_the_days_and_the_acceptance_of_a_file_stay_with_it(register: SqlRegister) -> None:
    clock = TickingClock()
    rows = [f"p{i:02d} | Party {i:02d} | | | " for i in range(40)]
    bring(register, parties("2021-01-01", *rows), clock=clock)
    bring(register, parties("2021-01-02", *rows[:20]), clock=clock, accept="the publisher's notice names all twenty")
    bring(register, parties("2021-01-02", *rows[:20]), clock=clock, published="2021-01-09")
    newer = second_version(without_remarks)
    done = read_again(register, newer, clock)
    assert (done.read_again, done.flipped) == (2, ())
    assert one(register, "Party 30", "2021-01-03").state == "removed"
    with register.reading() as log:
        newest = log.part_records(LIST)[-1]
    assert [day for day, _ in newest.sightings] == [date(2021, 1, 2), date(2021, 1, 9)]


def test_a_file_that_todays_reader_refuses_keeps_its_older_reading(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)

    def refuse(_rows: tuple[tuple[str, Content], ...]) -> tuple[tuple[str, Content], ...]:
        raise SourceError("parties.txt, line 3: no such column")

    done = read_again(register, second_version(refuse), clock)
    assert (done.read_again, done.unreadable) == (0, ("parties.txt, line 3: no such column",))
    assert one(register, "Beta Group", "2021-01-01").state == "listed"


def test_the_same_bytes_imported_with_a_newer_reader_are_read_again(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    newer = second_version(without_remarks)
    (outcome,) = import_file(register, newer, clock, "p.txt", parties("2021-01-01", A, B).encode(), Order())
    assert outcome.status == "again"
    assert read_again(register, newer, clock).read_again == 0
