from __future__ import annotations

from pathlib import Path

import pytest

from tasks.checks.links import check_links


def _faults(root: Path, **pages: str) -> list[str]:
    root = root.resolve()
    for name, text in pages.items():
        path = root / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [str(fault) for fault in check_links(root, [root / "README.md"])]


def test_links_that_resolve_are_no_fault(tmp_path: Path) -> None:
    readme = "[a](docs/a.md) [b](docs/a.md#the-first-day-on) [c](#top) [d](<docs/two words.md>) [e](docs/)\n\n# Top\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "two words.md").write_text("x")
    assert _faults(tmp_path, README=readme, docs__a="# The *first* day (`--on`)\n".replace("--", "")) == []


def test_other_sites_are_not_followed(tmp_path: Path) -> None:
    assert _faults(tmp_path, README="[a](https://example.org/none.md) [b](mailto:x@example.org) <https://x.org>") == []


def test_a_missing_file_is_named_with_its_line(tmp_path: Path) -> None:
    assert _faults(tmp_path, README="# A\n\ntext\n\nsee [a](docs/none.md)\n") == [
        "README.md:5: the link docs/none.md leads to no file: docs/none.md does not exist."
    ]


def test_a_picture_counts_as_a_link(tmp_path: Path) -> None:
    assert _faults(tmp_path, README="![a](none.png)") == [
        "README.md:1: the link none.png leads to no file: none.png does not exist."
    ]


def test_a_reference_style_link_counts(tmp_path: Path) -> None:
    assert len(_faults(tmp_path, README="see [a][1]\n\n[1]: none.md\n")) == 1


def test_a_link_in_a_code_block_does_not_count(tmp_path: Path) -> None:
    assert _faults(tmp_path, README="```\n[a](none.md)\n```\n\n`[b](none.md)`\n") == []


def test_a_missing_anchor_is_a_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, README="[a](docs/a.md#below)", docs__a="# Above") == [
        "README.md:1: the link docs/a.md#below names an anchor that docs/a.md does not have."
    ]


@pytest.mark.parametrize("anchor", ["same", "same-1", "hand", "three-cuts-on-published-by"])
def test_anchors_are_those_that_github_gives(tmp_path: Path, anchor: str) -> None:
    page = '# Same\n\n# Same\n\n<a id="hand"></a>\n\n## Three cuts: `on`, published-by\n'
    assert _faults(tmp_path, README=f"[a](docs/a.md#{anchor})", docs__a=page) == []


def test_a_link_out_of_the_repository_is_a_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, README="[a](../elsewhere.md)") == [
        "README.md:1: the link ../elsewhere.md leads out of the repository."
    ]


def test_a_link_from_the_machines_root_is_a_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, README="[a](/docs/a.md)") == [
        "README.md:1: the link /docs/a.md starts at the machine's root; write it relative to the page."
    ]
