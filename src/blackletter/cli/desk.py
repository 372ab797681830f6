"""A desk for screening, put together from a register: its lists, the index of their names, policy and decisions."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from blackletter.cli.session import Session
from blackletter.errors import UsageError
from blackletter.names.keys import name_key
from blackletter.names.policy import DEFAULT
from blackletter.ports.log import RegisterReader
from blackletter.reading.version import READER_VERSION
from blackletter.services.day_states import DayStates
from blackletter.services.deciding import decisions_under
from blackletter.services.docket import Docket
from blackletter.services.listed_parties import listed_parties, made_from
from blackletter.services.scopes import Scope
from blackletter.services.screening import Desk
from blackletter.services.screening_stamp import screening_stamp
from blackletter.services.stamp import stamp_of
from blackletter.stores.engine import sqlite_path
from blackletter.stores.register import SqlReader
from blackletter.stores.screening_log import screening_log
from blackletter.values.cut import Cut
from blackletter.values.screening import Policy
from blackletter.values.standing import Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk:
    """A desk with what its answers are stamped with."""

    desk: Desk
    docket: Docket
    coverage: tuple[Coverage, ...]
    stamp: str


def policy_of(threshold: float | None) -> Policy:
    """The default policy, with another threshold where one is given; UsageError where that is no threshold."""
    if threshold is None:
        return DEFAULT
    if not 0.0 < threshold <= 1.0:
        raise UsageError(f"--threshold {threshold:g} is no threshold", tip="it lies above 0 and is at most 1")
    return Policy(version=DEFAULT.version, threshold=threshold, weights=DEFAULT.weights)


def index_folder(register: str) -> Path:
    """Where the indexes of a register are kept: beside its file, else in the user's cache."""
    path = sqlite_path(register)
    if path is not None:
        return path.with_name(path.name + "-names")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "blackletter" / "names"


@contextmanager
def open_desk(
    s: Session, log: RegisterReader, folder: Path, cut: Cut, policy: Policy, lists: Iterable[str] = (), workers: int = 2
) -> Iterator[OpenDesk]:
    """A desk over the lists asked (`lists` empty = all held); UsageError naming the ones held where one is not."""
    # Here alone: numpy takes a third of a second to import, and most commands search nothing.
    from blackletter.engines.local import LocalEngine

    held = s.scopes(log, cut)
    asked = frozenset(s.scope(log, list_id, cut).id for list_id in lists)
    scopes = tuple(x for x in held if not asked or x.id in asked)
    docket = s.dockets.docket(log, cut)
    assert isinstance(log, SqlReader), "a session looks at a register on SQLAlchemy"
    decisions = decisions_under(screening_log(log).decisions(), cut)
    searcher = LocalEngine(folder, workers).open(made_from(held), lambda: listed_parties(log, s.catalogue, held))
    pending = _Pending(s, docket, cut, scopes)
    states = DayStates(log=log, catalogue=s.catalogue, views=s.views, scopes=scopes, cut=cut, pending=pending.of_entry)
    stamp = stamp_of(cut, scopes, docket.reports, READER_VERSION)
    try:
        yield OpenDesk(
            desk=Desk(
                searcher=searcher,
                states=states,
                policy=policy,
                scopes=scopes,
                asked=asked,
                decision_on=decisions.on,
                pending_of=pending.of_name,
                reported=pending.keys,
            ),
            docket=docket,
            coverage=tuple(x.coverage() for x in scopes),
            stamp=screening_stamp(stamp, policy, (x.id for x in scopes), decisions.ids),
        )
    finally:
        searcher.close()


class _Pending:
    """Open removals by the docket; most names have none, and are told so by one look-up."""

    def __init__(self, s: Session, docket: Docket, cut: Cut, scopes: Iterable[Scope]) -> None:
        self._world, self._docket, self._cut = s.world, docket, cut
        self._lists = {list_id for scope in scopes for list_id in scope.asked_of}
        self.keys = frozenset[str]().union(*docket.keys.values())

    def of_entry(self, list_ids: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
        if not self.keys:
            return ()
        return tuple(p.proceeding for p in self._docket.pending(self._world, self._cut, list_ids, names))

    def of_name(self, name: str) -> tuple[str, ...]:
        if not self.keys or name_key(name) not in self.keys:
            return ()
        return self.of_entry(self._lists, (name,))
