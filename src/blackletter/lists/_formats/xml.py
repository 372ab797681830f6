"""XML into a tree, hardened: no entities, no document type, no network, libxml2's own limits on size and depth kept."""

from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.text import require_bytes
from blackletter.values.publications import SourceFile


def parsed(file: SourceFile, *, expected: str) -> etree._Element:
    """The root element; comments and processing instructions are left out.

    `expected` names in words what the file should have been. Raises SourceError with line and column where the text
    is no well-formed XML, and for a document type declaration, which no official list has and which can pull in
    entities.
    """
    require_bytes(file)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(file.data, parser)
    except etree.XMLSyntaxError as fault:
        raise SourceError(
            f"{file.name}, {_place(fault)}: damaged XML ({_reason(fault)}); {expected} was expected",
            tip="Fetch the file again; a copy of another day does not replace it.",
        ) from None
    except (ValueError, LookupError) as fault:
        raise SourceError(f"{file.name}: no XML ({fault}); {expected} was expected") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise SourceError(f"{file.name} has a document type declaration (DOCTYPE), which is refused")
    return root


def text_of(element: etree._Element) -> str:
    """All text inside an element, with white space of the layout drawn together to single spaces."""
    own = element.text
    if own is None and len(element) == 0:
        return ""
    return " ".join("".join(map(str, element.itertext())).split())


def _place(fault: etree.XMLSyntaxError) -> str:
    line, column = fault.position
    return f"line {line}, column {column}"


def _reason(fault: etree.XMLSyntaxError) -> str:
    return " ".join(str(fault.msg).partition(", line ")[0].split())
