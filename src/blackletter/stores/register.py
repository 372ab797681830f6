"""A register on SQLAlchemy: consistent looks, and one writing transaction at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from blackletter.errors import StoreError, UsageError
from blackletter.stores.engine import open_engine
from blackletter.stores.log_reader import SqlLogReader
from blackletter.stores.log_writer import SqlLogWriter
from blackletter.stores.projections import SqlProjections

# One key for all writers of a PostgreSQL register; the lock goes with the transaction.
WRITER_LOCK = 0x626C6B6C


class SqlReader(SqlLogReader, SqlProjections):
    """The log and its projections in one reading transaction."""


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
        with _told(), self._engine.connect() as connection, connection.begin():
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
