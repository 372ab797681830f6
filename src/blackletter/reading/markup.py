"""Web pages: the main text as blocks over the page's own source, with the date and publisher that its markup states."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from blackletter.reading.blocks.labels import label
from blackletter.reading.characters import plain
from blackletter.values.dates import exact_date
from blackletter.values.evidence import Span
from blackletter.values.statements import Block, DatedBy

_PAGE = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_SILENT = re.compile(r"<(script|style|noscript|template|svg)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[A-Za-z/!?][^<>]{0,5000}>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ISO_DAY = re.compile(r"^\s*(\d{4})-(\d\d)-(\d\d)")
_STAMPED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
)
MOST_OBJECTS = 2_000
"""JSON-LD objects looked at in one page."""


def is_page(text: str) -> bool:
    """Whether `text` is the source of a web page."""
    return _PAGE.match(text.lstrip("\ufeff")) is not None


def unmarked(text: str) -> str:
    """The page's source with markup blanked, each character in its place: tags and scripts become blanks, an entity its
    character followed by blanks. The result has the length of `text`."""
    bare = _SILENT.sub(lambda match: " " * len(match.group()), text)
    bare = _TAG.sub(lambda match: " " * len(match.group()), bare)
    return _ENTITY.sub(_character, bare)


def _character(match: re.Match[str]) -> str:
    words = match.group()
    char = unescape(words)
    if len(char) != 1:
        return " " * len(words)
    # A mark keeps to the word that it belongs to: "Russia&#8217;s" must not come apart as "Russia' s".
    joined = match.string[match.end() : match.end() + 1].isalnum()
    return char.rjust(len(words)) if joined else char.ljust(len(words))


def page_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of the page's main text, as spans of its source; a paragraph not found there is left out."""
    extracted = trafilatura.extract(text, include_comments=False, include_tables=False, favor_recall=True) or ""
    if not extracted.strip():
        return ()
    title = _title(text)
    if title and plain(title).strip().lower() not in plain(extracted[:600]).lower():
        extracted = f"{title}\n\n{extracted}"
    spread = extracted if "\n\n" in extracted else extracted.replace("\n", "\n\n")
    flat, places = _packed(plain(unmarked(text)))
    mapped = plain(spread)
    found: list[Block] = []
    at = 0
    for block in label(spread):
        words = "".join(mapped[block.span.start : block.span.end].split())
        start = flat.find(words, at) if words else -1
        if start < 0:
            continue
        at = start + len(words)
        found.append(Block(span=Span(start=places[start], end=places[at - 1] + 1), kind=block.kind))
    return tuple(found)


def _packed(mapped: str) -> tuple[str, list[int]]:
    """The text without its white space, and the place of each character that is left."""
    places = [i for i, char in enumerate(mapped) if not char.isspace()]
    return "".join(mapped[i] for i in places), places


def _tree(text: str) -> Any:
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, recover=True)
    try:
        return lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _title(text: str) -> str | None:
    tree = _tree(text)
    if tree is None:
        return None
    heads = tree.xpath("//h1")
    words = " ".join(heads[0].text_content().split()) if len(heads) == 1 else ""
    return words or None


def stated_by(text: str) -> tuple[DatedBy | None, str | None, str | None]:
    """(publication date, publisher, canonical address) as the page's JSON-LD and meta elements state them; None = not
    told."""
    tree = _tree(text)
    if tree is None:
        return None, None, None
    objects = list(_objects(tree))
    day, source = _day(objects, tree)
    dated = (
        DatedBy(date=exact_date(day), how="stated", reason=f"the page's {source} says {day.isoformat()}")
        if day is not None
        else None
    )
    return dated, _publisher(objects, tree), _address(tree)


def _objects(tree: Any) -> Iterator[dict[str, Any]]:
    waiting: list[Any] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            waiting.append(json.loads(script.text_content()))
        except (ValueError, RecursionError):
            continue
    for _ in range(MOST_OBJECTS):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item[:MOST_OBJECTS])
        elif isinstance(item, dict):
            yield item
            waiting.extend(item.get("@graph") or [] if isinstance(item.get("@graph"), list) else [])


def _day(objects: list[dict[str, Any]], tree: Any) -> tuple[date | None, str]:
    for item in objects:
        day = _iso(item.get("datePublished"))
        if day is not None:
            return day, "JSON-LD datePublished"
    for meta in tree.xpath("//meta[@content]"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        day = _iso(meta.get("content")) if name in _STAMPED else None
        if day is not None:
            return day, f"meta element {name}"
    for time in tree.xpath("//article//time[@datetime] | //header//time[@datetime]"):
        day = _iso(time.get("datetime"))
        if day is not None:
            return day, "time element"
    return None, ""


def _iso(value: object) -> date | None:
    match = _ISO_DAY.match(value) if isinstance(value, str) else None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _publisher(objects: list[dict[str, Any]], tree: Any) -> str | None:
    for item in objects:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return " ".join(name.split())[:120]
    names = tree.xpath("//meta[@property='og:site_name']/@content")
    return " ".join(str(names[0]).split())[:120] or None if names else None


def _address(tree: Any) -> str | None:
    for address in tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"):
        parts = urlsplit(str(address))
        if parts.scheme in ("http", "https") and parts.netloc:
            return str(address)[:2_000]
    return None
