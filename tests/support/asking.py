"""Questions to a register of the small list, as a caller would ask them."""

from __future__ import annotations

from datetime import date, datetime

from blackletter.services.diffing import Diff, diff
from blackletter.services.importing import Order, Outcome, import_file
from blackletter.services.scopes import scopes_of
from blackletter.services.standing import StandingAnswer, standing
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.standing import Standing
from tests.support.clock import TickingClock
from tests.support.history import on
from tests.support.small_list import LIST, SmallCatalogue


def bring(
    register: SqlRegister,
    text: str,
    *,
    published: str | None = None,
    accept: str | None = None,
    clock: TickingClock | None = None,
    name: str = "parties.txt",
    list_id: str | None = None,
) -> Outcome:
    """Import one file."""
    order = Order(list_id=list_id, published=on(published) if published else None, accept=accept)
    clock = clock or TickingClock()
    (outcome,) = import_file(register, SmallCatalogue(), clock, name, text.encode(), order)
    return outcome


def ask(
    register: SqlRegister,
    query: str,
    day: str,
    *,
    list_id: str | None = LIST,
    published_by: str | None = None,
    recorded_by: datetime | None = None,
    catalogue: SmallCatalogue | None = None,
) -> StandingAnswer:
    """The standing of a party on a day."""
    catalogue = catalogue or SmallCatalogue()
    cut = Cut(on=on(day), published_by=on(published_by) if published_by else None, recorded_by=recorded_by)
    with register.reading() as log:
        return standing(log, catalogue, views(catalogue), query, cut, list_id, lambda _ids, _names: ())


def one(
    register: SqlRegister, query: str, day: str, *, list_id: str = LIST, published_by: str | None = None
) -> Standing:
    """The one row of an answer."""
    (row,) = ask(register, query, day, list_id=list_id, published_by=published_by).standings
    return row


def compare(register: SqlRegister, from_day: str, to_day: str, *, list_id: str = LIST, parent: str = LIST) -> Diff:
    """The difference between two days."""
    catalogue = SmallCatalogue()
    cut = Cut(on=date.max, published_by=None, recorded_by=None)
    with register.reading() as log:
        v = views(catalogue)
        (scope,) = [s for s in scopes_of(log, v, parent, cut) if s.id == list_id]
        return diff(log, v, scope, on(from_day), on(to_day))


def views(catalogue: SmallCatalogue) -> Views:
    """Views of the catalogue's lists."""
    return Views({p.id: p for p in catalogue.profiles()})


def parties(day: str | None, *rows: str, facet: str = "core", end: bool = True, time: str = "08:00") -> str:
    """A file of the small list; `day` None = it prints no date."""
    lines = [f"list {LIST} {facet}", f"printed {day} {time}" if day else "undated", *rows]
    return "\n".join([*lines, *(["end"] if end else [])]) + "\n"


def ruling(
    act: str, effective: str, *, entry: str = "", name: str = "", list_id: str = LIST, published: str = ""
) -> str:
    """An instrument in its own format."""
    who = f"entry: {entry}" if entry else f"name: {name}"
    return (
        f"---\nlist: {list_id}\n{who}\nact: {act}\nauthority: Supreme Court\nreference: case 7\n"
        f"decided_on: {effective}\npublished_on: {published or effective}\n---\nIt is so ordered.\n"
    )
