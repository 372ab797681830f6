"""Statements that a headline makes by its shape: who says it stands at its end, or before a colon."""

from blackletter.reading.mentions.discourse import Discourse
from blackletter.reading.mentions.words import is_body
from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.reading.statements.draft import Draft, bounded
from blackletter.reading.statements.headlines import can_be_credited, credited
from blackletter.reading.statements.quotes import Quote
from blackletter.reading.statements.speakers import speaker
from blackletter.values.evidence import Span


def credited_title(
    sentence: ParsedSentence, mentions: tuple[Mention, ...], discourse: Discourse, mapped: str
) -> list[Draft]:
    """A headline whose end names who says it ("Ban to stay, says minister", "Movement may be freed – source"),
    or whose first words do ("Court throws out suit, says state acted within the law")."""
    found = credited(sentence) if sentence.block in ("title", "deck") else None
    if found is None:
        return []
    head, span = found
    who = speaker(sentence, head, mentions, discourse)
    if who is None or (who.known_by == "name" and who.candidate is not None and not can_be_credited(head)):
        return []
    return [Draft(sentence=sentence, speaker=who, kind="indirect", cue="", span=bounded(mapped, span))]


def colon_title(
    sentence: ParsedSentence,
    quotes: tuple[Quote, ...],
    mentions: tuple[Mention, ...],
    discourse: Discourse,
    mapped: str,
) -> list[Draft]:
    """A headline of the shape "Ministry ends guesswork: the ban is gone" or "Peskov: no plans": who stands first
    says the rest."""
    doc = sentence.doc
    colon = next((token for token in doc if token.text == ":"), None)
    if sentence.block not in ("title", "deck") or colon is None or not 1 <= colon.i <= 8 or len(doc) - colon.i < 4:
        return []
    if any(quote.outer.start - sentence.offset(colon) in (1, 2) for quote in quotes) or doc[-1].text == "?":
        return []
    left = doc[: colon.i]
    verb = next((token for token in left if token.pos_ in ("VERB", "AUX")), None)
    heads = [
        token
        for token in left
        if (token.dep_ == "nsubj" or not colon.i > token.head.i or token.head == token)
        and token.pos_ in ("NOUN", "PROPN")
        and (verb is None or token.i < verb.i)
    ]
    if not heads or (verb is None and colon.i > 3):
        return []
    who = speaker(sentence, heads[-1], mentions, discourse)
    if (
        who is None
        or who.sort not in ("person", "body")
        or (who.sort == "body" and not any(is_body(word) for word in who.name.lower().split()))
    ):
        return []
    if verb is not None and not any(token.pos_ in ("VERB", "AUX") for token in doc[colon.i :]):
        return []
    span = bounded(mapped, Span(start=sentence.offset(colon) + 1, end=sentence.span.end))
    return [Draft(sentence=sentence, speaker=who, kind="indirect", cue=":", span=span)]
