"""The names of an organisation in one cell, as the Department of State writes them.

`al-Nusrah Front, aka Hay'at Tahrir al-Sham (ANF/HTS)`, `ISIS-Sinai Province (formerly Ansar Bayt al-Maqdis)`,
`Al-Rashid Trust (a.k.a. Al-Rasheed Trust; f.k.a. Al Amin Trust)`: the primary name stands first, others after "aka" or
in brackets; a single word there, an acronym or `Kahane Chai (Kach)`, is a weak alias. A word in brackets that further
brackets follow belongs to the name, `Communist Party of Nepal (Maoist) (a.k.a. CPN(M))`.
"""

import re

from blackletter.values.entries import Name

_BRACKETS = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)\s*$")
_MARK = r"(?:a\.?k\.?a\.?|f\.?k\.?a\.?|formerly(?: known as)?|also known as|now known as)"
_SPLIT = re.compile(rf"\s*[;,]?\s*(?:\band\s+)?(?=\b{_MARK}\s)", re.IGNORECASE)
_MARKED = re.compile(rf"({_MARK})\s+(.*)", re.IGNORECASE | re.DOTALL)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&'’-]{1,9}(?:[/-][A-Z0-9&'’]{1,9})*|[A-Z]+[a-z]?[A-Z]+")
_APART = re.compile(r"\s+[–—-]+\s+|\s*/\s*|,\s*")


def names_in(cell: str) -> tuple[tuple[Name, ...], str]:
    """The names, primary first, and what else the brackets say (`except Kuwait`), "" for nothing."""
    head, inner = _split_brackets(" ".join(cell.split()))
    if len(inner) > 1 and _is_word(inner[0]):
        head, inner = f"{head} ({inner[0]})", inner[1:]
    first, *others = [part for part in _SPLIT.split(head) if part] or [""]
    names = [Name(text=first.strip(" ,;"), kind="primary")]
    names += [name for part in others for name in _marked(part)]
    said: list[str] = []
    for bracket in inner:
        parts = [part for part in _SPLIT.split(bracket) if part]
        for part in parts:
            marked = _marked(part)
            acronyms = [Name(text=part, kind="weak")] if _is_word(part) else _acronyms(part)
            names += marked or acronyms
            if not (marked or acronyms):
                said.append(part.strip(" ,;"))
    return tuple(dict.fromkeys(name for name in names if name.text)), "; ".join(said)


def _is_word(bracket: str) -> bool:
    """Whether the bracket holds one capitalised word that is no acronym, `Kach`."""
    return bracket.isalpha() and bracket[:1].isupper() and not _ACRONYM.fullmatch(bracket)


def _split_brackets(cell: str) -> tuple[str, list[str]]:
    inner: list[str] = []
    while found := _BRACKETS.search(cell):
        inner.insert(0, found[1])
        cell = cell[: found.start()]
    return cell or " ".join(inner), inner if cell else []


def _marked(part: str) -> list[Name]:
    found = _MARKED.match(part)
    if found is None:
        return []
    former = found[1].lower().startswith("f")
    kind = "former" if former else "strong"
    whole = found[2].strip(" ,;")
    own, inner = _split_brackets(whole)
    acronyms = [name for bracket in inner for name in _acronyms(bracket)]
    return [Name(text=own.strip(" ,;") if acronyms else whole, kind=kind), *acronyms]


def _acronyms(part: str) -> list[Name]:
    """`PKK`, `ANF/HTS`, `Islamic Group – IG`: acronyms are weak, a name beside one strong; [] where none is there."""
    pieces = [piece.strip() for piece in _APART.split(part) if piece.strip()]
    if not any(_ACRONYM.fullmatch(piece) for piece in pieces):
        return []
    return [Name(text=piece, kind="weak" if _ACRONYM.fullmatch(piece) else "strong") for piece in pieces]
