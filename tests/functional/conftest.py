"""Registers that many tests of the command line ask, made once a process and copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.functional.program import Program
from tests.functional.samples import ASSETS, EXTRACT, REPORTS, RULING, RUSSIA, SDN_2023, SDN_2024, UN

Copied = Callable[[], Program]


@pytest.fixture(scope="session")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> Program:
    program = Program(tmp_path_factory.mktemp("empty"))
    program.run("init")
    return program


@pytest.fixture
def bare(tmp_path: Path) -> Program:
    """A folder without a register."""
    return Program(tmp_path)


@pytest.fixture
def empty(_empty: Program, tmp_path: Path) -> Program:
    """A register in which nothing is."""
    return _copy(_empty, tmp_path)


@pytest.fixture(scope="session")
def _lists(_empty: Program, tmp_path_factory: pytest.TempPathFactory) -> Program:
    program = _copy(_empty, tmp_path_factory.mktemp("lists"))
    program.run("import", RUSSIA, "--published", "2006-07-28")
    program.run("import", UN, "--accept", EXTRACT)
    for name in ("sdn.csv", "add.csv", "alt.csv"):
        program.run("import", SDN_2023 / name, "--published", "2023-12-28", "--accept", EXTRACT)
    program.run("import", SDN_2024 / "sdn.csv", "--published", "2024-05-03", "--accept", EXTRACT)
    return program


@pytest.fixture
def lists(_lists: Program, tmp_path: Path) -> Program:
    """The bundled extracts of three lists: Russia, UN, SDN (two days). No ruling, no report."""
    return _copy(_lists, tmp_path)


@pytest.fixture(scope="session")
def colombia(_empty: Program, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The SDN list on two days, before and after FARC left it. To be read only."""
    program = _copy(_empty, tmp_path_factory.mktemp("colombia"))
    for day in ("2021-11-23", "2021-12-02"):
        sdn = ASSETS / "us-ofac-sdn" / day / "sdn.csv"
        program.run("import", sdn, "--published", day, "--accept", EXTRACT)
    return program


@pytest.fixture
def colombia_copy(colombia: Program, tmp_path: Path) -> Program:
    """The same, to be changed."""
    return _copy(colombia, tmp_path)


@pytest.fixture(scope="session")
def press(_lists: Program, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The lists and the six sample reports, without the ruling. To be read only."""
    program = _copy(_lists, tmp_path_factory.mktemp("press"))
    program.run("ingest", REPORTS)
    return program


@pytest.fixture
def press_copy(press: Program, tmp_path: Path) -> Program:
    """The same, to be changed."""
    return _copy(press, tmp_path)


@pytest.fixture(scope="session")
def ruled(press: Program, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The lists, the reports and the Supreme Court's ruling: what `demo` makes. To be read only."""
    program = _copy(press, tmp_path_factory.mktemp("ruled"))
    program.run("import", RULING)
    return program


def _copy(of: Program, folder: Path) -> Program:
    shutil.copy(of.register, folder / of.register.name)
    return Program(folder)
