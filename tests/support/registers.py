"""Fresh registers for tests: made by the migrations once, then copied."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from blackletter.stores.engine import migrate
from blackletter.stores.register import SqlRegister


@cache
def empty_register() -> bytes:
    """The bytes of a SQLite register in which nothing is recorded yet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.db"
        migrate(str(path))
        return path.read_bytes()


@contextmanager
def fresh_register() -> Iterator[SqlRegister]:
    """An empty SQLite register in a folder of its own; both go when the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="register-"))
    path = folder / "register.db"
    path.write_bytes(empty_register())
    register = SqlRegister.open(str(path))
    try:
        yield register
    finally:
        register.close()
        shutil.rmtree(folder)
