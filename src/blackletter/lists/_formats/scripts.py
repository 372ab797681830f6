"""Which script a name is written in, by its letters."""

import unicodedata

SCRIPTS = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "LATIN": "Latn",
    "MYANMAR": "Mymr",
    "TAMIL": "Taml",
    "THAI": "Thai",
}


def script_of(text: str) -> str:
    """The ISO 15924 code of the script of the first letter whose script is known, else ""."""
    for sign in text:
        if sign.isalpha():
            code = SCRIPTS.get(unicodedata.name(sign, "").partition(" ")[0].partition("-")[0], "")
            if code:
                return code
    return ""
