"""How services ask publishers for files, and what the register remembers of the requests."""

from contextlib import AbstractContextManager
from typing import Protocol

from blackletter.values.fetching import FailingFetch, Fetched, FetchRecord, NotModified, Validators


class Fetcher(Protocol):
    """One conditional request to an address, with all retries that it takes."""

    def fetch(self, address: str, known: Validators | None) -> Fetched | NotModified:
        """The file, or word that it is still the one `known`; raises SourceError where neither can be had.

        Without `known` the answer is never `NotModified`.
        """
        ...


class FetchLog(Protocol):
    """The requests of a register, in one transaction."""

    def last_fetch(self, list_id: str, address: str) -> FetchRecord | None:
        """The last request to that address that brought a file of the list; None = none ever did."""
        ...

    def failing(self, list_id: str | None = None) -> tuple[FailingFetch, ...]:
        """The addresses (of a list) whose last request failed, by list and address."""
        ...

    def add_fetch(self, record: FetchRecord) -> None:
        """Record a request."""
        ...


class ListLocks(Protocol):
    """One fetch of a list at a time, whichever process it runs in."""

    def hold(self, list_id: str) -> AbstractContextManager[bool]:
        """Hold the list while the block runs; False, at once, where somebody else holds it."""
        ...
