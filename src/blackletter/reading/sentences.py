"""Sentences: syntok inside each block, so that no sentence crosses a block's edge; offsets refer to the raw text."""

import re
from collections.abc import Iterator

from syntok import segmenter
from syntok.tokenizer import Tokenizer

from blackletter.values.evidence import Span

MAX_SENTENCE = 1_200
"""Characters; a longer stretch without an end is cut at white space, so that the parse stays bounded."""

_TOKENS = Tokenizer(emit_hyphen_or_underscore_sep=True, replace_not_contraction=False)
_ENDS_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Rev|Hon|Amb|St|No|Art|Sec|vs|"
    r"cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec)|\b[A-Z]|\b(?:[A-Z]\.)+[A-Z])\.$"
)


def sentence_spans(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of `text` inside `span`, in order, trimmed of white space; `text` is the mapped text (`plain`)."""
    stretch = text[span.start : span.end]
    if not stretch.strip():
        return ()
    starts = [span.start + offset for offset in _starts(stretch)]
    pieces: list[Span] = []
    for start, end in zip(starts, [*starts[1:], span.end], strict=True):
        pieces.extend(_bounded(text, start, end))
    return tuple(_joined(text, pieces))


def _starts(stretch: str) -> list[int]:
    found = [sentence[0].offset for sentence in segmenter.split(_TOKENS.tokenize(stretch)) if sentence]
    return [0, *[offset for offset in found[1:] if offset > 0]]


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = end
        if end - start > MAX_SENTENCE:
            cut = text.rfind(" ", start + 1, start + MAX_SENTENCE)
            stop = cut if cut > start else start + MAX_SENTENCE
        left, right = start, stop
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left < right:
            yield Span(start=left, end=right)
        start = stop


def _joined(text: str, pieces: list[Span]) -> Iterator[Span]:
    """Undo splits after an abbreviation and give a lone closing quote back to the sentence that it closes."""
    held: Span | None = None
    for piece in pieces:
        if held is None:
            held = piece
            continue
        words = text[held.start : held.end]
        small = text[piece.start : piece.end] in ('"', "'", '")', '".', ")", "'.")
        if (small or _ENDS_SHORT.search(words)) and piece.end - held.start <= MAX_SENTENCE:
            held = Span(start=held.start, end=piece.end)
            continue
        yield held
        held = piece
    if held is not None:
        yield held
