"""One reference of the United Nations over the years: it leaves, it comes back, it is printed with and without spaces.

In November 2025 the references of the regime on Iran were on the list again, 121 of them, that had left it in 2016 and
2023. Three publications of the committee's list, cut from that of November 2025, stand for the three stretches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from blackletter.services.importing import Order, import_file
from blackletter.services.standing import standing
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.standing import Standing
from blackletter.wiring import Catalogue
from tests.support.clock import TickingClock
from tests.support.list_fixtures import fixtures_of
from tests.support.registers import fresh_register

LIST = "un-1737-iran"
GONE = ("IRi.001", "IRi.002", "IRe.001", "IRe.007")
FIRST, WITHOUT, AGAIN = "2015-02-26", "2024-11-30", "2025-11-20"


def publication(day: str, *, without: tuple[str, ...] = (), reference: str = "%s") -> bytes:
    """The fixture's list as of another day, some of its records left out, its references printed another way."""
    (fixture,) = fixtures_of(LIST)
    text = re.sub(r'dateGenerated="[^"]*"', f'dateGenerated="{day}T00:00:00.000Z"', fixture.file().data.decode())
    for gone in without:
        text = re.sub(rf"<(INDIVIDUAL|ENTITY)(?: [^>]*)?>(?:(?!</\1>).)*?{gone}.*?</\1>\s*", "", text, flags=re.DOTALL)
    return re.sub(
        r"<REFERENCE_NUMBER>\s*([^<\s]+)\s*<", lambda m: f"<REFERENCE_NUMBER>{reference % m[1]}<", text
    ).encode()


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def bring(register: SqlRegister, data: bytes) -> None:
    (outcome,) = import_file(register, Catalogue(), TickingClock(), "iran.xml", data, Order(accept="cut for a test"))
    assert (outcome.status, outcome.list_id) == ("accepted", LIST)


def stands(register: SqlRegister, reference: str, day: str) -> Standing:
    """The one answer for that reference."""
    cut = Cut(on=date.fromisoformat(day), published_by=None, recorded_by=None)
    views = Views({p.id: p for p in Catalogue().profiles()})
    with register.reading() as log:
        rows = standing(log, Catalogue(), views, f"{LIST}:{reference}", cut, LIST, lambda _ids, _names: ()).standings
    (row,) = [row for row in rows if row.entry == f"{LIST}:{reference}"]
    return row


@pytest.fixture
def returned(register: SqlRegister) -> SqlRegister:
    # The middle one comes last: the order in which files arrive makes no difference.
    bring(register, publication(FIRST, reference="%s "))
    bring(register, publication(AGAIN))
    bring(register, publication(WITHOUT, without=GONE, reference="\n  %s"))
    return register


def test_the_publications_differ_by_the_references_that_left() -> None:
    texts = [publication(day, without=gone).decode() for day, gone in ((FIRST, ()), (WITHOUT, GONE))]
    found = [set(re.findall(r"<REFERENCE_NUMBER>\s*([^<\s]+)", text)) for text in texts]
    assert found[0] - found[1] == set(GONE) and len(found[1]) == 9


@pytest.mark.parametrize("reference", GONE)
def test_a_reference_that_comes_back_is_the_same_entry_listed_anew(returned: SqlRegister, reference: str) -> None:
    states = {day: stands(returned, reference, day) for day in ("2016-01-01", "2024-12-01", "2025-11-20", "2026-01-01")}
    assert [row.state for row in states.values()] == ["listed", "removed", "listed", "listed"]
    again = states["2026-01-01"].since
    assert again is not None and (again.earliest, again.latest) == (date(2024, 11, 30), date(2025, 11, 21))
    assert states["2026-01-01"].basis == "inferred"


def test_the_listing_date_of_the_first_stretch_is_kept_and_does_not_bridge_the_gap(returned: SqlRegister) -> None:
    row = stands(returned, "IRi.001", "2026-01-01")
    assert row.stated_conflict is not None and row.stated_conflict.earliest is not None
    assert row.stated_conflict.earliest < date(2016, 1, 1)
    assert stands(returned, "IRi.001", "2025-01-01").state == "removed"


def test_spaces_around_a_reference_make_no_new_entry(returned: SqlRegister) -> None:
    for reference in ("IRi.003", "IRe.004"):
        row = stands(returned, reference, "2025-11-20")
        assert (row.state, row.certain) == ("listed", True)
        assert row.since is not None and row.since.earliest is not None and row.since.earliest < date(2015, 2, 26)
