"""The id of an entry: the list has none, and its schedule and item change whenever a schedule is written anew.

Of the 1,255 parties that the copies of April 2020 and May 2025 both have, 999 stand under another schedule or item in
the second. So an entry is known by its regime and its name: the regime's English name and the printed name, folded.
What breaks it: another spelling of the name, and the renaming of a regime that `RENAMED` does not know. Two records of
one regime and name are one party, unless their dates of birth differ: then the date is part of each one's id.
"""

import re
import unicodedata
from functools import lru_cache

RENAMED = {"burma": "myanmar", "myanmar-burma": "myanmar"}
SHORT = {"justice-for-victims-of-corrupt-foreign-officials-regulations-jvcfor": "jvcfor"}
_NOT_A_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Without accents, case and punctuation, words joined by hyphens. It must never change: registers depend on it."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    if not plain.isascii():
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return "-".join(_NOT_A_WORD.sub(" ", plain).split())


def english(country: str) -> str:
    """The English half of a label such as `Russia / Russie`."""
    return country.partition("/")[0].strip()


@lru_cache(maxsize=256)
def regime_of(country: str) -> str:
    """The regime's part of an id: `russia`, `myanmar`, `jvcfor`."""
    own = folded(english(country))
    return SHORT.get(own, RENAMED.get(own, own))


def source_id(country: str, name: str, birth: str = "") -> str:
    """`russia.menyailo-sergey-ivanovich`, with the date of birth behind it where two of one name differ in it."""
    return ".".join(filter(None, (regime_of(country), folded(name), folded(birth))))
