"""Lists of an HTML page (`ul`, `ol`) as texts, each with the heading above it."""

from collections.abc import Iterator

from lxml import etree

from blackletter.errors import SourceError

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "p"})
LISTS = frozenset({"ul", "ol"})
Items = tuple[str, ...]


def lists_under_headings(text: str, *, name: str) -> Iterator[tuple[str, Items]]:
    """(heading, items) of each list that is in no other list, in the order of the page.

    The heading is the last heading or paragraph before the list. White space is drawn together to single spaces; a list
    inside an item belongs to the item's text. Raises SourceError where nothing can be made of the text.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise SourceError(f"{name}: no HTML page ({fault})") from None
    if root is None:
        raise SourceError(f"{name}: no HTML page (nothing stands in it)")
    heading = ""
    for element in root.iter():
        if any(above.tag in LISTS or above.tag in HEADINGS for above in element.iterancestors()):
            continue
        if element.tag in HEADINGS:
            heading = _text(element) or heading
        elif element.tag in LISTS:
            yield heading, tuple(_text(item) for item in element if item.tag == "li")


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
