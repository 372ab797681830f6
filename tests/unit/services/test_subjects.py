"""Entries that bear a common name and a common identifier are one party, on one list or on several."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from blackletter.services.importing import Order, import_file
from blackletter.services.subjects import subject
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.entries import EntryKey
from blackletter.values.identities import Subject
from blackletter.wiring import Catalogue
from tests.support.clock import TickingClock
from tests.support.list_fixtures import fixtures_of
from tests.support.registers import fresh_register

# OFAC, SDN list: the first designation of 8 August 2022 (delisted and redesignated on 8 November 2022), shortened.
WALLETS = "Digital Currency Address - ETH 0x8589427373D6D84E98730D7795D8f6f8731FDA16; Secondary sanctions risk."
FIRST = f'38499,"TORNADO CASH",-0- ,"CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"{WALLETS}"'
SECOND = f'39796,"TORNADO CASH",-0- ,"CYBER2] [DPRK3",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"{WALLETS}"'
NAMESAKE = '39797,"TORNADO CASH",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Tax ID No. 998877 (Atlantis)."'
OTHER = '6636,"TALIBAN",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- '


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def bring(register: SqlRegister, day: str, *rows: str) -> None:
    order = Order(published=date.fromisoformat(day), accept="a fixture")
    data = "\r\n".join((*rows, "\x1a")).encode()
    (outcome,) = import_file(register, Catalogue(), TickingClock(), "sdn.csv", data, order)
    assert outcome.status == "accepted"


def party(register: SqlRegister, source_id: str, *, published_by: str | None = None) -> Subject:
    seen_by = date.fromisoformat(published_by) if published_by else None
    cut = Cut(on=date.max, published_by=seen_by, recorded_by=None)
    views = Views({p.id: p for p in Catalogue().profiles()})
    with register.reading() as log:
        return subject(log, Catalogue(), views, cut, EntryKey(list_id="us-ofac-sdn", source_id=source_id))


def test_a_party_that_comes_back_under_a_new_number(register: SqlRegister) -> None:
    bring(register, "2022-08-09", FIRST, OTHER)
    bring(register, "2022-11-09", SECOND, NAMESAKE, OTHER)
    for one, other in (("38499", "39796"), ("39796", "38499")):
        found = party(register, one)
        assert [e.source_id for e in found.entries] == [one, other], "the namesake shares no identifier"
        assert [t.why.partition(" 0x")[0] for t in found.ties] == ["digital currency address eth"]


def test_what_the_world_had_not_seen_ties_nothing(register: SqlRegister) -> None:
    bring(register, "2022-08-09", FIRST, OTHER)
    bring(register, "2022-11-09", SECOND, OTHER)
    assert [e.source_id for e in party(register, "38499", published_by="2022-10-01").entries] == ["38499"]


def test_an_entry_that_cites_the_uns_number_is_the_uns_entry(register: SqlRegister) -> None:
    """Al-Nusrah Front on the UK's list and on the UN's, as the fixtures of the two lists have it."""
    for list_id, kind in (("uk-fcdo-sanctions-list", ".xml"), ("un-sc-consolidated", ".xml")):
        fixture = next(f for f in fixtures_of(list_id) if f.file_name.endswith(kind)).file()
        order = Order(accept="a fixture")
        list(import_file(register, Catalogue(), TickingClock(), fixture.name, fixture.data, order))
    cut = Cut(on=date.max, published_by=None, recorded_by=None)
    views = Views({p.id: p for p in Catalogue().profiles()})
    one, other = EntryKey.parse("uk-fcdo-sanctions-list:AQD0026"), EntryKey.parse("un-sc-consolidated:QDe.137")
    for key in (one, other):
        with register.reading() as log:
            found = subject(log, Catalogue(), views, cut, key)
        assert set(found.entries) == {one, other}
        assert [t.why for t in found.ties] == ["UN reference QDe.137"]
