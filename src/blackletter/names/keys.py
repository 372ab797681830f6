"""Order-free keys for equality of names."""

import re

from blackletter.names.fold import fold
from blackletter.names.phrases import shortened
from blackletter.names.words import ARTICLES, FORMS, GENERIC

# left in: they are also family names, given names or initials, and a key must not lose one of those
_ALSO_NAMES = frozenset("a an le la da di do der as at is ep est ev ou hf cia ho sau tov pc ag".split())
_LIGHT = (ARTICLES | FORMS | GENERIC) - _ALSO_NAMES

_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_LONGEST_ACRONYM = 6


def name_keys(text: str) -> tuple[str, ...]:
    """The keys under which a listed name is found: its own, and, where it ends in the acronym of itself, without it.

    "HAQQANI NETWORK (HQN)" is found as "Haqqani Network" and as "HQN"; what else stands in brackets ("(Taliban)",
    a place, a title) is no name of its own and gives no key.
    """
    keys = [name_key(text)]
    for found in _BRACKETED.finditer(text):
        acronym, before = found[1].strip(), text[: found.start()]
        if 1 < len(acronym) <= _LONGEST_ACRONYM and acronym.isupper() and _abbreviates(acronym, before):
            keys += [name_key(before + text[found.end() :]), name_key(acronym)]
    return tuple(dict.fromkeys(key for key in keys if key))


def _abbreviates(acronym: str, words: str) -> bool:
    """Whether the acronym's letters stand in the words in that order, beginning with their first letter."""
    letters = iter(fold(words))
    wanted = fold(acronym)
    return bool(wanted) and fold(words)[:1] == wanted[:1] and all(letter in letters for letter in wanted)


def name_key(text: str) -> str:
    """The folded words of `text` in alphabetical order, without articles, generic words and organisation forms.

    "Движение Талибан" and "Taliban" share a key; spellings ("Taleban") do not, they are aliases. Where nothing else
    is left the generic words stay, so the key is "" only where the fold is.
    """
    words = shortened(fold(text)).split()
    bare = [word for word in words if word not in _LIGHT]
    return " ".join(sorted(bare or words))
