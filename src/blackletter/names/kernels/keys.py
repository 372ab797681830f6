# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""The keys of words (names/word_keys.py), and finding them in a table."""

import numpy as np
from numba import njit

from blackletter.names.kernels.consonants import bones, vowel
from blackletter.names.vocabulary import HEAD, LENGTH, SOUND, SPELT
from blackletter.names.word_keys import LETTERS, LONGEST, NEAR, SOUNDS

_SOUNDS, _NEAR, _LETTERS = np.uint32(SOUNDS), np.uint32(NEAR), np.uint32(LETTERS)
_FULL, _BYTE = np.uint32(0xFFFFFFFF), np.uint32(8)
_X = np.uint8(ord("x"))
_BIG_A, _BIG_L, _BIG_R, _BIG_O = (np.uint8(ord(c)) for c in "ALRO")


def _crc_table():
    table = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        table = np.where(table & 1, np.uint32(0xEDB88320) ^ (table >> 1), table >> 1).astype(np.uint32)
    return table


_CRC = _crc_table()


@njit(cache=True)
def find(bucket, keys, first, key):
    """The row of a key, -1 = there is none; `bucket` = where the keys begin that have the same `first` bits."""
    low, end = bucket[first], bucket[first + 1]
    high = end
    while low < high:
        middle = (low + high) >> 1
        if keys[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low if low < end and keys[low] == key else -1


@njit(cache=True)
def word_keys(record, at, out):
    """The keys of the word whose record begins at `at` into `out`; how many they are, the first that of its sounds."""
    n, ns, nk = np.int64(record[at + LENGTH]), np.int64(record[at + SPELT]), np.int64(record[at + SOUND])
    word = at + HEAD
    spelt = word + n
    sound = spelt + ns
    scratch = np.empty(LONGEST + 2, dtype=np.uint8)
    for i in range(nk):
        scratch[i] = _BIG_L if record[sound + i] == _BIG_R else record[sound + i]
    if nk == 0:
        scratch[0], scratch[1] = _BIG_O, record[word]
    out[0] = _key(scratch, 0, nk if nk else 2, -1, _SOUNDS)
    first = 0
    if vowel(record[word]):
        scratch[0] = _BIG_A
        first = 1
    fine = bones(record, spelt, spelt + ns, scratch, first)
    count = 1
    if fine >= 4 or (fine == 3 and n >= 8):
        count = _one_less(scratch, 0, fine, _NEAR, out, count)
    short = (fine <= 3 and n <= 6) or (fine <= 4 and (n == 6 or n == 7))
    for i in range(word, spelt):
        short = short or record[i] == _X
    return _one_less(record, word, n, _LETTERS, out, count) if short else count


@njit(cache=True)
def _one_less(text, at, length, begun, out, count):
    """The key of a text and of the text without each of its signs."""
    for i in range(-1, length):
        out[count] = _key(text, at, length, i, begun)
        count += 1
    return count


@njit(cache=True)
def _key(text, at, length, without, begun):
    """The CRC-32 of text[at:at + length] without the sign at place `without`."""
    value = begun ^ _FULL
    for i in range(length):
        if i != without:
            value = _CRC[(value ^ np.uint32(text[at + i])) & np.uint32(0xFF)] ^ (value >> _BYTE)
    return value ^ _FULL
