"""All proceedings under a cut, and which of them touch a party."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from blackletter.names.keys import name_key
from blackletter.ports.log import RegisterReader
from blackletter.ports.reports import WorldKnowledge
from blackletter.rules.proceedings import group, standing_of
from blackletter.services.reports import Reports, reports_under
from blackletter.values.cut import Cut
from blackletter.values.proceedings import PendingProceeding, Proceeding


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """The proceedings that the evidence and register cuts leave; `keys` = the name keys of each one's subject."""

    reports: Reports
    proceedings: tuple[Proceeding, ...]
    keys: dict[str, frozenset[str]]

    def standing(self, proceeding: Proceeding, world: WorldKnowledge, cut: Cut) -> PendingProceeding | None:
        """Where a proceeding stands on the cut's day."""
        return standing_of(proceeding, world.procedure(proceeding.list_id), cut)

    def pending(
        self, world: WorldKnowledge, cut: Cut, list_ids: Iterable[str], names: Iterable[str]
    ) -> tuple[PendingProceeding, ...]:
        """The open removals on one of the lists of a party with one of the names."""
        ids, keys = set(list_ids), {name_key(n) for n in names} - {""}
        found = (
            self.standing(p, world, cut)
            for p in self.proceedings
            if p.kind == "removal" and p.list_id in ids and self.keys[p.id] & keys
        )
        return tuple(p for p in found if p is not None and p.open)


@dataclass(slots=True)
class Dockets:
    """Dockets, each built once for a position of the log."""

    world: WorldKnowledge
    _position: int = -1
    _built: dict[tuple[date | None, str], Docket] = field(default_factory=dict)

    def docket(self, log: RegisterReader, cut: Cut) -> Docket:
        """The docket under the cut."""
        position = log.position()
        if position != self._position:
            self._position = position
            self._built.clear()
        key = (cut.published_by, str(cut.recorded_by))
        if key not in self._built:
            self._built[key] = _build(log, self.world, cut)
        return self._built[key]


def _build(log: RegisterReader, world: WorldKnowledge, cut: Cut) -> Docket:
    reports = reports_under(log, world, cut)
    proceedings = tuple(replace(p, subject=world.name(p.subject)) for p in group(reports.steps, world.slug))
    keys = {p.id: frozenset(name_key(n) for n in world.aliases(p.subject)) - {""} for p in proceedings}
    return Docket(reports=reports, proceedings=proceedings, keys=keys)
