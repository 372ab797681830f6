"""One fetch of a list at a time, across processes and machines; a lock goes with the process that held it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from zlib import crc32

from sqlalchemy import Engine, text

from blackletter.errors import StoreError
from blackletter.stores.register import SqlRegister

# The first half of PostgreSQL's key; the second is the list's.
FETCH_LOCK = 0x626C6674


class SqlListLocks:
    """See `ports.fetcher.ListLocks`: the server's advisory locks, or for SQLite a file for each list beside it.

    The register itself cannot serve as the lock: a download takes minutes, and imports of other lists go on meanwhile.
    """

    def __init__(self, register: SqlRegister) -> None:
        self._engine: Engine = register._engine

    @contextmanager
    def hold(self, list_id: str) -> Iterator[bool]:
        """See `ports.fetcher.ListLocks`."""
        if self._engine.dialect.name == "postgresql":
            with self._on_server(list_id) as held:
                yield held
            return
        database = self._engine.url.database
        if not database or database == ":memory:":
            yield True
            return
        with self._beside(Path(database), list_id) as held:
            yield held

    @contextmanager
    def _beside(self, register: Path, list_id: str) -> Iterator[bool]:
        """SQLite's own lock on an empty database: the same on every system, and gone with a killed process."""
        folder = register.with_name(register.name + "-locks")
        try:
            folder.mkdir(exist_ok=True)
            connection = sqlite3.connect(folder / f"{list_id}.lock", timeout=0, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"no lock can be made in {folder}: {error}", tip="is the folder writable?") from None
        with closing(connection):
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise StoreError(f"no lock can be had in {folder}: {error}") from None
                yield False
                return
            yield True

    @contextmanager
    def _on_server(self, list_id: str) -> Iterator[bool]:
        key = {"of": FETCH_LOCK, "list": crc32(list_id.encode()) - 2**31}
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            held = bool(connection.execute(text("SELECT pg_try_advisory_lock(:of, :list)"), key).scalar_one())
            try:
                yield held
            finally:
                if held:
                    connection.execute(text("SELECT pg_advisory_unlock(:of, :list)"), key)
