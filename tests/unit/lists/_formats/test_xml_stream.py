"""Large XML is read record by record, as hardened as small XML."""

from __future__ import annotations

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists._formats.xml_stream import elements_of, local, root_name
from blackletter.values.publications import SourceFile


def file(data: bytes) -> SourceFile:
    return source_file("list.xml", data)


def texts(data: bytes, *tags: str) -> list[str]:
    return [
        element.findtext("{*}n") or "" for element in elements_of(file(data), *tags, root="list", expected="a list")
    ]


def fault_of(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        texts(data, "e")
    return caught.value.message


def test_records_come_whole_in_order_whatever_their_namespace() -> None:
    data = b'<x:list xmlns:x="urn:a"><x:e><x:n>1</x:n></x:e><x:o/><!-- e --><x:f><x:n>2</x:n></x:f></x:list>'
    assert texts(data, "e", "f") == ["1", "2"]
    assert texts(data, "f") == ["2"]
    assert texts(b"<list/>", "e") == []


def test_a_record_is_emptied_when_the_next_is_asked_for() -> None:
    data = b"<list>" + b"<e><n>1</n></e>" * 9 + b"</list>"
    seen = 0
    for element in elements_of(file(data), "e", root="list", expected="a list"):
        before = list(element.itersiblings(preceding=True))
        assert [len(emptied) for emptied in before] == ([0] if seen else [])
        seen += 1
    assert seen == 9


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<list><e>", "list.xml, line 1, column 10: damaged XML (Premature end of data in tag e line 1)"),
        (
            b"<list><e/></list>junk",
            "list.xml, line 1, column 18: damaged XML (Extra content at the end of the document)",
        ),
        (b"<other><e/></other>", "list.xml, line 1: the root element is 'other'; list was expected, as in a list"),
        (b"<other/>", "list.xml, line 1: the root element is 'other'; list was expected, as in a list"),
        (b"36,X", "list.xml, line 1, column 1: damaged XML"),
        (b" ", "list.xml is empty: a list file was expected"),
        (b'<!DOCTYPE list [<!ENTITY x "y">]><list><e>&x;</e></list>', "list.xml has a document type declaration"),
    ],
)
def test_what_is_no_such_xml_is_refused(data: bytes, message: str) -> None:
    assert fault_of(data).startswith(message)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<list>", "list"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <no> -->\n<a:list x="<no>">', "list"),
        (b"<list/>", "list"),
        (b"36,X", ""),
        (b"", ""),
    ],
)
def test_the_root_is_known_without_parsing(data: bytes, name: str) -> None:
    assert root_name(file(data)) == name


def test_local_names() -> None:
    assert (local("{urn:a}e"), local("e")) == ("e", "e")
