"""Names in the list's cells: Japanese and Latin spellings side by side, several in a cell."""

import re

from blackletter.lists._formats.scripts import script_of
from blackletter.lists.jp_mof.columns import UNKNOWN, several
from blackletter.values.entries import Name

_ORIGINAL = re.compile(r"\(?\s*original script\s*[::]\s*([^()]+)\)?", re.IGNORECASE)
_LABEL = re.compile(r"^\(?\s*(a\.?k\.?a\.?|f\.?k\.?a\.?|別称|別名|旧称|旧名)\s*\)?\s*[:.]?\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]*)\)")
_SEVERAL = re.compile(r"\s*[、;;]\s*")
_EDGES = " ,、;.。・"
LATIN, LANGUAGES = "Latn", {"Latn": "en", "Jpan": "ja", "Hani": "ja"}


def primary_names(japanese: str, english: str) -> tuple[Name, ...]:
    """The Latin spelling, the Japanese one, and the original script where the Latin cell adds it."""
    out = []
    plain = _ORIGINAL.sub("", english)
    for text in (" ".join(plain.split()), " ".join(japanese.split())):
        if text and text.lower() not in UNKNOWN:
            out.append(_name(text, "primary"))
    out += [_name(" ".join(found[1].split()), "strong") for found in _ORIGINAL.finditer(english)]
    return tuple(out)


def aliases(cell: str, kind: str) -> tuple[Name, ...]:
    """The names in an alias cell; those that are labelled as former are former."""
    out: list[Name] = []
    for value in several(cell):
        for line in value.splitlines():
            out += _line(line, kind)
    return tuple(dict.fromkeys(out))


def _line(line: str, kind: str) -> list[Name]:
    label = _LABEL.match(line)
    own = "former" if label and (label[1].lower().startswith("f") or label[1].startswith("旧")) else kind
    text = line[label.end() :] if label else line
    inner: list[str] = []

    def take_out(found: re.Match[str]) -> str:
        if script_of(found[1]) == LATIN and not _is_latin(_BRACKET.sub("", text)):
            inner.append(found[1])
            return "、"
        return found[0]

    outer = _BRACKET.sub(take_out, text)
    pieces = _SEVERAL.split(outer)
    for latin in inner:
        found = _LABEL.match(latin)
        pieces += _SEVERAL.split(latin[found.end() :] if found else latin)
    texts = (" ".join(piece.split()).strip(_EDGES).removesuffix(")" if "(" not in piece else "") for piece in pieces)
    return [_name(text, own) for text in texts if text and text.lower() not in UNKNOWN]


def _is_latin(text: str) -> bool:
    return script_of(text) in (LATIN, "")


def _name(text: str, kind: str) -> Name:
    script = script_of(text)
    if script == "Hani":
        script = "Jpan"
    return Name(text=text, kind=kind, script=script, language=LANGUAGES.get(script, ""))
