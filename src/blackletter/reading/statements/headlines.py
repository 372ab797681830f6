"""Headlines that credit what they tell at their end or over a comma: "…, says minister", "… – source", "X acts, says Y
was right"."""

from spacy.tokens import Token

from blackletter.reading.mentions.words import PARTIES, PEOPLE, is_body, is_outlet_noun, is_role
from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements.according import DOCUMENTS
from blackletter.values.evidence import Span

_SAYS = frozenset(
    "says say said tells told warns claims insists vows hints admits adds reports announces declares argues confirms "
    "predicts suggests sources".split()
)
_DASHES = ("–", "—", "-", "--")
MOST = 6
"""Words of a credit, at most."""


def credited(sentence: ParsedSentence) -> tuple[Token, Span] | None:
    """The head of the phrase that a headline credits, and the raw span of what is said; None for a plain headline."""
    doc = sentence.doc
    words = [token for token in doc if not token.is_space]
    if len(words) < 6:
        return None
    for token in reversed(words[3:-1]):
        if token.lower_ in _SAYS and token.nbor(-1).text in (",", "-", "–", "—"):
            rest = [each for each in words if each.i > token.i]
            if len(rest) <= MOST and not _has_verb(rest):
                return _head(rest), sentence.span_of(words[0], doc[token.i - 2])
            first = [each for each in words if each.i < token.i]
            subject = next((each for each in first if each.pos_ in ("NOUN", "PROPN")), None)
            if subject is not None and _has_verb(rest):
                return _subject(subject, token), sentence.span_of(doc[token.i + 1], words[-1])
            return None
        if token.text in _DASHES and token.whitespace_ and token.nbor(-1).whitespace_:
            rest = [each for each in words if each.i > token.i]
            said = [each for each in words if each.i < token.i]
            told = len(said) > 3 and any(each.text.islower() for each in said)
            if told and len(rest) <= MOST - 1 and not _has_verb(rest) and can_be_credited(_head(rest)):
                return _head(rest), sentence.span_of(words[0], doc[token.i - 1])
            return None
    return None


def can_be_credited(head: Token) -> bool:
    """Whether a phrase can stand for who speaks: a post, a body, an outlet, a paper, a name of a person."""
    low = head.lemma_.lower()
    named = head.pos_ == "PROPN" and head.ent_type_ in ("PERSON", "ORG")
    known = is_role(low) or is_body(low) or is_outlet_noun(low) or low in DOCUMENTS | PEOPLE | PARTIES
    return named or known


def _head(words: list[Token]) -> Token:
    """The last noun before a preposition: "prime minister of Ostmark"."""
    head = words[0]
    for token in words:
        if token.pos_ == "ADP" and head.pos_ in ("NOUN", "PROPN"):
            break
        if token.pos_ in ("NOUN", "PROPN", "ADJ"):
            head = token
    return head


def _subject(first: Token, says: Token) -> Token:
    """The head of the headline's first phrase."""
    head = first
    while head.i + 1 < says.i and head.dep_ in ("compound", "amod", "nmod") and head.head.i > head.i:
        head = head.head
    return head if head.pos_ in ("NOUN", "PROPN") else first


def _has_verb(words: list[Token]) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in words)
