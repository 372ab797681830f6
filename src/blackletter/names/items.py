"""What a name is looked up by: its solid words, words written as one, and the hashed keys made of their sounds."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from blackletter.names.fold import words as scripted_words
from blackletter.names.numbers import with_digits
from blackletter.names.phrases import shortened
from blackletter.names.prepared import MAX_WORDS, letters_for_digits, looseness, word_roles
from blackletter.names.similarity import bones, skeleton, spelling
from blackletter.names.words import SERVANT

MAX_ITEMS = 8
_PRIME = (1 << 61) - 1
_FACTOR = 0x1B873593CC9E2D51
_WHOLE, _INITIAL = 0x9E3779B97F4A7C1, 0x1D8E4E27C47D124


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A name as the index sees it.

    `solid` = its words that are neither light nor initials, at most `MAX_ITEMS`; `joins` = neighbours written as
    one, with the
    positions that they cover; `initials` = single letters; `whole` = all words but the articles of a body's name,
    run together;
    `loose` = how loosely its words are compared at most (names/similarity.py).
    """

    solid: tuple[str, ...]
    numbers: tuple[str, ...]
    joins: tuple[tuple[str, frozenset[int]], ...]
    initials: tuple[str, ...]
    whole: str
    loose: int


def items_of(text: str, person: bool) -> Items:
    """The items of a name under the rules for persons, or for everything else."""
    pairs = scripted_words(text[:4096])
    parts = tuple(word for word, _ in pairs)
    loose = max((looseness(word, script) for word, script in pairs), default=0)
    kind = "person" if person else "organisation"
    if not person:
        parts = with_digits(tuple(shortened(" ".join(parts)).split()))
    parts = tuple(letters_for_digits(part, kind) for part in parts[:MAX_WORDS])
    roles = word_roles(parts, kind)
    at = [i for i, r in enumerate(roles) if r in ("name", "generic")][:MAX_ITEMS]
    return Items(
        solid=tuple(parts[i] for i in at),
        numbers=tuple(w for w, r in zip(parts, roles, strict=True) if r == "number"),
        joins=_joins(parts, roles, at),
        initials=tuple(w for w, r in zip(parts, roles, strict=True) if r == "initial"),
        whole="".join([w for w, r in zip(parts, roles, strict=True) if person or r != "particle"]),
        loose=loose,
    )


def _joins(parts: tuple[str, ...], roles: tuple[str, ...], at: list[int]) -> tuple[tuple[str, frozenset[int]], ...]:
    """Neighbours that are often written as one: servant-of names, and short parts (Abdul Rahman, Ya Mahdi, Zee
    Bong)."""
    small = [len(p) <= 4 or p in SERVANT or r == "particle" for p, r in zip(parts, roles, strict=True)]
    if len(parts) < 2 or True not in small:
        return ()
    barred = [r in ("title", "form", "number") for r in roles]
    place = {i: n for n, i in enumerate(at)}
    out: list[tuple[str, frozenset[int]]] = []
    for i in range(len(parts) - 1):
        for end in range(i + 2, min(i + 4, len(parts) + 1)):
            if True in small[i:end] and True not in barred[i:end] and len(out) < 6:
                covered = frozenset([place[k] for k in range(i, end) if k in place])
                if covered:
                    out.append(("".join(parts[i:end]), covered))
    return tuple(out)


def hashed(sounds: str) -> int:
    """A stable number below 2**61 for an ASCII string, mixed twice so that sums of two such numbers stay apart."""
    mixed = int.from_bytes(sounds.encode(), "little") * _FACTOR % _PRIME
    return (mixed ^ (mixed >> 31)) * _FACTOR % _PRIME


@lru_cache(maxsize=262144)
def sounds_of(word: str, loose: bool = False) -> str:
    """The skeleton that a word is looked up by; L and R fall together, digits stay; never empty."""
    return skeleton(word).replace("R", "L") or "O" + word[:1]


@lru_cache(maxsize=262144)
def word_keys(word: str) -> tuple[int, tuple[int, ...]]:
    """(the key of a word's sounds, the keys of its consonants with one left out; of its letters too where these are
    few).

    Sounds are coarse classes and must be equal; consonants are finer and may differ by one.
    """
    fine = ("A" if word[0] in "aeiou" else "") + bones(word)
    less = {fine[:i] + fine[i + 1 :] for i in range(len(fine))} | {fine} if len(fine) >= 3 else set()
    if "x" in word and len(word) > 3:
        # x counts as two consonants, k and s: typed by mistake it is one
        less.add(("A" if word[0] in "aeiou" else "") + bones(word.replace("x", "")))
    near = {hashed("~" + s) for s in less}
    if (len(fine) <= 3 and len(word) <= 6) or (len(fine) <= 4 and len(word) in (6, 7)):
        near |= {hashed("=" + word[:i] + word[i + 1 :]) for i in range(len(word))} | {hashed("=" + word)}
    return hashed(sounds_of(word)), tuple(sorted(near))


def pair_keys(found: Items) -> list[int]:
    """Keys of every two words together: both sounds, and one of them with a sound left out."""
    out: list[int] = []
    known = [word_keys(word) for word in found.solid]
    for (ka, near_a), (kb, near_b) in combinations(known, 2):
        out.append(ka + kb)
        out += [ka + n for n in near_b]
        out += [n + kb for n in near_a]
        if len(known) == 2 and len(near_a) > 4 < len(near_b):
            out += [n + m for n in near_a for m in near_b]
    return out


def joined_keys(found: Items) -> list[int]:
    """Keys of words written as one, each with every word that it does not cover."""
    out: list[int] = []
    for text, covered in found.joins:
        key = word_keys(text)[0]
        out += [key + word_keys(w)[0] for n, w in enumerate(found.solid) if n not in covered]
        out += [key + word_keys(t)[0] for t, c in found.joins if not c & covered and t < text]
    return out


def initial_keys(words: tuple[str, ...], letters: tuple[str, ...], listed: bool) -> list[int]:
    """Keys of a word's sounds with a single letter; `listed` tells which side has the initial."""
    salt = _INITIAL if listed else 2 * _INITIAL
    return [word_keys(w)[0] + hashed(letter) + salt for w in words for letter in letters]


def whole_keys(whole: str) -> list[int]:
    """Keys of the whole name's consonants, and of them with one left out."""
    if len(whole) < 5:
        return []
    whole = whole[:64]
    fine = bones(whole)
    forms = [fine] if len(fine) >= 4 else []
    if len(fine) <= 5:
        forms.append("=" + spelling(whole))
    less = {text[:i] + text[i + 1 :] for text in forms for i in range(len(text))}
    return [hashed(s) + _WHOLE for s in (*forms, *sorted(less))]
