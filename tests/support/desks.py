"""A desk for screening over a small list that was published twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from blackletter.engines.local import LocalEngine
from blackletter.names.keys import name_key
from blackletter.names.policy import DEFAULT
from blackletter.services.day_states import DayStates
from blackletter.services.importing import Order, import_file
from blackletter.services.listed_parties import listed_parties, made_from
from blackletter.services.scopes import held_scopes
from blackletter.services.screening import Desk
from blackletter.services.views import Views
from blackletter.stores.register import SqlReader, SqlRegister
from blackletter.values.cut import Cut
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.small_list import SmallCatalogue

FIRST = """list zz-parties core
printed 2020-01-05 08:00
a | Alpha Front; Zornak League | TERROR | |
b | Borvik Group | | |
end
"""
SECOND = """list zz-parties core
printed 2020-02-05 08:00
a | Alpha Front; Quelm Brigade | | |
c | Cendra Union | | |
end
"""
# A name of which an open removal is reported, though no list has it.
REPORTED = "Ishgara Front"


@contextmanager
def small_register() -> Iterator[SqlRegister]:
    """A register that holds the two publications."""
    with fresh_register() as opened:
        for text in (FIRST, SECOND):
            outcomes = import_file(
                opened, SmallCatalogue(), TickingClock(), "p.txt", text.encode(), Order(accept="test")
            )
            assert [o.status for o in outcomes] == ["landed"]
        yield opened


@contextmanager
def desk_on(
    register: SqlRegister, day: str, published_by: str | None = None, recorded_by: datetime | None = None
) -> Iterator[tuple[SqlReader, Desk]]:
    """A desk for that day over what the cut leaves of the register, and the look that it has."""
    catalogue = SmallCatalogue()
    views = Views({p.id: p for p in catalogue.profiles()})
    cut = Cut(
        on=date.fromisoformat(day),
        published_by=date.fromisoformat(published_by) if published_by else None,
        recorded_by=recorded_by,
    )
    with register.reading() as log:
        views.refresh(log)
        scopes = held_scopes(log, views, cut)
        searcher = LocalEngine(None).open(made_from(scopes), lambda: listed_parties(log, catalogue, scopes))
        states = DayStates(
            log=log, catalogue=catalogue, views=views, scopes=scopes, cut=cut, pending=lambda _ids, _names: ()
        )
        yield (
            log,
            Desk(
                searcher=searcher,
                states=states,
                policy=DEFAULT,
                scopes=scopes,
                asked=frozenset(),
                decision_on=lambda _customer, _entry, _content: None,
                pending_of=lambda name: ("p1",) if name == REPORTED else (),
                reported=frozenset({name_key(REPORTED)}),
            ),
        )
