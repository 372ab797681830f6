"""What a quotation is beside its cue: how far from it, how much of a clause, a name or words spoken."""

from spacy.tokens import Token

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements.quotes import Quote
from blackletter.values.evidence import Span


def words_outside(mapped: str, span: Span, quote: Quote) -> int:
    """How many words of `span` stand outside of `quote`."""
    left = mapped[span.start : max(span.start, quote.outer.start)]
    right = mapped[min(span.end, quote.outer.end) : span.end]
    return sum(any(c.isalnum() for c in word) for word in (left + " " + right).split())


def gap(sentence: ParsedSentence, verb: Token, quote: Quote) -> float:
    """Characters between the cue and the nearer edge of the quotation."""
    offset = sentence.offset(verb)
    return min(abs(offset - quote.outer.end), abs(quote.outer.start - offset - len(verb)))


def ends_spoken(mapped: str, quote: Quote) -> bool:
    """Whether the quotation ends with a mark of its own, as words spoken do and words borrowed do not."""
    return mapped[max(0, quote.inner.end - 1) : quote.inner.end] in (",", ".", "!", "?")


def is_name(words: str) -> bool:
    """A name in quotation marks ("Karst Awakening") is no speech."""
    tokens = [token for token in words.split() if token[:1].isalpha()]
    return (
        0 < len(tokens) <= 5
        and all(token[:1].isupper() for token in tokens)
        and words[-1:].isalnum()
        and len(tokens) > 1
    )
