"""The loops of the index that numba compiles: each does what a function over arrays does too, only sooner.

Imported where numba is installed and there is a batch to search (names/compiled.py); compiled code is kept on disk by
numba. Words are byte strings, one after the other in one array, with the places where they begin.
"""

import numpy as np
from numba import njit

from blackletter.names.meetings import KIND_APART
from blackletter.names.word_keys import LETTERS, LONGEST, NEAR, SOUNDS

_SOUNDS, _NEAR, _LETTERS = np.uint32(SOUNDS), np.uint32(NEAR), np.uint32(LETTERS)
_FULL, _BYTE = np.uint32(0xFFFFFFFF), np.uint32(8)
_A, _E, _I, _O, _U, _Y, _V, _J, _H, _X = (np.uint8(ord(c)) for c in "aeiouyvjhx")
_BIG_A, _BIG_L, _BIG_R, _BIG_O = (np.uint8(ord(c)) for c in "ALRO")
_R, _L = np.uint8(ord("r")), np.uint8(ord("l"))
_NO, _ONE = np.uint64(0), np.uint64(1)


def _crc_table():  # type: ignore[no-untyped-def]
    table = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        table = np.where(table & 1, np.uint32(0xEDB88320) ^ (table >> 1), table >> 1).astype(np.uint32)
    return table


_CRC = _crc_table()  # type: ignore[no-untyped-call]


def _vowel(c):  # type: ignore[no-untyped-def]
    return c in (_A, _E, _I, _O, _U)


def _osa(pattern, n, b, m):  # type: ignore[no-untyped-def]
    """The optimal-string-alignment distance of a word of n signs, as bits where each sign stands, and b of m signs.

    Hyyro 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances".
    """
    if n == 0:
        return m
    vp, vn, d0, before = ~_NO, _NO, _NO, _NO
    last = _ONE << np.uint64(n - 1)
    distance = n
    for j in range(m):
        here = pattern[b[j]]
        turned = ((~d0 & here) << _ONE) & before
        d0 = (((here & vp) + vp) ^ vp) | here | vn | turned
        hp, hn = vn | ~(d0 | vp), d0 & vp
        if hp & last:
            distance += 1
        if hn & last:
            distance -= 1
        hp, hn = (hp << _ONE) | _ONE, hn << _ONE
        vp, vn = hn | ~(d0 | hp), hp & d0
        before = here
    return distance


def _set_pattern(pattern, word, n):  # type: ignore[no-untyped-def]
    for i in range(n):
        pattern[word[i]] |= _ONE << np.uint64(i)


def _clear_pattern(pattern, word, n):  # type: ignore[no-untyped-def]
    for i in range(n):
        pattern[word[i]] = _NO


def _bits_of(x):  # type: ignore[no-untyped-def]
    """How many bits of a 32-bit number are set."""
    x = x - ((x >> np.uint32(1)) & np.uint32(0x55555555))
    x = (x & np.uint32(0x33333333)) + ((x >> np.uint32(2)) & np.uint32(0x33333333))
    return (
        ((x + (x >> np.uint32(4))) & np.uint32(0x0F0F0F0F)) * np.uint32(0x01010101) & np.uint32(0xFFFFFFFF)
    ) >> np.uint32(24)


def _share(distance, n, m):  # type: ignore[no-untyped-def]
    longest = max(n, m)
    return 1.0 - distance / longest if longest else 1.0


def _equal(a, b):  # type: ignore[no-untyped-def]
    if len(a) != len(b):
        return False
    for i in range(len(a)):  # noqa: SIM110  compiled
        if a[i] != b[i]:
            return False
    return True


def _bones(word, length, out):  # type: ignore[no-untyped-def]
    """The consonants of a spelling class; how many they are."""
    n = 0
    for i in range(length):
        c = word[i]
        if not vowel(c) and c != _Y:
            out[n] = c
            n += 1
    return n


def _outline(word, length, out):  # type: ignore[no-untyped-def]
    n = 0
    for i in range(length):
        c = word[i]
        if c == _V:
            c = _U
        elif c == _J:
            c = _I
        if n or not (c == _A or c == _I or c == _U):  # noqa: SIM109  compiled
            out[n] = c
            n += 1
    return n


def _written_out(a, la, b, lb, one, two):  # type: ignore[no-untyped-def]
    n, m = outline(a, la, one), outline(b, lb, two)
    if n > m:
        one, n, two, m = two, m, one, n
    at = 0
    for j in range(m):
        if at < n and one[at] == two[j]:
            at += 1
    return at == n


def _key(word, length, without, begun):  # type: ignore[no-untyped-def]
    """The key of word[:length] without the sign at place `without` (-1 = of the whole): its CRC-32."""
    value = begun ^ _FULL
    for i in range(length):
        if i != without:
            value = _CRC[(value ^ np.uint32(word[i])) & np.uint32(0xFF)] ^ (value >> _BYTE)
    return value ^ _FULL


def _find(keys, key):  # type: ignore[no-untyped-def]
    low, high = 0, len(keys)
    while low < high:
        middle = (low + high) >> 1
        if keys[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low if low < len(keys) and keys[low] == key else -1


def _word_keys(word, n, spelt, ns, sounds, nk, out):  # type: ignore[no-untyped-def]
    """The keys of a word into `out` (names/word_keys.py); how many they are, the first that of its sounds."""
    scratch = np.empty(LONGEST + 2, dtype=np.uint8)
    for i in range(nk):
        scratch[i] = _BIG_L if sounds[i] == _BIG_R else sounds[i]
    if nk == 0:
        scratch[0], scratch[1], nk = _BIG_O, word[0], 2
    out[0] = key_of(scratch, nk, -1, _SOUNDS)
    count = 1
    first = 0
    if vowel(word[0]):
        scratch[0] = _BIG_A
        first = 1
    fine = first + bones(spelt, ns, scratch[first:])
    if fine >= 4 or (fine == 3 and n >= 8):
        for i in range(-1, fine):
            out[count] = key_of(scratch, fine, i, _NEAR)
            count += 1
    short = (fine <= 3 and n <= 6) or (fine <= 4 and (n == 6 or n == 7))
    if not short:
        for i in range(n):
            short = short or word[i] == _X
    if short:
        for i in range(-1, n):
            out[count] = key_of(word, n, i, _LETTERS)
            count += 1
    return count


def _likeness(pw, w, wv, ps, s, sv, pk, k, kv, ga, gb, loose, floor, one, two, three):  # type: ignore[no-untyped-def]
    """`similarity` of two words, or 0 where it is below `floor`: letters (w), spelling classes (s), skeletons (k),
    those of the first as bits too (p…); groups (g)."""
    if equal(w, wv):
        return 1.0
    if ga >= 0 and ga == gb:
        return 0.97
    n, m = len(w), len(wv)
    alike = equal(s, sv)
    if loose == 0 and not alike and 0.6 * share(abs(n - m), n, m) + 0.4 < floor:
        return 0.0
    letters = share(osa(pw, n, wv, m), n, m)
    if loose == 0 and not alike and 0.6 * letters + 0.4 < floor:
        return 0.0  # then letters + 0.12 is below it too
    if loose == 0 and letters < 0.33:
        return 0.0
    best = letters
    if alike:
        best = max(best, min(0.96, max(0.8, letters + 0.36)))
    else:
        best = max(best, min(0.96 * share(osa(ps, len(s), sv, len(sv)), len(s), len(sv)), letters + 0.12))
    if max(n, m) > 3:
        best = max(best, 0.6 * letters + 0.4 * share(osa(pk, len(k), kv, len(kv)), len(k), len(kv)))
    if min(n, m) <= 3 and not alike:
        best = min(best, letters)
    if ga >= 0 and gb >= 0 and not alike:
        best *= 0.75
    if loose:
        n, m = bones(s, len(s), one), bones(sv, len(sv), two)
        if loose == 2:
            for i in range(n):
                one[i] = _L if one[i] == _R else one[i]
            for i in range(m):
                two[i] = _L if two[i] == _R else two[i]
        least = min(n, m)
        if least >= 2:
            set_pattern(three, one, n)
            soft = share(osa(three, n, two, m), n, m)
            clear_pattern(three, one, n)
            if soft == 1.0:
                written = loose == 2 or written_out(s, len(s), sv, len(sv), one, two)
                best = max(best, (0.93 if written else 0.8) if least >= 3 else 0.8 if written else 0.7)
            elif least >= 4:
                best = max(best, 0.85 * soft)
    return min(best, 0.98)


def _neighbours(  # type: ignore[no-untyped-def]
    word, word_at, spelt, spelt_at, sound, sound_at, group, loose, word_letters, spelt_mark,
    v_word, v_word_at, v_spelt, v_spelt_at, v_sound, v_sound_at, v_group, v_loose, v_letters, v_mark,
    keys, key_start, key_id, floor, begin, sizes, found, likes, seen, near, base,
):  # fmt: skip
    """The words of the index (v_…) that share a key with each word asked for and are at least `floor` alike.

    From the word `begin` on, their numbers go to `found` and their likenesses to `likes`, as long as there is room, and
    how many they are to `sizes`. Gives (the first word that is not done, how many places are filled). `seen` and `near`
    = scratch, a place for each index word; `seen` has numbers below `base` in it.
    """
    furthest = 1.0 - (floor - 0.4) / 0.6
    pw, ps, pk, three = (np.zeros(128, dtype=np.uint64), np.zeros(128, dtype=np.uint64),
                         np.zeros(128, dtype=np.uint64), np.zeros(128, dtype=np.uint64))  # fmt: skip
    one, two = np.empty(LONGEST + 2, dtype=np.uint8), np.empty(LONGEST + 2, dtype=np.uint8)
    own = np.empty(2 * LONGEST + 8, dtype=np.uint32)
    total = 0
    for t in range(begin, len(sizes)):
        w = word[word_at[t] : word_at[t + 1]]
        s = spelt[spelt_at[t] : spelt_at[t + 1]]
        k = sound[sound_at[t] : sound_at[t + 1]]
        held = 0
        letters, mark = word_letters[t], spelt_mark[t]
        for i in range(word_keys(w, len(w), s, len(s), k, len(k), own)):
            at = find(keys, own[i])
            if at < 0:
                continue
            for j in range(key_start[at], key_start[at + 1]):
                v = key_id[j]
                if seen[v] != base + t:
                    seen[v] = base + t
                    # words that share few letters are not alike, unless they are spelt alike or have a group
                    apart = bits_of(letters ^ v_letters[v]) * 0.5
                    if apart > furthest * max(len(w), v_word_at[v + 1] - v_word_at[v]) and not (
                        loose[t] or v_loose[v] or mark == v_mark[v] or (group[t] >= 0 and group[t] == v_group[v])
                    ):
                        continue
                    near[held] = v
                    held += 1
        if total + held > len(found):
            return t, total
        before_it = total
        set_pattern(pw, w, len(w))
        set_pattern(ps, s, len(s))
        set_pattern(pk, k, len(k))
        for i in range(held):
            v = near[i]
            low, m = v_word_at[v], v_word_at[v + 1] - v_word_at[v]
            far = 0
            if not (loose[t] or v_loose[v] or mark == v_mark[v] or (group[t] >= 0 and group[t] == v_group[v])):
                most = int(furthest * max(len(w), m) + 1e-9)
                if abs(len(w) - m) > most:
                    continue
                # the distance of the letters, as in `osa`, here for speed: most words are told apart by it
                vp, vn, d0, before = ~_NO, _NO, _NO, _NO
                last, far = _ONE << np.uint64(len(w) - 1), len(w)
                for j in range(low, low + m):
                    here = pw[v_word[j]]
                    turned = ((~d0 & here) << _ONE) & before
                    d0 = (((here & vp) + vp) ^ vp) | here | vn | turned
                    hp, hn = vn | ~(d0 | vp), d0 & vp
                    if hp & last:
                        far += 1
                    if hn & last:
                        far -= 1
                    hp, hn = (hp << _ONE) | _ONE, hn << _ONE
                    vp, vn = hn | ~(d0 | hp), hp & d0
                    before = here
                if far > most:
                    continue
            wv = v_word[low : low + m]
            sv = v_spelt[v_spelt_at[v] : v_spelt_at[v + 1]]
            kv = v_sound[v_sound_at[v] : v_sound_at[v + 1]]
            like = likeness(pw, w, wv, ps, s, sv, pk, k, kv,
                            group[t], v_group[v], max(loose[t], v_loose[v]), floor, one, two, three)  # fmt: skip
            if like >= floor:
                found[total], likes[total] = v, like
                total += 1
        clear_pattern(pw, w, len(w))
        clear_pattern(ps, s, len(s))
        clear_pattern(pk, k, len(k))
        sizes[t] = total - before_it
    return len(sizes), total


def _like_of(row_word, row_like, low, high, word):  # type: ignore[no-untyped-def]
    end = high
    while low < high:
        middle = (low + high) >> 1
        if row_word[middle] < word:
            low = middle + 1
        else:
            high = middle
    return row_like[low] if low < end and row_word[low] == word else np.float32(0.0)


def _meetings(  # type: ignore[no-untyped-def]
    probe_start, probe_word, probe_rule, probe_kind, probe_spare, row_start, row_word, row_like,
    posting_start, posting_form, lone_start, lone_form, form_words, form_solid, form_kind, most, unknown,
    begin, probe, form, mine, theirs, seen, stamp, mask, base,
):  # fmt: skip
    """What names/meetings.py finds, from the probe `begin` on, as long as there is room in `probe`, `form` and the rows
    of `mine` and `theirs` (zeros). Gives (the first probe that is not done, how many places are filled).

    Scratch, with numbers below `base` in it: `seen` for each form, `stamp` and `mask` for each index word.
    """
    total = 0
    strict = most < KIND_APART
    for p in range(begin, len(probe_start) - 1):
        before_it = total
        first, n = probe_start[p], probe_start[p + 1] - probe_start[p]
        now = base + p
        spared, heaviest = -1, -1
        for i in range(n):
            t = probe_word[first + i]
            weight = 0
            for r in range(row_start[t], row_start[t + 1]):
                v = row_word[r]
                weight += posting_start[v + 1] - posting_start[v]
                if stamp[v] != now:
                    stamp[v] = now
                    mask[v] = 0
                mask[v] |= 1 << i
            if weight >= heaviest:
                spared, heaviest = i, weight
        if n == 1 or probe_spare[p] > 0:
            spared = -1
        for i in range(n):
            t = probe_word[first + i]
            for r in range(row_start[t], row_start[t + 1]):
                v = row_word[r]
                if i == spared:
                    low, high = lone_start[v], lone_start[v + 1]
                else:
                    low, high = posting_start[v], posting_start[v + 1]
                for at in range(low, high):
                    f = lone_form[at] if i == spared else posting_form[at]
                    if seen[f] == now:
                        continue
                    seen[f] = now
                    kind, asked = form_kind[f], probe_kind[p]
                    if (probe_rule[p] == 1 and kind != 0) or (probe_rule[p] == 2 and kind == 0):
                        continue
                    if strict and kind != asked and kind != unknown and asked != unknown:
                        continue
                    m = form_solid[f]
                    bits, hits = 0, 0
                    for j in range(m):
                        u = form_words[f, j]
                        if stamp[u] == now:
                            bits |= mask[u]
                            hits += 1
                    needed = max(1, min(n, m) - probe_spare[p])
                    met = 0
                    for j in range(n):
                        met += (bits >> j) & 1
                    if met < needed or hits < needed:
                        continue
                    if total == len(probe):
                        return p, before_it
                    probe[total], form[total] = p, f
                    for j in range(m):
                        u = form_words[f, j]
                        if stamp[u] != now:
                            continue
                        for x in range(n):
                            if (mask[u] >> x) & 1:
                                y = probe_word[first + x]
                                like = like_of(row_word, row_like, row_start[y], row_start[y + 1], u)
                                mine[total, x] = max(mine[total, x], like)
                                theirs[total, j] = max(theirs[total, j], like)
                    cost = 0.0
                    if n <= m:
                        for x in range(n):
                            cost += 1.0 - mine[total, x] if mine[total, x] > 0 else 0.0
                    else:
                        for j in range(m):
                            cost += 1.0 - theirs[total, j] if theirs[total, j] > 0 else 0.0
                    if cost > most:
                        for x in range(form_words.shape[1]):
                            mine[total, x], theirs[total, x] = 0.0, 0.0
                        continue
                    total += 1
    return len(probe_start) - 1, total


vowel = njit(cache=True, inline="always")(_vowel)
osa = njit(cache=True)(_osa)
set_pattern = njit(cache=True)(_set_pattern)
clear_pattern = njit(cache=True)(_clear_pattern)
bits_of = njit(cache=True)(_bits_of)
share = njit(cache=True)(_share)
equal = njit(cache=True)(_equal)
bones = njit(cache=True)(_bones)
outline = njit(cache=True)(_outline)
written_out = njit(cache=True)(_written_out)
key_of = njit(cache=True)(_key)
find = njit(cache=True)(_find)
word_keys = njit(cache=True)(_word_keys)
likeness = njit(cache=True)(_likeness)
neighbours = njit(cache=True)(_neighbours)
like_of = njit(cache=True)(_like_of)
meetings = njit(cache=True)(_meetings)
