"""A body's own release or notice: the whole document is what that body says."""

import re
from collections.abc import Sequence

from blackletter.reading.mentions.words import is_body
from blackletter.reading.statements.draft import bounded
from blackletter.values.evidence import Evidence
from blackletter.values.statements import Block, Statement

HEAD = 1_000
"""Characters from the start in which a release shows that it is one."""
_MARKS = re.compile(
    r"\b(?:for immediate release|press release|media (?:note|release|advisory)|press statement|"
    r"public notice|federal register|"
    r"official gazette|press (?:service|office)|notice to the press|communiqu[eé])\b|^\s*(?:agency|action|summary)\s*:|"
    r"\bnot an official record\b",
    re.IGNORECASE | re.MULTILINE,
)
_LABEL = re.compile(r"^\s*(?:agency|issued by|from|issuing authority)\s*:\s*", re.IGNORECASE)
_SMALL = frozenset(("of", "the", "for", "and", "on", "in"))


def issued_by(text: str, mapped: str, blocks: Sequence[Block], *, sha256: str) -> Statement | None:
    """The statement that a release as a whole is (evidence = its title), or None for a report by an outlet.

    A release has a mark of one ("For Immediate Release", "AGENCY:") and a head line that names an official body.
    """
    if not (_MARKS.search(mapped[:HEAD]) or _MARKS.search(mapped[-300:])):
        return None
    title = next((block for block in blocks if block.kind == "title"), None)
    if title is None:
        return None
    names = [
        _body(mapped[block.span.start : block.span.end])
        for block in blocks
        if block.span.start < HEAD and block.kind in ("header", "credit", "dateline")
    ]
    name = min((each for each in names if each), key=len, default=None)
    if name is None:
        return None
    span = bounded(mapped, title.span)
    evidence = Evidence(sha256=sha256, start=span.start, end=span.end, quote=text[span.start : span.end])
    return Statement(
        id="s0",
        speaker=name,
        role=None,
        organisation=None,
        kind="indirect",
        cue="",
        evidence=evidence,
        said_on=None,
        venue=None,
        via=(),
    )


def _body(words: str) -> str | None:
    """The body that a head line names, in ordinary capitals; None for a line that names none."""
    line = re.split(r"\s[–—-]\s", _LABEL.sub("", words).strip(" .:"))[0]
    tokens = line.split()
    if not 2 <= len(tokens) <= 9 or "|" in line or not any(is_body(token.lower().strip(",.")) for token in tokens):
        return None
    if line.isupper():
        tokens = [
            token if "." in token else token.lower() if token.lower() in _SMALL else token.capitalize()
            for token in tokens
        ]
    return " ".join(tokens)
