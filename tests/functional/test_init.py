"""`init`, and every state in which a register cannot be used: exit 4 and one sentence."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic import command as alembic
from alembic.config import Config
from alembic.script import ScriptDirectory

from blackletter.stores import engine
from tests.functional.program import Program
from tests.functional.samples import RULING, RUSSIA

NOBODY = 65534
MIGRATIONS = ScriptDirectory(str(engine.MIGRATIONS))
NEWEST = MIGRATIONS.get_current_head()
(FIRST,) = MIGRATIONS.get_bases()
QUESTIONS = (
    ("lists",),
    ("standing", "Taliban"),
    ("history", "ru-terrorist:x"),
    ("diff", "ru-terrorist", "--from", "2024-01-01", "--to", "2024-01-02"),
    ("changes",),
    ("proceedings",),
    ("proceeding", "ru-terrorist:taliban:1"),
    ("review",),
    ("brief",),
    ("doctor",),
    ("rebuild",),
    ("import", str(RULING)),
    ("backup", "copy.db"),
)


def test_init_makes_a_register_and_makes_it_once(bare: Program) -> None:
    made = bare.run("init")
    assert made.out == f"made the register blackletter.db (schema {NEWEST})\n"
    assert made.err == ""
    assert bare.run("init").out == f"the register blackletter.db is up to date (schema {NEWEST})\n"


@pytest.mark.skipif(FIRST == NEWEST, reason="there is one schema only")
def test_init_brings_an_older_register_up_to_date(bare: Program) -> None:
    _make(bare, FIRST)
    told = bare.run("lists", code=4)
    assert told.err == (
        f"blackletter: the register blackletter.db has schema {FIRST}, this version expects {NEWEST}\n"
        "  tip: bring it up to date with `blackletter init`\n"
    )
    assert bare.run("init").out == f"brought the register blackletter.db from schema {FIRST} to {NEWEST}\n"
    bare.run("lists")


def _make(program: Program, schema: str) -> None:
    made = engine.make_engine(str(program.register))
    config = Config()
    config.set_main_option("script_location", str(engine.MIGRATIONS))
    with made.connect() as connection:
        config.attributes["connection"] = connection
        alembic.upgrade(config, schema)
        connection.commit()
    made.dispose()


def test_init_makes_the_folders_of_its_register(bare: Program) -> None:
    bare.run("init", "--register", "a/b/c.db")
    assert (bare.folder / "a" / "b" / "c.db").is_file()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q[0])
def test_without_a_register_every_command_says_how_to_make_one(bare: Program, question: tuple[str, ...]) -> None:
    ran = bare.run(*question, code=4)
    assert ran.out == ""
    assert ran.err == (
        "blackletter: there is no register at blackletter.db\n"
        "  tip: make one with `blackletter init --register blackletter.db`\n"
    )
    assert not list(bare.folder.iterdir()), "a question makes no file"


def test_ingest_without_a_register_says_so_before_it_reads(bare: Program) -> None:
    bare.file("report.txt", "Russia is reviewing the removal of the Taliban from its list.")
    assert bare.run("ingest", "report.txt", code=4).err.startswith("blackletter: there is no register at ")


def test_a_text_file_is_no_register(bare: Program) -> None:
    bare.file("notes.db", "just some notes\n" * 100)
    for command in ("lists", "init"):
        ran = bare.run(command, "--register", "notes.db", code=4)
        assert ran.err == (
            "blackletter: the register cannot be read: file is not a database\n  tip: is it a Blackletter register?\n"
        )
    assert (bare.folder / "notes.db").read_text().startswith("just some notes")


def test_a_database_of_something_else_is_no_register(bare: Program) -> None:
    with closing(sqlite3.connect(bare.folder / "other.db")) as other:
        other.execute("CREATE TABLE cats (name TEXT)")
        other.commit()
    assert bare.run("standing", "Taliban", "--register", "other.db", code=4).err == (
        "blackletter: other.db is not a Blackletter register\n  tip: make one with `blackletter init`\n"
    )


def test_a_cut_register_is_told_as_damaged(empty: Program) -> None:
    whole = empty.register.read_bytes()
    empty.file("cut.db", whole[: len(whole) // 3])
    ran = empty.run("lists", "--register", "cut.db", code=4)
    assert "database disk image is malformed" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("command", ["lists", "init", "rebuild"])
def test_a_newer_schema_is_left_alone(empty: Program, command: str) -> None:
    with closing(sqlite3.connect(empty.register)) as register:
        register.execute("UPDATE alembic_version SET version_num = '9999'")
        register.commit()
    ran = empty.run(command, code=4)
    assert ran.out == ""
    assert ran.err.startswith("blackletter: the register blackletter.db has schema 9999, this version ")
    assert ran.err.endswith("  tip: use the version of Blackletter that made it\n")


@pytest.mark.parametrize("where", ["notes.txt/x.db", "/dev/null/x.db"])
def test_a_register_that_cannot_be_made(bare: Program, where: str) -> None:
    bare.file("notes.txt", "a file, no folder")
    assert bare.run("init", "--register", where, code=4).err.startswith(
        f"blackletter: cannot make a register at {where}: "
    )


def test_a_url_of_no_known_store(bare: Program) -> None:
    ran = bare.run("lists", "--register", "nosuchstore://host/x", code=4)
    assert ran.err.startswith("blackletter: cannot open nosuchstore://host/x: ")
    assert ran.err.endswith("  tip: give a file path or an SQLAlchemy URL\n")


def test_a_locked_register_is_told_after_the_wait(empty: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0)
    with closing(sqlite3.connect(empty.register, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ran = empty.run("import", RUSSIA, "--published", "2006-07-28", code=4)
        assert ran.out == ""
        assert ran.err == (
            "blackletter: the register cannot be used: database is locked\n  tip: is it locked, read-only or full?\n"
        )
        assert empty.run("lists").code == 0, "reading goes on while another writes"
        other.execute("ROLLBACK")
    empty.run("import", RUSSIA, "--published", "2006-07-28")


def test_a_read_only_register_takes_no_import(empty: Program) -> None:
    with unprivileged(empty) as reader:
        ran = reader.run("import", RULING, code=4)
        assert ran.out == ""
        assert ran.err.startswith("blackletter: the register cannot be ")
        assert ran.err.endswith("  tip: is it locked, read-only or full?\n")


@contextmanager
def unprivileged(of: Program) -> Iterator[Program]:
    """The same register, read-only in a read-only folder, for a user whom permissions bind (root is not bound)."""
    folder = Path(tempfile.mkdtemp(prefix="read-only-"))
    try:
        Path(shutil.copy(of.register, folder / of.register.name)).chmod(0o444)
        folder.chmod(0o555)
        if root := os.geteuid() == 0:
            os.seteuid(NOBODY)
        try:
            yield Program(folder)
        finally:
            if root:
                os.seteuid(0)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
