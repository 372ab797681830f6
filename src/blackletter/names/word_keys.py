"""The keys under which a word of the index is found for a word that is like it.

Keys are CRC-32 checksums, begun with another number for each sort of key; two words that share one by chance cost a
comparison and nothing else. names/kernels/keys.py makes the same numbers.
"""

from zlib import crc32

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.similarity import skeleton, spelling

SOUNDS, NEAR, LETTERS = 0, 0x9E3779B9, 0x6A09E667  # what each sort of key begins with
FIRST = 16  # bits by which keys are found first
LONGEST = 48  # signs of a word that count; nobody has a longer name, whatever a file may hold

_NO_VOWELS = str.maketrans("", "", "aeiouy")


def word_keys(word: str) -> tuple[int, ...]:
    """The keys of a word of at most `LONGEST` signs, that of its sounds first.

    Sounds (L and R as one) must be equal. Consonants are finer, and one may differ where there are four or more, or the
    word is long; in other words, and in those with an x, which stands for two consonants, one letter may.
    """
    return keys_by_classes(word, spelling(word), skeleton(word))


def keys_by_classes(word: str, spelt: str, sound: str) -> tuple[int, ...]:
    """`word_keys`, where the spelling class and the skeleton are known (names/similarity.py)."""
    sounds = sound[:LONGEST].replace("R", "L") or "O" + word[0]
    out = [crc32(sounds.encode("ascii"), SOUNDS)]
    fine = ("A" if word[0] in "aeiou" else "") + spelt.translate(_NO_VOWELS)[:LONGEST]
    if len(fine) >= 4 or (len(fine) == 3 and len(word) >= 8):
        out += [crc32(text, NEAR) for text in _one_less(fine)]
    if (len(fine) <= 3 and len(word) <= 6) or (len(fine) <= 4 and len(word) in (6, 7)) or "x" in word:
        out += [crc32(text, LETTERS) for text in _one_less(word)]
    return tuple(out)


def _one_less(text: str) -> list[bytes]:
    """The text, and the text without each of its signs."""
    raw = text.encode("ascii")
    return [raw, *[raw[:i] + raw[i + 1 :] for i in range(len(raw))]]


def buckets(keys: Array) -> Array:
    """Where in the sorted `keys` (uint32, uint64) those begin that have the same `FIRST` bits (int32)."""
    first = keys >> keys.dtype.type(keys.itemsize * 8 - FIRST)
    found: Array = np.searchsorted(first, np.arange((1 << FIRST) + 1, dtype=keys.dtype)).astype(np.int32)
    return found
