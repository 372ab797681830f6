"""XML is read hardened: no entities, no document type, no network, and a fault has its line and column."""

from __future__ import annotations

import pytest
from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists._formats.xml import parsed, text_of

ENTITIES = b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
LAUGHS = (
    b'<!DOCTYPE a [<!ENTITY b "ha">'
    + b"".join(b'<!ENTITY b%d "%s">' % (i, (b"&b%d;" % (i - 1) if i else b"&b;") * 10) for i in range(9))
    + b"]><a>&b8;</a>"
)


def fault_of(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        parsed(source_file("list.xml", data), expected="a list")
    return caught.value.message


@pytest.mark.parametrize("data", [ENTITIES, OUTSIDE, LAUGHS, b'<!DOCTYPE a SYSTEM "http://x/a.dtd"><a/>'])
def test_document_types_are_refused(data: bytes) -> None:
    message = fault_of(data)
    assert "document type declaration" in message or "damaged XML" in message


def test_damage_is_told_with_line_and_column() -> None:
    assert fault_of(b"<a>\n<b>\x19</b></a>") == (
        "list.xml, line 2, column 4: damaged XML (PCDATA invalid Char value 25); a list was expected"
    )


def test_a_cut_file_is_damaged() -> None:
    assert fault_of(b"<a>\n<b>").startswith("list.xml, line 2, column ")


def test_what_is_no_xml_is_refused() -> None:
    assert fault_of(b"  \n") == "list.xml is empty: a list file was expected"
    assert fault_of(b"36,X").startswith("list.xml, line 1, column 1: damaged XML")


def test_depth_is_limited() -> None:
    assert "damaged XML" in fault_of(b"<a>" * 5000 + b"</a>" * 5000)


def test_text_is_drawn_together_and_comments_are_left_out() -> None:
    root = parsed(source_file("list.xml", b"<a> x \n  y<!-- c --><b> z</b></a>"), expected="a list")
    assert text_of(root) == "x y z"
    assert text_of(etree.fromstring("<a/>")) == ""
