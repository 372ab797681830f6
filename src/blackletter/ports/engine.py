"""How services see what searches names: one index, asked for one name or for many batches of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from blackletter.names.found import Match
from blackletter.values.screening import ListedParty, NameQuery, Policy

Parties = Callable[[], Iterable[ListedParty]]


class Searcher(Protocol):
    """An index of listed names, ready to be asked. What it holds never changes: after an import another is opened."""

    @property
    def frequencies(self) -> Mapping[str, int]:
        """In how many listed names each folded word occurs."""
        ...

    def search(self, query: NameQuery, policy: Policy) -> tuple[Match, ...]:
        """The parties at or above the policy's threshold, best first, then by key."""
        ...

    def search_batches(
        self, batches: Iterable[Sequence[NameQuery]], policy: Policy
    ) -> Iterator[tuple[tuple[Match, ...], ...]]:
        """`search` for every query of every batch, in order; batches are drawn only as far ahead as work needs."""
        ...

    def close(self) -> None:
        """Let go of workers and of the mapped file."""
        ...


class Engine(Protocol):
    """Makes searchers."""

    def open(self, made_from: str, parties: Parties) -> Searcher:
        """The searcher over `parties`; `made_from` names them: equal names mean equal parties.

        `parties` is called only where no index of that name is kept.
        """
        ...
