"""A register of the small list that fetches from a server on this machine."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Event

from blackletter.fetching.limits import Limits
from blackletter.fetching.retrying import HttpFetcher
from blackletter.services.fetching import FetchDesk, ListFetch, fetch_lists
from blackletter.stores.fetch_log import fetch_log
from blackletter.stores.list_locks import SqlListLocks
from blackletter.stores.register import SqlRegister
from blackletter.values.fetching import FetchRecord
from tests.support.clock import TickingClock
from tests.support.history import on
from tests.support.small_list import LIST, SmallCatalogue


@dataclass(slots=True)
class Fetching:
    """Fetches `addresses` of the small list on the day to which the clock was set last."""

    register: SqlRegister
    addresses: tuple[str, ...]
    attempts: int = 1
    stop: Event = field(default_factory=Event)
    clock: TickingClock = field(default_factory=TickingClock)

    def on(self, day: str) -> ListFetch:
        """Fetch once, that day at noon."""
        self.clock.at = datetime.combine(on(day), datetime.min.time(), UTC).replace(hour=12)
        (found,) = fetch_lists(self.desk(), {LIST: self.addresses})
        return found

    def desk(self) -> FetchDesk:
        """The desk."""
        limits = Limits(seconds=20, silent_seconds=5, attempts=self.attempts, first_wait=0.01, longest_wait=0.05)
        return FetchDesk(
            register=self.register,
            catalogue=SmallCatalogue(),
            clock=self.clock,
            fetcher=HttpFetcher(clock=self.clock, limits=limits, stop=self.stop),
            locks=SqlListLocks(self.register),
            log_of=fetch_log,
            stopping=self.stop.is_set,
        )

    def remembered(self, address: str) -> FetchRecord | None:
        """What the register remembers of an address."""
        with self.register.reading() as log:
            return fetch_log(log).last_fetch(LIST, address)
