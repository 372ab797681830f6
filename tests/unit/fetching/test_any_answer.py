"""Never trust an answer: whatever bytes come back, a file comes out or one sentence says what is wrong."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blackletter.errors import SourceError
from blackletter.fetching.answers import instant_of, modified_on, retry_after
from blackletter.fetching.http import attempt
from blackletter.fetching.limits import Limits
from blackletter.values.fetching import Fetched, Validators
from tests.support import publisher as p
from tests.support.clock import TickingClock

LIMITS = Limits(seconds=5, silent_seconds=2, largest_bytes=1 << 16)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[p.Server]:
    with p.publisher() as running:
        yield running


def file_or_sentence(server: p.Server, answer: bytes) -> None:
    def way(request: p.Request) -> None:
        request.wfile.write(answer)

    address = server.at("/list.csv", way)
    try:
        got = attempt(address, Validators(etag='"1"'), LIMITS, TickingClock())
    except SourceError as fault:
        assert fault.message.startswith(address) and "\n" not in fault.message
    else:
        assert not isinstance(got, Fetched) or (got.data and "/" not in got.name)


STATUS = st.sampled_from(["200 OK", "206 Part", "301 Moved", "304 Not Modified", "404 No", "503 Later", "999 ?", "abc"])
NAMES = (
    "Content-Length", "Content-Encoding", "Transfer-Encoding", "Location", "ETag", "Last-Modified", "Retry-After",
    "Content-Type", "Content-Disposition",
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(
        [
            "0",
            "5",
            "-1",
            "99999999999999999999",
            "gzip",
            "br",
            "chunked",
            "identity",
            "/list.csv",
            "//",
            "http://",
            "http://[",
            "x:y",
        ]
    ),
    st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=255), max_size=20),
)


@given(data=st.binary(max_size=200))
@settings(max_examples=40)
def test_random_bytes(server: p.Server, data: bytes) -> None:
    file_or_sentence(server, data)


@given(
    status=STATUS,
    headers=st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=5),
    body=st.one_of(
        st.binary(max_size=60), st.binary(max_size=60).map(gzip.compress), st.just(b"5\r\nabcde\r\n0\r\n\r\n")
    ),
)
@settings(max_examples=80)
def test_random_headers(server: p.Server, status: str, headers: list[tuple[str, str]], body: bytes) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers)
    file_or_sentence(server, f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body)


@given(st.text(max_size=40))
def test_random_text_as_a_date(text: str) -> None:
    when = instant_of(text)
    assert when is None or when.tzinfo is not None
    day = modified_on(text, NOW)
    assert day is None or day <= NOW.date()
    wait = retry_after(text, NOW)
    assert wait is None or wait >= 0
