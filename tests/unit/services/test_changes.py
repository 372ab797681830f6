"""What the register has come to say since an instant (CONTRACTS.md, `changes`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256

import pytest

from blackletter.services.changes import changes
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.evidence import Document
from blackletter.values.publications import Instrument
from tests.support.asking import bring, parties, ruling, views
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.small_list import LIST, TAGGED, SmallCatalogue

A, B = "a | Alpha Front | TERROR | 2001-02-03 | ", "b | Beta Group | | | "


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def since(
    register: SqlRegister, at: datetime | None, *lists: str, recorded_by: datetime | None = None
) -> list[tuple[str, str, datetime]]:
    cut = Cut(on=date.max, published_by=None, recorded_by=recorded_by)
    with register.reading() as log:
        found = changes(log, views(SmallCatalogue()), cut, at, frozenset(lists or (LIST,)))
    return [(c.kind, str(c.key), c.recorded_at) for c in found]


def test_all_that_was_ever_said(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    assert since(register, None) == [("listed", f"{LIST}:a", clock.at), ("listed", f"{LIST}:b", clock.at)]
    assert since(register, None, TAGGED) == [("listed", f"{TAGGED}:a", clock.at)]


def test_the_removal_that_the_next_publication_shows(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    then = clock.at
    bring(register, parties("2021-03-01", B), clock=clock)
    assert since(register, then) == [("removed", f"{LIST}:a", clock.at)]
    assert since(register, clock.at) == []


def test_an_act(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    then = clock.at
    bring(register, ruling("suspended", "2021-02-01", entry="b"), clock=clock)
    assert since(register, then) == [("suspended", f"{LIST}:b", clock.at)]


def test_a_late_record_that_narrows_a_removal_corrects_it(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    bring(register, parties("2021-03-01", B), clock=clock)
    then = clock.at
    bring(register, parties("2021-02-01", A, B), clock=clock)
    found = since(register, then)
    assert sorted(found) == [("corrected", f"{LIST}:a", clock.at), ("removed", f"{LIST}:a", clock.at)]


def test_a_correction_is_not_dated_by_what_another_list_records_later(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    bring(register, parties("2021-03-01", B), clock=clock)
    then = clock.at
    bring(register, parties("2021-02-01", A, B), clock=clock)
    corrected = clock.at
    words = b"an act on a list that is not this one"
    act = Instrument(
        list_id="elsewhere",
        source_id="a",
        name=None,
        act="removed",
        authority="Another Court",
        reference="1/21",
        decided_on=date(2021, 4, 1),
        in_force_on=None,
        published_on=date(2021, 4, 1),
        source_url=None,
        words=words.decode(),
        sha256=sha256(words).hexdigest(),
    )
    with register.writing(clock.now(), "instrument elsewhere") as log:
        log.add_document(document_of(act, words), "instrument", words)
        log.add_instrument(act)
    assert {at for _, _, at in since(register, then)} == {corrected}


def document_of(act: Instrument, words: bytes) -> Document:
    return Document(
        sha256=act.sha256,
        file_name="act.txt",
        url=None,
        publisher=act.authority,
        title=act.reference,
        published_on=None,
        fetched_at=None,
        media_type="text/plain",
        language=None,
        size_bytes=len(words),
    )


def test_bytes_seen_again_narrow_a_removal_too(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    bring(register, parties("2021-03-01", B), clock=clock)
    then = clock.at
    bring(register, parties("2021-01-01", A, B), published="2021-02-20", clock=clock)
    assert sorted(k for k, _, _ in since(register, then)) == ["corrected", "removed"]
    assert {at for _, _, at in since(register, then)} == {clock.at}


def test_an_older_file_that_shows_the_same_stated_listing_is_no_change(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-03-01", A), clock=clock)
    then = clock.at
    bring(register, parties("2021-01-01", A), clock=clock)
    assert since(register, then) == []


def test_a_file_taken_on_counts_from_its_acceptance(register: SqlRegister) -> None:
    clock = TickingClock()
    ten = tuple(f"p{n} | Party {n} | | | " for n in range(10))
    bring(register, parties("2021-01-01", *ten), clock=clock)
    bring(register, parties("2021-01-02", *ten[:5]), clock=clock)
    then = clock.at
    assert since(register, then) == []
    bring(register, parties("2021-01-02", *ten[:5]), accept="the list was reissued", clock=clock)
    assert since(register, then) == [("removed", f"{LIST}:p{n}", clock.at) for n in range(5, 10)]


def test_a_register_cut_ends_it(register: SqlRegister) -> None:
    clock = TickingClock()
    bring(register, parties("2021-01-01", A, B), clock=clock)
    then = clock.at
    bring(register, parties("2021-03-01", B), clock=clock)
    assert [k for k, _, _ in since(register, None, recorded_by=then)] == ["listed", "listed"]
