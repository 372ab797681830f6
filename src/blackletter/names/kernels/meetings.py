# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""The forms that have enough words near those of a name asked for."""

import numpy as np
from numba import njit

from blackletter.names.meetings import KIND_APART


@njit(cache=True)
def _like_of(row_word, row_like, low, high, word):
    end = high
    while low < high:
        middle = (low + high) >> 1
        if row_word[middle] < word:
            low = middle + 1
        else:
            high = middle
    return row_like[low] if low < end and row_word[low] == word else np.float32(0.0)


@njit(cache=True)
def meetings(
    probe_start, probe_word, probe_rule, probe_kind, probe_spare, probe_joined, row_start, row_word, row_like,
    posting_start, posting_form, lone_start, lone_form, form_words, form_solid, form_kind, form_joined, most,
    unknown, begin, probe, form, mine, theirs, seen, stamp, mask, base,
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
                    if kind != unknown or asked == unknown:
                        alone = False
                        for j in range(probe_joined[p]):
                            alone = alone or not (bits >> j) & 1
                        for j in range(form_joined[f]):
                            alone = alone or stamp[form_words[f, j]] != now
                        if alone:
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
                                like = _like_of(row_word, row_like, row_start[y], row_start[y + 1], u)
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
