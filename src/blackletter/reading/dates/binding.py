"""Which clause a time expression belongs to: its governor in the parse, and how it binds (at, since, until, for)."""

import re
from collections.abc import Sequence
from dataclasses import replace
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
_DAYPARTS = frozenset(("morning", "afternoon", "evening", "night", "midday", "noon", "day", "week", "month", "year"))
_TURNING = frozenset(
    "come enter take expire lapse begin start end open close meet vote debate decide rule hear sit become apply".split()
)
"""Verbs whose present tense tells a coming day: "comes into force on Tuesday"."""
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
    told_day: Interval | None = None
    for sentence in sentences:
        under = next((year for at, year in reversed(below) if at < sentence.span.start), None)
        start = date(under, 12, 31) if under is not None and (day is None or under < day.year) else day
        words = mapped[sentence.span.start : sentence.span.end]
        held: tuple[TimeWords, Interval] | None = None
        for time in find(words):
            token = _token(sentence, time)
            ahead = token is not None and _looks_ahead(token)
            interval = time.settle(Anchor(day=start, context=context, told_day=told_day, years=years, ahead=ahead))
            if held is not None and interval is not None and _is_range(words, held[0], time):
                found[-1] = _ranged(found[-1], sentence, time, _from_to(held[1], interval))
                continue
            found.append(_mention(sentence, time, token, interval))
            if interval is not None:
                context = interval
                told_day = interval if (interval[1] - interval[0]).days == 1 else told_day
                held = (time, interval)
    return tuple(found)


def _is_range(words: str, first: TimeWords, second: TimeWords) -> bool:
    """Whether two expressions are the ends of one stretch: "between May and November", "2014 to 2017"."""
    between_ = words[first.end : second.start].strip().lower()
    opened = words[max(0, first.start - 9) : first.start].lower()
    return between_ in ("to", "until", "till", "-", "–") or (between_ == "and" and "between" in opened)


def _from_to(first: Interval, last: Interval) -> Interval:
    """The stretch from the first day of one to the last of the other; the year told at the end counts for both."""
    start = first[0]
    while start >= last[1] and start.year > 1:
        start = start.replace(year=start.year - 1, day=min(start.day, 28))
    if (last[0] - start).days > 366 and (first[1] - first[0]).days < 366:
        later = start.replace(year=last[0].year, day=min(start.day, 28))
        start = later if later < last[1] else start
    return start, last[1]


def _ranged(first: DateMention, sentence: ParsedSentence, second: TimeWords, interval: Interval) -> DateMention:
    end = sentence.span.start + second.end
    words = f"{first.date.text} … {second.words.strip()}"
    relation = first.relation if first.relation in ("at", "names") else "at"
    return replace(
        first,
        span=Span(start=first.span.start, end=end),
        date=between(interval[0], interval[1], words),
        relation=relation,
    )


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
            clock = head.ent_type_ in ("DATE", "TIME") or head.lemma_.lower() in _DAYPARTS
            held = seen.dep_ == "poss" and head.dep_ == "pobj" and head.head.lower_ in ("at", "in", "during", "on")
            opens = seen.dep_ in ("compound", "nmod") and _opens(seen, head)
            if seen.dep_ in _IDENTITY and seen.dep_ not in ("appos", "nummod") and not (clock or held or opens):
                return head.i, "names"
            if opens:
                return head.head.i, relation
            if not _lifts(head):
                of = seen.lower_ == "of" and head.dep_ in ("dobj", "pobj", "attr")
                return head.i, "names" if of else relation
        seen = head
    return seen.i, relation


def _opens(token: Token, noun: Token) -> bool:
    """Whether a time that the parser hung on a subject opens the sentence: "Last December amendments were signed"."""
    first = token.left_edge.i
    return first == 0 and token.doc[0].lower_ in ("last", "this", "next") and noun.dep_ in ("nsubj", "nsubjpass")


def _lifts(noun: Token) -> bool:
    """Whether a date of `noun` is that of its verb: "at a sitting on Wednesday", "on Friday (October 4)"."""
    if noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in _DAYPARTS:
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ in _EVENT_PREPOSITIONS and noun.head.head.pos_ in ("VERB", "AUX")


def _relation(preposition: Token, before: str) -> str:
    word = preposition.lower_
    if word in _SINCE and word == "since":
        return "since"
    if word in _UNTIL:
        return "until"
    return "for" if word == "for" and before == "at" else before


def _looks_ahead(token: Token) -> bool | None:
    """Whether the clause of `token` speaks of what is to come: "will", "is to", "is due to", "scheduled for", or a
    present
    tense that can only mean a coming day. None = a present tense that may mean either."""
    for seen in (token, *token.ancestors):
        if seen.pos_ not in ("VERB", "AUX", "ADJ"):
            continue
        children = {child.lower_ for child in seen.children if child.dep_ in ("aux", "auxpass", "neg")}
        if children & {"will", "shall", "'ll", "wo"} or ("would" in children and "have" not in children):
            return True
        if "to" in children and seen.dep_ == "ROOT":
            return True
        if seen.lemma_.lower() in _AHEAD and (seen.tag_ == "VBN" or seen.pos_ == "ADJ"):
            return True
        if "to" in children and seen.head.lemma_.lower() in _MEANT:
            return True
        if "to" in children and seen.head.lemma_ in ("be", "have") and seen.head.tag_ in ("VBZ", "VBP", "VBD"):
            return seen.head.tag_ != "VBD"
        if "to" in children and seen.dep_ in ("xcomp", "advcl", "acl", "relcl"):
            continue
        if seen.tag_ in ("VBZ", "VBP") and not children:
            return True if seen.lemma_.lower() in _TURNING else None
        return False
    return False
