"""One name against every list as of a day, each hit with its standing: state, dates, evidence, pending removals."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from blackletter.ports.log import RegisterReader
from blackletter.ports.reports import WorldKnowledge
from blackletter.services.docket import Docket
from blackletter.services.scopes import Scope
from blackletter.services.screening import VERDICT_OF, Desk, Found
from blackletter.services.standing import PendingOf, standing
from blackletter.values.proceedings import PendingProceeding
from blackletter.values.screening import NameQuery, Score
from blackletter.values.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchAnswer:
    """What is known of a name: `hits` best first, and one row of `others` for each list that has no such entry.

    `verdict` is that of the strongest hit (hit before former); without one it is "clear", or "not-covered" where no
    list asked covers the day.
    """

    verdict: str
    hits: tuple[tuple[Score, Standing], ...]
    others: tuple[Standing, ...]


def match(log: RegisterReader, desk: Desk, docket: Docket, world: WorldKnowledge, query: NameQuery) -> MatchAnswer:
    """Match one name; no answer is an empty silence."""
    pending = _pending(desk, docket, world)
    scopes = {s.id: s for s in desk.scopes}
    told: dict[str, tuple[Standing, ...]] = {}
    hits: list[tuple[Score, Standing]] = []
    for found in desk.match(query):
        row = _standing(log, desk, scopes[found.place.list_id], found, told, pending)
        hits.append((found.score, replace(row, score=found.score.value)))
    listed = {row.list_id for _, row in hits}
    named = _of_name(pending, query.name)
    states = desk.states
    strangers = standing(log, states.catalogue, states.views, "", states.cut, None, named).standings
    others = tuple(r for r in strangers if r.list_id in scopes and r.list_id not in listed and r.entry is None)
    verdicts = {VERDICT_OF[row.state] for _, row in hits}
    clear = "clear" if desk.covered else "not-covered"
    verdict = next((v for v in ("hit", "former", "not-covered") if v in verdicts), clear)
    return MatchAnswer(verdict=verdict, hits=tuple(hits), others=others)


def _standing(
    log: RegisterReader,
    desk: Desk,
    scope: Scope,
    found: Found,
    told: dict[str, tuple[Standing, ...]],
    pending: PendingOf,
) -> Standing:
    """The hit's row as `standing` tells it, looked up by the entry's id (by its name where an act alone knows it)."""
    states, place = desk.states, found.place
    for query in (f"{scope.profile.id}:{place.source_id}", place.name):
        if query not in told:
            told[query] = standing(log, states.catalogue, states.views, query, states.cut, None, pending).standings
        for row in told[query]:
            if row.list_id == place.list_id and row.entry == place.entry:
                return row
    raise AssertionError(f"{place.entry} was found, and so it stands")


def _pending(desk: Desk, docket: Docket, world: WorldKnowledge) -> PendingOf:
    def pending(list_ids: Iterable[str], names: Iterable[str]) -> tuple[PendingProceeding, ...]:
        return docket.pending(world, desk.states.cut, list_ids, names)

    return pending


def _of_name(pending: PendingOf, name: str) -> PendingOf:
    """The pending removals of the name asked for, whatever `standing` was asked."""
    return lambda list_ids, _: pending(list_ids, (name,))
