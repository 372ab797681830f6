"""When and where something was said: the time expression and the event that modify the verb of speech."""

from collections.abc import Sequence

from spacy.tokens import Token

from blackletter.reading.mentions.nouns import text_of
from blackletter.reading.parsed import DateMention, ParsedSentence
from blackletter.values.dates import PartialDate, unresolved

_EVENTS = frozenset(
    (
        "meeting interview briefing conference session hearing forum summit visit ceremony call post "
        "statement letter speech address talks gathering congress debate sitting broadcast press-conference "
        "appearance event tour trip message tweet answer testimony"
    ).split()
)
OPENING = 4
"""Characters: a time expression that opens its sentence ("On October 4 he goes further: …, he says, …") dates all of
it."""
_SPEAKING = frozenset(("speak", "talk", "address", "write", "ask", "reach", "interview", "quote"))
_RECENT = frozenset(("recent", "earlier", "previous"))


def occasion(sentence: ParsedSentence, verb: Token, dates: Sequence[DateMention]) -> PartialDate | None:
    """The day on which the act of speech at `verb` took place: unresolved for words that settle none, None if none is
    told."""
    seen = verb
    for _ in range(3):
        own = [each for each in dates if each.governor == seen.i and each.relation in ("at", "since")]
        settled = [each for each in own if each.date.resolved]
        if settled:
            return min(settled, key=_width).date
        if own:
            return unresolved(own[0].date.text)
        vague = _vague_event(seen)
        if vague is not None:
            return unresolved(vague)
        if seen.dep_ in ("conj", "advcl", "pcomp") and seen.head != seen and seen.head.pos_ in ("VERB", "ADP", "AUX"):
            seen = seen.head
            continue
        break
    beside = [
        token.i
        for token in verb.subtree
        if token.tag_ in ("VBG", "VBN")
        and token.lemma_.lower() in _SPEAKING
        and token.dep_ in ("advcl", "acl", "relcl", "prep")
    ]
    spoken = [each for each in dates if each.governor in beside and each.date.resolved and each.relation == "at"]
    if spoken:
        return min(spoken, key=_width).date
    above = {verb.i, *(token.i for token in verb.ancestors)}
    opening = [
        each
        for each in dates
        if each.span.start - sentence.span.start < OPENING
        and each.governor in above
        and each.date.resolved
        and each.relation in ("at", "until")
    ]
    return opening[0].date if opening else None


def _width(each: DateMention) -> int:
    earliest, latest = each.date.earliest, each.date.latest
    return (latest - earliest).days if earliest is not None and latest is not None else 10_000


def _event(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("at", "during", "in", "after", "on", "before"):
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.lemma_.lower() in _EVENTS:
                    return noun
    return None


def _vague_event(verb: Token) -> str | None:
    noun = _event(verb)
    if noun is None:
        return None
    return next((f"{child.text} {noun.text}" for child in noun.lefts if child.lower_ in _RECENT), None)


def venue_of(verb: Token) -> str | None:
    """The event at which it was said, in the report's words ("meeting of the heads of the security services"), or
    None."""
    noun = _event(verb)
    if noun is None:
        return None
    tokens = tuple(
        token for token in sorted(noun.subtree, key=lambda each: each.i) if token.dep_ != "det" or token.head != noun
    )
    return text_of(tokens)[:120] or None
