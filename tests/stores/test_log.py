"""What is written comes back as it was, whole and in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import select

from blackletter.errors import StoreError
from blackletter.stores import schema
from blackletter.stores.compression import LONGEST_CHAIN
from blackletter.stores.register import SqlRegister
from blackletter.values.dates import PartialDate
from blackletter.values.entries import EntryKey
from blackletter.values.evidence import Document, problem
from blackletter.values.proceedings import Verdict
from tests.support.history import act
from tests.support.small_list import LIST, read, source
from tests.support.telling import tell
from tests.support.worlds import Arrival, day_of, take_in

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def document(data: bytes, published: PartialDate | None = None) -> Document:
    return Document(
        sha256=sha256(data).hexdigest(),
        file_name="name.txt",
        url="https://parties.example/name.txt",
        publisher="The Chronicle",
        title="«Название»",
        published_on=published,
        fetched_at=NOW,
        media_type="text/plain",
        language="en",
        size_bytes=len(data),
    )


def file_of(n: int) -> str:
    """A file of about two kilobytes that differs from day to day."""
    rows = [f"p{i} | Party {i} of day {n if i == n % 40 else 0} | | | " for i in range(40)]
    return "\n".join([f"list {LIST} core", f"printed {day_of(n)} 08:00", *rows, "end"]) + "\n"


@pytest.mark.parametrize("data", [b"", b"\x00\x1a\xff", "«Движение Талибан»".encode(), bytes(range(256)) * 999])
def test_bytes_come_back_exactly(register: SqlRegister, data: bytes) -> None:
    with register.writing(NOW, "test") as log:
        log.add_document(document(data), "report", data)
    with register.reading() as log:
        assert log.source_bytes(sha256(data).hexdigest()) == data


def test_bytes_come_back_exactly_from_behind_a_chain_longer_than_the_longest(register: SqlRegister) -> None:
    days = range(LONGEST_CHAIN + 8)
    take_in(register, [Arrival(text=file_of(n), published=None, accept=None) for n in days])
    with register.reading() as log:
        for n in days:
            assert log.source_bytes(source(file_of(n)).sha256) == file_of(n).encode()
        depths = [depth for (depth,) in log._c.execute(select(schema.blob.c.depth))]
        assert sorted(depths) == sorted([*range(LONGEST_CHAIN), *range(8)]), "a full copy starts each chain"
        for record in log.part_records(LIST):
            assert len(log.observed(record.part, "core")) == 40
    told = tell(register, queries=()).events
    assert sum(1 for key in told if key.startswith(f"{LIST}:")) == 40


def test_a_document_and_its_problems_come_back(register: SqlRegister) -> None:
    data = b"text"
    published = PartialDate(text="in June", earliest=date(2024, 6, 1), latest=date(2024, 7, 1))
    with register.writing(NOW, "test") as log:
        log.add_document(document(data, published), "refused", data)
        log.add_problems(
            sha256(data).hexdigest(), [problem("code", "row", "what", locator="line 1", excerpt="x" * 999)]
        )
    with register.reading() as log:
        record = log.document(sha256(data).hexdigest())
        assert record is not None
        assert (record.document, record.kind, record.recorded_at) == (document(data, published), "refused", NOW)
        (found,) = log.problems(sha256(data).hexdigest())
        assert (found.code, len(found.excerpt)) == ("code", 200)
        assert log.documents("report") == () and log.documents() == (record,)
        assert log.document("0" * 64) is None


def test_bytes_that_are_not_held_are_a_store_error(register: SqlRegister) -> None:
    with register.reading() as log, pytest.raises(StoreError, match="the register holds no document 0000"):
        log.source_bytes("0000")


def test_a_document_whose_bytes_are_not_its_own_is_our_bug(register: SqlRegister) -> None:
    with pytest.raises(AssertionError), register.writing(NOW, "test") as log:
        log.add_document(document(b"one"), "report", b"other")


def test_a_file_comes_back_with_all_that_it_shows(register: SqlRegister) -> None:
    file = source(f"list {LIST} core\nundated\nb | Beta; Бета | TERROR DRUGS | 2001 | x\na | Alpha | | | \nend\n")
    part = read(file)
    with register.writing(NOW, "test") as log:
        log.add_document(document(file.data), "list-file", file.data)
        number = log.add_part(part, file.sha256)
        log.add_sighting(number, date(2021, 1, 9))
        log.add_sighting(number, date(2021, 1, 5))
        log.add_sighting(number, date(2021, 1, 9))
    with register.writing(NOW, "later") as log:
        log.add_acceptance(number, "the list was reissued")
    with register.reading() as log:
        (record,) = log.part_records(LIST)
        assert (record.sha256, record.records, record.end) == (file.sha256, {"core": 2}, "whole")
        assert [day for day, _ in record.sightings] == [date(2021, 1, 9), date(2021, 1, 5)]
        assert [reason for reason, _ in record.acceptances] == ["the list was reissued"]
        numbers = log.observed(number, "core")
        contents = log.contents(numbers)
        assert [contents[n] for n in numbers] == [content for _, content in part.facets[0].rows]
        keys = log.entry_keys(log.entries_of(LIST, "core").values())
        assert [str(keys[log.entries_of(LIST, "core")[n]]) for n in numbers] == [f"{LIST}:b", f"{LIST}:a"]
        assert log.names_of(numbers) == {numbers[0]: "Beta", numbers[1]: "Alpha"}
        assert [name for _, _, name in log.named("бета")] == ["Бета"] or log.named("beta")
        assert log.bearing(LIST, ["DRUGS"]) == {numbers[0]}
        assert {n: d.text for n, d in log.stated_dates(LIST).items()} == {numbers[0]: "2001"}


def test_equal_contents_are_kept_once(register: SqlRegister) -> None:
    take_in(register, [Arrival(text=file_of(n), published=None, accept=None) for n in (1, 2)])
    with register.reading() as log:
        one, two = (log.observed(r.part, "core") for r in log.part_records(LIST))
        assert len(set(one) & set(two)) == 38, "two of forty differ between the two days"


def test_instruments_and_verdicts_come_back(register: SqlRegister) -> None:
    data = b"It is so ordered."
    one = replace(act("suspended", "2025-04-17", published="2025-04-18"), sha256=sha256(data).hexdigest())
    verdict = Verdict(step_id="s1", accepted=False, reviewer="A. Reader", judged_at=NOW, note="no")
    with register.writing(NOW, "test") as log:
        log.add_document(document(data), "instrument", data)
        log.add_instrument(one)
        log.add_instrument(one)
        log.add_verdict(verdict)
    with register.reading() as log:
        assert log.instruments() == ((one, NOW),) == log.instruments(one.list_id)
        assert log.instruments("other") == ()
        assert log.verdicts() == ((verdict, NOW),)
        assert log.lists_held() == (one.list_id,)


def test_record_times_go_on_where_the_clock_stands_still_or_goes_back(register: SqlRegister) -> None:
    seen = []
    for now in (NOW, NOW, NOW - timedelta(days=1), NOW + timedelta(hours=1)):
        with register.writing(now, "test") as log:
            seen.append(log.recorded_at)
    assert seen == sorted(set(seen))
    assert seen[0] == NOW and seen[-1] == NOW + timedelta(hours=1)


def test_a_transaction_that_fails_leaves_nothing(register: SqlRegister) -> None:
    data = b"text"
    with pytest.raises(KeyError), register.writing(NOW, "test") as log:
        log.add_document(document(data), "report", data)
        raise KeyError
    with register.reading() as log:
        assert log.position() == 0
        assert log.document(sha256(data).hexdigest()) is None


def test_a_look_is_consistent_whatever_others_write_meanwhile(register: SqlRegister) -> None:
    with register.reading() as log:
        before = (log.position(), log.documents())
        with register.writing(NOW, "test") as writer:
            writer.add_document(document(b"text"), "report", b"text")
        assert (log.position(), log.documents()) == before
    with register.reading() as log:
        assert log.position() == 1 and len(log.documents()) == 1


def test_entries_are_numbered_by_their_keys(register: SqlRegister) -> None:
    take_in(register, [Arrival(text=file_of(0), published=None, accept=None)])
    known = [EntryKey(list_id=LIST, source_id=f"p{i}") for i in range(40)]
    strangers = [EntryKey(list_id=LIST, source_id="nobody"), EntryKey(list_id="another", source_id="p1")]
    with register.reading() as log:
        assert log.entry_numbers([*known, *strangers]) == {key: log.entry_number(key) for key in known}
        assert log.entry_numbers([]) == {}
