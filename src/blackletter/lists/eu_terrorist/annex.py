"""An act of the Official Journal (HTML) into its title, its day and the numbered entries of its annex."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from blackletter.errors import SourceError

PERSONS, GROUPS, ANNEX = "persons", "groups", "annex"
BLOCKS = frozenset("p li tr div h1 h2 h3 h4 h5 dt dd blockquote".split())
SILENT = frozenset({"script", "style", "head"})
_PERSONS = re.compile(r"(?:[IA1][.)]\s*)?(?:natural\s+)?persons\s*$", re.IGNORECASE)
_GROUPS = re.compile(r"(?:(?:II|[B2])[.)]\s*)?(?:legal\s+persons,\s+)?groups\s+and\s+entities\s*$", re.IGNORECASE)
_ANNEX = re.compile(r"annex\b.{0,8}", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,3})\.(?:\s+(.+))?$", re.DOTALL)
_TITLE = re.compile(
    r"council\s+(?:implementing\s+)?(?:regulation|decision|common\s+position)\b.{0,60}?\d{1,4}/\d{1,4}.{0,40}?of\s+"
    r"\d{1,2}\s+\w+\s+\d{4}",
    re.IGNORECASE | re.DOTALL,
)
_DAY = re.compile(r"(?<!\d)(\d{1,2}\.\d{1,2}\.\d{4})(?!\d)")
_END = re.compile(r"ELI\s*:|ISSN\b|\(\s*\d+\s*\)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """One numbered entry of a section of the annex."""

    section: str
    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """The act's name with its date, the day that its head prints, the entries, and what stands between them."""

    title: str
    day: str
    entries: tuple[Numbered, ...]
    loose: tuple[str, ...]


def annex_of(text: str, name: str) -> Annex:
    """The annex of the act. Raises SourceError where the text is no HTML page or has no heading of the two sections."""
    blocks = tuple(_blocks(text, name))
    whole = " ".join(blocks)
    title = _TITLE.search(whole)
    head = whole[: title.start()] if title else whole[:2000]
    days = _DAY.search(head)
    persons, groups, end = _sections(blocks)
    if persons is None or groups is None:
        raise SourceError(f"{name}: the annex has no headings «Persons» and «Groups and entities», in this order")
    entries, loose = _entries(PERSONS, blocks[persons + 1 : groups])
    of_groups, more = _entries(GROUPS, blocks[groups + 1 : end])
    entries += of_groups
    loose += more
    return Annex(
        title=" ".join(title[0].split()) if title else "",
        day=days[1] if days else "",
        entries=tuple(entries),
        loose=tuple(loose),
    )


def _sections(blocks: tuple[str, ...]) -> tuple[int | None, int | None, int]:
    """Where the first two headings stand that follow each other, and where what belongs to the second one ends."""
    headings = [
        (at, PERSONS if _PERSONS.fullmatch(block) else GROUPS if _GROUPS.fullmatch(block) else ANNEX)
        for at, block in enumerate(blocks)
        if _PERSONS.fullmatch(block) or _GROUPS.fullmatch(block) or _ANNEX.fullmatch(block)
    ]
    for (first, kind), (second, after) in pairwise(headings):
        if (kind, after) == (PERSONS, GROUPS):
            return first, second, next((at for at, _ in headings if at > second), len(blocks))
    return None, None, len(blocks)


def _entries(section: str, blocks: tuple[str, ...]) -> tuple[list[Numbered], list[str]]:
    """The entries of a section; a number may stand in a block of its own, before its text."""
    entries: list[Numbered] = []
    loose: list[str] = []
    waiting: int | None = None
    for block in blocks:
        if _END.match(block):
            break
        found = _NUMBERED.match(block)
        if found and found[2]:
            entries.append(Numbered(section=section, number=int(found[1]), text=found[2]))
            waiting = None
        elif found:
            waiting = int(found[1])
        elif waiting is not None:
            entries.append(Numbered(section=section, number=waiting, text=block))
            waiting = None
        else:
            loose.append(block)
    return entries, loose


def _blocks(text: str, name: str) -> Iterator[str]:
    """The page's blocks of text in the order of reading; a row of a table is one block."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise SourceError(f"{name}: no HTML page ({fault})") from None
    if root is None:
        raise SourceError(f"{name}: no HTML page (nothing stands in it)")
    run: list[str] = []
    rows = silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag, step = str(element.tag), 1 if event == "start" else -1
        silent += step if tag in SILENT else 0
        ends = tag in BLOCKS and (tag == "tr" or not rows)
        rows += step if tag == "tr" else 0
        if ends and (block := " ".join("".join(run).split())):
            yield block
        if ends:
            run.clear()
        words = (element.text if event == "start" else element.tail) or ""
        if words and not silent:
            run.append(f"{words} " if tag in BLOCKS or tag in ("td", "th") else words)
    if block := " ".join("".join(run).split()):
        yield block
