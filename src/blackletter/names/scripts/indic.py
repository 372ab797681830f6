"""The abugidas of India and Sri Lanka: a consonant carries an a unless a vowel sign, a virama or the word's end
follows."""

import unicodedata

from anyascii import anyascii

VIRAMA = 9  # the canonical combining class of every virama


def latin(word: str) -> str:
    """One word of an Indic script in Latin letters, with the inherent vowels that a letter table leaves out."""
    out: list[str] = []
    for i, c in enumerate(word):
        roman = anyascii(c).lower()
        out.append(roman)
        if roman[-1:] in ("", "a", "e", "i", "o", "u") or unicodedata.category(c) != "Lo":
            continue
        after = word[i + 1] if i + 1 < len(word) else ""
        conjunct = i > 0 and unicodedata.combining(word[i - 1]) == VIRAMA
        if (after and unicodedata.category(after) not in ("Mc", "Mn")) or (not after and conjunct):
            out.append("a")
    return "".join(out)
