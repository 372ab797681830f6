"""The sentence around a piece of evidence, found again in a stored reading without parsing it anew."""

from collections.abc import Sequence

from blackletter.reading.characters import plain
from blackletter.reading.sentences import sentence_spans
from blackletter.values.evidence import Span
from blackletter.values.statements import Block


def sentence_around(text: str, blocks: Sequence[Block], span: Span) -> Span:
    """The sentence of `text` that covers most of `span`; `span` itself where no block of `blocks` holds it."""
    mapped = plain(_bare(text))
    there = [each for block in blocks if block.span.overlaps(span) for each in sentence_spans(mapped, block.span)]
    found = max(there, key=lambda each: (_shared(each, span), -each.start), default=span)
    return Span(start=min(found.start, span.start), end=max(found.end, span.end)) if found.overlaps(span) else span


def _bare(text: str) -> str:
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return text
    # Here alone: the libraries of pages take half a second to import, and most reports are no pages.
    from blackletter.reading.markup import is_page, unmarked

    return unmarked(text) if is_page(text) else text


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)
