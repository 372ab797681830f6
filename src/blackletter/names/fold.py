"""Folding: a name in any script as Latin lower-case ASCII words, the form in which names are compared.

Scripts with a module in `names/scripts` go by its rules, the rest by the tables of anyascii. Time and memory are
linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from blackletter.names.scripts import arabic, cyrillic, greek, han, hangul, hebrew, indic

_DOTTED = re.compile(r"\b(?:[^\W\d_][./]){1,}[^\W\d_]\b\.?")
_CLOSED = re.compile("[./]")
_PLAIN = bytes(ord(chr(n).lower()) if chr(n).isascii() and chr(n).isalnum() else 32 for n in range(256))
_LINES = _PLAIN[:10] + b"\n" + _PLAIN[11:]
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = frozenset("'`´ʹʺʻʼʽʾʿˈˊˋ‘’‚‛′‵՚＇ʿ׳״")
_JOINERS = frozenset("\u00ad\u0640\u200b\u200c\u200d\u2060\ufeff")
_DOTS = frozenset("·・•‧∙⋅")
_LATIN = {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "þ": "th", "ð": "d", "đ": "d", "ł": "l", "ı": "i", "ħ": "h",
          "ə": "a", "ŋ": "ng", "ſ": "s"}  # fmt: skip
_BLOCKS = (
    (0x0370, 0x03FF, "greek"), (0x0400, 0x052F, "cyrillic"), (0x0590, 0x05FF, "hebrew"), (0x0600, 0x077F, "arabic"),
    (0x08A0, 0x08FF, "arabic"), (0x0900, 0x0DFF, "indic"), (0x3040, 0x30FF, "kana"), (0x31F0, 0x31FF, "kana"),
    (0x3400, 0x4DBF, "han"), (0x4E00, 0x9FFF, "han"), (0x20000, 0x323AF, "han"), (0xAC00, 0xD7A3, "hangul"),
)  # fmt: skip


def fold(text: str) -> str:
    """`text` as Latin lower-case ASCII words (a-z, 0-9) with single spaces between them.

    Apostrophes and invisible marks vanish, other punctuation parts words, dotted initials close up ("J.P." = "jp"),
    "&" reads "and", "%" reads "percent". Idempotent. Any Unicode is accepted; the result is "" only where the text has
    neither a letter nor a digit.
    """
    if text.isascii():
        return " ".join(ascii_words(text))
    return " ".join([word for word, _ in words(text)])


def words(text: str) -> tuple[tuple[str, str], ...]:
    """The words of `fold(text)`, each with the script that it was written in ("latin", "arabic", "han", …)."""
    if text.isascii():
        return tuple([(word, "latin") for word in ascii_words(text)])
    out: list[tuple[str, str]] = []
    for run, script, alone in _runs(_clean(text)):
        roman = _NOT_WORD.sub(" ", _latin(run, script, alone))
        if script == "han" and (not alone or len(run) > 4):
            script = "transcribed"
        out.extend((word, script) for word in roman.split())
    if not out:
        out = [(f"u{ord(c):x}", "other") for c in text if unicodedata.category(c)[0] == "L"]
    return tuple(out)


def ascii_words(text: str) -> list[str]:
    """The words of `fold(text)` for a text in ASCII."""
    return _spread(text).encode("ascii").translate(_PLAIN, b"'`").decode("ascii").split()


def ascii_lines(texts: Sequence[str]) -> list[list[str]]:
    """`ascii_words` of each of many texts."""
    whole = "\n".join(texts)
    if whole.count("\n") != len(texts) - 1:
        return [ascii_words(text) for text in texts]
    lines = _spread(whole).encode("ascii").translate(_LINES, b"'`").decode("ascii")
    return [line.split() for line in lines.split("\n")]


def _spread(text: str) -> str:
    """Dotted initials closed up, and signs that are read as words written out."""
    if "." in text or "/" in text:
        text = _DOTTED.sub(lambda m: _CLOSED.sub("", m.group()) + " ", text)
    if "&" in text or "%" in text:
        text = text.replace("&", " and ").replace("%", " percent")
    return text


def _clean(text: str) -> str:
    """Compatibility forms made plain, marks of Latin, Greek and Cyrillic dropped, every sign a space or nothing."""
    text = unicodedata.normalize("NFKC", text)
    if "." in text or "/" in text:
        text = _DOTTED.sub(lambda m: _CLOSED.sub("", m.group()) + " ", text)
    return "".join([_kept(c) for c in text.lower()])


@lru_cache(maxsize=4096)
def _kept(c: str) -> str:
    if c in _APOSTROPHES or c in _JOINERS:
        return ""
    if c == "&":
        return " and "
    if c == "%":
        return " percent"
    if c in _DOTS:
        return "·"
    if c in _LATIN:
        return _LATIN[c]
    kind = unicodedata.category(c)
    script = _script(c)
    if kind[0] == "M":
        return c if script == "indic" or script == "other" else ""
    if kind == "Cf":
        return ""
    if kind[0] == "L" and script in ("greek", "cyrillic", "latin"):
        # й, ї, ё, ў and the like are letters of their own, not letters with a mark
        return c if c in cyrillic.RUSSIAN else unicodedata.normalize("NFD", c)[0]
    if kind[0] in "LN":
        return c
    return " "


@lru_cache(maxsize=4096)
def _script(c: str) -> str:
    n = ord(c)
    if n < 0x250 or 0x1E00 <= n <= 0x1EFF:
        return "latin"
    if 0x1F00 <= n <= 0x1FFF:
        return "greek"
    for low, high, script in _BLOCKS:
        if low <= n <= high:
            return script
    return "other"


def _runs(text: str) -> list[tuple[str, str, bool]]:
    """Runs of one script within a word; the last item tells whether a Han or Hangul run has no middle dot beside it."""
    out: list[tuple[str, str, bool]] = []
    for word in text.split():
        dotted = "·" in word
        for part in word.split("·"):
            start = 0
            for i in range(1, len(part) + 1):
                if i == len(part) or _differs(part[i - 1], part[i]):
                    out.append((part[start:i], _run_script(part[start:i]), not dotted))
                    start = i
    return out


def _differs(left: str, right: str) -> bool:
    """Whether two neighbours part a word: only the scripts written without spaces do, so that mixed spellings hold."""
    a, b = _script(left), _script(right)
    return a != b and ("han" in (a, b) or "hangul" in (a, b) or "kana" in (a, b))


def _run_script(run: str) -> str:
    for c in run:
        script = _script(c)
        if script != "latin" and unicodedata.category(c)[0] == "L":
            return script
    return "latin"


def _latin(run: str, script: str, alone: bool) -> str:
    if script == "cyrillic":
        run = cyrillic.latin(run)
    elif script == "greek":
        run = greek.latin(run)
    elif script == "arabic":
        run = arabic.latin(run)
    elif script == "hebrew":
        run = hebrew.latin(run)
    elif script == "hangul":
        run = hangul.latin(run)
    elif script == "han":
        run = han.latin(run, alone)
    elif script == "indic":
        run = indic.latin(run)
    return run if run.isascii() else _by_letter(run)


def _by_letter(run: str) -> str:
    """anyascii letter by letter; a letter that it does not know keeps its code point, so that no letter is lost."""
    whole = anyascii(run).lower()
    if whole.isascii() and any(c.isalnum() for c in whole):
        return whole
    return " ".join(anyascii(c).lower() or f"u{ord(c):x}" for c in run if unicodedata.category(c)[0] == "L")
