"""One language model, gazetteer and set of procedures for all tests of steps, and a way to read a text with them."""

from collections.abc import Callable
from datetime import date

import pytest

from blackletter.reading.gazetteer import Gazetteer
from blackletter.reading.parsed import Report
from blackletter.reading.reader import prepare
from blackletter.reading.steps import find_steps
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.resources.model import language_model
from blackletter.resources.procedures import load_procedures
from blackletter.values.procedures import Procedure
from blackletter.values.statements import ReportMeta, Step

PUBLISHED = date(2023, 5, 10)

ReadReport = Callable[..., Report]
ReadSteps = Callable[..., tuple[Step, ...]]


@pytest.fixture(scope="session")
def procedures() -> tuple[Procedure, ...]:
    return load_procedures()


@pytest.fixture(scope="session")
def parties() -> Gazetteer:
    return bundled_gazetteer()


@pytest.fixture(scope="session")
def report_of(procedures: tuple[Procedure, ...], parties: Gazetteer) -> ReadReport:
    model = language_model()

    def read(text: str, published: date | None = PUBLISHED, publisher: str | None = None) -> Report:
        meta = ReportMeta(published=published, publisher=publisher)
        return prepare(
            text,
            sha256="0" * 64,
            file="report.txt",
            meta=meta,
            language_model=model,
            gazetteer=parties,
            procedures=procedures,
        )

    return read


@pytest.fixture(scope="session")
def steps_of(report_of: ReadReport, procedures: tuple[Procedure, ...], parties: Gazetteer) -> ReadSteps:
    def read(text: str, published: date | None = PUBLISHED, publisher: str | None = None) -> tuple[Step, ...]:
        return find_steps(report_of(text, published, publisher), procedures, parties)

    return read
