"""A PostgreSQL server for the store's tests: the one that is named, else one of our own, else a sentence why not."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

VARIABLE = "BLACKLETTER_TEST_POSTGRES"
DRIVER = "postgresql+psycopg"


class NoServer(Exception):
    """Why there is no PostgreSQL to test with, in one sentence."""


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server's maintenance database; raises NoServer."""
    if find_spec("psycopg") is None:
        raise NoServer("PostgreSQL was not tested: psycopg is not installed (pip install 'blackletter[postgres]')")
    named = os.environ.get(VARIABLE)
    if named:
        yield named
        return
    binaries = _binaries()
    if binaries is None:
        raise NoServer(f"PostgreSQL was not tested: no server's programs are here; set {VARIABLE} to a server's URL")
    with _own_server(binaries) as url:
        yield url


def _binaries() -> Path | None:
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((p for p in places if (p / "initdb").exists() and (p / "postgres").exists()), None)


@contextmanager
def _own_server(binaries: Path) -> Iterator[str]:
    # The server refuses to run as root: it gets the least privileged user that there is.
    user = next((u for u in ("postgres", "nobody") if _known(u)), None) if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path may be no longer than 107 bytes
    if user is not None:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    data = folder / "data"
    try:
        made = subprocess.run(
            [binaries / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            capture_output=True,
            text=True,
            user=user,
            cwd=folder,
        )
        if made.returncode != 0:
            raise NoServer(f"PostgreSQL was not tested: initdb failed: {made.stderr.strip()}")
        options = ["-k", str(folder), "-c", "listen_addresses=", "-c", "fsync=off"]
        command = [str(binaries / "postgres"), "-D", str(data), *options]
        process = subprocess.Popen(command, user=user, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            url = f"{DRIVER}://tester@/postgres?host={folder}"
            _wait_for(url)
            yield url
        finally:
            process.send_signal(signal.SIGINT)  # the fast shutdown: it does not wait for whoever is still connected
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _known(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


def _wait_for(url: str) -> None:
    engine = create_engine(url)
    try:
        for attempt in range(100):
            try:
                with engine.connect():
                    return
            except OperationalError:
                if attempt == 99:
                    raise
                time.sleep(0.1)
    finally:
        engine.dispose()


def new_database(url: str, name: str, template: str = "template1") -> str:
    """Make a database on the server, empty or as a copy of another one; its URL."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
            return engine.url.set(database=name).render_as_string(hide_password=False)
    finally:
        engine.dispose()


def drop_database(url: str, name: str) -> None:
    """Take a database away."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
    finally:
        engine.dispose()
