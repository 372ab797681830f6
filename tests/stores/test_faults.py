"""A register that cannot be used says so in one sentence (exit 4)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import text

from blackletter.errors import StoreError
from blackletter.stores.engine import make_engine, migrate, url_of
from blackletter.stores.register import SqlRegister
from tests.support.worlds import Arrival, take_in

FILE = "list zz-parties core\nprinted 2021-01-01 08:00\na | Alpha Front | | | \nend\n"


def test_a_register_of_a_newer_version(address: str) -> None:
    engine = make_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreError, match="has schema 9999, this version expects 00"):
        SqlRegister.open(address)


def test_a_register_of_a_newer_version_is_not_migrated_back(address: str) -> None:
    engine = make_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreError, match="9999"):
        migrate(address)


def test_a_store_in_which_there_is_no_register(empty: str) -> None:
    engine = make_engine(empty)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE something (other INTEGER)"))
    engine.dispose()
    with pytest.raises(StoreError, match="is not a Blackletter register"):
        SqlRegister.open(empty)


def test_another_programs_database_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE something (other INTEGER)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="is not a Blackletter register"):
        SqlRegister.open(str(path))
    assert path.read_bytes() == before, "its journal mode too is its owner's affair"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_postgresql_is_spoken_to_by_the_driver_that_the_extra_installs(scheme: str) -> None:
    assert url_of(f"{scheme}://host/register") == "postgresql+psycopg://host/register"
    assert url_of("postgresql+psycopg://host/register") == "postgresql+psycopg://host/register"


def test_no_file_at_all(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no register at .*none\.db") as told:
        SqlRegister.open(str(tmp_path / "none.db"))
    assert told.value.tip is not None and told.value.tip.startswith("make one with `blackletter init --register ")
    assert told.value.exit_code == 4
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam,\n" * 99)
    with pytest.raises(StoreError, match="the register cannot be read: file is not a database"):
        SqlRegister.open(str(path))
    assert path.read_text() == "Dear Sir or Madam,\n" * 99


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        SqlRegister.open(str(tmp_path))


def test_an_address_that_is_none() -> None:
    with pytest.raises(StoreError, match="not a register|cannot open"):
        SqlRegister.open("nosuchstore://somewhere/else")


def test_an_address_of_a_server_names_the_driver_that_is_installed(postgres: str) -> None:
    """CONTRACTS.md: "`postgresql://…` is the server store"; the extra `postgres` brings psycopg."""
    plain = "postgresql" + postgres[postgres.index("://") :]
    with pytest.raises(StoreError, match="is not a Blackletter register"):
        SqlRegister.open(plain)


def damage(path: str, table: str, column: str) -> None:
    """Change stored bytes as a failing disk would: past the triggers."""
    connection = sqlite3.connect(path)
    connection.execute(f"DROP TRIGGER {table}_no_update")
    ((packed,),) = connection.execute(f"SELECT {column} FROM {table}").fetchall()
    broken = packed[:-4] + bytes(b ^ 0xFF for b in packed[-4:])
    connection.execute(f"UPDATE {table} SET {column} = ?", (broken,))
    connection.commit()
    connection.close()


def test_damaged_bytes_of_a_document(tmp_path: Path) -> None:
    path = str(tmp_path / "register.db")
    migrate(path)
    register = SqlRegister.open(path)
    take_in(register, [Arrival(text=FILE, published=None, accept=None)])
    damage(path, "blob", "packed")
    with register.reading() as log, pytest.raises(StoreError, match="stored bytes cannot be read back") as told:
        log.source_bytes(sha256(FILE.encode()).hexdigest())
    assert told.value.tip == "restore the register from a backup"
    register.close()


def test_damaged_bytes_of_contents(tmp_path: Path) -> None:
    path = str(tmp_path / "register.db")
    migrate(path)
    register = SqlRegister.open(path)
    take_in(register, [Arrival(text=FILE, published=None, accept=None)])
    damage(path, "content_block", "packed")
    with register.reading() as log, pytest.raises(StoreError, match="stored contents cannot be read back"):
        log.contents(log.entries_of("zz-parties", "core"))
    register.close()


def test_a_driver_that_refuses_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    migrate(str(path))
    register = SqlRegister.open(str(path))
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE verdict")
    connection.close()
    sentence = "the register cannot be used: no such table: verdict"
    with pytest.raises(StoreError, match=sentence), register.reading() as log:
        log.verdicts()
    register.close()
