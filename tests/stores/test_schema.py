"""The schema is the sum of its migrations, and the log cannot be altered."""

from __future__ import annotations

from datetime import datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Float, Integer, LargeBinary, Table, delete, insert, inspect, text, update
from sqlalchemy.exc import DBAPIError

from blackletter.stores import schema
from blackletter.stores.engine import MIGRATIONS, migrate, schema_versions
from blackletter.stores.register import SqlRegister

FILLING: dict[type, object] = {Boolean: True, Integer: 1, Float: 1.0, LargeBinary: b"x"}


def test_schema_is_the_sum_of_its_migrations(register: SqlRegister) -> None:
    with register._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []


def test_the_newest_schema_is_the_last_migration() -> None:
    """Opening a register does not load the migrations: the version is written down a second time."""
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [schema.SCHEMA_VERSION]


def test_every_table_is_either_log_or_projection(register: SqlRegister) -> None:
    declared = {t.name for t in (*schema.LOG, *schema.PROJECTIONS)}
    assert declared == set(schema.metadata.tables)
    assert set(inspect(register._engine).get_table_names()) == declared | {"alembic_version"}


def test_migrating_twice_changes_nothing(empty: str) -> None:
    before, now = migrate(empty)
    assert before is None
    assert migrate(empty) == (now, now)
    opened = SqlRegister.open(empty)
    assert schema_versions(opened._engine) == (now, now)
    opened.close()


def test_the_store_itself_refuses_to_alter_the_log(register: SqlRegister) -> None:
    with register._engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # Its triggers speak row by row, so there must be one; what it refers to does not matter here.
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            for table in schema.LOG:
                connection.execute(insert(table), _row(table))
        for table in schema.LOG:
            column = list(table.columns)[-1]
            for change in (update(table).values({column.name: column}), delete(table)):
                refused = pytest.raises(DBAPIError, match=f"the log is append-only: {table.name}")
                with refused, connection.begin_nested():
                    connection.execute(change)
        connection.rollback()


def _row(table: Table) -> dict[str, object]:
    return {c.name: next((v for t, v in FILLING.items() if isinstance(c.type, t)), "x") for c in table.columns}


def test_projections_can_be_emptied(register: SqlRegister) -> None:
    with register.writing(datetime.fromisoformat("2026-01-01T00:00:00+00:00"), "test") as log:
        for table in schema.PROJECTIONS:
            log._c.execute(delete(table))


def test_sqlite_keeps_the_promises_that_the_store_relies_on(address: str) -> None:
    if "://" in address:
        pytest.skip("pragmas are SQLite's")
    opened = SqlRegister.open(address)
    with opened._engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    opened.close()
