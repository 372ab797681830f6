"""Indexes after an import: made out of the kept ones, put in place at once, and never out of a damaged one."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from blackletter.engines import building, index_file
from blackletter.engines.index_file import LONG_DEAD, SUFFIX, UNFINISHED, file_name, keep, likest, mapped
from blackletter.engines.local import LocalEngine
from blackletter.errors import StoreError
from blackletter.names.index import NameIndex
from blackletter.names.index_build import build_index, renewed
from blackletter.names.policy import DEFAULT
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery
from tests.support.listings import AtHand

FORKED = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="needs processes that are forked"
)
NAMES = ("Alpha Front", "Zornak League", "Borvik Group", "Cendra Union", "Quelm Brigade")


def listed(*numbers: int) -> list[ListedParty]:
    return [
        ListedParty(key=f"zz:{n}", kind="organisation", names=(Name(text=NAMES[n], kind="primary"),)) for n in numbers
    ]


def opened(folder: Path, made_from: str, *numbers: int) -> tuple[bytes, list[str]]:
    """The bytes of the index of those parties, and which of them were read for it."""
    listing = AtHand(listed(*numbers))
    searcher = LocalEngine(folder).open(made_from, lambda: listing)
    assert searcher.path is not None
    return searcher.path.read_bytes(), listing.taken


def never_here(keep: Callable[[NameIndex, Path], bool]) -> Callable[[NameIndex, Path], bool]:
    """`keep`, but not in this process."""
    here = os.getpid()

    def elsewhere(index: NameIndex, path: Path) -> bool:
        assert os.getpid() != here
        return keep(index, path)

    return elsewhere


def never() -> AtHand:
    raise AssertionError("an index of that name is kept")


def test_only_what_changed_is_read_and_the_bytes_are_those_of_a_new_index(tmp_path: Path) -> None:
    opened(tmp_path, "one", 0, 1, 2)
    renewed, taken = opened(tmp_path, "two", 4, 0, 2, 3)
    assert taken == ["zz:4", "zz:3"]
    assert renewed == build_index(listed(4, 0, 2, 3)).to_bytes()
    assert opened(tmp_path / "other", "two", 4, 0, 2, 3) == (renewed, ["zz:4", "zz:0", "zz:2", "zz:3"])


def test_the_likest_index_is_taken(tmp_path: Path) -> None:
    opened(tmp_path, "one", 0)
    opened(tmp_path, "two", 1, 2, 3)
    assert opened(tmp_path, "three", 0, 1, 2)[1] == ["zz:0"]
    assert likest(tmp_path / file_name("four"), AtHand(listed(4)).marks) is None


def test_nothing_is_taken_from_an_index_of_other_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path, "one", 0, 1)
    monkeypatch.setattr(index_file, "code_digest", lambda: "of tomorrow")
    assert opened(tmp_path, "one", 0, 1)[1] == ["zz:0", "zz:1"]


@pytest.mark.parametrize("at", [0.02, 0.1, 0.4, 0.99])
def test_nothing_is_taken_from_an_index_with_one_bit_turned(tmp_path: Path, at: float) -> None:
    whole, _ = opened(tmp_path, "one", 0, 1, 2)
    path = tmp_path / file_name("one")
    place = int(at * len(whole))
    path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    renewed, taken = opened(tmp_path, "two", 0, 1, 2, 3)
    assert taken == ["zz:0", "zz:1", "zz:2", "zz:3"]
    assert renewed == build_index(listed(0, 1, 2, 3)).to_bytes()


def test_the_old_index_answers_until_the_new_one_is_in_place_and_after(tmp_path: Path) -> None:
    engine = LocalEngine(tmp_path)
    old = engine.open("one", lambda: AtHand(listed(0, 1)))
    answers: list[list[str]] = []

    class Slow(AtHand):
        def read(self, places: Sequence[int]) -> Iterator[ListedParty]:
            assert mapped(tmp_path / file_name("two")) is None
            answers.append([m.key for m in old.search(NameQuery(name=NAMES[1]), DEFAULT)])
            answers.append([m.key for m in engine.open("one", never).search(NameQuery(name=NAMES[0]), DEFAULT)])
            return super().read(places)

    new = engine.open("two", lambda: Slow(listed(0, 2)))
    answers.append([m.key for m in old.search(NameQuery(name=NAMES[1]), DEFAULT)])
    answers.append([m.key for m in new.search(NameQuery(name=NAMES[2]), DEFAULT)])
    assert answers == [["zz:1"], ["zz:0"], ["zz:1"], ["zz:2"]]


def _killed_while_writing(folder: Path) -> None:
    def killed(_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(os, "fsync", killed)  # noqa: B010  the types of the two differ
    LocalEngine(folder).open("two", lambda: AtHand(listed(0, 1, 2)))


@FORKED
def test_a_builder_that_is_killed_leaves_the_old_index_and_its_rest_goes(tmp_path: Path) -> None:
    old, _ = opened(tmp_path, "one", 0, 1)
    child = multiprocessing.get_context("fork").Process(target=_killed_while_writing, args=(tmp_path,))
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    (rest,) = tmp_path.glob(f"*{UNFINISHED}")
    assert not (tmp_path / file_name("two")).exists()
    assert (tmp_path / file_name("one")).read_bytes() == old
    renewed, taken = opened(tmp_path, "two", 0, 1, 2)
    assert (renewed, taken) == (build_index(listed(0, 1, 2)).to_bytes(), ["zz:2"])
    assert rest.exists()
    os.utime(rest, (1, rest.stat().st_mtime - LONG_DEAD - 60))
    assert keep(build_index(()), tmp_path / f"other{SUFFIX}")
    assert not rest.exists()


@FORKED
def test_a_builder_in_a_process_of_its_own_makes_the_same_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(building, "TOGETHER", 2)
    monkeypatch.setattr(building, "keep", never_here(keep))
    assert opened(tmp_path, "one", 1, 2, 3) == (
        build_index(listed(1, 2, 3)).to_bytes(),
        ["zz:1", "zz:2", "zz:3"],
    )
    assert opened(tmp_path, "two", 4, 1, 0) == (build_index(listed(4, 1, 0)).to_bytes(), ["zz:4", "zz:0"])


@FORKED
def test_a_builder_that_is_killed_in_its_own_process_costs_only_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = os.getpid()

    def killed(*given: Any) -> Any:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return renewed(*given)

    monkeypatch.setattr(building, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(building, "renewed", killed)
    assert opened(tmp_path, "one", 0, 1)[0] == build_index(listed(0, 1)).to_bytes()


@FORKED
def test_an_error_while_parties_are_read_leaves_no_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Torn(AtHand):
        def read(self, places: Sequence[int]) -> Iterator[ListedParty]:
            yield next(super().read(places))
            raise StoreError("stored contents cannot be read back")

    monkeypatch.setattr(building, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(building, "TOGETHER", 1)
    with pytest.raises(StoreError, match="cannot be read back"):
        LocalEngine(tmp_path).open("one", lambda: Torn(listed(0, 1)))
    assert not tmp_path.exists() or not list(tmp_path.iterdir())


def _builds(folder: Path, start: str, numbers: tuple[int, ...]) -> None:
    for round_ in range(10):
        opened(folder, f"{start}{round_}", *numbers[: 1 + round_ % len(numbers)])


@FORKED
def test_two_builders_at_once_do_no_harm(tmp_path: Path) -> None:
    forked = multiprocessing.get_context("fork")
    builders = [forked.Process(target=_builds, args=(tmp_path, "same", (0, 1, 2, 3, 4))) for _ in range(2)]
    builders.append(forked.Process(target=_builds, args=(tmp_path, "other", (4, 3, 2))))
    for builder in builders:
        builder.start()
    for builder in builders:
        builder.join()
    assert [b.exitcode for b in builders] == [0, 0, 0]
    assert not list(tmp_path.glob(f"*{UNFINISHED}"))
    kept = list(tmp_path.glob(f"*{SUFFIX}"))
    assert len(kept) <= index_file.KEPT + len(builders)
    assert all(mapped(path, whole=True) is not None for path in kept)
    assert opened(tmp_path, "last", 0, 1, 2, 3, 4)[0] == build_index(listed(0, 1, 2, 3, 4)).to_bytes()
