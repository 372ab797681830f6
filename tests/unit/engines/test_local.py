"""The local engine: indexes are kept, mapped, replaced and never trusted; workers answer as one process does."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from blackletter.engines import index_file
from blackletter.engines.index_file import file_name, keep, mapped
from blackletter.engines.local import LocalEngine
from blackletter.engines.workers import found_by
from blackletter.names.index_build import build_index
from blackletter.names.policy import DEFAULT
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery

NAMES = ("Alpha Front", "Zornak League", "Borvik Group", "Cendra Union")


def parties() -> Iterable[ListedParty]:
    return [
        ListedParty(key=f"zz:{n}", kind="organisation", names=(Name(text=text, kind="primary"),))
        for n, text in enumerate(NAMES)
    ]


def never() -> Iterable[ListedParty]:
    raise AssertionError("an index of that name is kept")


def test_an_index_is_built_once_and_mapped_after(tmp_path: Path) -> None:
    engine = LocalEngine(tmp_path / "names")
    first = engine.open("one", parties).search(NameQuery(name="Zornak League"), DEFAULT)
    assert [m.key for m in first] == ["zz:1"]
    assert engine.open("one", never).search(NameQuery(name="Zornak League"), DEFAULT) == first


def test_other_parties_have_another_index_and_the_older_one_stays_usable(tmp_path: Path) -> None:
    engine = LocalEngine(tmp_path)
    old = engine.open("one", parties)
    new = engine.open("two", lambda: list(parties())[:1])
    assert new.search(NameQuery(name="Cendra Union"), DEFAULT) == ()
    assert [m.key for m in old.search(NameQuery(name="Cendra Union"), DEFAULT)] == ["zz:3"]


@pytest.mark.parametrize("damage", ["empty", "cut", "magic"])
def test_a_damaged_index_is_built_again(tmp_path: Path, damage: str) -> None:
    engine = LocalEngine(tmp_path)
    engine.open("one", parties)
    path = tmp_path / file_name("one")
    whole = path.read_bytes()
    path.write_bytes({"empty": b"", "cut": whole[: len(whole) // 2], "magic": b"x" * len(whole)}[damage])
    assert mapped(path) is None
    assert [m.key for m in engine.open("one", parties).search(NameQuery(name="Alpha Front"), DEFAULT)] == ["zz:0"]


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    searcher = LocalEngine(blocked / "names").open("one", parties)
    assert [m.key for m in searcher.search(NameQuery(name="Alpha Front"), DEFAULT)] == ["zz:0"]
    assert searcher.path is None


def test_the_oldest_indexes_go(tmp_path: Path) -> None:
    index = build_index(parties())
    for n in range(index_file.KEPT + 3):
        assert keep(index, tmp_path / f"{n}{index_file.SUFFIX}")
    assert len(list(tmp_path.iterdir())) == index_file.KEPT


def test_workers_answer_as_one_process_does_and_in_order(tmp_path: Path) -> None:
    searcher = LocalEngine(tmp_path).open("one", parties)
    batches = [[NameQuery(name=f"{name} {n}") for name in NAMES] for n in range(9)]
    assert searcher.path is not None
    by_workers = list(found_by(searcher.index, searcher.path, 2, batches, DEFAULT))
    assert by_workers == list(searcher.search_batches(batches, DEFAULT))
    assert len(by_workers) == len(batches) and any(any(found) for found in by_workers)
