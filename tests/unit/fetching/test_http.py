"""One attempt at a file, against a server that misbehaves in each way that publishers' servers do."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator
from datetime import UTC, date, datetime
from threading import Event, Timer

import httpx
import pytest

from blackletter.errors import SourceError, UsageError
from blackletter.fetching.faults import Passing, Refused, Stopped
from blackletter.fetching.http import attempt, require_safe
from blackletter.fetching.limits import Limits
from blackletter.values.fetching import Fetched, NotModified, Validators
from tests.support import publisher as p
from tests.support.clock import TickingClock

ROWS = b"1,A\r\n2,B\r\n"
LIMITS = Limits(seconds=20, silent_seconds=10, largest_bytes=1 << 20)
BRIEF = Limits(seconds=0.4, silent_seconds=5, largest_bytes=1 << 20)
SINCE = datetime(2024, 5, 3, 14, 0, 5, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[p.Server]:
    with p.publisher() as running:
        yield running


def ask(address: str, known: Validators | None = None, limits: Limits = LIMITS) -> Fetched | NotModified:
    return attempt(address, known, limits, TickingClock())


def fault(address: str, kind: type[SourceError], limits: Limits = LIMITS) -> SourceError:
    with pytest.raises(kind) as caught:
        ask(address, limits=limits)
    assert "\n" not in caught.value.message
    return caught.value


def test_a_file_comes_with_all_that_is_known_of_it(server: p.Server) -> None:
    address = server.at("/lists/sdn.csv", p.FileAt(ROWS, etag='"7"', modified=SINCE))
    got = ask(address)
    assert isinstance(got, Fetched)
    assert (got.data, got.name, got.media_type, got.final_url) == (ROWS, "sdn.csv", "text/csv", address)
    assert got.validators == Validators(etag='"7"', last_modified="Fri, 03 May 2024 14:00:05 GMT")
    assert got.modified_on == date(2024, 5, 3)
    assert got.fetched_at == datetime(2026, 1, 1, 0, 1, tzinfo=UTC)
    ((_, headers),) = server.asked
    assert headers["User-Agent"].startswith("blackletter/")
    assert not {"If-None-Match", "If-Modified-Since", "Cookie", "Authorization"} & headers.keys()


@pytest.mark.parametrize(
    "known",
    [
        Validators(etag='"7"', last_modified="Fri, 03 May 2024 14:00:05 GMT"),
        Validators(etag='"7"'),
        Validators(last_modified="Fri, 03 May 2024 14:00:05 GMT"),
    ],
    ids=["both", "etag", "last-modified"],
)
def test_what_is_known_already_is_not_sent_again(server: p.Server, known: Validators) -> None:
    address = server.at("/sdn.csv", p.FileAt(ROWS, etag='"7"', modified=SINCE))
    assert isinstance(ask(address, known), NotModified)
    server.at("/sdn.csv", p.FileAt(ROWS + b"3,C\r\n", etag='"8"', modified=SINCE.replace(month=6)))
    assert isinstance(ask(address, known), Fetched)


def test_not_modified_without_having_asked_is_no_answer(server: p.Server) -> None:
    told = fault(server.at("/sdn.csv", p.status(304, b"")), Refused)
    assert told.message == f"{server.at('/sdn.csv', p.silent)} answered 304 (Not Modified)"


@pytest.mark.parametrize(("text", "day"), [(None, None), ("yesterday", None), ("Fri, 03 May 2095 14:00:05 GMT", None)])
def test_a_last_modified_that_says_nothing(server: p.Server, text: str | None, day: date | None) -> None:
    more = {} if text is None else {"Last_Modified": text}
    got = ask(server.at("/sdn.csv", p.FileAt(ROWS, more=more)))
    assert isinstance(got, Fetched)
    assert got.modified_on == day


@pytest.mark.parametrize(
    ("code", "kind", "told"),
    [
        (404, Refused, "answered 404 (Not Found)"),
        (403, Refused, "answered 403 (Forbidden)"),
        (401, Refused, "answered 401 (Unauthorized)"),
        (410, Refused, "answered 410 (Gone)"),
        (206, Refused, "answered 206 (Partial Content)"),
        (499, Refused, "answered 499"),
        (429, Passing, "answered 429 (Too Many Requests)"),
        (500, Passing, "answered 500 (Internal Server Error)"),
        (503, Passing, "answered 503 (Service Unavailable)"),
    ],
)
def test_another_status_than_200(server: p.Server, code: int, kind: type[SourceError], told: str) -> None:
    address = server.at("/sdn.csv", p.status(code))
    assert fault(address, kind).message == f"{address} {told}"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("7", 7.0), ("Thu, 01 Jan 2026 00:02:00 GMT", 60.0), ("Thu, 01 Jan 2015 00:00:00 GMT", 0.0), ("soon", None)],
)
def test_the_wait_that_a_publisher_asks_for(server: p.Server, text: str, seconds: float | None) -> None:
    told = fault(server.at("/sdn.csv", p.status(503, Retry_After=text)), Passing)
    assert isinstance(told, Passing)
    assert told.retry_after == seconds


def test_a_body_shorter_than_its_length(server: p.Server) -> None:
    told = fault(server.at("/sdn.csv", p.cut_short(ROWS, 500)), Passing)
    assert "broke off: " in told.message and "500" in told.message


def test_a_chunked_body_without_its_last_chunk(server: p.Server) -> None:
    assert "broke off: " in fault(server.at("/sdn.csv", p.broken_chunks(ROWS)), Passing).message


def test_an_empty_body(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.FileAt(b""))
    assert fault(address, Passing).message == f"{address} is empty: 0 bytes came"


@pytest.mark.parametrize("headers", [False, True], ids=["body", "headers"])
def test_bytes_that_trickle(server: p.Server, headers: bool) -> None:
    address = server.at("/sdn.csv", p.trickle(b"a" * 4000, 0.02, headers=headers))
    assert fault(address, Refused, BRIEF).message == f"{address} took longer than 0.4 seconds"


def test_a_server_that_says_nothing(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.silent)
    limits = Limits(seconds=20, silent_seconds=0.2)
    assert fault(address, Passing, limits).message == f"{address}: nothing came for 0.2 seconds"


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/sdn.csv"
    assert fault(address, Passing).message.startswith(f"{address} cannot be reached: ")


def test_a_length_beyond_the_bound_is_not_waited_for(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.cut_short(ROWS, 1 << 40))
    assert fault(address, Refused).message == f"{address} is larger than 1 MiB"


def test_a_body_without_an_end(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.endless)
    assert fault(address, Refused).message == f"{address} is larger than 1 MiB"


def test_a_packed_body_is_unpacked(server: p.Server) -> None:
    got = ask(server.at("/sdn.csv", p.packed(ROWS * 1000)))
    assert isinstance(got, Fetched)
    assert got.data == ROWS * 1000


def test_an_archive_stays_an_archive(server: p.Server) -> None:
    archive = gzip.compress(ROWS)
    got = ask(server.at("/sdn.csv.gz", p.FileAt(archive, media_type="application/gzip")))
    assert isinstance(got, Fetched)
    assert (got.data, got.name) == (archive, "sdn.csv.gz")


def test_a_packed_body_without_its_end(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.packed(ROWS * 1000, cut=9))
    assert fault(address, Passing).message.startswith(f"{address} broke off: the packed body has no end")


def test_a_body_that_is_not_packed_as_it_says(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.FileAt(ROWS, more={"Content_Encoding": "gzip"}))
    assert fault(address, Passing).message.startswith(f"{address} sent damaged bytes: ")


def test_a_packed_bomb(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.packed(b"\0" * (64 << 20)))
    assert fault(address, Refused).message == f"{address} is larger than 1 MiB"


def test_a_coding_that_was_not_asked_for(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.packed(ROWS, coding="br"))
    assert fault(address, Refused).message == f"{address} answers in the coding 'br', which was not asked for"


def test_a_redirect_is_followed_and_keeps_the_files_name(server: p.Server) -> None:
    """OFAC's addresses lead to a store whose own names say nothing; `sdn.csv` is known by its name."""
    server.at("/store/4f1d", p.FileAt(ROWS))
    got = ask(server.at("/sdn.csv", p.redirect("/store/4f1d")))
    assert isinstance(got, Fetched)
    assert got.name == "sdn.csv"
    assert got.final_url.endswith("/store/4f1d")


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="list.xml"', "list.xml"),
        ('attachment; filename="../../etc/list.xml"', "list.xml"),
        ("attachment; filename*=UTF-8''%D1%81%D0%BF%D0%B8%D1%81%D0%BE%D0%BA.xml", "список.xml"),
        ("", "download"),
    ],
)
def test_the_name_of_a_file_whose_address_has_none(server: p.Server, disposition: str, name: str) -> None:
    more = {"Content_Disposition": disposition} if disposition else {}
    got = ask(server.at("/download", p.FileAt(ROWS, more=more)))
    assert isinstance(got, Fetched)
    assert got.name == name


def test_redirects_in_a_ring(server: p.Server) -> None:
    server.at("/b", p.redirect("/a"))
    address = server.at("/a", p.redirect("/b"))
    assert fault(address, Refused).message == f"{address} redirects more than 5 times"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/sdn.csv", "javascript:alert(1)"])
def test_a_redirect_out_of_the_web(server: p.Server, target: str) -> None:
    address = server.at("/sdn.csv", p.redirect(target))
    assert fault(address, SourceError).message.startswith(address)


@pytest.mark.parametrize(
    ("ways", "safe"),
    [
        (("https://a.example/x", "https://b.example/x"), True),
        (("http://a.example/x", "http://b.example/x"), True),
        (("http://a.example/x", "https://b.example/x"), True),
        (("https://a.example/x", "http://b.example/x"), False),
        (("https://a.example/x", "http://b.example/x", "https://b.example/x"), False),
    ],
)
def test_what_was_asked_for_over_an_encrypted_line_comes_over_one(ways: tuple[str, ...], safe: bool) -> None:
    first, *others = (httpx.Response(200, request=httpx.Request("GET", way)) for way in reversed(ways))
    first.history = others[::-1]
    if safe:
        require_safe(first, ways[0])
        return
    with pytest.raises(Refused) as caught:
        require_safe(first, ways[0])
    assert caught.value.message == f"{ways[0]} redirects to {ways[-1]}, leaving the encrypted line"


@pytest.mark.parametrize("address", ["sdn.csv", "file:///etc/passwd", "ftp://example.org/sdn.csv", ""])
def test_an_address_outside_of_the_web_is_the_callers_fault(address: str) -> None:
    with pytest.raises(UsageError, match="is no address of the web"):
        ask(address)


def test_a_running_request_is_broken_off_when_the_program_is_to_end(server: p.Server) -> None:
    stop = Event()
    address = server.at("/sdn.csv", p.silent)
    ending = Timer(0.1, stop.set)
    ending.start()
    with pytest.raises(Stopped):
        attempt(address, None, Limits(seconds=20, silent_seconds=20), TickingClock(), stop)
    ending.join()
