"""Large XML, element by element: as hardened as `xml.parsed`, and never more of it in memory than one record."""

import io
import re
from collections.abc import Iterator

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.text import require_bytes
from blackletter.lists._formats.xml import damage, refuse_document_type
from blackletter.values.publications import SourceFile

HEAD = 4096
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]")
_NO_ELEMENT = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)


def root_name(file: SourceFile) -> str:
    """The local name of the root element as far as the file's first 4,096 bytes show it, without parsing; else ""."""
    found = _ROOT.search(_NO_ELEMENT.sub("", file.data[:HEAD].decode("latin-1")))
    return found[1] if found else ""


def local(tag: object) -> str:
    """An element's name without its namespace."""
    return str(tag).rpartition("}")[2]


def elements_of(file: SourceFile, *tags: str, root: str, expected: str) -> Iterator[etree._Element]:
    """Each element with one of these local names, whole, in the order of the document; none of them holds another.

    An element is emptied, with all before it, when the next one is asked for. `root` is the local name of the root
    element; `expected` names in words what the file should have been. Raises SourceError, with line and column, where
    the text is no well-formed XML (a cut file is none), for another root and for a document type declaration.
    """
    require_bytes(file)
    parsing = etree.iterparse(
        io.BytesIO(file.data),
        events=("end",),
        tag=[f"{{*}}{tag}" for tag in (*tags, root)],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    top: etree._Element | None = None
    try:
        for _, element in parsing:
            if top is None:
                top = element.getroottree().getroot()
                _check(file, top, root, expected)
            if element is not top:
                yield element
                _release(element)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise damage(file, fault, expected=expected) from None
    if top is None:
        _check(file, parsing.root, root, expected)


def _check(file: SourceFile, found: etree._Element, root: str, expected: str) -> None:
    refuse_document_type(file, found)
    if local(found.tag) != root:
        raise SourceError(
            f"{file.name}, line 1: the root element is {str(found.tag)[:80]!r}; {root} was expected, as in {expected}"
        )


def _release(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    if parent is not None:
        for before in element.itersiblings(preceding=True):
            parent.remove(before)
