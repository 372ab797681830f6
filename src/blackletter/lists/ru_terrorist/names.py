"""The name cell: `«Священная война» («Аль-Джихад» или «Египетский исламский джихад»)`."""

import re
from dataclasses import dataclass

from blackletter.values.entries import Name

OPENING, CLOSING = "«“„", "»”"
FORMER = re.compile(r"\b(?:бывш\w*|ранее|прежн\w*)\b", re.IGNORECASE)
LEAD = re.compile(
    r"^(?:(?:также|и|или|либо|она же|оно же|он же|друг\w+ назван\w+|друг\w+ наименован\w+|ино\w+ назван\w+|"
    r"прежн\w+ назван\w+|прежн\w+ наименован\w+|бывш\w*|ранее|сокращ[её]нн\w+(?: наименован\w+)?|"
    r"англ|араб|лат)\b[\s:.,—-]*)+",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"(?:(?:международн|религиозн|общественн|молод[её]жн|террористическ|исламск|политическ|военизированн|украинск)\w+\s+"
    r"|(?:объединение|движение|организация|сообщество|группа|партия|батальон|полк|община|союз|сеть|фронт)\s+)+"
    r"[«“„]([^«»“”„]+)[»”]",
    re.IGNORECASE,
)
"""A quoted name after words that only say what kind of organisation it is: the quoted name is used alone as well."""

_SEPARATOR = re.compile(r"\s*(?:[,;/]|\bили\b|\bлибо\b)\s*", re.IGNORECASE)
_CYRILLIC, _LATIN, _ARABIC = (re.compile(p) for p in ("[А-Яа-яЁё]", "[A-Za-z]", "[\u0600-\u06ff]"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CellNames:
    """The names in a cell: the primary name, then the aliases in the order in which they stand."""

    primary: str
    aliases: tuple[Name, ...]


def names_of(cell: str) -> CellNames:
    """The names that a name cell gives; `primary` is "" if it gives none.

    What stands before the first bracket is the primary name (and, after a comma, further names); brackets hold
    aliases, former ones where «бывшее» or «ранее» opens them. A name that is quoted as a whole loses its quotation
    marks; quotation marks inside a longer name stay. Straight quotation marks are taken for « and » in turn.
    """
    outside, brackets = _brackets(_typographic(cell))
    own = [_unquoted(piece) for piece in _pieces(outside)]
    own = [name for name in own if name]
    primary = own[0] if own else ""
    aliases = [_name(text, "strong") for text in own[1:]]
    if found := GENERIC.fullmatch(primary):
        aliases.insert(0, _name(found[1].strip(), "strong"))
    for bracket in brackets:
        kind = "strong"
        for piece in _pieces(bracket):
            if FORMER.match(piece):
                kind = "former"
            text = _unquoted(LEAD.sub("", piece))
            if text:
                aliases.append(_name(text, kind))
    return CellNames(primary=primary, aliases=tuple(a for a in dict.fromkeys(aliases) if a.text != primary))


def _name(text: str, kind: str) -> Name:
    return Name(text=text, kind=kind, script=script_of(text))


def script_of(text: str) -> str:
    """ "Cyrl", "Latn" or "Arab" if the text holds letters of that script (looked for in this order), else ""."""
    for pattern, code in ((_CYRILLIC, "Cyrl"), (_LATIN, "Latn"), (_ARABIC, "Arab")):
        if pattern.search(text):
            return code
    return ""


def _typographic(cell: str) -> str:
    """Straight quotation marks as « and »: a mark opens at the start of a word and closes elsewhere."""
    return re.sub(r'(^|[\s(«,;/])"', r"\1«", " ".join(cell.split())).replace('"', "»")


def _brackets(cell: str) -> tuple[str, list[str]]:
    """The text outside brackets (a comma in the place of each) and the inside of each outermost pair outside quotes."""
    outside: list[str] = []
    inside: list[str] = []
    depth, quotes, start = 0, 0, 0
    for i, sign in enumerate(cell):
        quotes += (sign in OPENING) - (sign in CLOSING and quotes > 0)
        if sign == "(" and (depth or not quotes):
            if depth == 0:
                start, quotes = i + 1, 0
            depth += 1
        elif sign == ")" and depth:
            depth -= 1
            if depth == 0:
                inside.append(cell[start:i].strip())
                outside.append(" ")
                quotes = 0
        elif depth == 0:
            outside.append(sign)
    if depth:
        inside.append(cell[start:].strip())
    return "".join(outside), inside


def _pieces(text: str) -> list[str]:
    """The names joined by commas, strokes or «или», which count only outside quotation marks."""
    pieces: list[str] = []
    depth, start, i = 0, 0, 0
    while i < len(text):
        depth += (text[i] in OPENING) - (text[i] in CLOSING and depth > 0)
        found = _SEPARATOR.match(text, i) if depth == 0 else None
        if found and found.end() > i:
            pieces.append(text[start:i])
            start = i = found.end()
        else:
            i += 1
    pieces.append(text[start:])
    return [piece for piece in (p.strip(" .,;:") for p in pieces) if piece]


def _unquoted(piece: str) -> str:
    piece = piece.strip(" .,;:—-")
    if piece[:1] in OPENING and piece[-1:] in CLOSING and not any(c in CLOSING for c in piece[1:-1].rstrip(CLOSING)):
        return piece[1:-1].strip()
    return piece
