"""Where a setting comes from: defaults < blackletter.toml < environment < flags."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.functional.program import Program
from tests.functional.samples import RULING


def made(ran_in: Path) -> set[str]:
    return {p.name for p in ran_in.glob("*.db")}


def test_each_source_beats_the_one_before_it(bare: Program) -> None:
    bare.run("init")
    assert made(bare.folder) == {"blackletter.db"}
    bare.file("blackletter.toml", 'register = "file.db"\n')
    bare.run("init")
    assert made(bare.folder) == {"blackletter.db", "file.db"}
    told = replace(bare, environment={"BLACKLETTER_REGISTER": "environment.db"})
    told.run("init")
    assert made(bare.folder) == {"blackletter.db", "file.db", "environment.db"}
    told.run("init", "--register", "flag.db")
    assert made(bare.folder) == {"blackletter.db", "file.db", "environment.db", "flag.db"}


def test_an_empty_variable_sets_nothing(bare: Program) -> None:
    replace(bare, environment={"BLACKLETTER_REGISTER": ""}).run("init")
    assert made(bare.folder) == {"blackletter.db"}


def test_the_settings_file_may_stand_elsewhere(bare: Program) -> None:
    bare.file("elsewhere/my.toml", 'register = "mine.db"\n')
    replace(bare, environment={"BLACKLETTER_CONFIG": "elsewhere/my.toml"}).run("init")
    assert made(bare.folder) == {"mine.db"}


def test_a_settings_file_that_is_named_must_be_there(bare: Program) -> None:
    ran = replace(bare, environment={"BLACKLETTER_CONFIG": "none.toml"}).run("lists", code=2)
    assert ran.err == "blackletter: none.toml cannot be read: no such file or directory\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            "nope = 1",
            "sets 'nope', which is no setting\n  tip: the settings are: downloads, fetch_attempts, fetch_seconds, "
            "largest_file_mib, opinion_seconds, register\n",
        ),
        ("register = [1]", "sets register to [1]; a path or an SQLAlchemy URL was expected\n"),
        ('register = ""', "sets register to ''; a path or an SQLAlchemy URL was expected\n"),
        (b"register = '\xff'", "is not UTF-8 text: TOML was expected\n"),
        *(
            (
                f"largest_file_mib = {written}",
                f"sets largest_file_mib to {shown}; a whole number of MiB from 1 on was expected\n",
            )
            for written, shown in (
                ('"x"', "'x'"),
                ("0", "0"),
                ("-5", "-5"),
                ("true", "True"),
                ("1.5", "1.5"),
                ("[1]", "[1]"),
                ("99999999999", "99999999999"),
            )
        ),
    ],
)
def test_a_wrong_settings_file_is_told(bare: Program, content: str | bytes, sentence: str) -> None:
    bare.file("blackletter.toml", content)
    assert bare.run("lists", code=2).err == f"blackletter: {bare.folder / 'blackletter.toml'} {sentence}"


def test_a_settings_file_that_is_no_toml_is_told_with_its_place(bare: Program) -> None:
    bare.file("blackletter.toml", "register 'x'\n")
    ran = bare.run("lists", code=2)
    assert ran.err.startswith(f"blackletter: {bare.folder / 'blackletter.toml'} is not TOML: ")
    assert "line 1" in ran.err


def test_a_wrong_variable_is_told(bare: Program) -> None:
    ran = replace(bare, environment={"BLACKLETTER_LARGEST_FILE_MIB": "many"}).run("lists", code=2)
    assert ran.err == (
        "blackletter: the environment sets largest_file_mib to 'many'; a whole number of MiB from 1 on was expected\n"
    )


def test_an_empty_flag_is_told(bare: Program) -> None:
    assert bare.run("init", "--register", "", code=2).err == (
        "blackletter: the command line sets register to ''; a path or an SQLAlchemy URL was expected\n"
    )


def test_a_file_beyond_the_limit_is_not_read(empty: Program) -> None:
    empty.file("blackletter.toml", "largest_file_mib = 1\n")
    empty.file("large.csv", b"1,name\n" * 200_000)
    ran = empty.run("import", "large.csv", RULING, code=3)
    assert ran.err == (
        "blackletter: large.csv is larger than 1 MiB\n  tip: raise largest_file_mib in blackletter.toml\n"
    )
    assert ran.out.startswith(f"{RULING.name}: recorded as an instrument"), "the others land"
