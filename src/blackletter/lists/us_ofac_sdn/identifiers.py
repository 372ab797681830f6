"""Identifiers in OFAC's remarks: `Passport A0016662 (Iran) issued 29 Oct 2002 expires 29 Oct 2007`."""

import re

from blackletter.values.entries import Identifier

_TAIL = re.compile(
    r"(?P<printed>.*?)"
    r"(?: ?\((?P<country>[A-Z][^()]*)\))?"
    r"(?:,? ?\bissued (?P<issued>.+?))?"
    r"(?:,? ?\bexpires (?P<expires>.+?))?"
    r"(?: \((?P<late_country>[A-Z][^()]+)\))?",
    re.DOTALL,
)
_CURRENCY = re.compile(r"- ?(\w+) (\S.*)", re.DOTALL)
_NOT_A_LETTER = re.compile(r"[\W_]+")
DIGITAL_CURRENCY = "digital currency address"
LOWERED = frozenset({"email address", "email", "website"})

IdentifierFacts = tuple[tuple[str, Identifier | tuple[str, str]], ...]


def identifier_facts(term: str, rest: str) -> IdentifierFacts:
    """The identifier that follows `term`, then its days of issue and expiry as details; nothing if nothing follows.

    `normalised` = letters and digits in upper case; e-mail and web addresses in lower case; a digital currency
    address, which is case-sensitive, as it is, with its currency in the scheme.
    """
    words = rest.lstrip(": ").rstrip()
    if not words:
        return ()
    scheme = term.lower()
    if scheme == DIGITAL_CURRENCY and (coin := _CURRENCY.fullmatch(words)):
        return (("identifiers", Identifier(scheme=f"{scheme} {coin[1].lower()}", printed=coin[2], normalised=coin[2])),)
    if scheme in LOWERED:
        plain = words.lower().removeprefix("http://").removeprefix("https://").removeprefix("www.").rstrip("/")
        return (("identifiers", Identifier(scheme=scheme, printed=words, normalised=plain)),)
    if "issued" in words or "expires" in words:
        return _dated(scheme, words)
    if words[-1] == ")":
        printed, bracket, country = words[:-1].rpartition(" (")
        if bracket and ")" not in country and country[:1].isupper():
            return (("identifiers", _identifier(scheme, printed, country)),)
    return (("identifiers", _identifier(scheme, words)),)


def _dated(scheme: str, words: str) -> IdentifierFacts:
    found = _TAIL.fullmatch(words)
    if found is None:
        return (("identifiers", _identifier(scheme, words)),)
    printed, country, issued, expires, late = found.group("printed", "country", "issued", "expires", "late_country")
    said = (("issued", issued or ""), ("expires", expires or ""))
    return document_facts(scheme, printed.strip(" ,"), country or late or "", said)


def document_facts(term: str, number: str, country: str, said: tuple[tuple[str, str], ...] = ()) -> IdentifierFacts:
    """The identifier of a document whose parts are known, then what is `said` of it (empty values are left out)."""
    scheme = term.lower()
    name = f"{scheme} {number}".strip()
    details = tuple(("details", (f"{name} {what}", words)) for what, words in said if words)
    if not number:
        return details
    return (("identifiers", _identifier(scheme, number, country)), *details)


def _identifier(scheme: str, printed: str, country: str = "") -> Identifier:
    plain = printed if printed.isalnum() else _NOT_A_LETTER.sub("", printed)
    return Identifier(scheme=scheme, printed=printed, normalised=plain.upper(), country=country)
