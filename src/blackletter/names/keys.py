"""Order-free keys for equality of names."""

from blackletter.names.fold import fold
from blackletter.names.phrases import shortened
from blackletter.names.words import ARTICLES, FORMS, GENERIC

# left in: they are also family names, given names or initials, and a key must not lose one of those
_ALSO_NAMES = frozenset("a an le la da di do der as at is ep est ev ou hf cia ho sau tov pc ag".split())
_LIGHT = (ARTICLES | FORMS | GENERIC) - _ALSO_NAMES


def name_key(text: str) -> str:
    """The folded words of `text` in alphabetical order, without articles, generic words and organisation forms.

    "Движение Талибан" and "Taliban" share a key; spellings ("Taleban") do not, they are aliases. Where nothing else
    is left the generic words stay, so the key is "" only where the fold is.
    """
    words = shortened(fold(text)).split()
    bare = [word for word in words if word not in _LIGHT]
    return " ".join(sorted(bare or words))
