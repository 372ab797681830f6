"""Never trust a file: whatever stands in well-formed XML of OFAC's, the reader gives a Part or a SourceError."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from blackletter.errors import SourceError
from blackletter.lists import LISTS
from blackletter.lists._formats.unpack import source_file
from tests.support.list_fixtures import FIXTURES, ListFixture

XML = [f for f in FIXTURES if f.list_id.startswith("us-ofac") and f.file_name.lower().endswith(".xml")]
WORDS = ["", "x", "-1", "99999999999", "true", "2020-13-45", "0001-01-01", "9999-12-31", "12/31/9999", "(", "9" * 300]


@pytest.mark.parametrize("fixture", XML, ids=lambda fixture: str(fixture.file_name))
@settings(max_examples=40)
@given(data=st.data())
def test_elements_changed_emptied_or_taken_out(fixture: ListFixture, data: st.DataObject) -> None:
    root = etree.fromstring(fixture.file().data)
    elements = list(root.iter())[1:]
    for _ in range(data.draw(st.integers(1, 12))):
        element = data.draw(st.sampled_from(elements))
        parent = element.getparent()
        what = data.draw(st.sampled_from(["remove", "text", "attribute", "child"]))
        if what == "remove" and parent is not None:
            parent.remove(element)
        elif what == "text":
            element.text = data.draw(st.sampled_from(WORDS))
        elif what == "attribute" and element.attrib:
            element.set(data.draw(st.sampled_from(sorted(map(str, element.attrib)))), data.draw(st.sampled_from(WORDS)))
        elif what == "child":
            element.append(etree.Element(data.draw(st.sampled_from(elements)).tag))
    reader = next(r for r in LISTS if r.profile.id == fixture.list_id)
    try:
        part = reader.read(source_file(fixture.file_name, etree.tostring(root)))
    except SourceError as fault:
        assert "\n" not in fault.message
        return
    for facet in part.facets:
        ids = [source_id for source_id, _ in facet.rows]
        assert all(ids) and len(set(ids)) == len(ids)
        for _, content in facet.rows:
            hash(reader.complete(content))
