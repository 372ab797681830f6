"""How services see what searches names: one index, asked for one name or for many batches of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from typing import Protocol, TypeVar

from blackletter.names.found import Match
from blackletter.values.screening import ListedParty, NameQuery, Policy

Batch = TypeVar("Batch", bound=Sized)
Answer = TypeVar("Answer")


class Listing(Protocol):
    """The parties of an index in their order, of which only those need be read that no index has yet."""

    @property
    def marks(self) -> Sequence[bytes]:
        """16 bytes for each party; equal marks mean equal parties."""
        ...

    def read(self, places: Sequence[int]) -> Iterable[ListedParty]:
        """The parties of those places (from 0, rising), in that order."""
        ...


Parties = Callable[[], Listing]
# The matches of each of many queries, in order.
Search = Callable[[Sequence[NameQuery]], Sequence[tuple[Match, ...]]]


class Searcher(Protocol):
    """An index of listed names, ready to be asked. What it holds never changes: after an import another is opened."""

    @property
    def frequencies(self) -> Mapping[str, int]:
        """In how many listed names each folded word occurs."""
        ...

    def party(self, number: int) -> ListedParty:
        """The party of a match, by the number that the match gives."""
        ...

    def search(self, query: NameQuery, policy: Policy) -> tuple[Match, ...]:
        """The parties at or above the policy's threshold, best first, then by key."""
        ...

    def answer_batches(
        self,
        batches: Iterable[Batch],
        work: Callable[[Search, Batch], Answer],
        policy: Policy,
        touching: frozenset[str] | None = None,
    ) -> Iterator[Answer]:
        """`work` on every batch, in order; batches are drawn only as far ahead as the work needs.

        `work` is given what searches as `search` does. It runs where the search runs, as a rule in another process: it,
        the batches and the answers must be fit to be pickled. With `touching` (keys of parties), what matches none of
        those parties has no match at all, and what does has all of its matches.
        """
        ...

    def close(self) -> None:
        """Let go of workers and of the mapped file."""
        ...


class Engine(Protocol):
    """Makes searchers."""

    def open(self, made_from: str, parties: Parties) -> Searcher:
        """The searcher over `parties`; `made_from` names them: equal names mean equal parties.

        `parties` is called only where no index of that name is kept, and read only as far as no kept index has them.
        """
        ...
