"""A register on SQLAlchemy: consistent looks, and one writing transaction at a time."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from blackletter.errors import StoreError, UsageError
from blackletter.stores.engine import open_engine
from blackletter.stores.log_reader import SqlLogReader
from blackletter.stores.log_writer import SqlLogWriter
from blackletter.stores.projections import SqlProjections
from blackletter.values.events import Presence

# One key for all writers of a PostgreSQL register; the lock goes with the transaction.
WRITER_LOCK = 0x626C6B6C
# Up to so many entries at once are those of one question, not of a whole list.
FEW_ENTRIES = 100


class SqlReader(SqlLogReader, SqlProjections):
    """The log and its projections in one reading transaction: what was read once in it stays true."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._presences: dict[int, tuple[Presence, ...]] = {}

    def presences(self, entries: Sequence[int]) -> Mapping[int, tuple[Presence, ...]]:
        """See `ports.log.ProjectionReader`. A list and its views ask for the same few entries, one after the other."""
        if len(entries) > FEW_ENTRIES:
            return super().presences(entries)
        missing = [entry for entry in entries if entry not in self._presences]
        if missing:
            read = super().presences(missing)
            self._presences.update((entry, read.get(entry, ())) for entry in missing)
        return {entry: held for entry in entries if (held := self._presences[entry])}


class SqlRegister:
    """See `ports.log.Register`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, register: str) -> "SqlRegister":
        """The register at a path or URL; raises StoreError where it cannot be used."""
        return cls(open_engine(register))

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """See `ports.log.Register`."""
        with _told(), self._engine.connect() as opened:
            connection = opened
            if opened.dialect.name == "postgresql":
                # One snapshot for all questions of a look; SQLite's WAL gives no less.
                connection = opened.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield SqlReader(connection)

    @contextmanager
    def writing(self, now: datetime, what: str) -> Iterator[SqlLogWriter]:
        """See `ports.log.Register`."""
        with (
            _told(),
            self._engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
            yield SqlLogWriter(connection, now, what)

    def backup(self, target: Path) -> None:
        """See `ports.log.Register`. SQLite's own online backup; a server's register is the server's to back up."""
        if self._engine.dialect.name != "sqlite":
            raise UsageError("only a SQLite register can be backed up here", tip="use pg_dump for a server's register")
        if target.exists():
            raise UsageError(f"{target} exists already", tip="name a file that does not exist yet")
        with _told(), self._engine.connect() as connection:
            source = cast(sqlite3.Connection, connection.connection.dbapi_connection)
            copy = sqlite3.connect(target)
            try:
                source.backup(copy)
                if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                    raise StoreError(f"the copy at {target} is damaged", tip="is the disk full?")
            finally:
                copy.close()


@contextmanager
def _told() -> Iterator[None]:
    """A driver's error as one sentence."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(
            f"the register cannot be used: {error.orig}", tip="is it locked, read-only or full?"
        ) from error
    except sqlite3.Error as error:
        raise StoreError(f"the register cannot be used: {error}", tip="is it locked, read-only or full?") from error
