"""Requests to publishers, and who may make them, in every store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from blackletter.stores.fetch_log import fetch_log
from blackletter.stores.list_locks import SqlListLocks
from blackletter.stores.register import SqlRegister
from blackletter.values.fetching import CONFIRMED, FailingFetch, FetchRecord, Validators

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FETCH = FetchRecord(
    list_id="zz-parties",
    address="https://parties.example/списки?type=csv",
    status="changed",
    validators=Validators(etag='W/"7"', last_modified=None),
    sha256="a" * 64,
    documents=("b" * 64, "c" * 64),
    reason="",
    fetched_at=NOW,
)


def test_the_last_request_that_brought_a_file(register: SqlRegister) -> None:
    newer = replace(FETCH, status="unchanged", validators=Validators(etag='W/"8"', last_modified="today"))
    failed = replace(FETCH, status="failed", validators=Validators(), sha256="", documents=(), reason="404")
    for record in (FETCH, newer, failed, replace(FETCH, list_id="zz-others", sha256="d" * 64)):
        with register.writing(NOW, "fetch") as log:
            fetch_log(log).add_fetch(record)
            assert fetch_log(log).last_fetch(record.list_id, FETCH.address) in (record, newer)
    with register.reading() as log:
        assert fetch_log(log).last_fetch(FETCH.list_id, FETCH.address) == newer
        assert fetch_log(log).last_fetch(FETCH.list_id, "https://elsewhere.example") is None


def test_an_address_fails_until_its_publisher_answers(register: SqlRegister) -> None:
    """Failures in a row count from the first after the last answer; a word that nothing changed is an answer too."""
    other = replace(FETCH, address="https://parties.example/other")

    def record(*records: FetchRecord) -> None:
        for each in records:
            with register.writing(NOW, "fetch") as log:
                fetch_log(log).add_fetch(each)

    def failed(of: FetchRecord, day: int, reason: str) -> FetchRecord:
        at = NOW.replace(day=day)
        return replace(of, status="failed", sha256="", documents=(), reason=reason, fetched_at=at)

    def failing(list_id: str | None = None) -> tuple[FailingFetch, ...]:
        with register.reading() as log:
            return fetch_log(log).failing(list_id)

    record(failed(FETCH, 1, "gone"), FETCH)
    assert failing() == ()
    record(failed(FETCH, 2, "503"), failed(FETCH, 3, "a page"), failed(other, 3, "404"))
    mine = FailingFetch(
        list_id=FETCH.list_id,
        address=FETCH.address,
        since=NOW.replace(day=2),
        last=NOW.replace(day=3),
        requests=2,
        reason="a page",
        good=FETCH,
    )
    first, second = failing()
    assert (second, first.address, first.requests, first.good) == (mine, other.address, 1, None)
    assert failing(FETCH.list_id) == (first, second)
    assert failing("zz-others") == ()
    record(replace(FETCH, status=CONFIRMED, sha256="", documents=()))
    assert failing() == (first,)
    with register.reading() as log:
        assert fetch_log(log).last_fetch(FETCH.list_id, FETCH.address) == FETCH, "a word brings no file"


def test_a_list_is_held_by_one_at_a_time(register: SqlRegister, address: str) -> None:
    other = SqlRegister.open(address)
    mine, theirs = SqlListLocks(register), SqlListLocks(other)
    with mine.hold("zz-parties") as held:
        assert held
        with theirs.hold("zz-parties") as second:
            assert not second
        with theirs.hold("zz-others") as another:
            assert another
        with other.writing(NOW, "meanwhile"):
            pass
    with theirs.hold("zz-parties") as again:
        assert again
    other.close()


def test_a_lock_goes_with_whoever_held_it(register: SqlRegister, address: str) -> None:
    other = SqlRegister.open(address)
    holding = SqlListLocks(other).hold("zz-parties")
    assert holding.__enter__()
    holding.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    with SqlListLocks(register).hold("zz-parties") as held:
        assert held
    other.close()
