"""`rebuild` derives everything again, and says what differed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from blackletter.services.rebuilding import rebuild
from blackletter.stores.register import SqlRegister
from tests.support.asking import bring, one, parties
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.small_list import SmallCatalogue

A, B = "a | Alpha Front; Alfa | TERROR | 2001-02-03 | ", "b | Beta Group | | | "


def path_of(register: SqlRegister) -> Path:
    database = register._engine.url.database
    assert database is not None
    return Path(database)


@pytest.mark.parametrize(
    ("statement", "differing"),
    [
        ("DELETE FROM presence WHERE first = (SELECT max(first) FROM presence)", "differing_presences"),
        ("UPDATE presence SET last = last + 1", "differing_presences"),
        ("UPDATE judgement SET passed = 0 WHERE part_id = 1", "differing_judgements"),
        ("DELETE FROM judgement", "differing_judgements"),
        ("DELETE FROM name_key", "differing_index_rows"),
        ("UPDATE content_tag SET tag = 'DRUGS'", "differing_index_rows"),
        ("DELETE FROM content_date", "differing_index_rows"),
    ],
)
def test_a_projection_that_was_tampered_with_is_found_and_mended(statement: str, differing: str) -> None:
    with fresh_register() as register:
        bring(register, parties("2021-01-01", A, B))
        bring(register, parties("2021-03-01", B, "c | Gamma | | | "))
        connection = sqlite3.connect(path_of(register))
        assert connection.execute(statement).rowcount > 0
        connection.commit()
        connection.close()
        found = rebuild(register, SmallCatalogue(), TickingClock())
        assert getattr(found, differing) > 0 and found.differing == getattr(found, differing)
        assert rebuild(register, SmallCatalogue(), TickingClock()).differing == 0
        assert one(register, "Alfa", "2021-03-01").state == "removed"
        assert one(register, "Alfa", "2021-01-01").programmes == ("TERROR",)


def test_an_empty_register_has_nothing_to_rebuild() -> None:
    with fresh_register() as register:
        found = rebuild(register, SmallCatalogue(), TickingClock())
        assert (found.judgements, found.presences, found.differing) == (0, 0, 0)
