"""The readers of the further American lists against the publishers' whole files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from blackletter.lists import detect
from blackletter.lists._formats.unpack import unpack
from blackletter.values.entries import Content
from blackletter.values.publications import Part

CONSOLIDATED = {
    "2018-05-27/cons_prim.csv.gz": 639,
    "2024-05-24/consolidated.xml.gz": 443,
    "2025-01-14/CONS_ENHANCED.ZIP": 443,
    "2025-03-26/cons_prim.csv.gz": 443,
    "2025-04-21/cons_prim.csv.gz": 443,
    "2025-12-19/cons_prim.csv.gz": 442,
}
SCREENING = "2022-05-16/consolidated.csv.gz"


@cache
def part_of(path: Path) -> Part:
    (file,) = unpack(path.name, path.read_bytes())
    return detect(file).read(file)


def consolidated(shared: Path, name: str) -> Part:
    return part_of(shared / "data" / "us-ofac-cons-nonsdn" / name)


def facet(part: Part, name: str) -> dict[str, Content]:
    return dict(next(f.rows for f in part.facets if f.facet == name))


def typed_share(part: Part) -> float:
    return sum(c.typed for c in part.columns) / sum(c.filled for c in part.columns)


@pytest.mark.parametrize(("name", "count"), CONSOLIDATED.items())
def test_the_non_sdn_lists_are_read_whole(shared: Path, name: str, count: int) -> None:
    part = consolidated(shared, name)
    assert part.list_id == "us-ofac-cons-nonsdn"
    assert len(facet(part, "core")) == count
    assert (part.problems, part.faults, part.end) == ((), (), "whole")
    assert typed_share(part) > 0.99


def test_xml_prints_its_day_and_its_count(shared: Path) -> None:
    plain = consolidated(shared, "2024-05-24/consolidated.xml.gz")
    assert (str(plain.printed_on), plain.declared_count) == ("2024-05-06", 443)
    enhanced = consolidated(shared, "2025-01-14/CONS_ENHANCED.ZIP")
    assert (str(enhanced.printed_on), enhanced.declared_count) == ("2025-01-10", None)


def test_ids_and_facts_are_the_same_in_every_format(shared: Path) -> None:
    """The CSV of two months later has the enhanced XML's entries; in four of them it tells of other identifiers."""
    enhanced = facet(consolidated(shared, "2025-01-14/CONS_ENHANCED.ZIP"), "core")
    delimited = facet(consolidated(shared, "2025-03-26/cons_prim.csv.gz"), "core")
    assert enhanced.keys() == delimited.keys()
    other = [
        key
        for key, content in delimited.items()
        if len(content.remarks) < 1000 and set(content.identifiers) != set(enhanced[key].identifiers)
    ]
    assert len(other) == 2
    for key, content in delimited.items():
        own = enhanced[key]
        latin = {(n.text, n.kind) for n in own.names if n.script == "Latn"}
        if len(content.remarks) < 1000:
            assert latin == {(n.text, n.kind) for n in content.names}
            assert set(own.births) == set(content.births)
            assert set(own.links) == set(content.links)
        assert (own.subject_kind, own.programmes) == (content.subject_kind, content.programmes)


def test_the_enhanced_xml_dates_each_entry(shared: Path) -> None:
    enhanced = facet(consolidated(shared, "2025-01-14/CONS_ENHANCED.ZIP"), "core")
    for content in enhanced.values():
        listed = content.listing_date
        assert listed is not None and listed.exact
        assert content.legal_basis
    abu_teir = [(kind, str(when.earliest)) for kind, when in enhanced["9640"].stated_dates]
    assert abu_teir == [("designation", "2006-04-12"), ("publication", "2014-10-10")]
    assert sum(len({n.script for n in content.names}) > 1 for content in enhanced.values()) > 20


def test_the_sdn_list_is_no_consolidated_list_and_the_other_way_round(shared: Path) -> None:
    for path in sorted((shared / "data" / "us-ofac-sdn").glob("*/*")):
        (file,) = unpack(path.name, path.read_bytes())
        assert detect(file).profile.id == "us-ofac-sdn"


@pytest.mark.parametrize(("day", "in_force", "lifted"), [("2015-04-21", 313, 149), ("2016-12-02", 213, None)])
def test_nonproliferation_sanctions(shared: Path, day: str, in_force: int, lifted: int | None) -> None:
    part = part_of(shared / "data" / "us-isn-nonproliferation" / day / "isn.csv")
    assert part.list_id == "us-isn-nonproliferation"
    facets = {f.facet: dict(f.rows) for f in part.facets}
    assert len(facets["core"]) == in_force
    assert (len(facets["lifted"]) if "lifted" in facets else None) == lifted
    assert part.faults == ()
    assert typed_share(part) > 0.99
    for content in facets.get("lifted", {}).values():
        removed = content.stated("removal")
        assert removed is not None and removed.exact


def test_the_screening_list(shared: Path) -> None:
    part = part_of(shared / "data" / "us-csl" / SCREENING)
    entries = facet(part, "core")
    assert (part.list_id, len(entries), part.problems, part.faults) == ("us-csl", 14_160, (), ())
    assert typed_share(part) > 0.99
    assert entries["SDN 6636"].primary_name == "TALIBAN"


def test_two_orders_of_the_screening_list_had_expired(shared: Path) -> None:
    entries = facet(part_of(shared / "data" / "us-csl" / SCREENING), "core")
    ended = {
        content.primary_name: str(end.earliest)
        for content in entries.values()
        if (end := content.stated("removal")) is not None and end.text < "2022-05-16"
    }
    assert ended == {"DMITRII KARPENKO": "2022-04-29", "SIMON FOX": "2022-04-29"}
