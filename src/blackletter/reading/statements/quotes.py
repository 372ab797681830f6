"""Quotations: pairs of marks in the mapped text, over sentences and paragraphs, with nested and broken ones kept
sane."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from blackletter.values.evidence import Span
from blackletter.values.statements import Block

MAX_QUOTE = 3_000
_SINGLE = re.compile(
    r"(?:(?<=^)|(?<=[\s(\[—–:-]))'(?=\S)([^'\n]{2,}?(?:(?<=\w)'(?=\w)[^'\n]*?|"
    r"(?<=s)' (?=[a-z])[^'\n]*?)*)'(?=[\s.,;:!?)\]—–-]|$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What stands between a pair of quotation marks: `inner` without the marks, `outer` with them."""

    inner: Span
    outer: Span


def quotes(mapped: str, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """The quotations of the blocks, in order, none inside another. A mark that nothing closes opens one to the
    block's end.

    A block that opens a quotation and does not close it, followed by one that opens again, is one speech over several
    paragraphs: each paragraph is a quotation of its own.
    """
    found: list[Quote] = []
    for block in blocks:
        found.extend(_within(mapped, block.span))
    return tuple(found)


def _within(mapped: str, span: Span) -> list[Quote]:
    words = mapped[span.start : span.end]
    marks = [match.start() for match in re.finditer('"', words)]
    if not marks:
        return [_quote(span.start, m.start(), m.end()) for m in _SINGLE.finditer(words) if m.end() - m.start() > 3]
    found: list[Quote] = []
    opened: int | None = None
    for at in marks:
        before, after = words[at - 1 : at], words[at + 1 : at + 2]
        opens = not before or before.isspace() or before in "([—–-'"
        closes = not after or after.isspace() or after in ").,;:!?]—–-'"
        if opened is None:
            if opens or not closes:
                opened = at
        elif closes or not opens:
            found.append(_quote(span.start, opened, at + 1))
            opened = None
        else:
            opened = at
    if opened is not None and len(words) - opened > 12:
        found.append(
            Quote(
                inner=Span(start=span.start + opened + 1, end=span.end),
                outer=Span(start=span.start + opened, end=span.end),
            )
        )
    return [quote for quote in found if 1 < len(quote.inner) <= MAX_QUOTE]


def _quote(base: int, start: int, end: int) -> Quote:
    return Quote(inner=Span(start=base + start + 1, end=base + end - 1), outer=Span(start=base + start, end=base + end))
