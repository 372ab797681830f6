"""Acronyms that a report explains: "the Lake People's Army (LPA)", "Indigenous People of Biafra, IPOB,"."""

import re
from collections.abc import Mapping

from blackletter.values.evidence import Span

_WORD = r"[A-Z][\w'’]*(?:-[\w'’]+)*"
_SMALL = r"(?:of|for|the|and|in|on|to|al|el|de|del|la|du|des|un|y|e|i)"
_EXPLAINED = re.compile(
    rf"(?P<name>{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD}){{1,7}})"
    rf"(?:\s*\(\s*(?:the\s+|or\s+)?(?P<bracket>[A-Z][A-Za-z]*[A-Z])\s*[,;)]|,\s+(?:or\s+)?(?P<comma>[A-Z]{{3,8}})(?=[,;.]))"
)


def acronyms(mapped: str) -> Mapping[str, tuple[str, Span]]:
    """The acronyms that the text explains, each with its full name and where that stands."""
    found: dict[str, tuple[str, Span]] = {}
    for match in _EXPLAINED.finditer(mapped):
        short = match["bracket"] or match["comma"]
        start = _first(match["name"], short)
        if start is not None and short not in found:
            span = Span(start=match.start("name") + start, end=match.end("name"))
            found[short] = (" ".join(mapped[span.start : span.end].split()), span)
    return found


def _first(name: str, short: str) -> int | None:
    """Where in `name` the words begin whose initials `short` gives; None where they do not give it."""
    words = [(match.start(), match.group()) for match in re.finditer(r"[\w'’]+", name)]
    for count in range(2, len(words) + 1):
        tail = words[-count:]
        capital = "".join(word[0] for _, word in tail if word[0].isupper())
        every = "".join(word[0] for _, word in tail).upper()
        if tail[0][1][0].isupper() and short.upper() in (capital, every):
            return tail[0][0]
    return None
