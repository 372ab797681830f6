"""Whole names within two letters of each other, whatever their words: joined, split, or wrong in a light word.

A name within e edits of another has at least one of the other's e + 1 segments unchanged, near its old place
(Li, Deng, Wang, Feng 2011, "Pass-Join: a partition-based method for similarity joins"). Lengths are those of the words
run together, from `SHORTEST` to `LONGEST_WHOLE` letters; shorter names may differ by one letter, others by two.
"""

from collections.abc import Sequence
from functools import cache
from types import ModuleType

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from blackletter.names.arrays import Array, expanded, matched, starts
from blackletter.names.index import NameIndex

SHORTEST, LONGEST_WHOLE = 4, 80
MOST = 2  # edits
OPEN = 255  # edits that have still to be counted
_TWO_FROM = 9  # a listed name of that many letters may differ by two
BASE = np.uint64(1099511628211)
MIX, _PLACE = np.uint64(0x9E3779B97F4A7C15), 0x2545F4914F6CDD1D
SHIFT = np.uint64(29)


def segment_keys(wholes: Sequence[str]) -> tuple[Array, Array]:
    """(keys, number of the whole that has each) of the segments of listed names."""
    keys: list[Array] = []
    owners: list[Array] = []
    for length, chosen, sums in _by_length(wholes):
        for segment, (start, size) in enumerate(_segments(length)):
            keys.append(_keys(sums, start, size, length, segment))
            owners.append(chosen)
    if not keys:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32)
    return np.concatenate(keys), np.concatenate(owners)


def near_wholes(index: NameIndex, wholes: Sequence[str], loops: ModuleType | None = None) -> tuple[Array, Array, Array]:
    """(number in `wholes`, number of the listed whole, edits) of the names that are at most `MOST` edits apart."""
    if loops is not None:
        return _by_loops(index, wholes, loops)
    return _by_arrays(index, wholes)


def _by_loops(index: NameIndex, wholes: Sequence[str], loops: ModuleType) -> tuple[Array, Array, Array]:
    text = np.frombuffer("".join(wholes).encode("ascii"), dtype=np.uint8)
    names = ("bucket", "key", "start", "whole")
    given = [text, starts(list(map(len, wholes))), *_table(), *(index.array(f"segment_{name}") for name in names)]
    given += [index.array(f"whole_{name}") for name in ("text", "start", "letters")]
    parts: list[tuple[Array, ...]] = []
    done, room = 0, len(wholes) + 256
    while done < len(wholes):
        rows = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.int32)
        done, filled = loops.near_wholes(*given, done, *rows)
        parts.append(tuple(row[:filled] for row in rows))
        room *= 2
    if not parts:
        return _by_arrays(index, wholes)
    mine, theirs, edits = (np.concatenate([part[n] for part in parts]) for n in range(3))
    left = np.flatnonzero(edits == OPEN)
    if len(left):
        edits[left] = _edits(index, wholes, mine[left], theirs[left])
    near = edits <= MOST
    return mine[near], theirs[near], edits[near]


def _by_arrays(index: NameIndex, wholes: Sequence[str]) -> tuple[Array, Array, Array]:
    keys: list[Array] = []
    owners: list[Array] = []
    for length, chosen, sums in _by_length(wholes):
        for listed, segment, start, size in _places(length):
            keys.append(_keys(sums, start, size, listed, segment))
            owners.append(chosen)
    none = np.zeros(0, dtype=np.int64)
    if not keys:
        return none, none, none
    place, row = matched(index.array("segment_key"), np.concatenate(keys))
    which, at = expanded(index.array("segment_start"), row)
    mine = np.concatenate(owners)[place][which].astype(np.int64)
    theirs = index.array("segment_whole")[at].astype(np.int64)
    asked = np.array([letters_mask(w) for w in wholes], dtype=np.uint32)
    alike = _bits(asked[mine] ^ index.array("whole_letters")[theirs]) <= 2 * MOST
    count = max(len(index.array("whole_form")), 1)
    code = np.unique(mine[alike] * count + theirs[alike])
    mine, theirs = code // count, code % count
    edits = _edits(index, wholes, mine, theirs)
    near = edits <= MOST
    return mine[near], theirs[near], edits[near]


def _edits(index: NameIndex, wholes: Sequence[str], mine: Array, theirs: Array) -> Array:
    found: Array = cpdist(
        [wholes[n] for n in mine.tolist()],
        [index.whole(n) for n in theirs.tolist()],
        scorer=OSA.distance,
        dtype=np.int32,
        score_cutoff=MOST,
    )
    return found


def letters_mask(whole: str) -> int:
    """Which letters a name has, a bit for each, and one for digits."""
    mask = 0
    for sign in set(whole):
        mask |= 1 << (ord(sign) - 97 if sign.isalpha() else 26)
    return mask


def _bits(masks: Array) -> Array:
    """How many bits are set."""
    table = _bit_table()
    found: Array = table[masks & 0xFFFF] + table[masks >> 16]
    return found


@cache
def _bit_table() -> Array:
    numbers = np.arange(1 << 16, dtype=np.uint32)
    found: Array = np.array([(numbers >> n) & 1 for n in range(16)]).sum(0).astype(np.uint8)
    return found


@cache
def _segments(length: int) -> tuple[tuple[int, int], ...]:
    """(start, size) of the segments of a listed name of that length, the longer ones last."""
    count = 3 if length >= _TWO_FROM else 2
    sizes = [length // count + (n >= count - length % count) for n in range(count)]
    return tuple((sum(sizes[:n]), size) for n, size in enumerate(sizes))


@cache
def _places(length: int) -> tuple[tuple[int, int, int, int], ...]:
    """(length of the listed name, segment, start here, size) of what to look for in a name of that length."""
    out: list[tuple[int, int, int, int]] = []
    for listed in range(max(SHORTEST, length - 2), min(LONGEST_WHOLE, length + 2) + 1):
        segments = _segments(listed)
        most, more = len(segments) - 1, length - listed
        if abs(more) > most:
            continue
        for n, (start, size) in enumerate(segments):
            first = max(start - n, start + more - (most - n), 0)
            last = min(start + n, start + more + (most - n), length - size)
            out.extend((listed, n, at, size) for at in range(first, last + 1))
    return tuple(out)


@cache
def _table() -> tuple[Array, Array, Array, Array]:
    """(where those for names of a length begin, where a segment may begin and its size, what is added to its key, the
    powers of `BASE`): what compiled loops take in place of `_places`."""
    rows = [_places(length) if length >= SHORTEST else () for length in range(LONGEST_WHOLE + 1)]
    flat = [row for of in rows for row in of]
    return (
        starts(list(map(len, rows))),
        np.array([(at, size) for _, _, at, size in flat], dtype=np.int32),
        np.array([_added(listed, segment) for listed, segment, _, _ in flat], dtype=np.uint64),
        np.array([pow(int(BASE), n, 1 << 64) for n in range(LONGEST_WHOLE + 1)], dtype=np.uint64),
    )


def _by_length(wholes: Sequence[str]) -> list[tuple[int, Array, Array]]:
    """(length, numbers of the names of that length, their running sums: column i has the hash of the first i
    letters)."""
    sizes = np.fromiter(map(len, wholes), dtype=np.int64, count=len(wholes))
    out: list[tuple[int, Array, Array]] = []
    for length in np.unique(sizes).tolist():
        if SHORTEST <= length <= LONGEST_WHOLE:
            chosen = np.flatnonzero(sizes == length)
            raw = "".join([wholes[n] for n in chosen.tolist()]).encode("ascii")
            letters = np.frombuffer(raw, dtype=np.uint8).reshape(len(chosen), length)
            sums = np.zeros((len(chosen), length + 1), dtype=np.uint64)
            for i in range(length):
                sums[:, i + 1] = sums[:, i] * BASE + letters[:, i]
            out.append((length, chosen, sums))
    return out


def _keys(sums: Array, start: int, size: int, length: int, segment: int) -> Array:
    """The keys of the letters from `start` on, as a segment of a listed name of that length."""
    own = sums[:, start + size] - sums[:, start] * np.uint64(pow(int(BASE), size, 1 << 64))
    place = np.uint64(_added(length, segment))
    mixed = (own ^ (own >> SHIFT)) * MIX + place
    found: Array = mixed ^ (mixed >> SHIFT)
    return found


def _added(length: int, segment: int) -> int:
    return (length * 4 + segment) * _PLACE & ((1 << 64) - 1)
