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
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise damage(file, fault, expected=expected) from None
    refuse_document_type(file, root)
    return root


def damage(file: SourceFile, fault: Exception, *, expected: str) -> SourceError:
    """What to say of a file that the XML parser cannot read: where, what, and what was expected."""
    if isinstance(fault, etree.XMLSyntaxError):
        line, column = fault.position
        return SourceError(
            f"{file.name}, line {line}, column {column}: damaged XML ({_reason(fault)}); {expected} was expected",
            tip="Fetch the file again; a copy of another day does not replace it.",
        )
    return SourceError(f"{file.name}: no XML ({fault}); {expected} was expected")


def refuse_document_type(file: SourceFile, root: etree._Element) -> None:
    """Raise SourceError if a document type declaration precedes the root."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise SourceError(f"{file.name} has a document type declaration (DOCTYPE), which is refused")


def text_of(element: etree._Element) -> str:
    """All text inside an element, with white space of the layout drawn together to single spaces."""
    if len(element) == 0:
        return " ".join((element.text or "").split())
    return " ".join("".join(map(str, element.itertext())).split())


def _reason(fault: etree.XMLSyntaxError) -> str:
    return " ".join(str(fault.msg).partition(", line ")[0].split())
