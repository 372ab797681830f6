"""A damaged file dated the day after a whole one removes nobody and says in one sentence what is wrong.

DESIGN.md, "Absence". Each format's own fixture is damaged in each way; what is tried on the publishers' own files is in
tests/real and in `make soak`.
"""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from _pytest.mark.structures import ParameterSet

from blackletter.errors import BlackletterError
from blackletter.lists import LISTS, detect
from blackletter.lists._formats.unpack import unpack
from tests.support.beside import without_minimum
from tests.support.damages import BINARY, ERROR_PAGE, columns_swapped, lengths, re_encoded, thinned
from tests.support.harm import Whole
from tests.support.list_fixtures import FIXTURES, ListFixture

SEED = 17042025
EVERY = [pytest.param(f, id=f"{f.list_id}/{f.asset.rpartition('/')[2]}") for f in FIXTURES]


@cache
def whole(fixture: ListFixture) -> Whole:
    """The fixture as a list of its length: the least number of records of the true list does not hold for it."""
    reader = next(r for r in LISTS if r.profile.id == fixture.list_id)
    return Whole(replace(reader, profile=without_minimum(reader.profile)), fixture.file())


@pytest.mark.parametrize("fixture", EVERY)
def test_the_fixture_is_whole_and_is_recognised(fixture: ListFixture) -> None:
    assert detect(fixture.file()).profile.id == fixture.list_id
    part = whole(fixture).believed(fixture.file().data)
    assert part is not None and any(f.rows for f in part.facets)


@pytest.mark.parametrize("fixture", EVERY)
def test_cut_at_two_hundred_places(fixture: ListFixture) -> None:
    file = fixture.file()
    cuts = lengths(file, 100, 100, random.Random(SEED))
    harmed = {n: found for n in cuts if (found := whole(fixture).harm(file.data[:n]))}
    assert harmed == {}


# A spreadsheet's records are nothing that a file can be cut between: the publishers' own are thinned in tests/real.
THINNABLE = [p for p, f in zip(EVERY, FIXTURES, strict=True) if not f.file_name.lower().endswith(BINARY)]


@pytest.mark.parametrize("fixture", THINNABLE)
def test_a_fifth_of_its_records_dropped(fixture: ListFixture) -> None:
    draw = random.Random(SEED)
    for _ in range(5):
        data = thinned(fixture.file(), 0.2, draw)
        assert data is not None
        # A handful may always go, in a fixture as on a list of fifteen: the whole list is thinned in tests/real.
        assert whole(fixture).harm(data, spare=2) == ""


def _swaps() -> Iterator[ParameterSet]:
    for fixture in FIXTURES:
        for what, data in columns_swapped(fixture.file()):
            yield pytest.param(fixture, data, id=f"{fixture.list_id}/{fixture.asset.rpartition('/')[2]}, {what}")


@pytest.mark.parametrize(("fixture", "data"), list(_swaps()))
def test_two_columns_swapped(fixture: ListFixture, data: bytes) -> None:
    assert whole(fixture).harm(data) == ""


@pytest.mark.parametrize("fixture", EVERY)
def test_empty_or_an_error_page_in_its_place(fixture: ListFixture) -> None:
    for data in (b"", b"\n\n", ERROR_PAGE, b"{}", b"null", b"<html></html>"):
        assert whole(fixture).believed(data) is None


@pytest.mark.parametrize("fixture", EVERY)
def test_re_encoded(fixture: ListFixture) -> None:
    harmed = {encoding: found for encoding, data in re_encoded(fixture.file()) if (found := whole(fixture).harm(data))}
    assert harmed == {}


@pytest.mark.parametrize("fixture", EVERY)
def test_zipped_as_a_bomb(fixture: ListFixture) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(fixture.file_name, fixture.file().data + b"\0" * (64 * 1024 * 1024))
    with pytest.raises(BlackletterError, match="larger than allowed"):
        unpack(f"{fixture.file_name}.zip", packed.getvalue())
