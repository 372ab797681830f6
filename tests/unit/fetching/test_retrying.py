"""How often a publisher is asked, how long is waited between, and when it is left in peace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Event

import pytest

from blackletter.errors import SourceError
from blackletter.fetching.faults import Stopped
from blackletter.fetching.limits import Limits
from blackletter.fetching.retrying import HttpFetcher
from blackletter.values.fetching import Fetched
from tests.support import publisher as p
from tests.support.clock import TickingClock

ROWS = b"1,A\r\n"


@dataclass
class Waits(Event):
    """An event that keeps count of the waits asked of it, and lets nobody wait."""

    of: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def wait(self, timeout: float | None = None) -> bool:
        """Do not wait."""
        self.of.append(timeout or 0.0)
        return self.is_set()


@pytest.fixture
def server() -> Iterator[p.Server]:
    with p.publisher() as running:
        yield running


def fetcher(waits: Waits, attempts: int = 4, longest: float = 60.0) -> HttpFetcher:
    limits = Limits(seconds=20, silent_seconds=10, attempts=attempts, first_wait=1.0, longest_wait=longest)
    return HttpFetcher(clock=TickingClock(), limits=limits, stop=waits)


def test_a_fault_that_passes(server: p.Server) -> None:
    waits = Waits()
    good = p.FileAt(ROWS)
    address = server.at("/sdn.csv", p.in_turn(p.status(503), p.cut_short(ROWS, 99), p.broken_chunks(ROWS), good))
    got = fetcher(waits).fetch(address, None)
    assert isinstance(got, Fetched)
    assert got.data == ROWS
    assert len(server.asked) == 4
    for n, wait in enumerate(waits.of):
        assert 2**n <= wait <= 2**n + 1, "twice as long each time, and up to a second by lot"


def test_a_fault_that_stays_is_told_with_the_number_of_tries(server: p.Server) -> None:
    address = server.at("/sdn.csv", p.status(503))
    with pytest.raises(SourceError) as caught:
        fetcher(Waits(), attempts=3).fetch(address, None)
    assert caught.value.message == f"{address} answered 503 (Service Unavailable) (asked 3 times)"
    assert caught.value.exit_code == 3
    assert caught.value.tip == "try again later; what the register holds of the list stands as it was"
    assert len(server.asked) == 3


@pytest.mark.parametrize("code", [400, 401, 403, 404, 410, 501])
def test_a_refusal_is_taken_as_one(server: p.Server, code: int) -> None:
    waits = Waits()
    with pytest.raises(SourceError, match=f"answered {code}"):
        fetcher(waits).fetch(server.at("/sdn.csv", p.status(code)), None)
    assert (len(server.asked), waits.of) == (1, [])


def test_the_publisher_says_how_long_to_wait(server: p.Server) -> None:
    waits = Waits()
    address = server.at("/sdn.csv", p.in_turn(p.status(429, Retry_After="17"), p.FileAt(ROWS)))
    assert isinstance(fetcher(waits).fetch(address, None), Fetched)
    assert waits.of == [17.0]


def test_a_wait_too_long_is_not_waited(server: p.Server) -> None:
    waits = Waits()
    address = server.at("/sdn.csv", p.status(503, Retry_After="3600"))
    with pytest.raises(SourceError) as caught:
        fetcher(waits).fetch(address, None)
    assert caught.value.message == f"{address} answered 503 (Service Unavailable)"
    assert caught.value.tip == "the publisher asks to come back in 3,600 seconds"
    assert (len(server.asked), waits.of) == (1, [])


def test_no_wait_is_longer_than_the_bound(server: p.Server) -> None:
    waits = Waits()
    with pytest.raises(SourceError):
        fetcher(waits, attempts=6, longest=3.0).fetch(server.at("/sdn.csv", p.status(500)), None)
    assert len(waits.of) == 5
    assert max(waits.of) <= 3.0


def test_two_fetchers_do_not_wait_alike(server: p.Server) -> None:
    """A thousand registers that a publisher turned away together must not come back together."""
    seen = set()
    for _ in range(3):
        waits = Waits()
        with pytest.raises(SourceError):
            fetcher(waits, attempts=2).fetch(server.at("/sdn.csv", p.status(500)), None)
        seen.update(waits.of)
    assert len(seen) == 3


def test_a_wait_ends_with_the_program(server: p.Server) -> None:
    stop = Event()

    def out_of_order(request: p.Request) -> None:
        request.answer(503)
        stop.set()

    address = server.at("/sdn.csv", out_of_order)
    with pytest.raises(Stopped):
        HttpFetcher(clock=TickingClock(), limits=Limits(first_wait=600, longest_wait=900), stop=stop).fetch(
            address, None
        )
    assert len(server.asked) == 1
