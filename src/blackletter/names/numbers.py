"""Numbers in names: words, ordinals and Roman numerals as digits ("forty four" = "44", "III" = "3", "2nd" = "2")."""

import re
from functools import lru_cache

_UNITS = {
    word: n
    for n, row in enumerate(
        "zero|one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|"
        "ten tenth|eleven eleventh|twelve twelfth|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen".split(
            "|"
        )
    )
    for word in row.split()
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
         "ninety": 90, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}  # fmt: skip
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ROMAN = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "xi": "11",
    "xii": "12",
    "xiii": "13",
    "xiv": "14",
    "xv": "15",
    "xvi": "16",
    "xvii": "17",
    "xviii": "18",
    "xix": "19",
    "xx": "20",
}
_LONE_ROMAN = {"i": "1", "v": "5", "x": "10"}
NUMBER_WORDS = frozenset({*_UNITS, *_TENS, *_ROMAN, *_LONE_ROMAN})


def with_digits(words: tuple[str, ...], lone: bool = True) -> tuple[str, ...]:
    """`words` with each number as digits, no leading zeros; `lone` = I, V and X after another word count as Roman.

    "Brigade Forty 4" and "Brigade Fourty-four" both give ("brigade", "44").
    """
    if not any(map(_perhaps, words)):
        return words
    out: list[str] = []
    open_tens = False
    for i, word in enumerate(words):
        value = _value(word, lone and i > 0)
        if value is None:
            out.append(word)
            open_tens = False
        elif open_tens and 0 < int(value) < 10:
            out[-1] = str(int(out[-1]) + int(value))
            open_tens = False
        else:
            out.append(value)
            open_tens = word in _TENS
    return tuple(out)


@lru_cache(maxsize=65536)
def _perhaps(word: str) -> bool:
    """Whether a word is a number somewhere in a name."""
    return _value(word, True) is not None


def _value(word: str, lone: bool) -> str | None:
    if word.isdigit():
        return word.lstrip("0")[:40] or "0"
    if word in _TENS:
        return str(_TENS[word])
    if word in _UNITS:
        return str(_UNITS[word])
    if word in _ROMAN:
        return _ROMAN[word]
    if lone and word in _LONE_ROMAN:
        return _LONE_ROMAN[word]
    ordinal = _ORDINAL.fullmatch(word)
    return (ordinal.group(1).lstrip("0")[:40] or "0") if ordinal else None
