"""The id of an entry: the list numbers its rows anew with each removal, so the name itself is the id."""

import re
import unicodedata

SHARED_NAMES = frozenset({"исламская группа"})
"""Names that two organisations on the list bear: the ruling of 14 February 2003 named two called «Исламская группа»."""

_NOT_A_WORD = re.compile(r"[\W_]+")


def folded(name: str) -> str:
    """The name without what typists vary: NFKC, lower case, ё as е, quotation marks and other punctuation as spaces.

    It stays in its own script and must never change: ids that are in registers depend on it.
    """
    plain = unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")
    return " ".join(_NOT_A_WORD.sub(" ", plain).split())


def source_id(primary: str, aliases: tuple[str, ...]) -> str:
    """The folded primary name; where two organisations share it, the folded first alias follows."""
    own = folded(primary)
    if own in SHARED_NAMES and aliases:
        return f"{own} {folded(aliases[0])}"
    return own
