"""The sentence of an entry: names, birth, nationality, documents; what of it is none of these is kept as it stands."""

import re
import unicodedata
from dataclasses import dataclass, field

from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.scripts import script_of
from blackletter.lists.eu_terrorist.annex import GROUPS, Numbered
from blackletter.values.entries import Address, Birth, Content, Identifier, Name

OPENING, CLOSING = '‘“"„', '’”"'
_AKA = re.compile(r"[,;]?\s*\ba\.?\s?k\.?\s?a\.?\s+", re.IGNORECASE)
_SHORT = re.compile(r"(?<=[’”\"])\s+[–-]\s+(?=[‘“\"„])")
_INCLUDING = re.compile(r",?\s*including\s+", re.IGNORECASE)
_BORN = re.compile(
    r",?\s*\bborn\s+(?P<dates>(?:on\s+)?(?:circa\s+)?[\d.]{4,10}(?:\s+or\s+[\d.]{4,10})*)?\s*"
    r"(?:in\s+(?P<place>[^.();]+?\([^)]*\)|[^.();]+?))?"
    r"(?=$|\.|;|,\s*(?:citizen|passport|[\w ]+?\b(?:national|citizen)\b)|\.\s|\s*\()",
    re.IGNORECASE,
)
_CITIZEN = re.compile(r",?\s*\bcitizen of\s+([A-Z][\w ]+?)(?=[.,;(]|$)")
_NATIONAL = re.compile(r"[,.]?\s*\b([A-Z]\w+(?:\s+and\s+[A-Z]\w+)?)\s+(?:nationals?|citizens?)\b")
_DOCUMENT = re.compile(
    r"[,.;]?\s*\b((?:[A-Z]\w+\s+)?(?:diplomatic\s+)?passport|national\s+id|identity\s+card)\s*(?:number|no)?\.?\s*:?\s*"
    r"([A-Z]{0,3}\d[A-Z0-9]{4,})(?:\s*\(([^)]*)\))?",
    re.IGNORECASE,
)
_ADDRESSES = re.compile(r"\.?\s*\bAddress(?:es)?:\s*(.+?)\.?$")
_ADDRESS_NUMBER = re.compile(r",?\s*\(\d\)\s*")
_NOT_A_LETTER = re.compile(r"[\W_]+")


@dataclass(slots=True)
class _Draft:
    names: list[Name] = field(default_factory=list)
    births: list[Birth] = field(default_factory=list)
    nationalities: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    rest: str = ""


def source_id(name: str) -> str:
    """The primary name, folded: the list numbers its entries anew each time. A new spelling of the name breaks it."""
    plain = unicodedata.normalize("NFKD", name).casefold().replace("ı", "i")
    return "-".join(_NOT_A_LETTER.sub(" ", "".join(s for s in plain if not unicodedata.combining(s))).split())


def content_of(entry: Numbered, title: str) -> Content:
    """The entry's content; the printed sentence stays whole among the remarks."""
    draft = _group(entry.text) if entry.section == GROUPS else _person(entry.text)
    return Content(
        subject_kind="organisation" if entry.section == GROUPS else "person",
        names=tuple(dict.fromkeys(draft.names)),
        births=tuple(draft.births),
        nationalities=tuple(dict.fromkeys(draft.nationalities)),
        identifiers=tuple(dict.fromkeys(draft.identifiers)),
        addresses=tuple(draft.addresses),
        programmes=("CP 931",),
        legal_basis=title,
        details=(("not understood", draft.rest),) if draft.rest else (),
        remarks=entry.text,
    )


def _group(text: str) -> _Draft:
    draft = _Draft()
    rest: list[str] = []
    body = text.strip().rstrip(".")
    for depth, piece in _pieces(body):
        for number, part in enumerate(_AKA.split(piece)):
            head, *included = _INCLUDING.split(part)
            _take(draft, head, rest, "a.k.a." if number or depth else "")
            for other in included:
                _take(draft, other, rest, "including")
    draft.rest = "; ".join(filter(None, rest))
    return draft


def _take(draft: _Draft, words: str, rest: list[str], how: str) -> None:
    """Quoted words are names; the first words of an entry are its name, quoted or not."""
    for piece in _SHORT.split(words):
        plain = piece.strip(" ,;–")
        quoted = plain[:1] in OPENING and plain[:1] != ""
        inner, _, behind = _unquoted(plain) if quoted else (plain, "", "")
        if not inner:
            continue
        if quoted or not draft.names or (how == "a.k.a." and not plain.startswith("and ")):
            kind = "strong" if draft.names else "primary"
            parts = (("relation", how),) if how == "including" else ()
            draft.names.append(Name(text=inner, kind=kind, script=script_of(inner), parts=parts))
            rest.append(behind.strip(" ,"))
        else:
            rest.append(plain)


def _unquoted(words: str) -> tuple[str, str, str]:
    """What the quotation marks hold, the closing one, and what follows it; the last closing mark closes."""
    end = max(words.rfind(mark) for mark in CLOSING)
    return (words[1:end].strip(), words[end], words[end + 1 :]) if end > 0 else (words[1:].strip(), "", "")


def _pieces(text: str) -> list[tuple[int, str]]:
    """The stretches of text between parentheses with their depth, in order; an abbreviation glued to a name stays."""
    pieces: list[tuple[int, str]] = []
    depth = start = 0
    for at, sign in enumerate(text):
        if sign in "()":
            inside = text[start:at]
            if sign == "(" and inside.rstrip()[-1:] not in (*CLOSING, "", ",") and _opens(inside):
                continue
            if sign == ")" and _opens(inside):
                continue
            pieces.append((depth, inside))
            depth, start = max(0, depth + (1 if sign == "(" else -1)), at + 1
    pieces.append((depth, text[start:]))
    return [(level, piece) for level, piece in pieces if piece.strip(" ,.;")]


def _opens(words: str) -> bool:
    """Whether a quotation that began in these words has not ended: the parenthesis is part of the name."""
    plain = words.strip(" ,")
    last = max(plain.rfind(mark) for mark in OPENING)
    return last >= 0 and not any(plain.rfind(mark) > last + 1 for mark in CLOSING)


def _person(text: str) -> _Draft:
    draft = _Draft()
    body = text.strip()
    if found := _ADDRESSES.search(body):
        draft.addresses = [Address(street=one) for one in _ADDRESS_NUMBER.split(found[1]) if one.strip()]
        body = body[: found.start()] + "."
    head = re.split(r"\s*\(|,|\.(?=\s|$)", body, maxsplit=1)[0].strip()
    draft.names.append(Name(text=head, kind="primary", script=script_of(head)))
    rest = body[len(head) :]
    if (aliases := re.match(r"\s*\(((?:[^()]|\([^()]*\))*)\)", rest)) and _AKA.search(aliases[1]):
        names = [name.strip(" ,;" + OPENING + CLOSING) for name in _AKA.split(aliases[1])]
        draft.names += [Name(text=name, kind="strong", script=script_of(name)) for name in names if name]
        rest = rest[aliases.end() :]
    if born := _BORN.search(rest):
        draft.births = _births(born["dates"] or "", (born["place"] or "").strip(" ,"))
        rest = rest[: born.start()] + " " + rest[born.end() :]
    for document in _DOCUMENT.finditer(rest):
        scheme = document[1].lower()
        country = document[3] or ""
        draft.identifiers.append(
            Identifier(scheme=scheme, printed=document[2], normalised=document[2].upper(), country=country)
        )
    rest = _DOCUMENT.sub(" ", rest)
    draft.nationalities += [found[1].strip() for found in _CITIZEN.finditer(rest)]
    rest = _CITIZEN.sub(" ", rest)
    for found in _NATIONAL.finditer(rest):
        draft.nationalities += re.split(r"\s+and\s+", found[1])
    draft.rest = " ".join(_NATIONAL.sub(" ", rest).split()).strip(" .,;")
    return draft


def _births(dates: str, place: str) -> list[Birth]:
    circa = "circa" in dates.lower()
    printed = [word.rstrip(".") for word in re.split(r"\s+or\s+", re.sub(r"(?i)\b(?:on|circa)\s+", "", dates))]
    births = [
        Birth(text=f"circa {one}" if circa else one, date=day_of(one), place=place, circa=circa)
        for one in printed
        if one
    ]
    return births or ([Birth(text=place, place=place)] if place else [])
