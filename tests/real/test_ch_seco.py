"""The publisher's example of a file of amendments: three test targets, all listed."""

from __future__ import annotations

from pathlib import Path

from blackletter.lists import ch_seco, detect
from blackletter.lists._formats.unpack import unpack


def test_the_example_lists_three_targets_and_proves_nobodys_absence(shared: Path) -> None:
    path = shared / "data/ch-seco/2024-01-17/seco.xml"
    (file,) = unpack(path.name, path.read_bytes())
    part = detect(file).read(file)
    assert (part.list_id, part.file_kind, str(part.printed_on)) == ("ch-seco", "amendment", "2024-01-17")
    assert (part.problems, part.faults, part.end) == ((), (), "whole")
    assert {facet.facet: len(facet.rows) for facet in part.facets} == {"changes": 3, "removals": 0}
    assert [(act.name, act.act) for act in ch_seco.acts_of(file)] == [
        ("Test B", "listed"),
        ("Test C", "listed"),
        ("Test A", "listed"),
    ]
