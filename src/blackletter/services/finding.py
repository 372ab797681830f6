"""Finding a party by name or by entry id: equality of folded names, aliases included."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from blackletter.names.fold import fold
from blackletter.names.keys import name_key
from blackletter.ports.log import RegisterReader
from blackletter.values.entries import EntryKey

# The matcher that `standing` uses; part of the stamp.
MATCHER_VERSION = "equality-1"
SAME_WORDS = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entry that a query names.

    `scores` = for each content in which the name stands, how well: 1.0 = equal when folded, 0.9 = equal but for order
    and generic words. Empty = found by its id.
    """

    number: int
    key: EntryKey
    scores: Mapping[int, float]

    def score_in(self, contents: Iterable[int]) -> float | None:
        """How well those contents bear the name; None = not at all, though others do."""
        if not self.scores:
            return 1.0
        return max((self.scores[c] for c in contents if c in self.scores), default=None)


def find(log: RegisterReader, query: str, parents: Mapping[str, str]) -> tuple[Match, ...]:
    """The entries that `query` names, over all lists and all times, by key; `parents` = derived list -> its parent."""
    by_id = _by_id(log, query, parents)
    if by_id:
        return by_id
    key, folded = name_key(query), fold(query)
    if not key:
        return ()
    found: dict[int, dict[int, float]] = {}
    for entry, content, name in log.named(key):
        scores = found.setdefault(entry, {})
        scores[content] = max(scores.get(content, 0.0), 1.0 if fold(name) == folded else SAME_WORDS)
    keys = log.entry_keys(found)
    matches = [Match(number=n, key=keys[n], scores=scores) for n, scores in found.items()]
    return tuple(sorted(matches, key=lambda m: str(m.key)))


def _by_id(log: RegisterReader, query: str, parents: Mapping[str, str]) -> tuple[Match, ...]:
    list_id, colon, source_id = query.partition(":")
    if not colon:
        return ()
    key = EntryKey(list_id=parents.get(list_id, list_id), source_id=source_id)
    number = log.entry_number(key)
    return () if number is None else (Match(number=number, key=key, scores={}),)
