"""A body's own release, notice or newsletter: the whole document is what that body says."""

import re
from collections.abc import Sequence
from itertools import pairwise

from blackletter.reading.blocks.marks import HAS_DATE, LETTERHEAD
from blackletter.reading.mentions.words import is_body, is_role
from blackletter.reading.statements.draft import bounded
from blackletter.values.evidence import Evidence
from blackletter.values.statements import Block, Statement

HEAD = 1_000
"""Characters from the start in which a release shows that it is one."""
_MARKS = re.compile(
    r"\b(?:for immediate (?:release|publication)|(?:press|media|public|joint) (?:release|note|advisory|statement)|"
    r"public notice|federal register|(?:general|statutory|gazette) notice|"
    r"(?:official|government|state) gazette|press (?:service|office)|notice to the press|communiqu[eé]|newsletter|"
    r"circular (?:no|to)|office of the spokesperson)\b|^\s*(?:agency|action|summary)\s*:|"
    r"\bnot an official record\b",
    re.IGNORECASE | re.MULTILINE,
)
_LABEL = re.compile(r"^\s*(?:agency|issued by|from|issuing authority)\s*:\s*", re.IGNORECASE)
_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "to"))
_DESKS = re.compile(r"^(?:the )?(?:press|media|information|news) (?:service|office|department|centre)$", re.IGNORECASE)
_REALM = re.compile(r"^(?:the )?(?:[\w-]+ ){0,2}(?:republic|kingdom|government|commonwealth|union)\b", re.IGNORECASE)
_KNOWN = {"office of the spokesperson": "Department of State"}
"""Head lines that one body alone uses: releases of the United States Department of State bear its spokesperson's."""
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\bno\.\s*\d|\bvol\.\s*\d", re.IGNORECASE)
LEAST_OWN = 3
"""Paragraphs in which a body speaks as "we", from which its paper counts as its own without a release's marks."""


def issued_by(text: str, mapped: str, blocks: Sequence[Block], *, sha256: str) -> Statement | None:
    """The statement that a release as a whole is (evidence = its title), or None for a report by an outlet.

    A release has a mark of one ("For Immediate Release", "AGENCY:") or speaks as "we" throughout, and has a head line
    that names a body; a notice without one may be signed by the holder of a post.
    """
    marked = _MARKS.search(mapped[:HEAD]) or _MARKS.search(mapped[-300:])
    if not marked and not _speaks_as_we(mapped, blocks):
        return None
    title = _title(mapped, blocks)
    name = _head_name(mapped, blocks) or (_signed(mapped, blocks) if marked else None)
    if title is None or name is None:
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


def _title(mapped: str, blocks: Sequence[Block]) -> Block | None:
    """The headline proper: the first title or deck that is no letterhead."""
    heads = [block for block in blocks if block.kind in ("title", "deck")]
    told = [block for block in heads if _tells(mapped[block.span.start : block.span.end])]
    return next(iter(told or heads), None)


def _tells(words: str) -> bool:
    """Whether a head line is a headline: no name of a body, no number, no day, no "Press Release"."""
    return not (LETTERHEAD.match(words) or _MARKS.search(words) or HAS_DATE.search(words) or _NUMBERED.search(words))


def _head_name(mapped: str, blocks: Sequence[Block]) -> str | None:
    """The body that a head line names; a ministry before the state that it belongs to, never its press desk."""
    names = []
    for block in blocks:
        words = mapped[block.span.start : block.span.end]
        if block.span.start >= HEAD or block.kind not in ("header", "credit", "dateline", "title", "deck"):
            continue
        if block.kind in ("title", "deck") and not (LETTERHEAD.match(words) and _is_name(words)):
            continue
        name = _body(words)
        if name is not None and not _DESKS.match(name):
            names.append(_KNOWN.get(name.lower(), name))
    return min(names, key=lambda name: (_REALM.match(name) is not None, len(name)), default=None)


def _is_name(words: str) -> bool:
    """Whether all but the small words of a line begin with a capital."""
    return all(not word[:1].islower() or word.lower() in _SMALL for word in words.split())


def _signed(mapped: str, blocks: Sequence[Block]) -> str | None:
    """The post below the name at the foot of a notice: "E. M. CASTELLANE / Minister of Public Order"."""
    lines = [" ".join(mapped[block.span.start : block.span.end].split()) for block in blocks]
    for name, post in pairwise(lines):
        words = post.split()
        if not 2 <= len(words) <= 8 or not _is_name(post) or len(name.split()) > 5 or not _is_name(name):
            continue
        if any(is_role(word.lower().strip(",.")) for word in words[:2]) and not any(map(str.isdigit, name)):
            return post.strip(" .,")
    return None


def _speaks_as_we(mapped: str, blocks: Sequence[Block]) -> bool:
    """Whether a paper speaks as "we" outside of quotation marks in most of its paragraphs."""
    body = [mapped[block.span.start : block.span.end] for block in blocks if block.kind == "body"]
    own = sum(_WE.search(re.sub(r'"[^"]*("|$)', "", words)) is not None for words in body)
    return own >= LEAST_OWN and 3 * own >= len(body)


def _body(words: str) -> str | None:
    """The body that a head line names, in ordinary capitals; None for a line that names none."""
    line = re.split(r"\s[–—-]\s", _LABEL.sub("", words).strip(" .:"))[0]
    line = re.sub(r"\s*\([A-Z]{2,8}\)$", "", line)
    tokens = line.split()
    known = any(is_body(token.lower().strip(",.")) for token in tokens) or LETTERHEAD.match(line) is not None
    if not 2 <= len(tokens) <= 9 or "|" in line or not known or not _is_name(line):
        return None
    if line.isupper():
        tokens = [
            token if "." in token else token.lower() if token.lower() in _SMALL else token.capitalize()
            for token in tokens
        ]
    return " ".join(tokens)
