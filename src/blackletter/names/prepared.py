"""A name made ready for comparison: its words with their roles and the weight of what they prove."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from blackletter.names.equivalents import GROUPS
from blackletter.names.fold import words
from blackletter.names.numbers import with_digits
from blackletter.names.phrases import shortened_words
from blackletter.names.scripts import arabic_names, hebrew
from blackletter.names.words import (
    ARTICLES,
    BUSINESS,
    FATHER,
    FORMS,
    GENERIC,
    PARTICLES,
    SERVANT,
    SHIP_PREFIXES,
    TITLES,
    TITLES_OR_NAMES,
)

MAX_WORDS = 24
_LEET = str.maketrans("0134579", "oleastg")
LOOSE_SCRIPTS = frozenset({"arabic", "hebrew", "transcribed", "other"})
_VOWELLED = frozenset(
    w for table in (arabic_names.WORDS, hebrew.WORDS) for text in table.values() for w in text.split()
)
_KNOWN = frozenset().union(*GROUPS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedName:
    """A name's words in order, cut at `MAX_WORDS`, with one role and one weight each.

    Roles: "name", "generic", "number", "initial", "particle", "title", "form". `weights` in (0, 1]: how much it proves
    that the word is shared. `loose` tells of words from scripts
    which do not tell vowels how (names/similarity.py). `folded` is the
    whole folded name.
    """

    text: str
    kind: str
    folded: str
    words: tuple[str, ...]
    roles: tuple[str, ...]
    weights: tuple[float, ...]
    loose: Mapping[str, int]

    @property
    def core(self) -> tuple[str, ...]:
        """The words that are not articles of a body's name: what is compared letter by letter."""
        person = self.kind == "person"
        return tuple(w for w, r in zip(self.words, self.roles, strict=True) if person or r != "particle")


def prepared(text: str, kind: str, frequencies: Mapping[str, int]) -> PreparedName:
    """`text` made ready under the rules of `kind` (person, organisation, vessel, aircraft or unknown).

    `frequencies` = in how many names of the lists each folded word occurs; a word that is not there is rare. Any text
    is accepted; one without letters and digits has no words.
    """
    scripted = words(text[:4096])
    folded = " ".join(word for word, _ in scripted)
    loose = {word: looseness(word, script) for word, script in scripted if script in LOOSE_SCRIPTS}
    parts = tuple([word for word, _ in scripted])
    parts = compared_words(parts, kind)
    roles = word_roles(parts, kind)
    return PreparedName(
        text=text,
        kind=kind,
        folded=folded,
        words=parts,
        roles=roles,
        weights=tuple([weight(w, r, frequencies) for w, r in zip(parts, roles, strict=True)]),
        loose=loose,
    )


def compared_words(folded: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """The words of a folded name as they are compared under the rules of `kind`, cut at `MAX_WORDS`."""
    if kind != "person":
        folded = with_digits(shortened_words(folded))
    return tuple([word if word.isalpha() else letters_for_digits(word, kind) for word in folded[:MAX_WORDS]])


def looseness(word: str, script: str) -> int:
    """How loosely a folded word of that script is to be compared (names/similarity.py): 0 where its vowels are
    known."""
    if script not in LOOSE_SCRIPTS or word in _VOWELLED:
        return 0
    return 2 if script == "transcribed" else 1


def letters_for_digits(word: str, kind: str) -> str:
    """Digits typed for letters put right ("sech1n"): within a word of letters, at most two of them."""
    if word.isalpha() or word.isdigit() or kind in ("vessel", "aircraft"):
        return word
    digits = sum(c.isdigit() for c in word)
    inside = word[0].isalpha() and word[-1].isalpha()
    if inside and digits <= 2 and len(word) >= 3 and (kind == "person" or len(word) - digits >= 4):
        return word.translate(_LEET)
    return word


def word_roles(parts: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """The role of each word under the rules of `kind`; where all would be light, they are names."""
    last = len(parts) - 1
    # what stands last is a name, however it looks: John Le, Tracy King; and so is a first Ben
    roles = tuple([_role(p, kind) for p in parts])
    if kind == "person" and parts:
        last_too = "name" if len(parts[last]) > 1 and not parts[last].isdigit() else roles[last]
        roles = (*roles[:last], last_too)
        if parts[0] == "ben":
            roles = ("name", *roles[1:])
    if kind == "person" and roles.count("name") == 1:
        roles = tuple(["name" if p in TITLES_OR_NAMES else r for p, r in zip(parts, roles, strict=True)])
    if "name" in roles or "generic" in roles or "number" in roles:
        return roles
    # a name of nothing but light words: they are all it has
    return tuple(["name" if r in ("particle", "title", "form") else r for r in roles])


@lru_cache(maxsize=65536)
def _role(word: str, kind: str) -> str:
    if word.isdigit():
        return "number"
    if kind == "person":
        if word in TITLES:
            return "title"
        if word in PARTICLES:
            return "particle"
        return "initial" if len(word) == 1 else "name"
    if kind in ("vessel", "aircraft"):
        return "form" if word in SHIP_PREFIXES else "particle" if word in ARTICLES else "name"
    if word in FORMS:
        return "form"
    if word in ARTICLES or word in PARTICLES:
        return "particle"
    if len(word) == 1:
        return "initial"
    if word in GENERIC or word in BUSINESS:
        return "generic"
    return "name"


def weight(word: str, role: str, frequencies: Mapping[str, int]) -> float:
    """How much it proves that a word of that role is shared, in (0, 1]: a common word proves little."""
    if role in ("particle", "title", "form"):
        return 0.05
    if role in ("initial", "number"):
        return 0.25
    if role == "generic":
        return 0.3
    if word in SERVANT or word in FATHER:
        return 0.25  # half of a name: "servant of", "father of"
    count = frequencies.get(word, 0)
    if word in _KNOWN:
        count = max(count, 60)
    few = 0.6 if len(word) <= 3 else 0.85 if len(word) == 4 else 1.0  # few letters prove little
    return few * max(0.35, min(1.0, 1.0 - 0.19 * (log2(count) - 3.0))) if count > 8 else few
