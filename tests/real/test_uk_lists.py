"""The United Kingdom's lists: OFSI's of 2014 to 2025, and the UK Sanctions List of 2025 beside an extract of 2026."""

from __future__ import annotations

import csv
import gzip
import io
import itertools
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from blackletter.lists import detect
from blackletter.lists._formats.unpack import unpack
from blackletter.values.entries import Content
from blackletter.values.publications import Part
from tests.support.real import take_in_files

OFSI = {
    "2014-04-02/sanctionsconlist.csv.gz": (2297, "csv", "unmarked"),
    "2018-04-13/sanctionsconlist.csv.gz": (2106, "csv", "unmarked"),
    "2022-05-04/ConList.xlsx": (3430, "xlsx", "whole"),
    "2025-04-10/UK_Sanctions_List.xlsx": (4686, "xlsx", "whole"),
}
SHORT = "data/uk-fcdo-sanctions-list/2025-08-11/FCDO_SL_Mon_Aug_11_2025.ods"
TYPED = 0.95
"""The least share of cells understood; the rest is sentences of OFSI's own that have no set form."""


@cache
def part_of(path: Path) -> Part:
    (file,) = unpack(path.name, path.read_bytes())
    return detect(file).read(file)


def rows(part: Part) -> dict[str, Content]:
    return dict(part.facets[0].rows)


@pytest.mark.parametrize(("name", "facts"), OFSI.items())
def test_ofsis_files_are_read_whole(shared: Path, name: str, facts: tuple[int, str, str]) -> None:
    part = part_of(shared / "data/uk-hmt-conlist" / name)
    assert (len(rows(part)), part.file_kind, part.end) == facts
    assert str(part.printed_on) == name[:10]
    assert part.faults == ()
    assert {p.code for p in part.problems} <= {"encoding"}
    typed = sum(c.typed for c in part.columns) / sum(c.filled for c in part.columns)
    assert typed > TYPED


def test_every_party_of_ofsis_has_a_name_a_regime_and_its_dates(shared: Path) -> None:
    for name in OFSI:
        for source_id, content in rows(part_of(shared / "data/uk-hmt-conlist" / name)).items():
            assert content.primary_name and content.programmes and content.subject_kind != "unknown", source_id
            assert content.stated("in_force") is not None and content.stated("amended") is not None
            assert all(when.exact for _, when in content.stated_dates)
            assert sum(n.kind == "primary" and n.script == "Latn" for n in content.names) <= 2


def test_ofsis_ids_stay_over_the_years(shared: Path) -> None:
    days = [rows(part_of(shared / "data/uk-hmt-conlist" / name)) for name in OFSI]
    found = [
        (len(second.keys() - first.keys()), len(first.keys() - second.keys()))
        for first, second in itertools.pairwise(days)
    ]
    assert found == [(642, 833), (1695, 371), (1415, 159)]


def test_the_short_table_is_read_whole(shared: Path) -> None:
    part = part_of(shared / SHORT)
    assert (len(rows(part)), part.file_kind, part.end) == (5302, "ods-short", "whole")
    assert (part.printed_on, part.problems, part.faults) == (None, (), ())
    assert all(c.filled == c.typed for c in part.columns)


def test_the_short_table_agrees_with_the_extract_of_2026(shared: Path) -> None:
    data = (shared / "data/derived/uk-fcdo-2026-05-07/subjects.csv.gz").read_bytes()
    subjects = {row["unique_id"]: row for row in csv.DictReader(io.StringIO(gzip.decompress(data).decode()))}
    own = rows(part_of(shared / SHORT))
    both = own.keys() & subjects.keys()
    assert (len(both), len(own.keys() - both), len(subjects)) == (5285, 17, 6046)
    kinds = {"person": "individual", "organisation": "entity", "vessel": "ship"}
    for source_id in both:
        content, subject = own[source_id], subjects[source_id]
        assert content.stated_dates[0][1].text.replace("-", "/") == subject["date_designated"]
        assert kinds[content.subject_kind] == subject["subject_type"]
        groups = [i.printed for i in content.identifiers if i.scheme == "ofsi group id"]
        assert groups == ([subject["ofsi_group_id"]] if subject["ofsi_group_id"] else [])


def test_the_two_lists_name_each_other(shared: Path) -> None:
    fcdo, ofsi = (
        rows(part_of(shared / SHORT)),
        rows(part_of(shared / "data/uk-hmt-conlist/2025-04-10/UK_Sanctions_List.xlsx")),
    )
    linked = 0
    for source_id, content in fcdo.items():
        for group in (i.printed for i in content.identifiers if i.scheme == "ofsi group id" and i.printed in ofsi):
            refs = {i.printed for i in ofsi[group].identifiers if i.scheme == "uk sanctions list ref"}
            linked += source_id in refs
    assert linked > 4500


def test_hts_is_listed_on_the_uk_sanctions_list_on_11_august_2025(shared: Path, tmp_path: Path) -> None:
    ((_, outcome),) = take_in_files(f"sqlite:///{tmp_path / 'r.db'}", [shared / SHORT])
    assert (outcome.status, outcome.published_on) == ("landed", date(2025, 8, 11))
    own = rows(part_of(shared / SHORT))["AQD0026"]
    assert own.primary_name == "AL-NUSRAH FRONT FOR THE PEOPLE OF THE LEVANT"
    assert own.programmes == ("ISIL (Da'esh) and Al-Qaida",)
    assert own.listing_date is not None and own.listing_date.earliest == date(2014, 5, 14)
