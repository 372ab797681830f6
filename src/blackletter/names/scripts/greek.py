"""Greek to Latin after ELOT 743, without accents: digraphs first, then letters."""

_DIGRAPHS = (("ου", "ou"), ("αυ", "av"), ("ευ", "ev"), ("γγ", "ng"), ("γκ", "gk"), ("γχ", "nch"), ("αι", "ai"))
_INITIAL = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "tz"))
LETTERS = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip


def latin(text: str) -> str:
    """One lower-case Greek word (accents already removed) in Latin letters."""
    for pair, roman in _INITIAL:
        if text.startswith(pair):
            text = roman + text[2:]
    for pair, roman in _DIGRAPHS:
        text = text.replace(pair, roman)
    return "".join([LETTERS.get(c, c) for c in text.replace("μπ", "mp")])
