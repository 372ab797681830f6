"""Sentences that give a number: of a passport or card, a telephone, a ship, a registration, an address on the net."""

import re
from collections.abc import Iterator

from blackletter.lists._formats.document_number import number_in
from blackletter.lists._formats.numbered import values_in
from blackletter.values.entries import Identifier

KINDS = (
    ("passport number", r"passport"),
    ("tax number", r"(?:national )?tax|VAT|fiscal|NIP\b|employer ID"),
    ("driving licence number", r"(?:driving|driver['’]?s?) licen[cs]e"),
    ("registration number", r"registration|company (?:id|number|identification|registered)|licen[cs]e|business number"),
    ("national identification number",
     r"(?:national )?(?:identity|identification|ID)\b|tazkira|taskera|residen(?:ce|t|cy) permit|social security"
     r"|citizen(?:ship)? (?:number|card)|ration card"),
    ("imo number", r"IMO"),
    ("mmsi", r"MMSI"),
    ("phone number", r"(?:tele)?phone|tel\b|mobile"),
    ("fax", r"fax|facsimile"),
)  # fmt: skip
"""(scheme, what in the beginning of the sentence says that its number is one of those), the first that fits counts."""

_KINDS = tuple((scheme, re.compile(rf"\b(?:{sign})", re.IGNORECASE)) for scheme, sign in KINDS)
_OPENING = 60
_LONGEST = 220
_FINITE = re.compile(r"\b(?:is|was|are|were|has|have|had|will|used|travell?ed|served|owns?)\b", re.IGNORECASE)
_FISCAL = re.compile(r"\b[A-Z]{3} ?[A-Z]{3} ?\d{2}[A-Z]\d{2} ?[A-Z]\d{3}[A-Z]\b")
_SHIP = re.compile(r"\b\d{7}\b")
_CALLS = re.compile(r"\+?\(?\+?\d[\d\s()/.-]{5,}\d")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SEVERAL = re.compile(r";| and | or ")
_SITE = re.compile(r"(?:https?://|www\.)\S+")
_JOINED = re.compile(r"(?:e-?mails?(?: address(?:es)?)?|web ?sites?|web|and|or|,|;|:|\s)+", re.IGNORECASE)


def identifiers_in(sentence: str) -> tuple[Identifier, ...]:
    """The numbers and addresses of which the sentence consists; () where it tells something else."""
    addresses = [*_MAIL.findall(sentence), *(site.rstrip(".,;)") for site in _SITE.findall(sentence))]
    if addresses and not _JOINED.sub("", _SITE.sub("", _MAIL.sub("", sentence))):
        return tuple(
            Identifier(scheme="email address" if "@" in a else "website", printed=a, normalised=a.lower())
            for a in addresses
        )
    if len(sentence) > _LONGEST or _FINITE.search(sentence):
        return ()
    opening = sentence[:_OPENING]
    scheme = next((scheme for scheme, sign in _KINDS if sign.search(opening)), None)
    if scheme is None:
        return ()
    return tuple(numbered_as(scheme, number) for number in dict.fromkeys(_numbers(scheme, sentence)))


def numbered_as(scheme: str, number: str) -> Identifier:
    """The identifier, normalised: letters and digits in upper case."""
    return Identifier(scheme=scheme, printed=number, normalised=re.sub(r"[\W_]+", "", number).upper())


def _numbers(scheme: str, sentence: str) -> Iterator[str]:
    if scheme in ("phone number", "fax"):
        yield from (found.strip() for found in _CALLS.findall(sentence))
    elif scheme == "imo number":
        yield from _SHIP.findall(sentence)
    elif scheme == "tax number" and (codes := _FISCAL.findall(sentence)):
        yield from codes
    else:
        pieces = (piece for value in values_in(sentence) for piece in _SEVERAL.split(value))
        yield from filter(None, map(number_in, pieces))
