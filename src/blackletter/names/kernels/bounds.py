# mypy: allow-untyped-defs, allow-untyped-calls, allow-untyped-decorators
"""The upper bound of one score by words: what names/bounds.py computes for many pairs of names."""

from math import ceil

from numba import njit

from blackletter.names.bounds import ENOUGH_ASIDE, FLOOR, LIGHT, NEARLY, ROUNDING, SCALE, WEIGHTY
from blackletter.names.policy import DEFAULTS

(
    _SPELLING, _SHORT, _MID, _LONE, _CONFLICT, _CONFLICT_GENERIC, _INITIAL, _KIND, _JOINED, _THIN, _THIN_LISTED,
    _EXTRA_THIN, _MISSING, _MISSING_GENERIC, _LONE_MORE, _PERHAPS_PERSON,
) = [
    DEFAULTS[name]
    for name in (
        "spelling", "spelling_short", "spelling_mid", "spelling_lone", "conflict", "conflict_generic", "initial",
        "kind", "joined", "thin", "thin_listed", "extra_thin", "missing", "missing_generic", "lone_more",
        "perhaps_person",
    )
]  # fmt: skip


@njit(cache=True)
def bound(mine, theirs, n, m, person, other_kind, no_kind, initials, opposed, aside, joined):
    """The highest score that a pair of names of n and m words can reach, facts left aside.

    `mine` and `theirs` have a row for each word: the likeness of its best partner, its weight, whether it is generic,
    its length. The rest is as in `bounds.Circumstances`.
    """
    lone = min(n, m) == 1
    rate = _lone_rate(mine, theirs, n, m) if lone else _SPELLING
    cost_l, open_l, weigh_l, miss_l, names_l, generic_l, tied_l, best_l, _ = _side(mine, n, rate, initials)
    cost_r, open_r, weigh_r, miss_r, names_r, generic_r, tied_r, best_r, all_r = _side(theirs, m, rate, initials)
    if n < m:
        cost, unmatched = cost_l, open_l
    elif m < n:
        cost, unmatched = cost_r, open_r
    else:
        cost, unmatched = max(cost_l, cost_r), open_l or open_r
    if other_kind:
        cost += _KIND
    if joined:
        cost += _JOINED
    shared = max((2.0 * max(weigh_l, weigh_r) if joined else (weigh_l + weigh_r) / 2.0) + aside, 0.1)
    over = abs(names_l - names_r)
    more_l, more_r = names_l > names_r, names_r > names_l
    missed = miss_l * over / max(names_l, 1) if more_l else miss_r * over / max(names_r, 1)
    exact = min(best_l, best_r) >= 1.0
    only = lone and not tied_l and not tied_r and aside < ENOUGH_ASIDE
    extra = 0.0
    if over:
        if person and more_l and not joined and all_r + aside < _THIN_LISTED:
            extra = _EXTRA_THIN * over
        else:
            extra = _MISSING * missed / shared**1.3
        extra += _THIN * max(0.0, 1.0 - shared)
        if only and ((more_l and (person or not exact)) or (more_r and not exact)):
            extra += _LONE_MORE * over
        if only and more_l and no_kind and not person and not joined and missed / over > WEIGHTY:
            extra += _PERHAPS_PERSON
        if opposed:
            extra = min(extra, _CONFLICT)
        if (more_l and generic_r > 0) or (more_r and generic_l > 0):
            extra = min(extra, _CONFLICT_GENERIC)
    elif not joined:
        extra = _MISSING_GENERIC * abs(generic_l - generic_r) * (2.0 if only and not exact else 1.0)
    extra *= ROUNDING
    if initials:
        extra = min(extra, 0.0 if unmatched else _INITIAL)
    return ceil((1.0 - cost - extra) * SCALE - NEARLY) / SCALE


@njit(cache=True)
def _lone_rate(mine, theirs, n, m):
    x, y = 0, 0
    for i in range(1, n):
        if mine[i, 0] > mine[x, 0]:
            x = i
    for j in range(1, m):
        if theirs[j, 0] > theirs[y, 0]:
            y = j
    if mine[x, 2] > 0.0 or theirs[y, 2] > 0.0:
        return _LONE
    letters = max(mine[x, 3], theirs[y, 3])
    return _SHORT if letters <= 4 else _MID if letters <= 6 else _LONE


@njit(cache=True)
def _side(words, count, rate, initials):
    """Of one side: what spelling costs if all its words need a partner, whether one has none, the weight of those that
    have one, the cost of the others before division, how many of the others are names, how many are generic, whether a
    generic word has a partner, the best likeness, the weight of all."""
    cost, weigh, miss, best, whole = 0.0, 0.0, 0.0, 0.0, 0.0
    names, generics = 0, 0
    unmatched, tied = False, False
    for i in range(count):
        like, weight, generic = words[i, 0], words[i, 1], words[i, 2] > 0.0
        whole += weight
        best = max(best, like)
        if generic:
            weight = 0.3
        if like >= FLOOR:
            cost += rate * (1.0 - like)
            weigh += weight
            tied = tied or generic
            continue
        unmatched = True
        cost += _INITIAL if initials else _CONFLICT_GENERIC if generic else _CONFLICT
        if generic:
            generics += 1
        else:
            names += 1
            miss += weight if weight <= LIGHT else 0.5 + 0.5 * weight
    return cost, unmatched, weigh, miss, names, generics, tied, best, whole
