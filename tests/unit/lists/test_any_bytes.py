"""Never trust a file: whatever bytes come, a reader gives a Part or says in a SourceError what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.errors import SourceError
from blackletter.lists import LISTS, ListReader
from blackletter.lists._formats.unpack import source_file, unpack
from blackletter.lists.instrument import is_instrument, read_instrument
from blackletter.values.publications import Part
from tests.support.list_fixtures import FIXTURES, fixtures_of

NAMES = ["sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv", "sdn.pip", "list.xml", "list.html", "list.csv", "x"]
READERS = [pytest.param(reader, id=reader.profile.id) for reader in LISTS]


def read_or_refuse(reader: ListReader, name: str, data: bytes) -> None:
    file = source_file(name, data)
    reader.recognises(file)
    try:
        part = reader.read(file)
    except SourceError as fault:
        assert fault.message and "\n" not in fault.message
        return
    assert isinstance(part, Part)
    assert part.list_id == reader.profile.id
    assert part.end in ("whole", "missing", "unmarked", "incomplete")
    for facet in part.facets:
        ids = [source_id for source_id, _ in facet.rows]
        assert len(set(ids)) == len(ids) and all(ids)
        assert set(facet.filled) <= set(reader.profile.facet(facet.facet).filled)
        assert all(0 <= rate <= 1 for rate in facet.filled.values())
        for _, content in facet.rows:
            hash(reader.complete(content))


def test_every_list_has_a_small_file_of_true_rows() -> None:
    assert {fixture.list_id for fixture in FIXTURES} == {reader.profile.id for reader in LISTS}


@pytest.mark.parametrize("reader", READERS)
@given(name=st.sampled_from(NAMES), data=st.binary(max_size=400))
def test_random_bytes(reader: ListReader, name: str, data: bytes) -> None:
    read_or_refuse(reader, name, data)


@pytest.mark.parametrize("reader", READERS)
@given(name=st.sampled_from(NAMES), text=st.text(alphabet='0123456789,|"<>/tTrRdDhH -;\r\n\x1aab№«»()', max_size=300))
def test_random_text_of_the_formats_own_signs(reader: ListReader, name: str, text: str) -> None:
    read_or_refuse(reader, name, text.encode())


@pytest.mark.parametrize("reader", READERS)
@given(data=st.data())
def test_true_rows_with_bytes_changed_or_cut_out(reader: ListReader, data: st.DataObject) -> None:
    true_file = data.draw(st.sampled_from(fixtures_of(reader.profile.id))).file()
    true = true_file.data
    at = data.draw(st.integers(0, len(true)))
    size = data.draw(st.integers(0, 60))
    new = data.draw(st.binary(max_size=8))
    read_or_refuse(reader, true_file.name, true[:at] + new + true[at + size :])


@given(data=st.binary(max_size=300))
def test_random_bytes_as_an_archive(data: bytes) -> None:
    for magic in (b"", b"\x1f\x8b\x08\x00", b"PK\x03\x04"):
        try:
            files = unpack("list.csv.gz", magic + data)
        except SourceError as fault:
            assert "\n" not in fault.message
        else:
            assert files and all(file.data for file in files)


@given(head=st.text(max_size=200), words=st.text(max_size=50))
def test_random_text_as_an_instrument(head: str, words: str) -> None:
    file = source_file("act.txt", f"---\n{head}\n---\n{words}".encode("utf-8", errors="replace"))
    is_instrument(file)
    try:
        read_instrument(file)
    except SourceError as fault:
        assert fault.message
