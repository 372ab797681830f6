"""The likeness of many pairs of words at once: the formula of names/similarity.py over arrays."""

from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from blackletter.names.arrays import Array
from blackletter.names.similarity import GROUP_OF, bones, skeleton, spelling, written_out
from blackletter.names.word_keys import LONGEST


def likenesses(left: Sequence[str], left_at: Array, right: Sequence[str], right_at: Array, loose: Array) -> Array:
    """`similarity(left[left_at[i]], right[right_at[i]], loose[i])` for every i, as float32; of a word, `LONGEST` signs
    count."""
    if len(left_at) == 0:
        return np.zeros(0, dtype=np.float32)
    mine, theirs = _Used(left, left_at), _Used(right, right_at)
    length_l, length_r = mine.numbers(len), theirs.numbers(len)
    longest, shortest = np.maximum(length_l, length_r), np.minimum(length_l, length_r)
    letters = _ratio(mine.texts(str), theirs.texts(str))
    out = np.zeros(len(left_at), dtype=np.float32)
    group_l, group_r = mine.numbers(_group), theirs.numbers(_group)
    known = (group_l >= 0) & (group_r >= 0)
    # no measure lifts words that share so few letters to a likeness that counts
    worth = np.flatnonzero((letters >= 0.33) | (loose > 0) | (known & (group_l == group_r)))
    mine, theirs = mine.only(worth), theirs.only(worth)
    letters, longest, shortest, loose, known = (
        letters[worth],
        longest[worth],
        shortest[worth],
        loose[worth],
        known[worth],
    )
    same_group = known & (group_l[worth] == group_r[worth])
    spelt = _ratio(mine.texts(spelling), theirs.texts(spelling))
    sounds = _ratio(mine.texts(skeleton), theirs.texts(skeleton))
    classed = np.minimum(0.96, np.maximum(0.8, letters + 0.36))
    best = np.maximum(letters, np.where(spelt == 1.0, classed, np.minimum(0.96 * spelt, letters + 0.12)))
    best = np.maximum(best, np.where(longest > 3, 0.6 * letters + 0.4 * sounds, 0.0))
    best = np.where((shortest <= 3) & (spelt < 1.0), np.minimum(best, letters), best)
    best = np.where(known & ~same_group & (spelt < 1.0), 0.75 * best, best)
    at = np.flatnonzero(loose)
    if len(at):
        best[at] = np.maximum(best[at], _bare(mine.only(at), theirs.only(at), loose[at]))
    best = np.where(same_group, 0.97, np.minimum(best, 0.98))
    out[worth] = np.where(letters == 1.0, 1.0, best)
    return out


class _Used:
    """Words of a long list picked by position, many of them more than once."""

    def __init__(self, words: Sequence[str], at: Array) -> None:
        self.words = words
        self.at = at
        self._distinct, self._back = np.unique(at, return_inverse=True)

    def only(self, chosen: Array) -> "_Used":
        return _Used(self.words, self.at[chosen])

    def texts(self, of: Callable[[str], str]) -> list[str]:
        once = np.array([of(self.words[n][:LONGEST]) for n in self._distinct.tolist()], dtype=object)
        found: list[str] = once[self._back].tolist()
        return found

    def numbers(self, of: Callable[[str], int]) -> Array:
        once = np.array([of(self.words[n][:LONGEST]) for n in self._distinct.tolist()], dtype=np.int32)
        return once[self._back]


def _group(word: str) -> int:
    return GROUP_OF.get(word, -1)


def _bare(mine: _Used, theirs: _Used, loose: Array) -> Array:
    left, right = mine.texts(bones), theirs.texts(bones)
    for i in np.flatnonzero(loose == 2).tolist():
        left[i], right[i] = left[i].replace("r", "l"), right[i].replace("r", "l")
    soft = _ratio(left, right)
    least = np.fromiter((min(len(a), len(b)) for a, b in zip(left, right, strict=True)), np.int32, len(left))
    texts = zip(mine.texts(str), theirs.texts(str), loose.tolist(), soft.tolist(), strict=True)
    written = np.array([n == 2 or s < 1.0 or written_out(a, b) for a, b, n, s in texts], dtype=bool)
    whole = np.where(least >= 3, np.where(written, 0.93, 0.8), np.where(written, 0.8, 0.7))
    lift = np.where(soft == 1.0, whole, np.where(least >= 4, 0.85 * soft, 0.0))
    found: Array = np.where(least >= 2, lift, 0.0)
    return found


def _ratio(left: Sequence[str], right: Sequence[str]) -> Array:
    if not left:
        return np.zeros(0, dtype=np.float32)
    found: Array = cpdist(left, right, scorer=OSA.normalized_similarity, dtype=np.float32)
    return found
