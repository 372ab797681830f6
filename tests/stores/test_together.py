"""Two processes at once, and copies made meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blackletter.errors import UsageError
from blackletter.services.rebuilding import rebuild
from blackletter.stores.register import SqlRegister
from tests.support.clock import TickingClock
from tests.support.importer import PARTIES
from tests.support.small_list import LIST, SmallCatalogue
from tests.support.telling import tell


def importer(root: Path, address: str, first: int, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.importer", address, str(first), str(count)],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: subprocess.Popen[str]) -> list[str]:
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out.split()


def sound(register: SqlRegister) -> None:
    """Nothing is corrupt, and what is derived follows from the log."""
    assert rebuild(register, SmallCatalogue(), TickingClock(at=datetime(2030, 1, 1, tzinfo=UTC))).differing == 0
    if register._engine.dialect.name == "sqlite":
        with register._engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def test_two_processes_import_at_once_and_both_land(root: Path, address: str) -> None:
    two = [importer(root, address, first, 6) for first in (0, 6)]
    assert [finished(p) for p in two] == [["ready", *["landed"] * 6]] * 2
    register = SqlRegister.open(address)
    try:
        with register.reading() as log:
            records = log.part_records(LIST)
            assert len(records) == 12
            times = [r.recorded_at for r in records]
            assert times == sorted(set(times)), "one after the other, never at one instant"
            assert all(j.passed for j in log.judgements(LIST))
        told = tell(register, queries=())
        assert len([k for k in told.events if k.startswith(f"{LIST}:")]) == PARTIES
        sound(register)
    finally:
        register.close()


def test_a_second_writer_waits_for_the_first(root: Path, address: str) -> None:
    register = SqlRegister.open(address)
    try:
        with register.writing(datetime(2026, 1, 1, tzinfo=UTC), "first") as log:
            other = importer(root, address, 0, 1)
            assert other.stdout is not None and other.stdout.readline() == "ready\n"
            mine = (log.position(), log.recorded_at)
            assert other.poll() is None
        assert finished(other) == ["landed"]
        with register.reading() as reader:
            assert reader.position() == mine[0] + 1
            assert reader.part_records(LIST)[0].recorded_at > mine[1]
    finally:
        register.close()


def test_a_copy_is_consistent_while_an_import_runs(root: Path, address: str, tmp_path: Path) -> None:
    if "://" in address:
        pytest.skip("a server's register is the server's to back up")
    register = SqlRegister.open(address)
    running = importer(root, address, 0, 12)
    assert running.stdout is not None and running.stdout.readline() == "ready\n"
    copies = 0
    while running.poll() is None or copies == 0:
        copies += 1
        register.backup(tmp_path / f"copy{copies}.db")
    assert finished(running) == ["landed"] * 12
    for n in range(1, copies + 1):
        copy = SqlRegister.open(str(tmp_path / f"copy{n}.db"))
        sound(copy)
        with copy.reading() as log:
            held = log.part_records(LIST)
            assert [len(log.source_bytes(r.sha256)) > 0 for r in held] == [True] * len(held)
        copy.close()
    register.close()


def test_a_copy_holds_nothing_of_a_transaction_that_is_not_done(register: SqlRegister, tmp_path: Path) -> None:
    if register._engine.dialect.name != "sqlite":
        with pytest.raises(UsageError, match="only a SQLite register can be backed up here"):
            register.backup(tmp_path / "copy.db")
        return
    with register.writing(datetime(2026, 1, 1, tzinfo=UTC), "under way"):
        register.backup(tmp_path / "copy.db")
    copy = SqlRegister.open(str(tmp_path / "copy.db"))
    with copy.reading() as log:
        assert log.position() == 0
    copy.close()


def test_a_copy_does_not_overwrite(register: SqlRegister, tmp_path: Path) -> None:
    if register._engine.dialect.name != "sqlite":
        pytest.skip("a server's register is the server's to back up")
    target = tmp_path / "copy.db"
    target.write_text("something else")
    with pytest.raises(UsageError, match=r"copy\.db exists already"):
        register.backup(target)
    assert target.read_text() == "something else"
