"""Parties at hand as an engine takes them, which notes what is read of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from blackletter.names.gathered import mark_of
from blackletter.names.parties import party_bytes
from blackletter.values.screening import ListedParty


class AtHand:
    """See `ports.engine.Listing`. `taken` = the keys of the parties read so far."""

    def __init__(self, parties: Iterable[ListedParty]) -> None:
        self._parties = list(parties)
        self.marks = [mark_of(party_bytes(p)) for p in self._parties]
        self.taken: list[str] = []

    def read(self, places: Sequence[int]) -> Iterator[ListedParty]:
        """See `ports.engine.Listing`."""
        for n in places:
            self.taken.append(self._parties[n].key)
            yield self._parties[n]
