"""Clauses of a text as the second opinion is shown them."""

from collections.abc import Callable

import pytest

from blackletter.reading.parsed import Report
from blackletter.reading.steps.find import steps_of
from blackletter.reading.steps.opinion import Clause, Opinion, Verdict
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.values.statements import Step
from tests.support.reading_reports import PROCEDURES, prepared

Clauses = Callable[[str], list[Clause]]
Steps = Callable[[str, Opinion], tuple[Step, ...]]


@pytest.fixture(scope="session")
def steps_with() -> Steps:
    def read(text: str, opinion: Opinion) -> tuple[Step, ...]:
        return steps_of(prepared(text), PROCEDURES, bundled_gazetteer(), opinion=opinion)

    return read


@pytest.fixture(scope="session")
def clauses_of(steps_with: Steps) -> Clauses:
    def collect(text: str) -> list[Clause]:
        found: list[Clause] = []

        def note(clause: Clause) -> Verdict:
            found.append(clause)
            return Verdict(keep=True)

        def opinion(report: Report) -> Callable[[Clause], Verdict]:
            return note

        steps_with(text, opinion)
        return found

    return collect
