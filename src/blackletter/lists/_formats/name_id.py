"""The id of an entry on a list that gives none: its name, without what typists vary."""

import re
import unicodedata

_NOT_A_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile(r"['’‘`ʼ′]")


def name_id(name: str) -> str:
    """NFKC, lower case, accents and apostrophes dropped, other punctuation as spaces, without a leading "the".

    It must never change: ids that are in registers depend on it.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(_NOT_A_WORD.sub(" ", _APOSTROPHES.sub("", plain)).split()).removeprefix("the ")
