"""A file of amendments between two whole lists: nobody leaves the list by being missing in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from blackletter.services.importing import Order, import_file
from blackletter.services.standing import standing
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.standing import Standing
from blackletter.wiring import Catalogue
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "ch-seco"


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def bring(register: SqlRegister, name: str, day: str, accept: str | None = None) -> str:
    """Import one of the two files as of another day; says what became of it."""
    data = (ASSETS / name).read_text(encoding="utf-8")
    printed = "2025-07-01" if name.startswith("whole") else "2024-01-17"
    text = data.replace(f'date="{printed}"', f'date="{day}"')
    (outcome,) = import_file(register, Catalogue(), TickingClock(), name, text.encode(), Order(accept=accept))
    return outcome.status


def ask(register: SqlRegister, query: str, day: str) -> Standing:
    cut = Cut(on=date.fromisoformat(day), published_by=None, recorded_by=None)
    views = Views({p.id: p for p in Catalogue().profiles()})
    with register.reading() as log:
        rows = standing(log, Catalogue(), views, query, cut, "ch-seco", lambda _ids, _names: ()).standings
    return rows[0]


def test_nobody_is_removed_by_a_file_of_amendments(register: SqlRegister) -> None:
    assert bring(register, "whole-list.xml", "2025-07-01", accept="a fixture") == "accepted"
    assert bring(register, "amendment.xml", "2025-07-08") == "landed"
    assert bring(register, "amendment.xml", "2025-07-15") == "landed"
    for day in ("2025-07-08", "2025-07-10", "2025-07-16"):
        row = ask(register, "Bank Rossiya", day)
        assert (row.state, row.certain, row.as_of) == ("listed", True, "ch-seco@2025-07-01")


def test_a_file_of_amendments_alone_covers_nothing(register: SqlRegister) -> None:
    assert bring(register, "amendment.xml", "2025-07-08") == "landed"
    assert ask(register, "Bank Rossiya", "2025-07-09").state == "not-covered"


def test_a_de_listing_that_the_publisher_prints_is_a_stated_removal(register: SqlRegister) -> None:
    assert bring(register, "amendment.xml", "2025-07-08") == "landed"
    row = ask(register, "Test D", "2025-07-09")
    assert (row.state, row.basis) == ("removed", "stated")
    assert row.evidence and "no record" not in row.evidence[0].locator
    assert bring(register, "whole-list.xml", "2025-07-09", accept="a fixture") == "accepted"
    row = ask(register, "Commercial Bank of Syria", "2025-07-10")
    assert (row.state, row.basis, str(row.since.earliest if row.since else "")) == ("removed", "stated", "2025-06-20")
    assert ask(register, "Commercial Bank of Syria", "2020-01-01").state == "listed", "since 2011, as the row says"
