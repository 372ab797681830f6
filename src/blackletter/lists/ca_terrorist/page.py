"""The page (HTML) into entities: a heading with the name, then labels, each with its text."""

import re
from collections.abc import Iterator

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists.ca_terrorist.entity import Entity

LABELS = {
    "also known as": "aliases",
    "other names": "aliases",
    "description": "description",
    "date listed": "listed",
    "date reviewed": "reviewed",
}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "summary"})
SILENT = frozenset({"script", "style", "nav", "footer"})
_TELLTALE = re.compile(r"listed\s+(?:terrorist\s+)?entities", re.IGNORECASE)
_LISTED = re.compile(r"date\s+listed", re.IGNORECASE)
_MODIFIED = re.compile(
    r"(?:dcterms\.modified[\"'][^>]*?content=[\"']|dateModified[\"'][^>]*>\s*)(\d{4}-\d{2}-\d{2})", re.IGNORECASE
)


def is_page(text: str) -> bool:
    """Whether the text is an HTML page about listed entities that gives a date listed."""
    return "<" in text and _TELLTALE.search(text) is not None and _LISTED.search(text) is not None


def is_whole(text: str) -> bool:
    """Whether the page is closed."""
    return text.rstrip().lower().endswith("</html>")


def modified(text: str) -> str:
    """The day on which the page says that it was last changed, "" if it says none."""
    found = _MODIFIED.search(text)
    return found[1] if found else ""


def entities_of(text: str, name: str) -> Iterator[Entity]:
    """Each heading under which a date listed stands. Raises SourceError where nothing can be made of the text."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise SourceError(f"{name}: no HTML page ({fault})") from None
    if root is None:
        raise SourceError(f"{name}: no HTML page (nothing stands in it)")
    heading, values, label = "", dict[str, str](), ""
    for in_heading, words in _runs(root):
        known = LABELS.get(words.rstrip(":").strip().lower())
        if known is not None:
            label = known
        elif in_heading:
            yield from _entity(heading, values)
            heading, values, label = words, {}, ""
        elif label:
            values[label] = f"{values[label]} {words}" if label in values else words
    yield from _entity(heading, values)


def _entity(heading: str, values: dict[str, str]) -> Iterator[Entity]:
    if heading and "listed" in values:
        yield Entity(place=f"heading {heading[:60]!r}", name=heading, **values)


def _runs(root: etree._Element) -> Iterator[tuple[bool, str]]:
    """The page's runs of text with whether they stand in a heading, in the order of reading."""
    depth = silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = str(element.tag)
        step = 1 if event == "start" else -1
        if tag in HEADINGS:
            depth += step
        if tag in SILENT:
            silent += step
        words = " ".join(((element.text if event == "start" else element.tail) or "").split())
        if words and not silent:
            yield depth > 0, words
