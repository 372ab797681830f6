"""One run's access to a register and to what is built over it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from blackletter.config import Config, load_config
from blackletter.errors import UsageError
from blackletter.ports.log import RegisterReader
from blackletter.reading.version import READER_VERSION
from blackletter.services.docket import Docket, Dockets
from blackletter.services.scopes import Scope, held_scopes, scope_of
from blackletter.services.stamp import stamp_of
from blackletter.services.standing import StandingAnswer, standing
from blackletter.services.views import Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.wiring import Catalogue, World, open_register


def settings(register: str | None) -> Config:
    """The settings of this run."""
    return load_config(os.environ, Path.cwd(), register=register)


class Session:
    """A register opened for questions; views and dockets are built once and shared by all of them."""

    def __init__(self, register: SqlRegister) -> None:
        self.register = register
        self.catalogue = Catalogue()
        self.world = World()
        self.views = Views({p.id: p for p in self.catalogue.profiles()})
        self.dockets = Dockets(self.world)

    @contextmanager
    def look(self) -> Iterator[RegisterReader]:
        """One consistent look at the register."""
        with self.register.reading() as log:
            self.views.refresh(log)
            yield log

    def standing(self, log: RegisterReader, name: str, cut: Cut, list_id: str | None) -> StandingAnswer:
        """The standing of a name; UsageError where `list_id` is not held or unknown."""
        if list_id is not None:
            self.scope(log, list_id, cut)
        docket = self.dockets.docket(log, cut)
        return standing(
            log,
            self.catalogue,
            self.views,
            name,
            cut,
            list_id,
            lambda ids, names: docket.pending(self.world, cut, ids, names),
        )

    def scopes(self, log: RegisterReader, cut: Cut) -> tuple[Scope, ...]:
        """Every list and view held."""
        return held_scopes(log, self.views, cut)

    def scope(self, log: RegisterReader, list_id: str, cut: Cut) -> Scope:
        """A held list or derived list; UsageError naming the ones held."""
        found = scope_of(log, self.views, list_id, cut)
        if found is not None:
            return found
        scopes = held_scopes(log, self.views, replace(cut, recorded_by=None))
        held = ", ".join(s.id for s in scopes) or "none yet"
        raise UsageError(f"the register holds no list {list_id!r}", tip=f"lists held: {held}")

    def stamp(self, log: RegisterReader, cut: Cut, docket: Docket) -> str:
        """The stamp of an answer that may use everything that the cut leaves."""
        return stamp_of(cut, held_scopes(log, self.views, cut), docket.reports, READER_VERSION)


@contextmanager
def session(register: str | None) -> Iterator[Session]:
    """A session on the register that the settings name."""
    opened = open_register(settings(register).register)
    try:
        yield Session(opened)
    finally:
        opened.close()
