# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""What is left of a spelling class without its vowels, and how alike two words are by that (names/similarity.py)."""

import numpy as np
from numba import njit

from blackletter.names.kernels.distances import clear_pattern, osa, set_pattern, share
from blackletter.names.word_keys import LONGEST

_A, _E, _I, _O, _U, _Y, _V, _J, _R, _L = (np.uint8(ord(c)) for c in "aeiouyvjrl")


@njit(cache=True)
def vowel(c):
    """Whether a sign is a vowel, y aside."""
    return c in (_A, _E, _I, _O, _U)


@njit(cache=True)
def bones(word, low, high, out, n):
    """The consonants of a spelling class into out[n:]; where they end."""
    for i in range(low, high):
        c = word[i]
        if not vowel(c) and c != _Y:
            out[n] = c
            n += 1
    return n


@njit(cache=True)
def bare_likeness(word, low, high, other, begin, end, loose):
    """How alike two words are by the consonants of their spelling classes, where one of them has no vowels."""
    one, two = np.empty(LONGEST + 2, dtype=np.uint8), np.empty(LONGEST + 2, dtype=np.uint8)
    n, m = bones(word, low, high, one, 0), bones(other, begin, end, two, 0)
    if loose == 2:
        for i in range(n):
            one[i] = _L if one[i] == _R else one[i]
        for i in range(m):
            two[i] = _L if two[i] == _R else two[i]
    least = min(n, m)
    if least < 2:
        return 0.0
    pattern = np.zeros(128, dtype=np.uint64)
    set_pattern(pattern, one, 0, n)
    soft = share(osa(pattern, n, two, 0, m), n, m)
    clear_pattern(pattern, one, 0, n)
    if soft == 1.0:
        written = loose == 2 or _written_out(word, low, high, other, begin, end, one, two)
        return (0.93 if written else 0.8) if least >= 3 else 0.8 if written else 0.7
    return 0.85 * soft if least >= 4 else 0.0


@njit(cache=True)
def _written_out(word, low, high, other, begin, end, one, two):
    n, m = _outline(word, low, high, one), _outline(other, begin, end, two)
    if n > m:
        one, n, two, m = two, m, one, n
    at = 0
    for j in range(m):
        if at < n and one[at] == two[j]:
            at += 1
    return at == n


@njit(cache=True)
def _outline(word, low, high, out):
    n = 0
    for i in range(low, high):
        c = word[i]
        if c == _V:
            c = _U
        elif c == _J:
            c = _I
        if n or not (c == _A or c == _I or c == _U):  # noqa: SIM109  compiled
            out[n] = c
            n += 1
    return n
