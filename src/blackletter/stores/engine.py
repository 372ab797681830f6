"""Opening a register: one SQLAlchemy URL, its pragmas, its schema version."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from blackletter.errors import StoreError
from blackletter.stores.schema import SCHEMA_VERSION

# How long a writer waits for another one before it gives up.
BUSY_SECONDS = 120
# An import changes a few megabytes; what does not fit in SQLite's own 2 MB would be written before its time.
CACHE_KIB = 32 * 1024
NEWER = "use the version of Blackletter that made it"
MIGRATIONS = Path(__file__).parent / "migrations"


def url_of(register: str) -> str:
    """A path or URL as a SQLAlchemy URL; a bare path means SQLite, PostgreSQL is spoken to by psycopg 3."""
    for scheme in ("postgresql://", "postgres://"):
        if register.startswith(scheme):
            return f"postgresql+psycopg://{register.removeprefix(scheme)}"
    return register if "://" in register else f"sqlite:///{register}"


def sqlite_path(register: str) -> Path | None:
    """The file of a SQLite register, None for any other store."""
    try:
        url = make_url(url_of(register))
    except ArgumentError:
        raise StoreError(f"not a register: {register!r}", tip="give a file path or an SQLAlchemy URL") from None
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


def open_engine(register: str) -> Engine:
    """The engine of a register that exists already; raises StoreError where it cannot be used."""
    path = sqlite_path(register)
    if path is not None and not path.exists():
        raise StoreError(f"there is no register at {path}", tip=f"make one with `blackletter init --register {path}`")
    engine = make_engine(register)
    try:
        current, newest = schema_versions(engine)
        if current is None:
            raise StoreError(f"{register} is not a Blackletter register", tip="make one with `blackletter init`")
        if current != newest:
            newer = current > newest
            raise StoreError(
                f"the register {register} has schema {current}, this version expects {newest}",
                tip=NEWER if newer else "bring it up to date with `blackletter init`",
            )
    except StoreError:
        engine.dispose()
        raise
    return engine


def make_engine(register: str) -> Engine:
    """An engine with the pragmas that the store relies on: WAL, foreign keys, waiting writers."""
    try:
        engine = create_engine(url_of(register))
    except (ArgumentError, ImportError) as error:
        raise StoreError(f"cannot open {register}: {error}", tip="give a file path or an SQLAlchemy URL") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def migrate(register: str) -> tuple[str | None, str]:
    """Make or migrate a register: (schema before, schema now)."""
    path = sqlite_path(register)
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"cannot make a register at {path}: {error.strerror}") from None
    # Here alone: a question to a register needs no migrations, and Alembic is slow to import.
    from alembic import command
    from alembic.config import Config as AlembicConfig

    engine = make_engine(register)
    try:
        before, newest = schema_versions(engine)
        if before is not None and before > newest:
            raise StoreError(
                f"the register {register} has schema {before}, this version knows none later than {newest}",
                tip=NEWER,
            )
        config = AlembicConfig()
        config.set_main_option("script_location", str(MIGRATIONS))
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                # Kept in the file for good, so it is set where a register is made, never where a file is only opened.
                connection.connection.cursor().execute("PRAGMA journal_mode = WAL")
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()
    finally:
        engine.dispose()
    return before, newest


def schema_versions(engine: Engine) -> tuple[str | None, str]:
    """(the register's schema, the newest known schema)."""
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None, SCHEMA_VERSION
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar(), SCHEMA_VERSION
    except DBAPIError as error:
        foreign = "not a database" in str(error.orig)
        tip = "is it a Blackletter register?" if foreign else "is it locked, read-only or full?"
        raise StoreError(f"the register cannot be read: {error.orig}", tip=tip) from None
    except SQLAlchemyError as error:
        raise StoreError(f"the register cannot be read: {error}") from None


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own transactions begin late and never IMMEDIATE: ours are begun by hand.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
