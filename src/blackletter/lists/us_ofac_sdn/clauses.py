"""One clause of OFAC's remarks into typed facts.

A clause that opens with a known term becomes a typed fact of one of six fields; a clause that no rule knows gives no
fact and stays in the remarks alone, which are always kept as printed.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from blackletter.lists.us_ofac_sdn.birth_dates import birth
from blackletter.lists.us_ofac_sdn.identifiers import identifier_facts
from blackletter.lists.us_ofac_sdn.terms import DETAILS, IDENTIFIERS, POSITIONS, RELATIONS
from blackletter.values.entries import Birth, Identifier, Name

Fact = tuple[str, Name | Birth | Identifier | str | tuple[str, str]]
Facts = tuple[Fact, ...]

ALTERNATIVE = ("alt. ", "Alt. ")
_QUOTED = re.compile(r":? ?'(.+)'", re.DOTALL)
_ALIAS_KINDS = {"a.k.a.": "weak", "f.k.a.": "former", "n.k.a.": "weak", "d.b.a.": "weak"}
_UNKNOWN_IDENTIFIER = re.compile(
    r"(\S.{0,70}?(?:\bNo\.?|\bNumber|#|\bCode|\bID|\bID Card|\bLicense|\bRegistration)(?: \([^()]*\))?)"
    r"[: ] ?(?=\S*\d)(.+)",
    re.DOTALL,
)
_DIGIT = re.compile(r"\d")
_ADDRESS_ON_LINE = re.compile(r"(\S+@)?(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?\.?")
_RELATION = re.compile(rf"(?:{'|'.join(RELATIONS)}) of (.+)", re.IGNORECASE | re.DOTALL)
_BLOC = re.compile(r"(HAMAS|PFLP|DFLP)(?: - (.+))?")
"""Of a member of the Palestinian Legislative Council: the party, and the constituency."""

_POSITION = re.compile(rf"\b(?:{'|'.join(POSITIONS)})s?\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 15)
def facts_of(clause: str) -> Facts:
    """The facts that this one clause states, each with the name of its `Content` field; empty = no rule knows it."""
    if clause.startswith(ALTERNATIVE):
        clause = clause[5:]
    head = clause.partition(" ")[0]
    for term, rule in _BY_FIRST_WORD.get(head, ()):
        if clause.startswith(term):
            rest = clause[len(term) :]
            if rest and rest[0] not in " :(-,":
                continue
            facts = rule(term, rest)
            if facts:
                return facts
    return _by_shape(clause)


def _by_shape(clause: str) -> Facts:
    if _DIGIT.search(clause) and (found := _UNKNOWN_IDENTIFIER.fullmatch(clause)):
        return identifier_facts(found[1], found[2])
    if " " not in clause and (found := _ADDRESS_ON_LINE.fullmatch(clause)):
        return identifier_facts("Email Address" if found[1] else "Website", clause)
    if found := _RELATION.fullmatch(clause):
        return (("links", found[1]), ("details", ("relation", clause)))
    if found := _BLOC.fullmatch(clause):
        return (("links", found[1]), *((("details", ("constituency", found[2])),) if found[2] else ()))
    if _POSITION.search(clause):
        return (("details", ("position", clause)),)
    return ()


def _alias(term: str, rest: str) -> Facts:
    if rest.startswith(" '") and rest.endswith("'") and len(rest) > 3:
        return (("names", Name(text=rest[2:-1], kind=_ALIAS_KINDS[term])),)
    found = _QUOTED.fullmatch(rest)
    name = found[1] if found else rest.strip(" :'")
    return (("names", Name(text=name, kind=_ALIAS_KINDS[term])),) if name else ()


def _birth_date(_term: str, rest: str) -> Facts:
    return (("births", birth(rest.strip())),) if rest.strip() else ()


def _birth_place(_term: str, rest: str) -> Facts:
    place = rest.strip()
    return (("births", Birth(text=place, place=place)),) if place else ()


def _nationality(_term: str, rest: str) -> Facts:
    return (("nationalities", rest.strip()),) if rest.strip() else ()


def _citizenship(_term: str, rest: str) -> Facts:
    country = rest.strip().removeprefix("of ")
    return (("nationalities", country), ("details", ("citizenship", country))) if country else ()


def _link(_term: str, rest: str) -> Facts:
    party = rest.lstrip(": ").strip()
    return (("links", party),) if party else ()


def _identifier(term: str, rest: str) -> Facts:
    return identifier_facts(term, rest)


def _detail(term: str, rest: str) -> Facts:
    return (("details", (term.lower(), rest.lstrip(" :-").strip())),)


def _dated_detail(term: str, rest: str) -> Facts:
    """`Listing Date (EO 14024 Directive 2): 24 Feb 2022`, `Listing Date (CMIC) 03 Jun 2021`: the act is in brackets."""
    act, mark, value = rest.partition(":")
    if not mark:
        act, mark, value = rest.partition(")")
        act += mark
    if not mark:
        return _detail(term, rest)
    return (("details", (f"{term}{act}".lower(), value.strip())),)


Rule = Callable[[str, str], Facts]


def _table() -> dict[str, tuple[tuple[str, Rule], ...]]:
    rules: dict[str, Rule] = dict.fromkeys(IDENTIFIERS, _identifier)
    rules |= dict.fromkeys(DETAILS, _detail)
    rules |= dict.fromkeys(("Listing Date", "Effective Date", "Purchase/Sales For Divestment Date"), _dated_detail)
    rules |= dict.fromkeys(_ALIAS_KINDS, _alias)
    rules |= {"DOB": _birth_date, "POB": _birth_place, "Linked To": _link}
    rules |= {"nationality": _nationality, "citizen": _citizenship, "Nationality": _nationality}
    table: dict[str, list[tuple[str, Rule]]] = {}
    for term in sorted(rules, key=len, reverse=True):
        for head in {term.partition(" ")[0], f"{term}:".partition(" ")[0]}:
            table.setdefault(head, []).append((term, rules[term]))
    return {head: tuple(choices) for head, choices in table.items()}


_BY_FIRST_WORD = _table()
