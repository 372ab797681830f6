# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""The forms that have enough words near those of a name asked for, and can score enough."""

import numpy as np
from numba import njit

from blackletter.names.bounds import ENOUGH_ASIDE, ROUNDING
from blackletter.names.items import MAX_ITEMS
from blackletter.names.kernels.bounds import bound as highest
from blackletter.names.meetings import ASIDE, FIRSTS, INITIALS, KIND
from blackletter.names.policy import DEFAULTS
from blackletter.values.entries import SUBJECT_KINDS

_KIND = DEFAULTS["kind"]
_PERSON, _VESSEL, _AIRCRAFT, _UNKNOWN = [SUBJECT_KINDS.index(k) for k in ("person", "vessel", "aircraft", "unknown")]
_NOTHING = np.float32(0.0)
# More than a person can score who is listed by one word and asked for by more, no initial among them: what
# kernels/bounds.py says of every such pair, without looking at the words.
_ONE_OF_MORE = 1.0 - ROUNDING * (DEFAULTS["extra_thin"] + DEFAULTS["lone_more"]) + 0.001


@njit(cache=True)
def meetings(probes, words, near, listed, begin, probe, form, bound, marks, base):
    """What names/meetings.py finds, from the probe `begin` on, as long as there is room in `probe`, `form` and `bound`.
    Gives (the first probe that is not done, how many places are filled).

    `probes`, `words`, `near` and `listed` are the arrays that names/meetings.py names. `marks` = scratch with numbers
    below `base` in it: one for each form, one for each index word, and bits for each index word.
    """
    starts, asked_word, rules, kinds, spares, joins, initials, asides, cuts = probes
    asked_generic, asked_length, asked_letter = words
    row_start, row_word, row_like = near
    posting_start, posting_form, lone_start, lone_form, form_solid, forms, form_aside, words_told = listed
    seen, stamp, mask = marks
    size = np.zeros(MAX_ITEMS, dtype=np.int64)
    order = np.zeros(MAX_ITEMS, dtype=np.int64)
    mine, theirs = np.zeros((MAX_ITEMS, 4)), np.zeros((MAX_ITEMS, 4))
    total = 0
    for p in range(begin, len(starts) - 1):
        before_it = total
        first, n = starts[p], starts[p + 1] - starts[p]
        now, cut, spare, asked = base + p, cuts[p], np.int64(spares[p]), kinds[p]
        strict = 1.0 - cut < _KIND
        firsts = np.uint32(0)
        for i in range(n):
            t = asked_word[first + i]
            firsts |= asked_letter[t]
            size[i] = 0
            mine[i, 1] = 1.0
            for r in range(row_start[t], row_start[t + 1]):
                if row_like[r] < cut:
                    continue
                v = row_word[r]
                if row_like[r] == 1.0:
                    mine[i, 1] = words_told[v, 0]
                size[i] += posting_start[v + 1] - posting_start[v]
                if stamp[v] != now:
                    stamp[v] = now
                    mask[v] = 0
                mask[v] |= 1 << i
            place = i
            while place > 0 and size[order[place - 1]] > size[i]:
                order[place] = order[place - 1]
                place -= 1
            order[place] = i
        for rank in range(n):
            # a form that needs more partners than there are words from here on has been met already, or is not met
            most = n - rank + spare
            t = asked_word[first + order[rank]]
            for r in range(row_start[t], row_start[t + 1]):
                if row_like[r] < cut:
                    continue
                v = row_word[r]
                one = most == 1 and n > 1  # then it is those of one word alone
                low, high = (lone_start[v], lone_start[v + 1]) if one else (posting_start[v], posting_start[v + 1])
                for at in range(low, high):
                    f = lone_form[at] if one else posting_form[at]
                    m = np.int64(form_solid[f])
                    if (m > most and n > most) or seen[f] == now:
                        continue
                    seen[f] = now
                    kind = (forms[f, KIND] >> 8) & 255
                    if (rules[p] == 1 and kind != _PERSON) or (rules[p] == 2 and kind == _PERSON):
                        continue
                    other_kind = kind != asked and kind != _UNKNOWN and asked != _UNKNOWN
                    if strict and other_kind:
                        continue
                    bits, hits = 0, 0
                    for j in range(m):
                        u = forms[f, j]
                        if stamp[u] == now:
                            bits |= mask[u]
                            hits += 1
                    needed = max(1, min(n, m) - spare)
                    met = 0
                    for j in range(n):
                        met += (bits >> j) & 1
                    if met < needed or hits < needed:
                        continue
                    joined, other = forms[f, KIND] >> 16, np.uint32(forms[f, INITIALS])
                    rule = asked if kind == _UNKNOWN else kind
                    single = m == 1 and met < n and rule == _PERSON and not joins[p] and not joined
                    if single and cut > _ONE_OF_MORE and not initials[p] | other and asides[p] < ENOUGH_ASIDE:
                        continue
                    if kind != _UNKNOWN or asked == _UNKNOWN:
                        alone = False
                        for j in range(joins[p]):
                            alone = alone or not (bits >> j) & 1
                        for j in range(joined):
                            alone = alone or stamp[forms[f, j]] != now
                        if alone:
                            continue
                    body = rule != _PERSON and rule != _VESSEL and rule != _AIRCRAFT
                    for x in range(n):
                        t = asked_word[first + x]
                        mine[x, 0], mine[x, 2], mine[x, 3] = 0.0, body and asked_generic[t], asked_length[t]
                    for j in range(m):
                        u = forms[f, j]
                        theirs[j, 0], theirs[j, 1] = 0.0, words_told[u, 0]
                        theirs[j, 2], theirs[j, 3] = body and words_told[u, 1] < 0, abs(words_told[u, 1])
                        if stamp[u] != now:
                            continue
                        for x in range(n):
                            if (mask[u] >> x) & 1:
                                t = asked_word[first + x]
                                like = _like_of(row_word, row_like, row_start[t], row_start[t + 1], u)
                                mine[x, 0] = max(mine[x, 0], like)
                                theirs[j, 0] = max(theirs[j, 0], like)
                    own, begun = initials[p], np.uint32(forms[f, FIRSTS])
                    reach = highest(
                        mine, theirs, n, m, rule == _PERSON, other_kind, asked == _UNKNOWN,
                        (own & (begun | other)) | (other & firsts) != 0, own | other != 0,
                        min(asides[p], np.float64(form_aside[f, ASIDE])), joins[p] > 0 or joined > 0,
                    )  # fmt: skip
                    if reach < cut:
                        continue
                    if total == len(probe):
                        return p, before_it
                    probe[total], form[total], bound[total] = p, f, reach
                    total += 1
    return len(starts) - 1, total


@njit(cache=True)
def _like_of(row_word, row_like, low, high, word):
    end = high
    while low < high:
        middle = (low + high) >> 1
        if row_word[middle] < word:
            low = middle + 1
        else:
            high = middle
    return row_like[low] if low < end and row_word[low] == word else _NOTHING
