"""A list fetched from a publisher: what is imported, on which day, what is remembered, what leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from blackletter.errors import UsageError
from blackletter.services.fetching import addresses_of, fetch_lists
from blackletter.stores.list_locks import SqlListLocks
from blackletter.stores.register import SqlRegister
from blackletter.values.publications import Part, SourceFile
from tests.support import publisher as p
from tests.support.asking import one, parties
from tests.support.fetching import Fetching
from tests.support.history import on
from tests.support.registers import fresh_register
from tests.support.small_list import LIST, READER, TAGGED, SmallCatalogue

A, B = "a | Alpha Front | TERROR | | ", "b | Beta Group | | | "
ROWS = tuple(f"p{n} | Party {n} | | | " for n in range(10))


@pytest.fixture
def server() -> Iterator[p.Server]:
    with p.publisher() as running:
        yield running


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def file(day: str | None, *rows: str, facet: str = "core", **more: object) -> p.FileAt:
    return p.FileAt(parties(day, *rows, facet=facet).encode(), **more)  # type: ignore[arg-type]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def position(register: SqlRegister) -> int:
    with register.reading() as log:
        return log.position()


def test_a_file_is_fetched_imported_and_known_by_its_address(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A, etag='"1"'))
    found = Fetching(register, (address,)).on("2026-01-03")
    assert (found.status, found.exit_code) == ("changed", 0)
    ((outcome,),) = (f.outcomes for f in found.files)
    assert (outcome.status, outcome.published_on) == ("landed", on("2026-01-01"))
    with register.reading() as log:
        document = log.documents()[0].document
    assert (document.url, document.file_name) == (address, "parties.txt")
    assert document.fetched_at is not None and document.fetched_at.date() == on("2026-01-03")


def test_what_has_not_changed_is_not_sent_again_but_was_seen_again(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A, etag='"1"', modified=at("2026-01-01T08:00")))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-03")
    assert fetching.on("2026-01-09").status == "unchanged"
    assert server.asked[1][1]["If-None-Match"] == '"1"'
    assert server.asked[1][1]["If-Modified-Since"] == "Thu, 01 Jan 2026 08:00:00 GMT"
    server.at("/parties.txt", file("2026-02-01", B, etag='"2"'))
    fetching.on("2026-02-02")
    state = one(register, "Alpha Front", "2026-01-20")
    assert state.until is not None
    assert (state.until.earliest, state.until.latest) == (on("2026-01-09"), on("2026-02-02"))


def test_nothing_is_recorded_of_a_second_look_on_the_same_day(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A, etag='"1"'))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-03")
    before = position(register)
    assert fetching.on("2026-01-03").status == "unchanged"
    assert position(register) == before


def test_a_publisher_without_conditional_requests_sends_the_same_bytes(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-03")
    assert fetching.on("2026-01-04").status == "unchanged"
    assert "If-None-Match" not in server.asked[1][1]


def test_new_validators_of_the_same_bytes_are_taken_on(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A, etag='"1"'))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-03")
    server.at("/parties.txt", file("2026-01-01", A, etag='"2"'))
    assert fetching.on("2026-01-04").status == "unchanged"
    remembered = fetching.remembered(address)
    assert remembered is not None and remembered.validators.etag == '"2"'


def test_a_file_that_the_register_does_not_hold_is_asked_for_whole(server: p.Server, register: SqlRegister) -> None:
    """A version is only "known" where its files are: in another register, or under another list, it is not."""
    address = server.at("/parties.txt", p.FileAt(b"list zz-others core\n", etag='"1"'))
    fetching = Fetching(register, (address,))
    assert fetching.on("2026-01-03").exit_code == 3
    assert fetching.on("2026-01-04").exit_code == 3
    assert [("If-None-Match" in headers) for _, headers in server.asked] == [False, False]


@pytest.mark.parametrize(
    ("modified", "published"),
    [("2026-01-01T23:59", "2026-01-01"), ("2026-01-09T00:00", "2026-01-03"), (None, "2026-01-03")],
    ids=["last modified", "last modified in the future", "no last modified"],
)
def test_the_day_of_a_file_that_prints_none(
    server: p.Server, register: SqlRegister, modified: str | None, published: str
) -> None:
    address = server.at("/parties.txt", file(None, A, modified=at(modified) if modified else None))
    ((outcome,),) = (f.outcomes for f in Fetching(register, (address,)).on("2026-01-03").files)
    assert outcome.published_on == on(published)


def test_an_undated_file_vouches_from_its_own_day_to_the_day_it_came(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file(None, A, modified=at("2026-01-01T08:00")))
    Fetching(register, (address,)).on("2026-01-07")
    with register.reading() as log:
        (record,) = log.part_records(LIST)
    assert [day for day, _ in record.sightings] == [on("2026-01-01"), on("2026-01-07")]


def test_a_file_cannot_have_stood_while_the_address_still_brought_another(
    server: p.Server, register: SqlRegister
) -> None:
    address = server.at("/parties.txt", file(None, A, modified=at("2026-01-02T08:00")))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-05")
    server.at("/parties.txt", file(None, A, B, modified=at("2026-01-01T08:00")))
    ((outcome,),) = (f.outcomes for f in fetching.on("2026-01-12").files)
    assert outcome.published_on == on("2026-01-05")


def test_once_a_week_a_file_is_asked_for_whole(server: p.Server, register: SqlRegister) -> None:
    """A server that goes by dates hides a file that was replaced by an older copy."""
    address = server.at("/parties.txt", file("2026-01-01", A, modified=at("2026-01-01T08:00")))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-02")
    server.at("/parties.txt", file("2025-12-31", B, modified=at("2025-12-31T08:00")))
    assert fetching.on("2026-01-08").status == "unchanged"
    assert fetching.on("2026-01-09").status == "changed"


def test_a_week_begins_anew_with_each_whole_file(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A, etag='"1"'))
    fetching = Fetching(register, (address,))
    for day in ("2026-01-02", "2026-01-08", "2026-01-09", "2026-01-15", "2026-01-16"):
        fetching.on(day)
    assert ["If-None-Match" in headers for _, headers in server.asked] == [False, True, False, True, False]


def test_the_files_of_a_publication_come_together_and_have_one_day(server: p.Server, register: SqlRegister) -> None:
    addresses = (
        server.at("/parties.txt", file(None, A, modified=at("2026-01-02T00:01"))),
        server.at("/aliases.txt", file(None, "a | Front A", facet="aliases", modified=at("2026-01-01T23:59"))),
    )
    found = Fetching(register, addresses).on("2026-01-03")
    assert [o.published_on for f in found.files for o in f.outcomes] == [on("2026-01-02")] * 2
    assert server.paths() == ["/parties.txt", "/aliases.txt"]


def test_one_file_that_cannot_be_had_leaves_the_others(server: p.Server, register: SqlRegister) -> None:
    addresses = (
        server.at("/aliases.txt", p.status(404)),
        server.at("/parties.txt", file("2026-01-01", A)),
    )
    found = Fetching(register, addresses).on("2026-01-03")
    assert (found.status, found.exit_code) == ("failed", 3)
    assert [f.status for f in found.files] == ["failed", "changed"]
    assert found.files[0].reason == f"{addresses[0]} answered 404 (Not Found)"
    assert one(register, "Alpha Front", "2026-01-02").state == "listed"


@pytest.mark.parametrize("media_type", ["text/html", "text/csv", "application/octet-stream", ""])
@pytest.mark.parametrize(
    "page",
    [
        p.PAGE,
        b"\xef\xbb\xbf\r\n <HTML><body>maintenance</body></HTML>",
        b'<?xml version="1.0"?>\n<!-- gone -->\n<html xmlns="x"/>',
        "\ufeff<!doctype html><title>x</title>".encode("utf-16-le"),
    ],
    ids=["html5", "upper case", "xhtml", "utf-16"],
)
def test_a_page_in_place_of_a_list_changes_nothing(
    server: p.Server, register: SqlRegister, media_type: str, page: bytes
) -> None:
    address = server.at("/parties.txt", file("2026-01-01", *ROWS))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-03")
    server.at("/parties.txt", p.FileAt(page, media_type=media_type))
    found = fetching.on("2026-01-04")
    assert (found.status, found.exit_code) == ("failed", 3)
    assert found.files[0].reason == f"{address} answers with an HTML page in place of the list"
    assert one(register, "Party 1", "2026-01-04").state == "listed"
    with register.reading() as log:
        assert len(log.documents()) == 1


def test_a_list_that_is_called_a_page_is_a_list(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A, media_type="text/html; charset=utf-8"))
    assert Fetching(register, (address,)).on("2026-01-03").status == "changed"


def test_a_redirect_to_a_login_page(server: p.Server, register: SqlRegister) -> None:
    server.at("/login?next=parties", p.FileAt(p.PAGE, media_type="text/html"))
    address = server.at("/parties.txt", p.redirect("/login?next=parties"))
    (told,) = Fetching(register, (address,)).on("2026-01-03").files
    to = address.replace("/parties.txt", "/login?next=parties")
    assert told.reason == f"{address} redirects to {to}, an HTML page in place of the list"
    assert told.tip == "is it a login or consent page? fetch the file by hand and import it"


def test_a_quarantined_file_is_known_by_its_version_too(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", *ROWS, etag='"1"'))
    fetching = Fetching(register, (address,))
    fetching.on("2026-01-01")
    server.at("/parties.txt", file("2026-01-02", ROWS[0], etag='"2"'))
    found = fetching.on("2026-01-02")
    assert (found.status, found.exit_code) == ("changed", 1)
    assert [o.status for o in found.files[0].outcomes] == ["quarantined"]
    assert fetching.on("2026-01-03").status == "unchanged"
    assert one(register, "Party 5", "2026-01-03").state == "listed"


def test_a_refused_file_is_kept_and_asked_for_again(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", p.FileAt(b"service unavailable", etag='"1"'))
    fetching = Fetching(register, (address,))
    assert fetching.on("2026-01-01").exit_code == 3
    with register.reading() as log:
        (record,) = log.documents("refused")
    assert record.document.url == address
    assert fetching.remembered(address) is None


def test_a_list_that_somebody_else_fetches_is_left_to_them(server: p.Server, register: SqlRegister) -> None:
    address = server.at("/parties.txt", file("2026-01-01", A))
    fetching = Fetching(register, (address,))
    with SqlListLocks(register).hold(LIST) as held:
        assert held
        found = fetching.on("2026-01-03")
    assert (found.status, found.exit_code, found.files) == ("busy", 4, ())
    assert server.asked == []
    assert fetching.on("2026-01-03").status == "changed"


def test_a_bug_in_a_reader_stops_no_other_list(server: p.Server, register: SqlRegister) -> None:
    def broken(_file: SourceFile) -> Part:
        raise KeyError("of our own")

    bad = replace(READER, profile=replace(READER.profile, id="zz-bad"), read=broken)
    address = server.at("/parties.txt", file("2026-01-01", A))
    fetching = Fetching(register, (address,))
    fetching.clock.at = at("2026-01-03T12:00")
    desk = replace(fetching.desk(), catalogue=SmallCatalogue((bad, READER)))
    first, second = fetch_lists(desk, {"zz-bad": (address,), LIST: (address,)})
    assert (first.status, first.exit_code) == ("failed", 70)
    assert first.files[0].reason == "a fault of the program's own: KeyError: 'of our own'"
    assert (second.status, second.exit_code) == ("changed", 0)


def test_nothing_is_begun_or_recorded_when_the_program_is_to_end(server: p.Server, register: SqlRegister) -> None:
    def then_stop(request: p.Request) -> None:
        fetching.stop.set()
        request.answer(200, parties("2026-01-01", A).encode())

    address = server.at("/parties.txt", then_stop)
    fetching = Fetching(register, (address, address))
    assert list(fetch_lists(fetching.desk(), {LIST: (address, address)})) == []
    assert position(register) == 0
    assert list(fetch_lists(fetching.desk(), {LIST: (address,)})) == []
    assert len(server.asked) == 1


def test_which_lists_have_which_addresses() -> None:
    catalogue = SmallCatalogue()
    other = {LIST: ("https://mirror.example/parties.txt",)}
    assert addresses_of(catalogue, (), {}) == {}
    assert addresses_of(catalogue, (), other) == other
    assert addresses_of(catalogue, (TAGGED, LIST), other) == other
    with pytest.raises(UsageError, match=f"{LIST} has no address to fetch it from"):
        addresses_of(catalogue, (LIST,), {})
    for wanted, instead in ((("zz-none",), other), ((), {"zz-none": other[LIST]})):
        with pytest.raises(UsageError, match="there is no list 'zz-none'"):
            addresses_of(catalogue, wanted, instead)
