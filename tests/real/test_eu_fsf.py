"""The EU's list against the copies of 2016 (reduced) and 2022 (truncated), and against an extract of 2025."""

from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists import detect, eu_fsf
from blackletter.lists._formats.unpack import source_file, unpack
from blackletter.values.entries import Content
from blackletter.values.publications import Part


def of(path: Path) -> Part:
    (file,) = unpack(path.name, path.read_bytes())
    return detect(file).read(file)


def whole_entities(shared: Path) -> Part:
    """The truncated file up to its last whole entity, closed."""
    (file,) = unpack("x.xml.gz", (shared / "data/eu-fsf/2022-03-18/sanctions.xml.gz").read_bytes())
    end = file.data.rindex(b"</sanctionEntity>") + len(b"</sanctionEntity>")
    return eu_fsf.read(source_file("x.xml", file.data[:end] + b"</export>"))


def test_the_truncated_file_is_refused_in_one_sentence(shared: Path) -> None:
    with pytest.raises(SourceError) as caught:
        of(shared / "data/eu-fsf/2022-03-18/sanctions.xml.gz")
    assert caught.value.exit_code == 3
    assert caught.value.message == (
        "sanctions.xml, line 28198, column 82: damaged XML (AttValue: ' expected); "
        "the EU's consolidated list of financial sanctions (XML 1.1) was expected"
    )


def test_the_reduced_file_is_well_formed_and_only_too_short(shared: Path) -> None:
    part = of(shared / "data/eu-fsf/2016-02-11/data.xml.gz")
    assert (len(part.facets[0].rows), str(part.printed_on), part.end) == (595, "2016-02-11", "whole")
    assert (part.problems, part.faults) == ((), ())
    assert len(part.facets[0].rows) < eu_fsf.PROFILE.facet("core").minimum == 1500


def test_entities_printed_under_two_programmes_are_one_entry(shared: Path) -> None:
    part = whole_entities(shared)
    assert (part.problems, part.faults) == ((), ())
    # 1,044 whole elements stand before the break; twenty Afghans stand there under two programmes.
    assert len(part.facets[0].rows) == 1024
    assert sum(len(own.programmes) > 1 for _, own in part.facets[0].rows) == 20


def test_both_formats_know_a_party_by_the_same_number(shared: Path) -> None:
    then = dict(of(shared / "data/eu-fsf/2016-02-11/data.xml.gz").facets[0].rows)
    now = dict(whole_entities(shared).facets[0].rows)
    both = then.keys() & now.keys()
    assert len(both) == 352
    # Sixteen were written anew in six years, such as Hasan Izz-al-Din, now Hasan IZZ-AL-DIN.
    assert sum(bool(_names(then[key]) & _names(now[key])) for key in both) == 336


def test_more_than_95_of_100_filled_cells_are_understood(shared: Path) -> None:
    for part in (of(shared / "data/eu-fsf/2016-02-11/data.xml.gz"), whole_entities(shared)):
        assert sum(c.typed for c in part.columns) > 0.98 * sum(c.filled for c in part.columns)


def test_an_extract_of_2025_names_the_same_parties(shared: Path) -> None:
    """Presence only: the extract is somebody's selection, no format of the publisher."""
    packed = (shared / "data/derived/eu-fsf-2025-09-02/EU-list_select_cols.csv.gz").read_bytes()
    extract = list(csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8-sig"))))
    assert len({row["Entity_LogicalId"] for row in extract}) == len(extract) == 5540
    known = {row["Entity_LogicalId"]: row for row in extract}
    own = dict(whole_entities(shared).facets[0].rows)
    still = own.keys() & known.keys()
    for key in still:
        assert own[key].identifiers[0].printed == known[key]["Entity_EU_ReferenceNumber"]
        assert {"P": "person", "E": "organisation"}[known[key]["Entity_SubjectType"]] == own[key].subject_kind
    alike = [key for key in still if _names(own[key]) & set(known[key]["NameAlias_WholeName"].split(":::"))]
    assert len(alike) == 897 and len(still) == 930


def _names(content: Content) -> set[str]:
    return {name.text for name in content.names}
