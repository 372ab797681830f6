"""Every store that a register can live in: each test of this folder runs on each of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from blackletter.stores.engine import migrate
from blackletter.stores.register import SqlRegister
from tests.support.postgres import NoServer, drop_database, new_database, server
from tests.support.registers import empty_register

STORES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server; without one, a skip that says so."""
    try:
        with server() as url:
            yield url
    except NoServer as why:
        pytest.skip(str(why))


@pytest.fixture(params=STORES)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a store in which nothing is yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "register.db")
        return
    url = request.getfixturevalue("postgres")
    name = f"t{uuid4().hex}"
    yield new_database(url, name)
    drop_database(url, name)


@pytest.fixture(scope="session")
def migrated(postgres: str) -> str:
    """The name of a database on the server that every register there is a copy of."""
    migrate(new_database(postgres, "migrated"))
    return "migrated"


@pytest.fixture(params=STORES)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a register in which nothing is recorded yet."""
    if request.param == "sqlite":
        path = tmp_path / "register.db"
        path.write_bytes(empty_register())
        yield str(path)
        return
    url, template = request.getfixturevalue("postgres"), request.getfixturevalue("migrated")
    name = f"t{uuid4().hex}"
    yield new_database(url, name, template)
    drop_database(url, name)


@pytest.fixture
def register(address: str) -> Iterator[SqlRegister]:
    """That register, open."""
    opened = SqlRegister.open(address)
    yield opened
    opened.close()
