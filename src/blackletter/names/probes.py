"""Names asked for, made ready for the index: each of their readings a row of words to look up."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from blackletter.names.arrays import Array, starts
from blackletter.names.fold import ascii_lines
from blackletter.names.fold import words as scripted_words
from blackletter.names.items import MAX_ITEMS, Items, items_of_words, joined_rows, loosest, plain
from blackletter.names.policy import DEFAULTS
from blackletter.names.segments import letters_mask
from blackletter.names.words import BUSINESS, GENERIC
from blackletter.values.entries import SUBJECT_KINDS

MOST_SIGNS = 4096  # of a name that are read
_PERSON, _UNKNOWN = (SUBJECT_KINDS.index(kind) for kind in ("person", "unknown"))
_GENERIC = GENERIC | BUSINESS
_BITS = np.array([1 << 26] * 97 + [1 << n for n in range(26)] + [0] * 5, dtype=np.uint32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Probes:
    """Readings of names, a row each, and the words that they have.

    Of each reading: `query` = whose it is; `word[start[i]:start[i + 1]]` (int32) = its words (at most `MAX_ITEMS`);
    `rule` (int8) = which forms it may meet (0 all, 1 those of persons, 2 those of the rest); `kind` (uint8) = place in
    SUBJECT_KINDS; `spare` (int8) = how many words need no partner; `joined` (uint8) = how many words, the first ones,
    are several joined; `initials` (uint32) = its single letters as bits; `aside` (float64) = what its words weigh that
    are not looked up; `cut` (float64) = the bound that is worth a score.
    Of each word: `generic`, `length` (int32), `letter` (uint32, its first letter as a bit).
    """

    query: Array
    start: Array
    word: Array
    rule: Array
    kind: Array
    spare: Array
    joined: Array
    initials: Array
    aside: Array
    cut: Array
    generic: Array
    length: Array
    letter: Array

    def __len__(self) -> int:
        return len(self.query)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is looked up for many names: their readings, the number of each word (with its looseness) that those have,
    and whole names run together with the reading of each."""

    probes: Probes
    words: Mapping[tuple[str, int], int]
    wholes: Sequence[str]
    whole_probe: Sequence[int]


def asked_for(queries: Sequence[Sequence[str]], kinds: Sequence[str], cuts: Array) -> Asked:
    """The readings of `queries` (of each its name and how else it may be read) with their kinds and cuts."""
    gathering = _Gathering()
    codes = list(map(SUBJECT_KINDS.index, kinds))
    simple = [(n, text[:MOST_SIGNS]) for n, texts in enumerate(queries) for text in texts if text.isascii()]
    for (n, _), words in zip(simple, ascii_lines([text for _, text in simple]), strict=True):
        if plain(words):
            gathering.add_plain(n, codes[n], words)
        else:
            gathering.add(n, codes[n], words, 0)
    for n, texts in enumerate(queries):
        for text in texts:
            if not text.isascii():
                pairs = scripted_words(text[:MOST_SIGNS])
                gathering.add(n, codes[n], [word for word, _ in pairs], loosest(pairs))
    return gathering.asked(cuts)


class _Gathering:
    """The readings while they are gathered; of rule, joined, initials and aside only what is not nothing."""

    def __init__(self) -> None:
        self.query: list[int] = []
        self.kind: list[int] = []
        self.sizes: list[int] = []
        self.word: list[int] = []
        self.further: list[tuple[int, int, int, int, float]] = []
        self.wholes: list[str] = []
        self.whole_probe: list[int] = []
        # a word by itself has no looseness, another stands with it
        self.number: defaultdict[str | tuple[str, int], int] = defaultdict(count().__next__)

    def add_plain(self, query: int, kind: int, words: Sequence[str]) -> None:
        """A name that is plain (names/items.py)."""
        self.wholes.append("".join(words))
        self.whole_probe.append(len(self.query))
        self._row(query, kind, words, 0)

    def add(self, query: int, kind: int, words: Sequence[str], loose: int) -> None:
        """Any other name; one of no kind is read by the rules for persons and by those for the rest."""
        first = items_of_words(words, loose, kind in (_PERSON, _UNKNOWN))
        other = items_of_words(words, loose, False) if kind == _UNKNOWN else first
        if first == other:
            self._readings(query, kind, 0, first)
        else:
            self._readings(query, kind, 1, first)
            self._readings(query, kind, 2, other)

    def _readings(self, query: int, kind: int, rule: int, items: Items) -> None:
        """A name as it stands, and with words joined."""
        for whole in items.wholes:
            self.wholes.append(whole)
            self.whole_probe.append(len(self.query))
        initials = letters_mask("".join([word[0] for word in items.initials])) if items.initials else 0
        row, loose, aside = items.row, items.loose, items.aside
        self._told(rule, 0, initials, aside)
        self._row(query, kind, row, loose)
        if items.light_last:
            self._told(rule, 0, initials, aside)
            self._row(query, kind, row[:-1], loose)
        for joined, words in joined_rows(items) if items.joins else ():
            self._told(rule, joined, initials, aside)
            self._row(query, kind, words[:MAX_ITEMS], loose)

    def _told(self, rule: int, joined: int, initials: int, aside: float) -> None:
        """What the next row is besides its words."""
        if rule or joined or initials or aside:
            self.further.append((len(self.query), rule, joined, initials, aside))

    def _row(self, query: int, kind: int, row: Sequence[str], loose: int) -> None:
        self.query.append(query)
        self.kind.append(kind)
        self.sizes.append(len(row))
        self.word.extend(map(self.number.__getitem__, [(word, loose) for word in row] if loose else row))

    def asked(self, cuts: Array) -> Asked:
        """All that was gathered; `cuts` of each query."""
        words = {(key, 0) if isinstance(key, str) else key: number for key, number in self.number.items()}
        texts = [word for word, _ in words]
        generic = np.fromiter(map(_GENERIC.__contains__, texts), dtype=bool, count=len(texts))
        first = np.frombuffer("".join([word[0] for word in texts]).encode("ascii"), dtype=np.uint8)
        query, word = np.array(self.query, dtype=np.int64), np.array(self.word, dtype=np.int32)
        kind, start, cut = np.array(self.kind, dtype=np.uint8), starts(self.sizes), cuts[query]
        at, rule, joined, initials, aside = zip(*self.further, strict=True) if self.further else ((),) * 5
        probes = Probes(
            query=query,
            start=start,
            word=word,
            rule=_filled(len(query), at, rule, np.int8),
            kind=kind,
            spare=_spare(start, generic[word], kind, cut),
            joined=_filled(len(query), at, joined, np.uint8),
            initials=_filled(len(query), at, initials, np.uint32),
            aside=_filled(len(query), at, aside, np.float64),
            cut=cut,
            generic=generic,
            length=np.fromiter(map(len, texts), dtype=np.int32, count=len(texts)),
            letter=_BITS[first],
        )
        return Asked(probes=probes, words=words, wholes=self.wholes, whole_probe=self.whole_probe)


def _filled(size: int, at: Sequence[int], values: Sequence[float], dtype: type) -> Array:
    """Zeros, but for the `values` that stand `at` some places."""
    out: Array = np.zeros(size, dtype=dtype)
    out[list(at)] = values
    return out


def _spare(start: Array, generic: Array, kind: Array, cut: Array) -> Array:
    """One generic word of a body may remain without a partner, where the cut lets it."""
    counts = np.concatenate([[0], np.cumsum(generic)])
    some = counts[start[1:]] > counts[start[:-1]]
    found: Array = (some & (kind != _PERSON) & (1.0 - cut >= DEFAULTS["conflict_generic"])).astype(np.int8)
    return found
