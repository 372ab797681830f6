"""All snapshots of a list in any order of import give the same history (DESIGN.md, "Time").

The SDN list and the UN's have tests of their own (test_spine_lists.py); here are the others of which there are several.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from blackletter.services.changes import changes
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.wiring import Catalogue
from tests.support.real import files_of, shuffled, take_in_files

LISTS = ("us-ofac-cons-nonsdn", "us-isn-nonproliferation", "uk-hmt-conlist", "ca-sema-lmes", "au-dfat-consolidated")
QUICK = ("us-ofac-cons-nonsdn", "us-isn-nonproliferation", "ca-sema-lmes")
SEEDS = (1, 2, 3)


def history(files: list[Path], register: Path) -> list[tuple[object, ...]]:
    """Everything that the register says of a list: each event with its day, basis and cause."""
    outcomes = take_in_files(str(register), files)
    assert {o.status for _, o in outcomes} <= {"landed", "quarantined", "superseded"}, outcomes
    opened = SqlRegister.open(str(register))
    try:
        views = Views({p.id: p for p in Catalogue().profiles()})
        cut = Cut(on=date.max, published_by=None, recorded_by=None)
        with opened.reading() as log:
            found = changes(log, views, cut, None, None)
    finally:
        opened.close()
    return sorted((*map(str, c.event.happening), c.event.cause, *c.event.publications) for c in found)


@pytest.mark.parametrize("list_id", QUICK)
def test_three_orders_give_one_history(shared: Path, tmp_path: Path, list_id: str) -> None:
    files = files_of(shared, list_id)
    expected = history(files, tmp_path / "in-order.db")
    assert len(expected) > 100
    for seed in SEEDS:
        assert history(shuffled(files, seed), tmp_path / f"{seed}.db") == expected


@pytest.mark.soak
@pytest.mark.parametrize("list_id", [*LISTS, "us-ofac-sdn", "un-sc-consolidated"])
def test_twenty_orders_give_one_history(shared: Path, tmp_path: Path, list_id: str) -> None:
    files = [f for f in files_of(shared, list_id) if "2025-08-16" not in f.as_posix()]
    if list_id == "us-ofac-sdn":
        # Either of these proves who is on the list, and every one of the twelve days has one of them.
        files = [f for f in files if f.name.startswith(("sdn.", "add."))]
    expected = history(files, tmp_path / "in-order.db")
    for seed in range(20):
        register = tmp_path / f"{seed}.db"
        assert history(shuffled(files, seed), register) == expected
        register.unlink()
