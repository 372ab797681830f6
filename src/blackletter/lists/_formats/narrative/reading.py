"""Facts out of free text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from blackletter.lists._formats.narrative.documents import identifiers_in, numbered_as
from blackletter.lists._formats.narrative.forms import ALSO_KNOWN, PATTERNS, UN_REFERENCE
from blackletter.lists._formats.narrative.positions import is_position
from blackletter.lists._formats.narrative.sentences import sentences_in
from blackletter.lists._formats.scripts import script_of
from blackletter.values.entries import Identifier, Name

LONGEST_NAME = 80
LONGEST_SENTENCE = 1000
"""What goes on for longer is no set phrase."""

_PARTY = re.compile(r"\b(?:of|by|with|to|for|is|behalf of):? (?:the )?(?P<name>[A-Z][^,;()]+?)(?:$| ?[,(])")
_ARTICLES = ("al-", "el-", "ul-", "bin ", "ibn ", "abu ")
_SEVERAL = re.compile(r", (?:and )?| and ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a text tells: facts by field of `Content`; `whole` = each of its sentences has a form that is known."""

    names: tuple[Name, ...]
    identifiers: tuple[Identifier, ...]
    links: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    whole: bool


@lru_cache(maxsize=8192)
def told_in(text: str) -> Told:
    """The facts of a text in its order; every sentence that is one stands among the details, word for word."""
    names: list[Name] = []
    identifiers: list[Identifier] = []
    links: list[str] = []
    details: list[tuple[str, str]] = []
    whole = True
    for sentence in sentences_in(text):
        if len(sentence) > LONGEST_SENTENCE:
            whole = False
        elif reference := UN_REFERENCE.fullmatch(sentence):
            identifiers.append(numbered_as("un reference number", reference["ref"]))
        elif known := ALSO_KNOWN.fullmatch(sentence):
            names += _aliases(known["names"])
            details.append(("also known as", known["names"]))
        elif fact := _fact(sentence):
            details.append(fact)
            if fact[0] == "relation" and (party := _PARTY.search(sentence)) and _is_one(party["name"]):
                links.append(party["name"].strip())
        elif found := identifiers_in(sentence):
            identifiers += found
            details.append((found[0].scheme, sentence))
        elif is_position(sentence):
            details.append(("position", sentence))
        else:
            whole = False
    return Told(
        names=tuple(names), identifiers=tuple(identifiers), links=tuple(links), details=tuple(details), whole=whole
    )


def _fact(sentence: str) -> tuple[str, str] | None:
    for term, form in PATTERNS:
        if found := form.fullmatch(sentence):
            told = next((value for value in found.groupdict().values() if value), sentence)
            return term, told
    return None


def _aliases(words: str) -> list[Name]:
    """Each of the names, as weak ones: the committees print good aliases elsewhere."""
    pieces = (piece.strip(" .'‘’“”\"") for piece in _SEVERAL.split(words))
    return [
        Name(text=piece, kind="weak", script=script_of(piece))
        for piece in pieces
        if piece and len(piece) <= LONGEST_NAME and (not piece[0].islower() or piece.startswith(_ARTICLES))
    ]


def _is_one(name: str) -> bool:
    """Whether the words are the name of one party, and no office."""
    return len(name) <= LONGEST_NAME and " and " not in name and ";" not in name and not is_position(name)
