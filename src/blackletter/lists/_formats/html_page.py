"""An HTML page into a tree, hardened: no network, libxml2's own limits on size and depth kept."""

from lxml import etree

from blackletter.errors import SourceError


def page_of(text: str, *, name: str) -> etree._Element:
    """The root element; comments and processing instructions are left out.

    HTML has no wrong form, so nearly any text makes a page. Raises SourceError where nothing can be made of it.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise SourceError(f"{name}: no HTML page ({fault})") from None
    if root is None:
        raise SourceError(f"{name}: no HTML page (nothing stands in it)")
    return root
