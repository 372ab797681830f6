"""Cyrillic to Latin as the list keepers print it: BGN/PCGN for Russian, the 2010 national table for Ukrainian.

Sources: BGN/PCGN romanisation of Russian (1947), with final -iy kept and soft signs dropped as OFAC does; Resolution
55 of the Cabinet of Ministers of Ukraine (27 January 2010).
"""

RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "і": "i", "ї": "i", "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
    "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u",
    "һ": "h", "ӣ": "i", "ӯ": "u", "ҳ": "h", "ҷ": "j", "ҙ": "z", "ҡ": "k", "ҫ": "s", "ҹ": "j", "ҝ": "g", "ӑ": "a",
    "ӗ": "e", "ѣ": "e", "ѳ": "f", "ѵ": "i", "ӏ": "",
}  # fmt: skip
UKRAINIAN = RUSSIAN | {"г": "h", "и": "y", "й": "i", "ю": "iu", "я": "ia", "є": "ie"}
_UKRAINIAN_ONLY = frozenset("їєґ")
_SERBIAN_ONLY = frozenset("јљњћђџ")
SERBIAN = RUSSIAN | {"ж": "z", "х": "h", "ц": "c", "ч": "c", "ш": "s"}


def latin(text: str) -> str:
    """Lower-case Cyrillic text in Latin letters; a letter that tells the language (ї, є, ґ; ј, љ, ђ) picks its
    table."""
    letters = frozenset(text)
    if letters & _UKRAINIAN_ONLY:
        table = UKRAINIAN
    elif letters & _SERBIAN_ONLY:
        table = SERBIAN
    else:
        table = RUSSIAN
    return "".join([table.get(c, c) for c in text])
