"""Arabic script (Arabic, Persian, Urdu, Pashto, Kurdish) to Latin.

The script leaves short vowels out, so a letter table cannot give them back: common names and words come from a table
of their own, everything else keeps its consonants and long vowels ("khald" for خالد would be) and is compared by its
skeleton (names/similarity.py).
"""

from blackletter.names.scripts.arabic_names import WORDS

LETTERS = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ؤ": "u", "ئ": "i", "ب": "b", "پ": "p", "ت": "t",
    "ٹ": "t", "ټ": "t", "ث": "th", "ج": "j", "چ": "ch", "څ": "ts", "ځ": "dz", "ح": "h", "خ": "kh", "د": "d", "ڈ": "d",
    "ډ": "d", "ذ": "dh", "ر": "r", "ڑ": "r", "ړ": "r", "ز": "z", "ژ": "zh", "ږ": "zh", "س": "s", "ش": "sh", "ښ": "sh",
    "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ك": "k", "ک": "k",
    "ګ": "g", "گ": "g", "ڭ": "ng", "ل": "l", "ڵ": "l", "م": "m", "ن": "n", "ں": "n", "ڼ": "n", "ه": "h", "ہ": "h",
    "ھ": "h", "ە": "a", "ة": "a", "ۀ": "eh", "و": "w", "ۆ": "o", "ۇ": "u", "ي": "y", "ی": "y", "ى": "a", "ې": "e",
    "ے": "e", "ێ": "e", "ۍ": "ay",
}  # fmt: skip
_SAME = str.maketrans({"ک": "ك", "ی": "ي", "ہ": "ه", "ۀ": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ھ": "ه",
                       "ى": "ي", "ئ": "ي", "ؤ": "و"})  # fmt: skip
_KNOWN = {key.translate(_SAME): roman for key, roman in WORDS.items()}
_VOWELS = frozenset("aiueo")


def latin(word: str) -> str:
    """One word of Arabic script (harakat and tatweel already removed) as one or more Latin words."""
    plain = word.translate(_SAME)
    known = _KNOWN.get(plain)
    if known is not None:
        return known
    if plain.startswith("ال") and len(plain) > 3:
        rest = plain[2:]
        return "al " + (_KNOWN.get(rest) or _spelt(word[2:]))
    return _spelt(word)


def _spelt(word: str) -> str:
    out: list[str] = []
    last = len(word) - 1
    for i, c in enumerate(word):
        roman = LETTERS.get(c, c)
        if roman in ("w", "y") and i > 0:
            before = out[-1][-1:] if out else ""
            after = word[i + 1] if i < last else ""
            if before not in _VOWELS and after not in ("ا", "ة", "آ"):
                roman = "u" if roman == "w" else "i"
        out.append(roman)
    return "".join(out)
