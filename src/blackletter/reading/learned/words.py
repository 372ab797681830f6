"""Words as the encoder sees them: lower case, and names, dates and numbers masked by what they stand for."""

from collections.abc import Container

from spacy.tokens import Token

from blackletter.reading.learned.classes import verb_classes
from blackletter.reading.lexicon import nouns
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.nominals import CLASSES
from blackletter.reading.steps.nominals.bodies import body_classes

MASKS = {
    "<party>": "taliban",
    "<list>": "annex",
    "<court>": "tribunal",
    "<legislature>": "knesset",
    "<leader>": "chancellor",
    "<body>": "commission",
    "<authority>": "agency",
    "<person>": "johnson",
    "<outlet>": "reuters",
    "<place>": "pakistan",
    "<date>": "thursday",
    "<number>": "27",
    "<name>": "inc",
}
"""What a name is shown as, and the word whose meaning it has for the encoder: as good as any of its kind."""

_MENTIONED = {"org": "<party>", "list": "<list>", "person": "<person>", "outlet": "<outlet>", "place": "<place>"}
_BODIES = ("court", "legislature", "leader", "body")
_PLACES = frozenset({"GPE", "NORP", "LOC", "FAC"})
_NAMED = frozenset({"ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_TIMES = frozenset({"DATE", "TIME"})
_TELLING = frozenset().union(*(lexemes for _, lexemes in CLASSES)) - nouns.PARTY
"""Words that say what a name is of ("Supreme Court", "Federal Gazette"): they are shown beside its mask."""


def shown(report: Report, sentence: ParsedSentence, token: Token, known: Container[str]) -> str:
    """`token` as the encoder sees it: a key of `MASKS`, else the word in lower case. `known` = the encoder's pieces."""
    if token.like_num:
        return "<number>"
    if token.pos_ == "PROPN":
        return token.lower_ if token.lower_ in _TELLING else _name(report, sentence, token, known)
    if token.pos_ in ("ADJ", "NOUN") and token.ent_type_ in ("GPE", "NORP"):
        return "<place>"
    return token.lower_


def _name(report: Report, sentence: ParsedSentence, token: Token, known: Container[str]) -> str:
    mention = report.resolve(sentence, token)
    if mention is not None and mention.kind == "authority":
        bodies = body_classes(mention.name)
        return next((f"<{each}>" for each in _BODIES if each in bodies), "<authority>")
    if mention is not None:
        return _MENTIONED[mention.kind]
    kind = token.ent_type_
    if kind in _TIMES:
        return "<date>"
    if kind in _PLACES:
        return "<place>"
    if kind == "PERSON":
        return "<person>"
    if kind in _NAMED or not (token.lower_ in known or verb_classes(token)):
        return "<name>"
    return token.lower_
