# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""The words of the index that are like each word asked for."""

import numpy as np
from numba import njit

from blackletter.names.kernels.consonants import bare_likeness
from blackletter.names.kernels.distances import clear_pattern, equal, osa, set_pattern, share
from blackletter.names.kernels.keys import find, word_keys
from blackletter.names.kernels.signs import allowed, edits_allowed, signed, told_apart
from blackletter.names.vocabulary import GROUP, HEAD, LENGTH, LOOSE, SOUND, SPELT
from blackletter.names.word_keys import FIRST, LONGEST

_BUCKET = np.uint32(32 - FIRST)


@njit(cache=True)
def neighbours(
    record, at, listed, listed_at, bucket, keys, key_start, key_id, key_bag, key_sign, floor,
    begin, sizes, found, likes, seen, near, signs, base,
):  # fmt: skip
    """The words of the index (`listed`) that share a key with each word asked for and are at least `floor` alike.

    From the word `begin` on, their numbers go to `found`, in rising order, and their likenesses to `likes`, as long as
    there is room, and how many they are to `sizes`. Gives (the first word that is not done, how many places are
    filled). Scratch, a place for each index word: `seen`, with numbers below `base` in it, `near` and `signs`.
    """
    edits = allowed(floor)
    pw, ps, pk = np.zeros(128, dtype=np.uint64), np.zeros(128, dtype=np.uint64), np.zeros(128, dtype=np.uint64)
    own = np.empty(2 * LONGEST + 8, dtype=np.uint32)
    total, lengths = 0, 0
    for t in range(begin, len(sizes)):
        bag, sign = signed(record, at, t)
        held = 0
        for i in range(word_keys(record, at[t], own)):
            row = find(bucket, keys, own[i] >> _BUCKET, own[i])
            if row < 0:
                continue
            for j in range(key_start[row], key_start[row + 1]):
                if told_apart(bag, sign, key_bag[j], key_sign[j], edits):
                    continue
                v = key_id[j]
                if seen[v] != base + t:
                    seen[v] = base + t
                    near[held], signs[held] = v, key_sign[j]
                    held += 1
        if total + held > len(found):
            return t, total
        before = total
        n, spelt, sound = record[at[t] + LENGTH], record[at[t] + SPELT], record[at[t] + SOUND]
        a = np.int64(at[t] + HEAD)
        b = a + n
        c = b + spelt
        d = c + sound
        set_pattern(pw, record, a, b)
        set_pattern(ps, record, b, c)
        set_pattern(pk, record, c, d)
        # what is far in memory is fetched for all of them at once, not for each when its turn comes
        for i in range(held):
            lengths += listed[listed_at[near[i]] + LENGTH]
        for i in range(held):
            v = near[i]
            low = np.int64(listed_at[v])
            x = low + HEAD
            y = x + listed[low + LENGTH]
            far = osa(pw, n, listed, x, y)
            z = y + listed[low + SPELT]
            loose = max(record[at[t] + LOOSE], listed[low + LOOSE])
            group = np.int64(record[at[t] + GROUP]) | np.int64(record[at[t] + GROUP + 1]) << 8
            other = np.int64(listed[low + GROUP]) | np.int64(listed[low + GROUP + 1]) << 8
            alike = equal(record, b, c, listed, y, z)
            if far == 0:
                like = 1.0
            elif group > 0 and group == other:
                like = 0.97
            elif far > edits_allowed(sign, signs[i], edits) and not (alike or loose):
                continue
            else:
                letters = share(far, n, y - x)
                if letters < 0.33 and loose == 0:
                    continue
                like = letters
                if alike:
                    like = max(like, min(0.96, max(0.8, letters + 0.36)))
                elif letters + 0.12 >= floor:
                    like = max(like, min(0.96 * share(osa(ps, spelt, listed, y, z), spelt, z - y), letters + 0.12))
                if n > 3 or y - x > 3:
                    end = z + listed[low + SOUND]
                    like = max(like, 0.6 * letters + 0.4 * share(osa(pk, sound, listed, z, end), sound, end - z))
                if not alike:
                    if n <= 3 or y - x <= 3:
                        like = min(like, letters)
                    if group > 0 and other > 0:
                        like *= 0.75
                if loose:
                    like = max(like, bare_likeness(record, b, c, listed, y, z, loose))
                like = min(like, 0.98)
            if like >= floor:
                place = total
                while place > before and found[place - 1] > v:
                    found[place], likes[place] = found[place - 1], likes[place - 1]
                    place -= 1
                found[place], likes[place] = v, like
                total += 1
        clear_pattern(pw, record, a, b)
        clear_pattern(ps, record, b, c)
        clear_pattern(pk, record, c, d)
        sizes[t] = total - before
    return len(sizes) if lengths >= 0 else 0, total
