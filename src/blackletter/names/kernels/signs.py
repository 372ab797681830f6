# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""What tells most words apart without a look at them: a bag of their letters, and a sign of the rest.

A bag (uint64) has a bit for each letter and one for digits, and further ones for a second and a third of some; words
are at least as many edits apart as one bag has bits that the other has not. A sign (uint32) has from the lowest bit on
the length and that of the skeleton, six bits each, whether the word is loose and whether it has a group, and nine bits
each of the checksums of its spelling class and its skeleton.
"""

import numpy as np
from numba import njit

from blackletter.names.kernels.distances import bits_of
from blackletter.names.vocabulary import GROUP, HEAD, LENGTH, LOOSE, SOUND, SPELT

_SIX, _NINE = np.uint32(63), np.uint32(511)
_LOOSE, _TABLED = np.uint32(1 << 12), np.uint32(1 << 13)
_SPELT, _SOUND = np.uint32(14), np.uint32(23)
_ONE = np.uint64(1)
_SECOND = 27
_THIRD = np.full(26, -1, dtype=np.int64)
_THIRD[[ord(c) - 97 for c in "aeiourn"]] = np.arange(53, 60)


@njit(cache=True)
def signed(record, at, v):
    """(bag, sign) of the word v."""
    low = at[v]
    n, spelt, sound = record[low + LENGTH], record[low + SPELT], record[low + SOUND]
    bag = np.uint64(0)
    text = low + HEAD
    for i in range(text, text + n):
        c = np.int64(record[i]) - 97
        if c < 0:
            bag |= _ONE << np.uint64(26)
        elif not (bag >> np.uint64(c)) & _ONE:
            bag |= _ONE << np.uint64(c)
        elif not (bag >> np.uint64(_SECOND + c)) & _ONE:
            bag |= _ONE << np.uint64(_SECOND + c)
        elif _THIRD[c] >= 0:
            bag |= _ONE << np.uint64(_THIRD[c])
    sign = np.uint32(n) | np.uint32(sound) << np.uint32(6)
    if record[low + LOOSE]:
        sign |= _LOOSE
    if record[low + GROUP] or record[low + GROUP + 1]:
        sign |= _TABLED
    sign |= (_sum(record, text + n, text + n + spelt) & _NINE) << _SPELT
    sign |= (_sum(record, text + n + spelt, text + n + spelt + sound) & _NINE) << _SOUND
    return bag, sign


@njit(cache=True)
def _sum(record, low, high):
    """A checksum (FNV-1a)."""
    value = np.uint32(2166136261)
    for i in range(low, high):
        value = ((value ^ np.uint32(record[i])) * np.uint32(16777619)) & np.uint32(0xFFFFFFFF)
    return value ^ (value >> np.uint32(16))


@njit(cache=True)
def all_signed(record, at, ids):
    """The bags and signs of the words `ids`."""
    count = len(at) - 1
    bags, signs = np.empty(count, dtype=np.uint64), np.empty(count, dtype=np.uint32)
    for v in range(count):
        bags[v], signs[v] = signed(record, at, v)
    return bags[ids], signs[ids]


@njit(cache=True)
def told_apart(bag, sign, other_bag, other_sign, edits):
    """Whether two words cannot be alike enough, by what is known without them; `edits` as in `allowed`."""
    if (sign | other_sign) & _LOOSE or sign & other_sign & _TABLED or not ((sign ^ other_sign) >> _SPELT) & _NINE:
        return False
    n, m = np.int64(sign & _SIX), np.int64(other_sign & _SIX)
    most = edits[_row(sign, other_sign), max(n, m)]
    return abs(n - m) > most or bits_of(bag & ~other_bag) > most or bits_of(other_bag & ~bag) > most


@njit(cache=True)
def _row(sign, other):
    if min(sign & _SIX, other & _SIX) <= 3:
        return np.int64(64)
    if not ((sign ^ other) >> _SOUND) & _NINE:
        return np.int64(0)
    six = np.uint32(6)
    return np.int64(max((sign >> six) & _SIX, (other >> six) & _SIX))


@njit(cache=True)
def edits_allowed(sign, other, edits):
    """How many edits two words may be apart, if nothing but letters, spelling and skeleton speaks for them."""
    return edits[_row(sign, other), max(sign & _SIX, other & _SIX)]


@njit(cache=True)
def allowed(floor):
    """How many edits two words whose spelling classes differ may be apart: [row, longer length].

    By which of the measures could lift them to the floor: row 0 = skeletons may be equal, row i = they are not, and the
    longer has i signs, row 64 = one word has three letters or fewer.
    """
    out = np.zeros((65, 64), dtype=np.int64)
    for row in range(65):
        needed = floor
        if row == 0:
            needed = min(floor - 0.12, (floor - 0.4) / 0.6)
        elif row < 64:
            needed = min(floor - 0.12, (floor - 0.4 * (1.0 - 1.0 / row)) / 0.6)
        for longest in range(64):
            out[row, longest] = np.int64((1.0 - needed) * longest + 1e-9)
    return out
