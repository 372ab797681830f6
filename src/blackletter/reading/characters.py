"""A one-to-one character map: what the parser sees has the length of the raw text, so every offset survives."""

import re

_SINGLE = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "″": '"',
    "＂": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "′": "'",
    "`": "'",
    "´": "'",
    "\n": " ",
    "\r": " ",
    "\t": " ",
    "\x0b": " ",
    "\x0c": " ",
    "\x1c": " ",
    "\x1d": " ",
    "\x1e": " ",
    "\x85": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u200b": " ",
    "\u200e": " ",
    "\u200f": " ",
    "\u2028": " ",
    "\u2029": " ",
    "\u202a": " ",
    "\u202b": " ",
    "\u202c": " ",
    "\u202f": " ",
    "\u2060": " ",
    "\ufeff": " ",
    "\u00ad": "-",
    "‐": "-",
    "‑": "-",
}
_TABLE = str.maketrans(_SINGLE)

# UTF-8 quotes that were once decoded as windows-1252 ("â€œ"): the mark keeps the place nearest to its word.
_BROKEN = (
    ("\u00e2\u20ac\u0153", '  "'),
    ("\u00e2\u20ac\u009d", '"  '),
    ("\u00e2\u20ac\ufffd", '"  '),
    ("\u00e2\u20ac\u0165", '"  '),
    ("\u00e2\u20ac\u02dc", "  '"),
    ("\u00e2\u20ac\u2122", "  '"),
    ("\u00e2\u20ac\u201c", " – "),
    ("\u00e2\u20ac\u201d", " — "),
    ("\u00e2\u20ac\u2013", " – "),
    ("\u00e2\u20ac\u2014", " — "),
    ("\u00e2\u20ac\u00a6", ".  "),
    ("\u00c2\u00a0", "  "),
    ("\u00c2 ", "  "),
)
_BARE_CLOSING = re.compile(r"â€(?=[\s.,;:!?)\]]|$)")


def plain(text: str) -> str:
    """`text` with every kind of quotation mark made straight and every kind of white space a blank.

    The result has exactly the length of `text`: character i of one is character i of the other.
    """
    if "â€" in text or "Â" in text:
        for broken, mark in _BROKEN:
            text = text.replace(broken, mark)
        text = _BARE_CLOSING.sub('" ', text)
    return text.translate(_TABLE)
