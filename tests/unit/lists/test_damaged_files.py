"""A damaged file dated the day after a whole one removes nobody and says in one sentence what is wrong.

DESIGN.md, "Absence". Each format's own fixture is damaged in each way; what is tried on the publishers' own files is in
tests/real and in `make soak`.
"""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pytest
from _pytest.mark.structures import ParameterSet

from blackletter.errors import BlackletterError, SourceError
from blackletter.lists import LISTS, detect
from blackletter.lists._formats.unpack import source_file, unpack
from blackletter.values.publications import Part
from tests.support.beside import judged_beside, without_minimum
from tests.support.damages import ERROR_PAGE, columns_swapped, lengths, re_encoded, thinned
from tests.support.list_fixtures import FIXTURES, ListFixture

SEED = 17042025
DAY = date(2025, 4, 17)
# What a person would not see in a day's reading of a list either: more contents than this that differ are suspect.
REWRITTEN = 2 / 3
EVERY = [pytest.param(f, id=f"{f.list_id}/{f.asset.rpartition('/')[2]}") for f in FIXTURES]


def believed(fixture: ListFixture, data: bytes) -> Part | None:
    """What would be believed of the file beside the whole one: None = it is refused or quarantined."""
    reader = next(r for r in LISTS if r.profile.id == fixture.list_id)
    try:
        part = reader.read(source_file(fixture.file_name, data))
    except SourceError as fault:
        assert fault.message and "\n" not in fault.message
        return None
    verdict = judged_beside(without_minimum(reader.profile), reader.read(fixture.file()), part, DAY)
    assert all(sentence and "\n" not in sentence for sentence in verdict.failures)
    return part if verdict.passed else None


def harm(fixture: ListFixture, data: bytes, spare: int = 0) -> str:
    """What a believed file would do to the answers, "" if nothing; as many as `spare` entries may go."""
    part = believed(fixture, data)
    if part is None:
        return ""
    whole = next(r for r in LISTS if r.profile.id == fixture.list_id).read(fixture.file())
    then = {(f.facet, key): content for f in whole.facets for key, content in f.rows}
    now = {(f.facet, key): content for f in part.facets for key, content in f.rows}
    # A facet that the damaged file does not observe carries forward; one that does not prove removes nobody.
    profile = next(r.profile for r in LISTS if r.profile.id == fixture.list_id)
    proving = {f.facet for f in part.facets if profile.facet(f.facet).proves}
    lost = [key for key in then.keys() - now.keys() if key[0] in proving]
    if len(lost) > spare:
        return f"{len(lost)} entries lost, such as {sorted(lost)[-1]}"
    new = now.keys() - then.keys()
    if new:
        return f"{len(new)} entries made up, such as {sorted(new)[-1]}"
    rewritten = sum(1 for key in then.keys() & now.keys() if then[key] != now[key])
    return f"{rewritten} of {len(then)} records rewritten" if rewritten > REWRITTEN * len(then) else ""


@pytest.mark.parametrize("fixture", EVERY)
def test_the_fixture_is_whole_and_is_recognised(fixture: ListFixture) -> None:
    assert detect(fixture.file()).profile.id == fixture.list_id
    part = believed(fixture, fixture.file().data)
    assert part is not None and any(f.rows for f in part.facets)


@pytest.mark.parametrize("fixture", EVERY)
def test_cut_at_two_hundred_places(fixture: ListFixture) -> None:
    file = fixture.file()
    cuts = lengths(file, 100, 100, random.Random(SEED))
    harmed = {n: found for n in cuts if (found := harm(fixture, file.data[:n]))}
    assert harmed == {}


@pytest.mark.parametrize("fixture", EVERY)
def test_a_fifth_of_its_records_dropped(fixture: ListFixture) -> None:
    draw = random.Random(SEED)
    for _ in range(5):
        data = thinned(fixture.file(), 0.2, draw)
        if data is None:
            pytest.skip("a spreadsheet: tests/real thins the publishers' own")
        # A handful may always go, in a fixture as on a list of fifteen: the whole list is thinned in tests/real.
        assert harm(fixture, data, spare=2) == ""


def _swaps() -> Iterator[ParameterSet]:
    for fixture in FIXTURES:
        for what, data in columns_swapped(fixture.file()):
            yield pytest.param(fixture, data, id=f"{fixture.list_id}/{fixture.asset.rpartition('/')[2]}, {what}")


@pytest.mark.parametrize(("fixture", "data"), list(_swaps()))
def test_two_columns_swapped(fixture: ListFixture, data: bytes) -> None:
    assert harm(fixture, data) == ""


@pytest.mark.parametrize("fixture", EVERY)
def test_empty_or_an_error_page_in_its_place(fixture: ListFixture) -> None:
    for data in (b"", b"\n\n", ERROR_PAGE, b"{}", b"null", b"<html></html>"):
        assert believed(fixture, data) is None


@pytest.mark.parametrize("fixture", EVERY)
def test_re_encoded(fixture: ListFixture) -> None:
    harmed = {encoding: found for encoding, data in re_encoded(fixture.file()) if (found := harm(fixture, data))}
    assert harmed == {}


@pytest.mark.parametrize("fixture", EVERY)
def test_zipped_as_a_bomb(fixture: ListFixture) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(fixture.file_name, fixture.file().data + b"\0" * (64 * 1024 * 1024))
    with pytest.raises(BlackletterError, match="larger than allowed"):
        unpack(f"{fixture.file_name}.zip", packed.getvalue())
