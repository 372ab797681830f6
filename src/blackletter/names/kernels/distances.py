# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""Distances of words on bytes. A word is a stretch of an array: its first place, and the place after its last."""

import numpy as np
from numba import njit

_NO, _ONE = np.uint64(0), np.uint64(1)


@njit(cache=True)
def osa(pattern, n, text, low, high):
    """The optimal-string-alignment distance of a word of n <= 64 signs, as bits where each sign stands (`pattern`), and
    text[low:high].

    Hyyro 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances".
    """
    if n == 0:
        return high - low
    vp, vn, d0, before = ~_NO, _NO, _NO, _NO
    last = np.uint64(n - 1)
    distance = np.int64(n)
    for j in range(low, high):
        here = pattern[text[j]]
        turned = ((~d0 & here) << _ONE) & before
        d0 = (((here & vp) + vp) ^ vp) | here | vn | turned
        hp, hn = vn | ~(d0 | vp), d0 & vp
        distance += np.int64((hp >> last) & _ONE) - np.int64((hn >> last) & _ONE)
        hp, hn = (hp << _ONE) | _ONE, hn << _ONE
        vp, vn = hn | ~(d0 | hp), hp & d0
        before = here
    return distance


@njit(cache=True)
def set_pattern(pattern, word, low, high):
    """Mark where each sign of word[low:high] stands."""
    for i in range(low, high):
        pattern[word[i]] |= _ONE << np.uint64(i - low)


@njit(cache=True)
def clear_pattern(pattern, word, low, high):
    """Take those marks away."""
    for i in range(low, high):
        pattern[word[i]] = _NO


@njit(cache=True)
def bits_of(x):
    """How many bits of a 64-bit number are set."""
    x = x - ((x >> np.uint64(1)) & np.uint64(0x5555555555555555))
    x = (x & np.uint64(0x3333333333333333)) + ((x >> np.uint64(2)) & np.uint64(0x3333333333333333))
    x = (x + (x >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((x * np.uint64(0x0101010101010101)) >> np.uint64(56))


@njit(cache=True)
def share(distance, n, m):
    """The likeness of words of n and m signs that are so far apart, in [0, 1]."""
    longest = max(n, m)
    return 1.0 - distance / longest if longest else 1.0


@njit(cache=True)
def equal(word, low, high, other, begin, end):
    """Whether two words are the same."""
    if high - low != end - begin:
        return False
    for i in range(high - low):  # noqa: SIM110  compiled
        if word[low + i] != other[begin + i]:
            return False
    return True
