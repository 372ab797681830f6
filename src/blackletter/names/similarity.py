"""How alike two folded words are: by letters, by spelling class, by consonant skeleton, by known equivalents.

All measures are normalised optimal-string-alignment similarities in [0, 1] (Boytsov 2011, "Indexing methods for
approximate
dictionary searching"), taken from rapidfuzz.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import OSA

from blackletter.names.equivalents import GROUPS

# (pattern, replacement), in order, for texts of one word a line. A pattern begins with what it looks for, so that the
# rest of a text is passed over; "not after a sign" is the beginning of a line.
_SPELLING = tuple(
    (pattern if pattern.isalpha() else re.compile(pattern, re.MULTILINE), to)
    for pattern, to in (
        (r"x(?<!.x)(?=[aeiou])", "sh"), ("tch", "ch"), (r"tsch|sch", "sh"), ("dzh", "j"), ("dj", "j"), ("zh", "j"),
        ("kh", "h"), ("qh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("cq", "k"),
        (r"c(?=[eiy])", "s"), (r"c(?!h)", "k"), ("q", "k"), ("x", "ks"), ("w", "v"),
        (r"f(?:f$|(?<=[aeiouy]f)$)", "v"), (r"[yj](?<!.[yj])e", "e"), ("ou", "u"), ("oo", "u"), ("aug", "ug"),
        (r"a[yie]", "e"), (r"e[iy]", "e"), (r"[eiy](?:(?<=[ei])y|(?<=y)i)", "i"), (r"i[yje]", "i"), ("ee", "i"),
        (r"y(?=[aou])", "j"),
    )
)  # fmt: skip
_VOWELS = str.maketrans("yeo", "iiu")
_LAST_H = re.compile(r"h$(?<=[^eosck\n]h)", re.MULTILINE)
_SOUND = str.maketrans(
    {"b": "B", "p": "B", "f": "F", "v": "F", "w": "F", "g": "K", "k": "K", "q": "K", "c": "K", "d": "T", "t": "T",
     "s": "S", "z": "S", "j": "S", "l": "L", "r": "R", "m": "M", "n": "N", "x": "S",
     "h": None, "y": None, "a": None, "e": None, "i": None, "o": None, "u": None}
)  # fmt: skip
_NO_VOWELS = str.maketrans({"a": None, "e": None, "i": None, "o": None, "u": None, "y": None})
_SIBILANT = re.compile(r"shch|tsch|tch|sch|zh|sh|ch|ts|tz|cz|dj|dzh")
_FIRST_VOWEL = re.compile(r"[aeiou](?<!.[aeiou])")
_DOUBLE = re.compile(r"(.)\1+")
_C_SOFT = re.compile(r"c(?=[eiy])")
_W_INSIDE = re.compile(r"w(?:(?<=[aeiou]w)(?=[aeiou])|(?<=[aou]w)(?![aeiou]))")
_MANY = 1000  # letters that are worth an array
_LONG_VOWELS = str.maketrans({"v": "u", "j": "i"})
GROUP_OF = {word: number for number, group in enumerate(GROUPS) for word in group}


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """The spelling class of a folded word: ph = f, kh = h, ou = u, doubled letters single, e = i, o = u."""
    return _spelling(word) or word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonant classes of a folded word in order (B F K T S L R M N; digits stay), "A" first for an initial
    vowel."""
    return _skeleton(word)


def classes(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The spelling classes and the skeletons of many folded words at once, none of them empty."""
    if not words:
        return [], []
    lines = "\n".join(words)
    spelt = [found or word for word, found in zip(words, _spelling(lines).split("\n"), strict=True)]
    return spelt, _skeleton(lines).split("\n")


def _spelling(lines: str) -> str:
    """The spelling class of each line; empty where nothing remains."""
    for pattern, to in _SPELLING:
        lines = lines.replace(pattern, to) if isinstance(pattern, str) else pattern.sub(to, lines)
    return _LAST_H.sub("", _singled(lines.translate(_VOWELS)))


def _skeleton(lines: str) -> str:
    """The consonant classes of each line."""
    plain = _SIBILANT.sub("s", _singled(_FIRST_VOWEL.sub(r"A\g<0>", lines)))
    return _W_INSIDE.sub("", _C_SOFT.sub("s", plain)).translate(_SOUND)


def _singled(lines: str) -> str:
    """Doubled letters single."""
    if len(lines) < _MANY:
        return _DOUBLE.sub(r"\1", lines)
    signs = np.frombuffer(lines.encode("ascii"), dtype=np.uint8)
    other = np.append(True, (signs[1:] != signs[:-1]) | (signs[1:] == ord("\n")))
    single: bytes = signs[other].tobytes()
    return single.decode("ascii")


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """The consonants of the spelling class, h kept: what scripts without vowels have in common with it."""
    return spelling(word).translate(_NO_VOWELS)


@lru_cache(maxsize=65536)
def outline(word: str) -> str:
    """The spelling class with w as u and y as i, without a first vowel: of this a script without vowels writes a part,
    its long vowels always."""
    return spelling(word).translate(_LONG_VOWELS).lstrip("aiu")


def written_out(left: str, right: str) -> bool:
    """Whether one of two words may be the other without short vowels: its letters stand in the other in that order."""
    a, b = outline(left), outline(right)
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    letters = iter(long)
    return all(c in letters for c in short)


@lru_cache(maxsize=16384)
def similarity(left: str, right: str, loose: int = 0, least: float = 0.0) -> float:
    """How alike two folded words are, in [0, 1]; symmetric; 1.0 only for equal words.

    `loose` = 1: one of them comes from a script without vowels, so the consonants count alone; 2: from Han characters
    that spell a foreign name by its sounds, which know no r. What is less than `least` may be given as 0.
    """
    if left == right:
        return 1.0
    group, other = GROUP_OF.get(left, -1), GROUP_OF.get(right, -2)
    if group == other:
        return 0.97
    letters = OSA.normalized_similarity(left, right)
    if max(letters + 0.12, 0.6 * letters + 0.4) < least and not loose and _lasting(left) != _lasting(right):
        return 0.0
    bare = (bones(left), bones(right)) if loose else ("", "")
    if loose == 2:
        bare = bare[0].replace("r", "l"), bare[1].replace("r", "l")
    return combined(
        letters,
        OSA.normalized_similarity(spelling(left), spelling(right)),
        OSA.normalized_similarity(skeleton(left), skeleton(right)),
        max(len(left), len(right)),
        min(len(left), len(right)),
        "apart" if group >= 0 and other >= 0 else "",
        OSA.normalized_similarity(*bare) if loose else 0.0,
        min(len(bare[0]), len(bare[1])),
        loose == 2 or bare[0] != bare[1] or written_out(left, right) if loose else True,
    )


@lru_cache(maxsize=65536)
def _lasting(word: str) -> frozenset[str]:
    """The letters of a word that no rule of the spelling class takes away or brings in: words of one class share
    them."""
    return frozenset("blmnr").intersection(word)


def bare_likeness(bare: float, count: int, written: bool) -> float:
    """What the likeness of consonants alone is worth, where one word has no vowels: little in a short one, and less
    where the long vowels, which are written, are others."""
    whole = (0.93 if written else 0.8) if count >= 3 else 0.8 if written else 0.7
    return whole if bare == 1.0 else 0.85 * bare if count >= 4 else 0.0


def combined(
    letters: float,
    spelt: float,
    sounds: float,
    longest: int,
    shortest: int,
    known: str = "",
    bare: float = 0.0,
    count: int = 0,
    written: bool = True,
) -> float:
    """The one formula that joins the measures of two unequal words, each in [0, 1].

    `longest`, `shortest` = their lengths; `known` = "same" or "apart" where the table of equivalents knows both;
    `bare` and `count` = likeness and shorter length of the consonants where vowels cannot be compared, else 0;
    `written` = whether the vowels that such a script writes agree.
    """
    if known == "same":
        return 0.97
    best = max(
        letters,
        min(0.96, max(0.8, letters + 0.36)) if spelt == 1.0 else min(0.96 * spelt, letters + 0.12),
        0.6 * letters + 0.4 * sounds if longest > 3 else 0.0,
    )
    if shortest <= 3 and spelt < 1.0:
        best = min(best, letters)  # in short words one letter makes another word
    if known == "apart" and spelt < 1.0:
        best *= 0.75
    if count >= 2:
        best = max(best, bare_likeness(bare, count, written))
    return min(best, 0.98)
