"""Words in arrays: their letters and what they are compared by, one after the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.similarity import GROUP_OF
from blackletter.names.word_keys import LONGEST, classes


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words by number.

    Letters (`text`), spelling classes (`spelt`) and skeletons (`sound`) are uint8, each with the int32 places where the
    words begin. `group` (int16) = row of the table of equivalents or -1; `loose` (int8) as in names/similarity.py;
    `letters` (uint32) = which letters it has, as bits; `mark` (uint32) = checksum of the spelling class.
    """

    text: Array
    text_at: Array
    spelt: Array
    spelt_at: Array
    sound: Array
    sound_at: Array
    group: Array
    loose: Array
    letters: Array
    mark: Array

    def __len__(self) -> int:
        return len(self.group)


FIELDS = ("text", "text_at", "spelt", "spelt_at", "sound", "sound_at", "group", "loose", "letters", "mark")


def words_in_arrays(words: Sequence[str], loose: Iterable[int]) -> Words:
    """`words` (folded, none empty) in arrays; of each, `LONGEST` signs count."""
    short = [word[:LONGEST] for word in words]
    known = [classes(word) for word in short]
    text, text_at = _joined(short)
    spelt, spelt_at = _joined([s for s, _ in known])
    sound, sound_at = _joined([k for _, k in known])
    return Words(
        text=text,
        text_at=text_at,
        spelt=spelt,
        spelt_at=spelt_at,
        sound=sound,
        sound_at=sound_at,
        group=np.array([GROUP_OF.get(word, -1) for word in words], dtype=np.int16),
        loose=np.fromiter(loose, dtype=np.int8, count=len(words)),
        letters=_letters(text, text_at),
        mark=np.array([crc32(s.encode("ascii")) for s, _ in known], dtype=np.uint32),
    )


def _letters(text: Array, text_at: Array) -> Array:
    bits = np.uint32(1) << np.where(text >= 97, text - np.uint8(97), np.uint8(26)).astype(np.uint32)
    found: Array = np.bitwise_or.reduceat(bits, text_at[:-1]) if len(text) else np.zeros(0, dtype=np.uint32)
    return found


def _joined(texts: Sequence[str]) -> tuple[Array, Array]:
    ends = np.cumsum([0, *map(len, texts)], dtype=np.int32)
    return np.frombuffer("".join(texts).encode("ascii"), dtype=np.uint8), ends
