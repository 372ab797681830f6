"""Which word of one name stands for which word of the other."""

from dataclasses import dataclass

from blackletter.names.prepared import PreparedName
from blackletter.names.similarity import similarity
from blackletter.names.words import ARTICLE_LIKE

_SON = frozenset({"bin", "ben", "ibn"})
_LIGHT = frozenset({"particle", "title", "form"})
_WHOLE = _LIGHT | {"number", "initial"}  # roles of words that are the same or are not
_AS_ONE = dict.fromkeys(_SON, "bin") | dict.fromkeys(ARTICLE_LIKE, "al")
_JOINED_FROM = 0.9  # likeness of a word and of two or three run together


@dataclass(frozen=True, slots=True)
class Pair:
    """Positions of the words that stand for each other, how alike they are (0 to 1), and how they were found: "same",
    "spelling", "initial" or "joined"."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    likeness: float
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The pairs, and the positions left over on each side."""

    pairs: tuple[Pair, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]


class _Aligning:
    """Two names while their words are paired: the positions that are still free, in order, and the pairs."""

    __slots__ = ("free_left", "free_right", "left", "pairs", "right")

    def __init__(self, left: PreparedName, right: PreparedName) -> None:
        self.left, self.right = left, right
        self.free_left, self.free_right = list(range(len(left.words))), list(range(len(right.words)))
        self.pairs: list[Pair] = []

    def take(self, i: tuple[int, ...], j: tuple[int, ...], likeness: float, how: str) -> None:
        self.pairs.append(Pair(i, j, likeness, how))
        for x in i:
            self.free_left.remove(x)
        for y in j:
            self.free_right.remove(y)


def align(left: PreparedName, right: PreparedName, floor: float) -> Alignment:
    """Equal words first, then joined words, then the most alike ones (at least `floor`), then initials.

    Every word is used once at most. Symmetric: swapping the names swaps the sides of each pair.
    """
    names = _Aligning(left, right)
    _same(names)
    if names.free_left and names.free_right:
        _joined(names)
        _alike(names, floor)
        if "initial" in left.roles or "initial" in right.roles:
            _initials(names)
    return Alignment(pairs=tuple(names.pairs), left_over=tuple(names.free_left), right_over=tuple(names.free_right))


def _same(names: _Aligning) -> None:
    theirs = [_AS_ONE.get(word, word) for word in names.right.words]
    for i, word in enumerate(names.left.words):
        known = _AS_ONE.get(word, word)
        if known in theirs:
            j = theirs.index(known)
            theirs[j] = ""
            names.take((i,), (j,), 1.0, "same")


def _alike(names: _Aligning, floor: float) -> None:
    left, right = names.left, names.right
    theirs = [(j, right.words[j]) for j in names.free_right if right.roles[j] not in _WHOLE]
    loose = bool(left.loose or right.loose)
    scored = []
    for i in names.free_left:
        if left.roles[i] in _WHOLE:
            continue
        a = left.words[i]
        for j, b in theirs:
            looseness = max(left.loose.get(a, 0), right.loose.get(b, 0)) if loose else 0
            likeness = similarity(a, b, looseness, floor)
            if likeness >= floor:
                scored.append((-likeness, abs(i - j), i + j, i, j))
    for less, _, _, i, j in sorted(scored):
        if i in names.free_left and j in names.free_right:
            names.take((i,), (j,), -less, "spelling")


def _initials(names: _Aligning) -> None:
    left, right = names.left, names.right
    for i in tuple(names.free_left):
        for j in names.free_right:
            roles = {left.roles[i], right.roles[j]}
            if roles in ({"initial", "name"}, {"initial"}) and left.words[i][0] == right.words[j][0]:
                names.take((i,), (j,), 0.9, "initial")
                break


def _joined(names: _Aligning) -> None:
    """One word for two or three neighbours on the other side."""
    runs = _runs(names.right, names.free_right)
    for i in tuple(names.free_left) if runs else ():
        found = _run(names.left, i, runs, names.right, names.free_right)
        if found:
            names.take((i,), found[0], found[1], "joined")
            runs = _runs(names.right, names.free_right)
    runs = _runs(names.left, names.free_left)
    for j in tuple(names.free_right) if runs else ():
        found = _run(names.right, j, runs, names.left, names.free_left)
        if found:
            names.take(found[0], (j,), found[1], "joined")
            runs = _runs(names.left, names.free_left)


def _runs(name: PreparedName, free: list[int]) -> list[tuple[tuple[int, ...], str]]:
    """Two and three neighbours among the words of a name that are free, and the word that they make."""
    out: list[tuple[tuple[int, ...], str]] = []
    for at in range(len(free) - 1):
        first = free[at]
        for end in (first + 1, first + 2):
            if at + end - first >= len(free) or free[at + end - first] != end:
                break
            out.append((tuple(range(first, end + 1)), "".join(name.words[first : end + 1])))
    return out


def _run(
    one: PreparedName, i: int, runs: list[tuple[tuple[int, ...], str]], many: PreparedName, free: list[int]
) -> tuple[tuple[int, ...], float] | None:
    word = one.words[i]
    size = len(word)
    if size < 4 or one.roles[i] in _LIGHT:
        return None
    best: tuple[tuple[int, ...], float] | None = None
    for run, joined in runs:
        if abs(len(joined) - size) > 2 or (joined[0] != word[0] and joined[-1] != word[-1]):
            continue
        likeness = similarity(word, joined, 0, _JOINED_FROM)
        if likeness >= _JOINED_FROM and (best is None or likeness > best[1]):
            best = run, likeness
    if best is not None and any(similarity(word, many.words[k], 0, best[1]) >= best[1] for k in free):
        return None
    return best
