"""The local engine: indexes are kept, mapped, replaced and never trusted; workers answer as one process does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from blackletter.engines import index_file
from blackletter.engines.index_file import file_name, keep, mapped
from blackletter.engines.local import LocalEngine, LocalSearcher
from blackletter.engines.workers import Task, answered_by
from blackletter.names.found import Match
from blackletter.names.index_build import build_index
from blackletter.names.policy import DEFAULT
from blackletter.ports.engine import Search
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery
from tests.support.listings import AtHand

NAMES = ("Alpha Front", "Zornak League", "Borvik Group", "Cendra Union")


def held() -> list[ListedParty]:
    return [
        ListedParty(key=f"zz:{n}", kind="organisation", names=(Name(text=text, kind="primary"),))
        for n, text in enumerate(NAMES)
    ]


def parties() -> AtHand:
    return AtHand(held())


def never() -> AtHand:
    raise AssertionError("an index of that name is kept")


def test_an_index_is_built_once_and_mapped_after(tmp_path: Path) -> None:
    engine = LocalEngine(tmp_path / "names")
    first = engine.open("one", parties).search(NameQuery(name="Zornak League"), DEFAULT)
    assert [m.key for m in first] == ["zz:1"]
    assert engine.open("one", never).search(NameQuery(name="Zornak League"), DEFAULT) == first


def test_other_parties_have_another_index_and_the_older_one_stays_usable(tmp_path: Path) -> None:
    engine = LocalEngine(tmp_path)
    old = engine.open("one", parties)
    new = engine.open("two", lambda: AtHand(held()[:1]))
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
    index = build_index(held())
    for n in range(index_file.KEPT + 3):
        assert keep(index, tmp_path / f"{n}{index_file.SUFFIX}")
    assert len(list(tmp_path.iterdir())) == index_file.KEPT


def told(search: Search, batch: Sequence[NameQuery]) -> tuple[tuple[Match, ...], ...]:
    return tuple(search(batch))


def by_workers(
    searcher: LocalSearcher, batches: Sequence[Sequence[NameQuery]], touching: frozenset[str] | None = None
) -> list[tuple[tuple[Match, ...], ...]]:
    assert searcher.path is not None
    task = Task(work=told, policy=DEFAULT, touching=touching)
    return list(answered_by(searcher.index, searcher.path, 2, batches, task))


def test_workers_answer_as_one_process_does_and_in_order(tmp_path: Path) -> None:
    searcher = LocalEngine(tmp_path).open("one", parties)
    batches = [[NameQuery(name=f"{name} {n}") for name in NAMES] for n in range(9)]
    found = by_workers(searcher, batches)
    assert found == list(searcher.answer_batches(batches, told, DEFAULT))
    assert len(found) == len(batches) and any(any(of_batch) for of_batch in found)


def test_only_what_touches_a_party_has_matches_and_then_all_of_them(tmp_path: Path) -> None:
    def doubled() -> AtHand:
        return AtHand([*held(), replace(held()[0], key="zz:alpha-again")])

    searcher = LocalEngine(tmp_path).open("one", doubled)
    batches = [[NameQuery(name=name) for name in (*NAMES, "Somebody Else")]]
    touching = frozenset({"zz:0", "zz:2"})
    (found,) = searcher.answer_batches(batches, told, DEFAULT, touching)
    assert [[m.key for m in matches] for matches in found] == [["zz:0", "zz:alpha-again"], [], ["zz:2"], [], []]
    assert by_workers(searcher, batches, touching) == [found]
