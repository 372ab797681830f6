"""Finding a party by name or by entry id: equality of folded names, aliases included."""

from collections.abc import Mapping
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
    """An entry that a query names: `score` 1.0 = equal when folded, 0.9 = equal but for order and generic words.

    `contents` = the numbers of the contents in which the name stands (empty: found by id).
    """

    number: int
    key: EntryKey
    name: str
    score: float
    contents: frozenset[int]


def find(log: RegisterReader, query: str) -> tuple[Match, ...]:
    """The entries that `query` names, over all lists and all times, best first."""
    by_id = _by_id(log, query)
    if by_id:
        return by_id
    key, folded = name_key(query), fold(query)
    if not key:
        return ()
    found: dict[int, tuple[float, str, set[int]]] = {}
    for entry, content, name in log.named(key):
        score = 1.0 if fold(name) == folded else SAME_WORDS
        best = found.get(entry)
        if best is None:
            found[entry] = (score, name, {content})
            continue
        best[2].add(content)
        if score > best[0]:
            found[entry] = (score, name, best[2])
    keys: Mapping[int, EntryKey] = log.entry_keys(found)
    matches = [
        Match(number=n, key=keys[n], name=name, score=score, contents=frozenset(contents))
        for n, (score, name, contents) in found.items()
    ]
    return tuple(sorted(matches, key=lambda m: (-m.score, str(m.key))))


def _by_id(log: RegisterReader, query: str) -> tuple[Match, ...]:
    list_id, colon, source_id = query.partition(":")
    if not colon:
        return ()
    key = EntryKey(list_id=list_id, source_id=source_id)
    number = log.entry_number(key)
    if number is None:
        return ()
    return (Match(number=number, key=key, name=source_id, score=1.0, contents=frozenset()),)
