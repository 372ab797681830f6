"""What searches many names in one process: all of an index, or first the part of it that is in question."""

from collections.abc import Sequence

from blackletter.names.found import Match
from blackletter.names.index import NameIndex
from blackletter.names.index_part import part_of
from blackletter.names.search import search_many
from blackletter.ports.engine import Search
from blackletter.values.screening import NameQuery, Policy


def searching(index: NameIndex, policy: Policy, touching: frozenset[str] | None) -> Search:
    """A search of the whole index; with `touching` (keys of parties) only of what matches one of those parties."""

    def whole(queries: Sequence[NameQuery]) -> Sequence[tuple[Match, ...]]:
        return tuple(search_many(index, queries, policy))

    if touching is None:
        return whole
    part = part_of(index, touching)

    def touched(queries: Sequence[NameQuery]) -> Sequence[tuple[Match, ...]]:
        out: list[tuple[Match, ...]] = [()] * len(queries)
        wanted = [n for n, matches in enumerate(search_many(part, queries, policy)) if matches]
        for n, matches in zip(wanted, whole([queries[n] for n in wanted]), strict=True):
            out[n] = matches
        return out

    return touched
