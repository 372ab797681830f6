"""A statement in the making."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements.quotes import Quote
from blackletter.reading.statements.speakers import Speaker
from blackletter.values.dates import PartialDate
from blackletter.values.evidence import Span

MAX_EVIDENCE = 400
"""Characters: evidence any longer points at nothing (the task's score knows this bound as well)."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """Mutable while its sentence is read: speaker, content, and what the sentences around add (date, outlets)."""

    sentence: ParsedSentence
    speaker: Speaker
    kind: str
    cue: str
    span: Span
    verb: Token | None = None
    content: Token | None = None
    quote: Quote | None = None
    said_on: PartialDate | None = None
    venue: str | None = None
    via: list[str] = field(default_factory=list)
    whole: Span | None = None

    def covers(self, other: "Draft") -> bool:
        """Whether `other` stands inside this statement, whose evidence may be cut short (`whole` = all of it)."""
        return (self.whole or self.span).covers(other.span)


def bounded(mapped: str, span: Span) -> Span:
    """`span` without white space and stray marks at its edges, cut at a sentence or word so that it stays in bounds."""
    start, end = span.start, span.end
    while start < end and (mapped[start].isspace() or mapped[start] in ",;:–—"):
        start += 1
    while end > start and (mapped[end - 1].isspace() or mapped[end - 1] in ",;:–—"):
        end -= 1
    if end - start > MAX_EVIDENCE:
        piece = mapped[start : start + MAX_EVIDENCE]
        stop = max(piece.rfind(". "), piece.rfind("? "), piece.rfind("! "))
        stop = stop + 1 if stop > MAX_EVIDENCE // 3 else piece.rfind(" ")
        end = start + (stop if stop > 0 else MAX_EVIDENCE)
    return Span(start=start, end=end)
