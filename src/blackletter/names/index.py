"""The index of listed names: arrays that find, for a name asked for, the few listed names worth scoring.

A listed name is reduced to a *form* (its items, names/items.py); equal forms are kept once. A form has one row of
words, and further rows in which words that are often written as one are written so. Words are found by keys
(names/word_keys.py), rows by their words, whole names by segments of their letters (names/segments.py).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import count
from typing import Any

import numpy as np

from blackletter.names.arrays import Array, packed, unpacked
from blackletter.names.found import FORMAT
from blackletter.names.parties import party_from
from blackletter.names.prepared import PreparedName, prepared
from blackletter.names.vocabulary import FIELDS, Words
from blackletter.values.screening import ListedParty

_KEPT_PARTIES = 20_000
_KEPT_NAMES = 10_000


class Scratch:
    """Places for marks, of each word and each row, that are never wiped: every call marks with numbers of its own.

    `signed` = bags and signs of the words in the order of their keys (names/kernels/signs.py), once they are made.
    """

    def __init__(self, words: int, rows: int) -> None:
        self.words, self.other_words, self.rows = (np.full(n, -1, dtype=np.int64) for n in (words, words, rows))
        self.bits = np.zeros(words, dtype=np.uint16)
        self.near, self.signs = np.zeros(words, dtype=np.int32), np.zeros(words, dtype=np.uint32)
        self.signed: tuple[Array, Array] | None = None
        self._calls = count()

    def base(self) -> int:
        """The first number of a call; it may use 2**32 of them."""
        return next(self._calls) << 32


@dataclass(frozen=True, kw_only=True)
class NameIndex:
    """A built index. `arrays` are named below; all are read-only and may be views of a memory-mapped file.

    Words: `words` (uint8, joined by newlines), `word_count` (int32, forms that have the word), `word_weight` (float32),
    `word_generic` (bool), `word_length` (int32), and those of `vocabulary.Words`, each with `word_` before its name.
    Rows (of which the first `form_count` are the forms themselves): `form_of` (the form of each row), `form_words`
    (int32, rows x MAX_ITEMS, -1 = none), `form_solid` (how many), `form_kind` (place in SUBJECT_KINDS), `form_person`,
    `form_joined` (uint8, how many of its words, the first ones, were several), `form_aside` (float32, weight of the
    words that are not in the row), `form_initials` and `form_firsts` (letters as bits: of initials, of words).
    Forms: `form_name_start`, `form_names`, `form_loose` (uint8, how loosely its words are compared), `form_mark` (16
    bytes: equal marks, equal forms). Whole names (one or two of a form): `whole_text` (uint8), `whole_start`,
    `whole_form`, `whole_letters` (bits).
    Names: `name_party`, `name_at` (place in its party's names). Parties: `party_start`, `parties` (JSON), `party_mark`
    (16 bytes, by which a later index knows it again).
    Keys: `word_key`/`word_start`/`word_id`, `segment_key`/`segment_start`/`segment_whole`, and where to look for those
    (`word_keys.buckets`) `key_bucket` and `segment_bucket`; rows by word: `posting_start`/`posting_form`, and of one
    word only `lone_start`/`lone_form`; parties by exact identifier:
    `identifier_key`/`identifier_start`/`identifier_party`.
    """

    arrays: Mapping[str, Array]

    def chunks(self) -> Iterator[bytes | memoryview]:
        """The whole index in one block, to be written to a file as it is, piece by piece."""
        return packed(self.arrays, FORMAT)

    def to_bytes(self) -> bytes:
        """The same at once."""
        return b"".join(self.chunks())

    @staticmethod
    def from_bytes(block: bytes | memoryview) -> "NameIndex":
        """An index over `block` (bytes, or the memory map of a file), without copying it.

        Raises ValueError where the block is of another format or version, or cut short.
        """
        return NameIndex(arrays=unpacked(block, FORMAT))

    @cached_property
    def words(self) -> Sequence[str]:
        """The distinct words of all rows, in order of their numbers."""
        raw = self.arrays["words"].tobytes().decode("ascii")
        return raw.split("\n") if raw else []

    @cached_property
    def vocabulary(self) -> Words:
        """The words in arrays."""
        return Words(**{name: self.arrays[f"word_{name}"] for name in FIELDS})

    @cached_property
    def frequencies(self) -> Mapping[str, int]:
        """In how many forms each word occurs: what `compare` and `prepared` take as `frequencies`."""
        return dict(zip(self.words, self.arrays["word_count"].tolist(), strict=True))

    @cached_property
    def scratch(self) -> Scratch:
        """What the compiled loops write in."""
        return Scratch(words=len(self.arrays["word_count"]) + 1, rows=self.form_rows)

    @property
    def form_count(self) -> int:
        """How many different names there are."""
        return len(self.arrays["form_name_start"]) - 1

    @property
    def form_rows(self) -> int:
        """How many rows of words there are."""
        return len(self.arrays["form_of"])

    @property
    def party_count(self) -> int:
        """How many parties there are."""
        return len(self.arrays["party_start"]) - 1

    @cached_property
    def _parties(self) -> dict[int, ListedParty]:
        return {}

    def party(self, number: int) -> ListedParty:
        """The party of that number (0 to `party_count` - 1), read from its bytes when first asked for."""
        found = self._parties.get(number)
        if found is None:
            start = self.arrays["party_start"]
            found = party_from(self.arrays["parties"][start[number] : start[number + 1]].tobytes())
            if len(self._parties) < _KEPT_PARTIES:
                self._parties[number] = found
        return found

    @cached_property
    def prepared(self) -> Callable[[str, str], PreparedName]:
        """A listed name under the rules of a kind, made ready for comparison; the last ones asked for are kept."""
        return lru_cache(maxsize=_KEPT_NAMES)(partial(prepared, frequencies=self.frequencies))

    def whole(self, number: int) -> str:
        """A listed name's words run together."""
        start = self.arrays["whole_start"]
        return self.arrays["whole_text"][start[number] : start[number + 1]].tobytes().decode("ascii")

    def array(self, name: str) -> np.ndarray[Any, Any]:
        """One of the arrays."""
        return self.arrays[name]
