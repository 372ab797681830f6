"""Which clause a time expression belongs to: its governor in the parse, and how it binds (at, since, until, for)."""

import re
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Token

from blackletter.reading.dates.anchors import Anchor
from blackletter.reading.dates.calendar import Interval
from blackletter.reading.dates.expressions import TimeWords, find
from blackletter.reading.dates.words import MONTH, YEAR
from blackletter.reading.parsed import DateMention, ParsedSentence
from blackletter.values.dates import between, unresolved
from blackletter.values.evidence import Span
from blackletter.values.statements import Block

_SINCE = ("since", "from", "after")
_UNTIL = ("until", "till", "by", "before", "within")
_IDENTITY = ("compound", "nmod", "amod", "poss", "nummod", "appos")
_AHEAD = frozenset("schedule appoint expect due plan set slate intend hope aim".split())
_MEANT = frozenset(("intend plan hope aim want expect promise pledge vow mean agree threaten due likely set").split())
_EVENT_PREPOSITIONS = frozenset("at in during on upon under through with for over".split())


_YEAR_ALONE = re.compile(rf"^\W*(?:(?P<month>{MONTH})\s+)?(?P<year>{YEAR})\W*$")
_BULLET = re.compile(r"^[\s*•·–—-]*$")


def headings(mapped: str, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    """(offset, year) of each heading that is a year alone, as in a timeline; the paragraphs below it are told of that
    year."""
    found = []
    for block in blocks:
        match = _YEAR_ALONE.match(mapped[block.span.start : block.span.end])
        if match is not None:
            found.append((block.span.start, int(match["year"])))
    return tuple(found)


def dates_of(
    mapped: str,
    sentences: Sequence[ParsedSentence],
    day: date | None,
    years: tuple[int, ...],
    below: tuple[tuple[int, int], ...] = (),
) -> tuple[DateMention, ...]:
    """The time expressions of all sentences, settled from the publication `day` and from the dates told before them.

    `below` = the year headings (`headings`): under one, a date without a year is of that year.
    """
    found: list[DateMention] = []
    context: Interval | None = None
    for sentence in sentences:
        under = next((year for at, year in reversed(below) if at < sentence.span.start), None)
        start = date(under, 12, 31) if under is not None and (day is None or under < day.year) else day
        for time in find(mapped[sentence.span.start : sentence.span.end]):
            token = _token(sentence, time)
            ahead = token is not None and _looks_ahead(token)
            interval = time.settle(Anchor(day=start, context=context, years=years, ahead=ahead))
            found.append(_mention(sentence, time, token, interval))
            if interval is not None:
                context = interval
    return tuple(found)


def _mention(sentence: ParsedSentence, time: TimeWords, token: Token | None, interval: Interval | None) -> DateMention:
    words = time.words.strip()
    governor, relation = _governor(token) if token is not None else (-1, "at")
    label = _BULLET.match(sentence.doc.text[: time.start]) and sentence.doc.text[time.end : time.end + 1] == ":"
    if label:
        governor, relation = next((t.i for t in sentence.doc if t.head == t), governor), "at"
    return DateMention(
        span=Span(start=sentence.span.start + time.start, end=sentence.span.start + time.end),
        date=between(interval[0], interval[1], words) if interval else unresolved(words),
        relation=relation,
        sentence=sentence.index,
        governor=governor,
        fuzzy=time.fuzzy or time.hedged,
    )


def _token(sentence: ParsedSentence, time: TimeWords) -> Token | None:
    inside = [token for token in sentence.doc if time.start <= token.idx < time.end and not token.is_space]
    if not inside:
        return None
    return next((token for token in inside if token.head not in inside or token.head == token), inside[-1])


def _governor(token: Token) -> tuple[int, str]:
    relation, seen = "at", token
    for _ in range(10):
        head = seen.head
        if head == seen or head.pos_ in ("VERB", "AUX"):
            return head.i, relation
        if head.pos_ in ("ADP", "SCONJ", "ADV") or head.dep_ in ("prep", "mark"):
            relation = _relation(head, relation)
        elif head.pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
            if (
                seen.dep_ in _IDENTITY
                and seen.dep_ != "appos"
                and seen.head.ent_type_ != "DATE"
                and seen.dep_ != "nummod"
            ):
                return head.i, "names"
            if not _lifts(head):
                return head.i, relation
        seen = head
    return seen.i, relation


def _lifts(noun: Token) -> bool:
    """Whether a date of `noun` is that of its verb: "at a sitting on Wednesday", "on Friday (October 4)"."""
    if noun.ent_type_ in ("DATE", "TIME"):
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ in _EVENT_PREPOSITIONS and noun.head.head.pos_ in ("VERB", "AUX")


def _relation(preposition: Token, before: str) -> str:
    word = preposition.lower_
    if word in _SINCE and word == "since":
        return "since"
    if word in _UNTIL:
        return "until"
    return "for" if word == "for" and before == "at" else before


def _looks_ahead(token: Token) -> bool:
    """Whether the clause of `token` speaks of what is to come: "will", "is to", "is due to", "scheduled for"."""
    for seen in (token, *token.ancestors):
        if seen.pos_ not in ("VERB", "AUX", "ADJ"):
            continue
        children = {child.lower_ for child in seen.children if child.dep_ in ("aux", "auxpass", "neg")}
        if children & {"will", "shall", "'ll", "wo"}:
            return True
        if seen.lemma_.lower() in _AHEAD and (seen.tag_ == "VBN" or seen.pos_ == "ADJ"):
            return True
        if "to" in children and seen.head.lemma_.lower() in _MEANT:
            return True
        if "to" in children and seen.head.lemma_ in ("be", "have") and seen.head.tag_ in ("VBZ", "VBP", "VBD"):
            return seen.head.tag_ != "VBD"
        if "to" in children and seen.dep_ in ("xcomp", "advcl", "acl", "relcl"):
            continue
        return False
    return False
