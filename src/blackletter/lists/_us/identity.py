"""Ids for lists that print none: made of what an entry is, never of where it stands."""

import re
import unicodedata
from collections.abc import Iterable

_NOT_A_WORD = re.compile(r"[\W_]+")
_INSIDE_A_WORD = re.compile(r"['’‘`ʼ]")


def folded(text: str) -> str:
    """The text without what typists vary: accents, case, apostrophes, punctuation, white space.

    It must never change: ids that are in registers depend on it.
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(_NOT_A_WORD.sub(" ", _INSIDE_A_WORD.sub("", plain)).split())


def numbered_apart(keys: Iterable[tuple[str, str]]) -> list[str]:
    """Ids for (key, rest) pairs: the key, and where several share it `#2`, `#3`… in the order of their rests.

    The order in which the pairs come makes no difference, but for pairs that are alike in every letter.
    """
    pairs = list(keys)
    places: dict[str, list[tuple[str, int]]] = {}
    for at, (key, rest) in enumerate(pairs):
        places.setdefault(key, []).append((rest, at))
    out = [key for key, _ in pairs]
    for key, alike in places.items():
        for number, (_, at) in enumerate(sorted(alike)[1:], start=2):
            out[at] = f"{key} #{number}"
    return out
