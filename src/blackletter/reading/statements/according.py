"""Prepositional attribution: "according to X", "in the words of X", "by X's account"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from blackletter.reading.mentions.nouns import possessor
from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.quotes import Quote
from blackletter.values.evidence import Span

_PHRASE = re.compile(r"\b(?:" + "|".join(re.escape(phrase) for phrase in lex.ACCORDING) + r")\s+", re.IGNORECASE)
_OPINION = re.compile(
    r"\b(?:in|by|on)\s+(?P<who>(?:the\s+)?[\w.-]+(?:\s+[\w.-]+){0,5})'s?\s+(?:own\s+)?"
    r"(?:opinion|view|words|account|telling|estimate|estimation|assessment|judgment|reckoning|count|calculation|"
    r"understanding|recollection|version|reading|mind|eyes)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:in|by|on|to)\s+(?P<who>his|her|their)\s+(?:own\s+)?(?:opinion|view|words|account|telling|estimate|"
    r"estimation|assessment|reckoning|count|calculation|recollection|version|mind|eyes)\b",
    re.IGNORECASE,
)
DOCUMENTS = frozenset(
    (
        "report statement account information data document transcript readout letter note filing dispatch "
        "bulletin release communique communiqué memo interview record post message declaration notice text "
        "announcement tweet briefing article story commentary press-release version publication website site "
        "page notification gazette memorandum circular order decree judgment judgement ruling verdict"
    ).split()
)
"""Nouns for what carries words; the speaker is whoever stands behind them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One prepositional attribution: the head of the speaker's phrase, the phrase's raw span, the raw span of the
    content."""

    head: Token
    phrase: Span
    content: Span


def attributions(mapped: str, sentence: ParsedSentence, quotations: tuple[Quote, ...]) -> Iterator[Attribution]:
    """The attributions of `sentence` outside of quotation marks."""
    words = mapped[sentence.span.start : sentence.span.end]
    for match in _PHRASE.finditer(words):
        start = sentence.span.start + match.start()
        if any(quote.inner.start <= start < quote.inner.end for quote in quotations):
            continue
        head = _phrase_head(sentence, sentence.span.start + match.end())
        if head is None:
            continue
        end = _phrase_end(sentence, head)
        yield Attribution(head=behind(head), phrase=Span(start=start, end=end), content=_content(sentence, start, end))
    for match in _PRONOUN.finditer(words):
        start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
        owner = sentence.token_at(sentence.span.start + match.start("who"))
        if owner is not None and not any(quote.inner.start <= start < quote.inner.end for quote in quotations):
            yield Attribution(head=owner, phrase=Span(start=start, end=end), content=_content(sentence, start, end))
    for match in _OPINION.finditer(words):
        start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
        owner = sentence.token_at(sentence.span.start + match.end("who") - 1)
        if owner is not None and not any(quote.inner.start <= start < quote.inner.end for quote in quotations):
            yield Attribution(head=owner, phrase=Span(start=start, end=end), content=_content(sentence, start, end))


def _phrase_head(sentence: ParsedSentence, offset: int) -> Token | None:
    token = sentence.token_at(offset)
    while (
        token is not None
        and token.dep_ in ("det", "amod", "compound", "nmod", "poss", "nummod", "case", "advmod")
        and token.head.i > token.i
    ):
        token = token.head
    return token


def behind(head: Token) -> Token:
    """Whoever stands behind a document: "a report from TASS", "the ministry's statement", "a foreign ministry
    statement"."""
    seen = head
    for _ in range(3):
        if seen.lemma_.lower() not in DOCUMENTS:
            return seen
        owner = possessor(seen)
        if owner is None:
            for child in seen.rights:
                if child.dep_ in ("prep", "acl", "agent", "relcl") and child.lower_ in (
                    "from",
                    "by",
                    "of",
                    "in",
                    "on",
                    "published",
                    "issued",
                    "released",
                    "carried",
                    "to",
                    "with",
                ):
                    found = [
                        each
                        for each in child.subtree
                        if each.dep_ == "pobj" and (each.head == child or each.head.head == child)
                    ]
                    owner = next((each for each in found if each.ent_type_ not in ("GPE", "LOC", "DATE", "TIME")), None)
                    break
        if owner is None:
            named = [
                child for child in seen.children if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i > seen.i
            ]
            owner = named[0] if named else None
        if owner is None:
            compounds = [
                child for child in seen.lefts if child.dep_ in ("compound", "nmod") and child.pos_ in ("PROPN", "NOUN")
            ]
            owner = compounds[-1] if compounds else None
        if owner is None:
            return seen
        appositions = [child for child in owner.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
        seen = appositions[0] if appositions else owner
    return seen


def _phrase_end(sentence: ParsedSentence, head: Token) -> int:
    last = head
    for token in head.doc[head.i + 1 :]:
        if token.text in (",", ";", ":", "--", "–", "—") and not (
            token.i + 1 < len(head.doc) and token.nbor(1).dep_ == "appos"
        ):
            break
        if token.is_ancestor(head) or (token.pos_ == "VERB" and token.dep_ not in ("relcl", "acl")):
            break
        last = token
    return sentence.offset(last) + len(last)


def _content(sentence: ParsedSentence, start: int, end: int) -> Span:
    if start - sentence.span.start < 12:
        return Span(start=min(end, sentence.span.end), end=sentence.span.end)
    if sentence.span.end - end < 12:
        return Span(start=sentence.span.start, end=start)
    return sentence.span
