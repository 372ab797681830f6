"""Words in arrays: their letters and what they are compared by, all of one word side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.similarity import GROUP_OF, classes
from blackletter.names.word_keys import LONGEST

# Where in a record stand the lengths of letters, spelling class and skeleton, the looseness (names/similarity.py), and
# one more than the row of the table of equivalents in two bytes, the lower first (0 = none); then those three texts.
LENGTH, SPELT, SOUND, LOOSE, GROUP, HEAD = 0, 1, 2, 3, 4, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words by number: the record of each is `record[at[i]:at[i + 1]]` (uint8; int32)."""

    record: Array
    at: Array

    def __len__(self) -> int:
        return len(self.at) - 1

    def loose(self, numbers: Array) -> Array:
        """The looseness of some of them (int8)."""
        found: Array = self.record[self.at[numbers] + LOOSE].astype(np.int8)
        return found


FIELDS = ("record", "at")


def words_in_arrays(
    words: Sequence[str], loose: Iterable[int], found: tuple[list[str], list[str]] | None = None
) -> Words:
    """`words` (folded, none empty) in arrays; of each, `LONGEST` signs count. `found` = their `classes`, where those
    are known."""
    short = [word[:LONGEST] for word in words]
    spelt, sound = found or classes(short)
    texts = (short, [s[:LONGEST] for s in spelt], [s[:LONGEST] for s in sound])
    head = np.empty((len(words), HEAD), dtype=np.uint8)
    for place, some in zip((LENGTH, SPELT, SOUND), texts, strict=True):
        head[:, place] = np.fromiter(map(len, some), dtype=np.uint8, count=len(words))
    head[:, LOOSE] = np.fromiter(loose, dtype=np.uint8, count=len(words))
    group = np.fromiter([GROUP_OF.get(word, -1) + 1 for word in words], dtype=np.uint16, count=len(words))
    head[:, GROUP], head[:, GROUP + 1] = group & 255, group >> 8
    sizes = HEAD + head[:, :LOOSE].sum(1, dtype=np.int64)
    at = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
    heads = at[:-1, None] + np.arange(HEAD)
    record = np.empty(int(at[-1]), dtype=np.uint8)
    rest = np.ones(len(record), dtype=bool)
    record[heads], rest[heads] = head, False
    record[rest] = np.frombuffer("".join(map("".join, zip(*texts, strict=True))).encode("ascii"), dtype=np.uint8)
    return Words(record=record, at=at)
