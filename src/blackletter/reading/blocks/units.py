"""The units of a scraped text: its paragraphs, whether scrapers kept blank lines, one line each, or wrapped lines."""

import re
from collections.abc import Iterator

from blackletter.reading.blocks.marks import ONLY_DATE
from blackletter.values.evidence import Span

_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t\u00a0]*(?:\r\n|\n|\r)\s*")
_LINE = re.compile(r"[^\r\n]+")
_ENDS = re.compile(r"[.!?:;\"')\]”’»…|]\s*$")
_SMALL = re.compile(r"\s*[a-zà-ÿ]")
_NUMBER = re.compile(r"\s*\d")
WRAP = 45
"""Lines shorter than this are never taken for wrapped prose."""
WIDEST = 100
"""Lines longer than this were not wrapped by anyone."""


def units(text: str) -> tuple[Span, ...]:
    """The paragraphs of the raw `text`, trimmed, in order; lines that were wrapped inside a paragraph stay together."""
    found: list[Span] = []
    start = 0
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        found.extend(_within(text, start, end))
        start = gap.end() if gap else end
    return tuple(found)


def _within(text: str, start: int, end: int) -> Iterator[Span]:
    lines = [line.span() for line in _LINE.finditer(text, start, end) if line.group().strip()]
    held: tuple[int, int] | None = None
    for left, right in lines:
        if held is None:
            held = (left, right)
        elif _wrapped(text[held[0] : held[1]], text[left:right]):
            held = (held[0], right)
        else:
            yield _trimmed(text, *held)
            held = (left, right)
    if held is not None:
        yield _trimmed(text, *held)


def _wrapped(above: str, line: str) -> bool:
    """Whether `line` goes on from `above`: it begins small, or above it stand lines of prose that fill their width."""
    last = above.splitlines()[-1].rstrip()
    if _SMALL.match(line):
        return not _ENDS.search(last) or len(last) >= WRAP
    if _NUMBER.match(line):
        return not _ENDS.search(last) and len(last) >= WRAP and ONLY_DATE.match(line) is None
    lines = above.strip().splitlines()
    return len(lines) > 1 and min(len(each) for each in lines) >= WRAP and len(last) <= WIDEST


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)
