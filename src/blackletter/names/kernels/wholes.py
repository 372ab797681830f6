# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""Whole names within two letters of each other: what names/segments.py finds."""

import numpy as np
from numba import njit

from blackletter.names.kernels.distances import bits_of, clear_pattern, osa, set_pattern
from blackletter.names.kernels.keys import find
from blackletter.names.segments import BASE, LONGEST_WHOLE, MIX, MOST, OPEN, SHIFT, SHORTEST
from blackletter.names.word_keys import FIRST

_BITS = 64  # signs of a name whose distance is computed here
_BUCKET = np.uint64(64 - FIRST)


@njit(cache=True)
def near_wholes(
    text, start, place_start, place, place_added, power, bucket, keys, key_start, key_whole,
    listed, listed_start, listed_letters, begin, mine, theirs, edits,
):  # fmt: skip
    """The listed names that share a segment with text[start[t]:start[t + 1]] and are at most `MOST` edits apart.

    From the name `begin` on, as long as there is room: its number, that of the listed name (in rising order, each once)
    and the edits, `OPEN` where they have still to be counted. Gives (the first name that is not done, how many places
    are filled). For a name of a length, `place` has from place_start[length] on where a segment may begin and its size,
    `place_added` what is added to its key; `power` = those of `BASE`.
    """
    pattern = np.zeros(128, dtype=np.uint64)
    sums = np.zeros(LONGEST_WHOLE + 1, dtype=np.uint64)
    total = 0
    for t in range(begin, len(start) - 1):
        low, high = start[t], start[t + 1]
        n = high - low
        if n < SHORTEST or n > LONGEST_WHOLE:
            continue
        letters = np.uint64(0)
        for i in range(n):
            sums[i + 1] = sums[i] * BASE + np.uint64(text[low + i])
            letters |= _letter(text[low + i])
        if n <= _BITS:
            set_pattern(pattern, text, low, high)
        before = total
        full = False
        for p in range(place_start[n], place_start[n + 1]):
            first, size = np.int64(place[p, 0]), np.int64(place[p, 1])
            own = sums[first + size] - sums[first] * power[size]
            own = (own ^ (own >> SHIFT)) * MIX + place_added[p]
            own ^= own >> SHIFT
            row = find(bucket, keys, own >> _BUCKET, own)
            if row < 0:
                continue
            for j in range(key_start[row], key_start[row + 1]):
                w = key_whole[j]
                if bits_of(letters ^ np.uint64(listed_letters[w])) > 2 * MOST:
                    continue
                far = OPEN
                if n <= _BITS:
                    far = osa(pattern, n, listed, listed_start[w], listed_start[w + 1])
                    if far > MOST:
                        continue
                at = total
                while at > before and theirs[at - 1] > w:
                    at -= 1
                if at > before and theirs[at - 1] == w:
                    continue
                if total == len(mine):
                    full = True
                    break
                for i in range(total, at, -1):
                    theirs[i], edits[i] = theirs[i - 1], edits[i - 1]
                mine[total], theirs[at], edits[at] = t, w, far
                total += 1
            if full:
                break
        if n <= _BITS:
            clear_pattern(pattern, text, low, high)
        if full:
            return t, before
    return len(start) - 1, total


@njit(cache=True)
def _letter(sign):
    return np.uint64(1) << (np.uint64(sign - 97) if sign >= 97 else np.uint64(26))
