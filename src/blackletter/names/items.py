"""What a name is looked up by: its solid words, words written as one, initials, and all of it run together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from blackletter.names.fold import words as scripted_words
from blackletter.names.numbers import NUMBER_WORDS
from blackletter.names.phrases import FIRST_WORDS
from blackletter.names.prepared import compared_words, looseness, word_roles
from blackletter.names.words import (
    ARTICLE_LIKE,
    ARTICLES,
    BUSINESS,
    FATHER,
    FORMS,
    GENERIC,
    PARTICLES,
    SERVANT,
    TITLES,
)

MAX_ITEMS = 12
MAX_JOINS = 6
_ASIDE = {"particle": 0.05, "title": 0.05, "form": 0.05, "number": 0.25, "initial": 0.25}
_LIGHT = TITLES | PARTICLES
_SHORT = 4  # letters of a word that is often written as one with its neighbour
_KNOWN = _LIGHT | SERVANT | ARTICLES | FORMS | GENERIC | BUSINESS | NUMBER_WORDS | FIRST_WORDS
_ARTICLES = ARTICLE_LIKE | FATHER | frozenset("bin ben ibn".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A name as the index sees it.

    `solid` = its words that are neither light nor initials, at most `MAX_ITEMS`; `joins` = neighbours written as one,
    with the positions that they cover; `initials` = single letters; `wholes` = all words run together, and where a
    body's name has articles, all but those; `loose` = how loosely its words are compared at most
    (names/similarity.py); `light_last` = the last solid word would be none elsewhere in the name (Fazlullah Mullah);
    `aside` = what the words that are not solid weigh together (names/prepared.py).
    """

    solid: tuple[str, ...]
    numbers: tuple[str, ...]
    joins: tuple[tuple[str, frozenset[int]], ...]
    initials: tuple[str, ...]
    wholes: tuple[str, ...]
    loose: int
    light_last: bool = False
    aside: float = 0.0

    @property
    def row(self) -> tuple[str, ...]:
        """The words to be looked up; numbers, or else initials, where it has no solid ones."""
        return (self.solid or self.numbers or self.initials)[:MAX_ITEMS]


def items_of(text: str, person: bool) -> Items:
    """The items of a name under the rules for persons, or for everything else."""
    pairs = scripted_words(text[:4096])
    return items_of_words([word for word, _ in pairs], loosest(pairs), person)


def plain(folded: Sequence[str]) -> bool:
    """Whether a name has nothing but letters, and no word that any rule knows or joins.

    Then, under all rules, its items are its words and all of it run together.
    """
    return (
        0 < len(folded) <= MAX_ITEMS
        and min(map(len, folded)) > _SHORT
        and "".join(folded).isalpha()
        and (_KNOWN.isdisjoint(folded))
    )


def _simple(folded: Sequence[str]) -> bool:
    """Whether all words are names under all rules."""
    return (
        0 < len(folded) <= MAX_ITEMS
        and min(map(len, folded)) > 1
        and "".join(folded).isalpha()
        and _KNOWN.isdisjoint(folded)
    )


def loosest(pairs: tuple[tuple[str, str], ...]) -> int:
    """How loosely the words of a name, with their scripts, are compared at most."""
    return max([looseness(word, script) for word, script in pairs if script != "latin"], default=0)


def items_of_words(folded: Sequence[str], loose: int, person: bool) -> Items:
    """The same for a name that is folded already."""
    if _simple(folded):
        return Items(
            solid=tuple(folded),
            numbers=(),
            joins=_joins(tuple(folded), ("name",) * len(folded), list(range(len(folded)))),
            initials=(),
            wholes=("".join(folded),),
            loose=loose,
        )
    kind = "person" if person else "organisation"
    parts = compared_words(tuple(folded), kind)
    roles = word_roles(parts, kind)
    whole = "".join(parts)
    last = len(parts) - 1
    if roles.count("name") == len(roles) <= MAX_ITEMS:
        return Items(
            solid=parts,
            numbers=(),
            joins=_joins(parts, roles, list(range(len(parts)))),
            initials=(),
            wholes=(whole,),
            loose=loose,
            light_last=person and last > 0 and parts[last] in _LIGHT,
        )
    at = [i for i, r in enumerate(roles) if r == "name" or r == "generic"][:MAX_ITEMS]
    core = whole if person else "".join([w for w, r in zip(parts, roles, strict=True) if r != "particle"])
    return Items(
        solid=tuple([parts[i] for i in at]),
        numbers=tuple([w for w, r in zip(parts, roles, strict=True) if r == "number"]),
        joins=_joins(parts, roles, at),
        initials=tuple([w for w, r in zip(parts, roles, strict=True) if r == "initial"]),
        wholes=(whole,) if core == whole else (whole, core),
        loose=loose,
        aside=sum([_ASIDE.get(r, 0.0) for r in roles]),
        light_last=person and len(at) > 1 and at[-1] == last and parts[last] in _LIGHT,
    )


def _joins(parts: tuple[str, ...], roles: tuple[str, ...], at: list[int]) -> tuple[tuple[str, frozenset[int]], ...]:
    """Neighbours that are often written as one: servant-of names, and short parts (Abdul Rahman, Ya Mahdi, Zee
    Bong)."""
    if len(parts) < 2 or (min(map(len, parts)) > _SHORT and SERVANT.isdisjoint(parts)):
        return ()
    small = [
        p in SERVANT or (r != "particle" and len(p) <= _SHORT) or (r == "particle" and p in _ARTICLES)
        for p, r in zip(parts, roles, strict=True)
    ]
    if True not in small:
        return ()
    barred = [r in ("title", "form", "number", "generic") for r in roles]
    place = {i: n for n, i in enumerate(at)}
    out: list[tuple[str, frozenset[int]]] = []
    for i in range(len(parts) - 1):
        for end in range(i + 2, min(i + 4, len(parts) + 1)):
            if True in small[i:end] and True not in barred[i:end] and len(out) < MAX_JOINS:
                covered = frozenset([place[k] for k in range(i, end) if k in place])
                if covered:
                    out.append(("".join(parts[i:end]), covered))
    return tuple(out)


def joined_rows(found: Items) -> list[tuple[int, tuple[str, ...]]]:
    """The words of the name with one of its joins made, and with two that do not overlap: how many were made, which
    stand first."""
    out: list[tuple[int, tuple[str, ...]]] = []
    for text, covered in found.joins:
        out.append((1, (text, *(w for n, w in enumerate(found.solid) if n not in covered))))
    for (a, x), (b, y) in combinations(found.joins, 2):
        if not x & y:
            out.append((2, (a, b, *(w for n, w in enumerate(found.solid) if n not in x and n not in y))))
    return out
