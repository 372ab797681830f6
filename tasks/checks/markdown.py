"""A Markdown page as the checks see it: where it links to, what can be linked to in it, and what it has run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_NAMED = re.compile(r"""<\w+\b[^>]*?\b(?:id|name)=["']([^"']+)["']""")
_RUN = re.compile(r"^\s*<!--\s*run\s*-->\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link or picture: `target` as written, `line` from 1 (that of the block it stands in)."""

    target: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced `console` block that follows the comment ``<!-- run -->``: its `text`, and the `line` of its fence."""

    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One parsed page."""

    links: tuple[Link, ...]
    anchors: frozenset[str]
    blocks: tuple[Block, ...]


def parse(text: str) -> Page:
    """Parse CommonMark with GitHub's tables."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return Page(links=tuple(_links(tokens)), anchors=frozenset(_anchors(tokens)), blocks=tuple(_blocks(tokens)))


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading: lower case, punctuation dropped, each blank a hyphen."""
    kept = "".join(letter for letter in heading.strip().lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _links(tokens: list[Token]) -> Iterator[Link]:
    for block in tokens:
        for token in block.children or ():
            target = token.attrGet("href") if token.type == "link_open" else token.attrGet("src")
            if target and token.type in ("link_open", "image"):
                yield Link(target=str(target), line=_line(block))


def _anchors(tokens: list[Token]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for before, token in pairwise(tokens):
        if before.type == "heading_open":
            name = slug(_plain(token))
            count = seen.get(name, 0)
            seen[name] = count + 1
            yield f"{name}-{count}" if count else name
    for token in tokens:
        for piece in (token, *(token.children or ())):
            if piece.type in ("html_block", "html_inline"):
                yield from _NAMED.findall(piece.content)


def _plain(inline: Token) -> str:
    return "".join(piece.content for piece in inline.children or () if piece.type in ("text", "code_inline"))


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    for before, token in pairwise(tokens):
        if token.type == "fence" and token.info.split()[:1] == ["console"] and _RUN.match(before.content):
            yield Block(text=token.content, line=_line(token))
