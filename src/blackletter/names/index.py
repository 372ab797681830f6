"""The index of listed names: arrays that find, for a name asked for, the few listed names worth scoring.

A listed name is reduced to a *form* (its items, names/items.py); equal forms are kept once. Two keyed tables lead to
forms: pairs of words by their sounds (with one sound left out on one side), and single words by sounds and letters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from blackletter.names.arrays import Array, packed, unpacked
from blackletter.names.parties import party_from
from blackletter.values.screening import ListedParty

FORMAT = "1"


@dataclass(frozen=True, kw_only=True)
class NameIndex:
    """A built index. `arrays` are named below; all are read-only and may be views of a memory-mapped file.

    Words: `words` (uint8, joined by newlines), `word_count` (int32, names that have the word), `word_loose` (bool).
    Forms: `form_words` (int32, forms x 8, -1 = none), `form_solid` (uint8), `form_kind` (uint8, place in
    SUBJECT_KINDS), `form_whole` (uint8 text).
    Names: `form_name_start`, `form_names` (rows form -> name numbers), `name_party`, `name_at` (place in its party's
    names).
    Keys: `pair_key`/`pair_start`/`pair_form`, `word_key`/`word_start`/`word_id`, `posting_start`/`posting_form`,
    `lone_key`/`lone_start`/`lone_id`, `lone_posting_start`/`lone_posting_form` (forms of one word), `body_…` (of
    these, all but persons). Parties: `party_start`, `parties` (JSON).
    """

    arrays: Mapping[str, Array]

    def to_bytes(self) -> bytes:
        """The whole index in one block, to be written to a file as it is."""
        return packed(self.arrays, FORMAT)

    @staticmethod
    def from_bytes(block: bytes | memoryview) -> "NameIndex":
        """An index over `block` (bytes, or the memory map of a file), without copying it.

        Raises ValueError where the block is of another format or version, or cut short.
        """
        return NameIndex(arrays=unpacked(block, FORMAT))

    @cached_property
    def words(self) -> Sequence[str]:
        """The distinct words of all forms, in order of their numbers."""
        raw = self.arrays["words"].tobytes().decode("ascii")
        return raw.split("\n") if raw else []

    @cached_property
    def word_number(self) -> Mapping[str, int]:
        """Word to number."""
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def frequencies(self) -> Mapping[str, int]:
        """In how many forms each word occurs: what `compare` and `prepared` take as `frequencies`."""
        return dict(zip(self.words, self.arrays["word_count"].tolist(), strict=True))

    @property
    def form_count(self) -> int:
        """How many different names there are."""
        return len(self.arrays["form_solid"])

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
            if len(self._parties) < 20000:
                self._parties[number] = found
        return found

    def whole(self, form: int) -> str:
        """The form's words run together."""
        start = self._whole_start
        return self._wholes[start[form] : start[form + 1]]

    @cached_property
    def _wholes(self) -> str:
        return self.arrays["form_whole"].tobytes().decode("ascii")

    @cached_property
    def _whole_start(self) -> list[int]:
        found: list[int] = self.arrays["form_whole_start"].tolist()
        return found

    def array(self, name: str) -> np.ndarray[Any, Any]:
        """One of the arrays."""
        return self.arrays[name]
