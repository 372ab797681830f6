"""Which word of one name stands for which word of the other."""

from dataclasses import dataclass

from blackletter.names.prepared import PreparedName
from blackletter.names.similarity import similarity
from blackletter.names.words import ARTICLE_LIKE

_SON = frozenset({"bin", "ben", "ibn"})
_LIGHT = frozenset({"particle", "title", "form"})


@dataclass(frozen=True, slots=True, kw_only=True)
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


def align(left: PreparedName, right: PreparedName, floor: float) -> Alignment:
    """Equal words first, then the most alike ones (at least `floor`), then joined words, then initials.

    Every word is used once at most. Symmetric: swapping the names swaps the sides of each pair.
    """
    free_left, free_right = list(range(len(left.words))), list(range(len(right.words)))
    pairs: list[Pair] = []

    def take(i: tuple[int, ...], j: tuple[int, ...], likeness: float, how: str) -> None:
        pairs.append(Pair(left=i, right=j, likeness=likeness, how=how))
        for x in i:
            free_left.remove(x)
        for y in j:
            free_right.remove(y)

    for i in tuple(free_left):
        same = next((j for j in free_right if _same(left, i, right, j)), None)
        if same is not None:
            take((i,), (same,), 1.0, "same")
    _joined(left, right, free_left, free_right, take)
    _alike(left, right, free_left, free_right, floor, take)
    _initials(left, right, free_left, free_right, take)
    return Alignment(pairs=tuple(pairs), left_over=tuple(free_left), right_over=tuple(free_right))


def _same(left: PreparedName, i: int, right: PreparedName, j: int) -> bool:
    a, b = left.words[i], right.words[j]
    return a == b or (a in _SON and b in _SON) or (a in ARTICLE_LIKE and b in ARTICLE_LIKE)


def _alike(left, right, free_left, free_right, floor, take) -> None:  # type: ignore[no-untyped-def]
    scored = []
    for i in free_left:
        if left.roles[i] in _LIGHT or left.roles[i] in ("number", "initial"):
            continue
        a = left.words[i]
        for j in free_right:
            if right.roles[j] in _LIGHT or right.roles[j] in ("number", "initial"):
                continue
            b = right.words[j]
            likeness = similarity(a, b, max(left.loose.get(a, 0), right.loose.get(b, 0)))
            if likeness >= floor:
                scored.append((-likeness, abs(i - j), i + j, i, j))
    for likeness, _, _, i, j in sorted(scored):
        if i in free_left and j in free_right:
            take((i,), (j,), -likeness, "spelling")


def _initials(left, right, free_left, free_right, take) -> None:  # type: ignore[no-untyped-def]
    for i in tuple(free_left):
        a = left.words[i]
        for j in tuple(free_right):
            b = right.words[j]
            if (
                i in free_left
                and {left.roles[i], right.roles[j]} in ({"initial", "name"}, {"initial"})
                and a[0] == b[0]
            ):
                take((i,), (j,), 0.9, "initial")


def _joined(left, right, free_left, free_right, take) -> None:  # type: ignore[no-untyped-def]
    """One word for two or three neighbours on the other side."""
    for i in tuple(free_left):
        found = _run(left, i, right, free_right)
        if found:
            take((i,), found[0], found[1], "joined")
    for j in tuple(free_right):
        found = _run(right, j, left, free_left)
        if found:
            take(found[0], (j,), found[1], "joined")


def _run(one: PreparedName, i: int, many: PreparedName, free: list[int]) -> tuple[tuple[int, ...], float] | None:
    word = one.words[i]
    if len(word) < 4 or one.roles[i] in _LIGHT:
        return None
    best: tuple[tuple[int, ...], float] | None = None
    if len(free) < 2:
        return None
    for at, j in enumerate(free):
        for length in (2, 3):
            run = tuple(free[at : at + length])
            if len(run) < length or run[-1] - j != length - 1:
                continue
            if abs(sum([len(many.words[k]) for k in run]) - len(word)) > 2:
                continue
            joined = "".join([many.words[k] for k in run])
            if joined[0] != word[0] and joined[-1] != word[-1]:
                continue
            likeness = similarity(word, joined)
            if likeness >= 0.9 and (best is None or likeness > best[1]):
                best = (run, likeness)
    if best is not None:
        single = max((similarity(word, many.words[k]) for k in free), default=0.0)
        if single >= best[1]:
            return None
    return best
