"""What changed on a list between two legal days, as in force at the end of each."""

from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from blackletter.ports.log import RegisterReader
from blackletter.rules.state import state_on
from blackletter.rules.tellings import StatedDates
from blackletter.rules.turns import last_turns, listings, removals
from blackletter.services.membership import Membership
from blackletter.services.scopes import Scope, acts_by_entry
from blackletter.services.views import Views
from blackletter.values.allocation import collector_paused
from blackletter.values.dates import ONE_DAY, between
from blackletter.values.entries import EntryKey
from blackletter.values.events import INFERRED, PARSER, SOURCE, Event, Presence

IN_FORCE = ("listed", "suspended")
CHANGE_KINDS = ("added", "amended", "suspended", "restored", "removed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry that differs between the days; `kind` is one of `CHANGE_KINDS`, `event` what made the difference."""

    kind: str
    key: EntryKey
    name: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All changes of a scope between two days; `uncovered` names those of the two on which the list is not covered."""

    list_id: str
    from_day: date
    to_day: date
    changes: tuple[Change, ...]
    uncovered: tuple[date, ...]


def diff(log: RegisterReader, views: Views, scope: Scope, from_day: date, to_day: date) -> Diff:
    """Compare the list as in force at the end of `from_day` and of `to_day` (`from_day` <= `to_day`).

    Sets of presence tell which entries can differ; those of which an act or a stated date may speak are derived one by
    one, the rest all at once.
    """
    with collector_paused():
        return _diff(log, views, scope, from_day, to_day)


def _diff(log: RegisterReader, views: Views, scope: Scope, from_day: date, to_day: date) -> Diff:
    members = Membership(log=log, scope=scope, since=from_day)
    stated, dates = views.stated(log, scope.profile.id), views.dates(log, scope.profile.id)
    before, after = members.present(from_day), members.present(to_day)
    acts = acts_by_entry(log, scope)
    amended = _amended(members, scope, from_day, to_day, before & after)
    first = scope.witnesses[0].published_on if scope.witnesses else None
    doubtful = set(acts) | _told_of(members, dates)
    if scope.derived is not None:
        doubtful |= before ^ after
    if stated and (scope.derived is None or scope.derived.dated):
        doubtful |= _dated(members, first, from_day, to_day)
    keys = _keys(log, scope, (before ^ after) | doubtful | amended.keys())
    presences = scope.view.presences(log, sorted(doubtful))
    found: dict[int, tuple[str, Event]] = {}
    for number in doubtful:
        mine = presences.get(number, ())
        events = scope.events(keys[number], mine, acts.get(number, ()), dates, ())
        change = _between(events, first, from_day, to_day)
        if change is not None:
            found[number] = change
        elif not all(state_on(events, first, day).state in IN_FORCE for day in (from_day, to_day)):
            # Off the list by an act, whatever a file still prints of it.
            amended.pop(number, None)
    for number, change in _turned(members, keys, to_day, before ^ after, doubtful):
        found[number] = change
    amendment: dict[tuple[str, ...], Callable[[EntryKey], Event]] = {}
    for number in amended.keys() - found.keys():
        facets = amended[number]
        if facets not in amendment:
            amendment[facets] = _amendment(scope, from_day, to_day, facets)
        found[number] = ("amended", amendment[facets](keys[number]))
    names = _names(log, members, found.keys(), presences)
    order = {kind: i for i, kind in enumerate(CHANGE_KINDS)}
    in_order = sorted(found, key=lambda n: (order[found[n][0]], keys[n].natural))
    return Diff(
        list_id=scope.id,
        from_day=from_day,
        to_day=to_day,
        changes=tuple(
            Change(kind=found[n][0], key=keys[n], name=names.get(n, ""), event=found[n][1]) for n in in_order
        ),
        uncovered=tuple(d for d in (from_day, to_day) if first is None or d < first),
    )


def _told_of(members: Membership, dates: StatedDates) -> set[int]:
    """The entries of which a publication may say outright that they were listed or removed."""
    if members.scope.derived is not None:
        return set()
    rules = members.scope.profile.facets
    told = {entry for facet in members.scope.profile.stating for entry, *_ in members.stretches(facet)}
    ending = (s for rule in rules if rule.states == "until" for s in members.stretches(rule.name))
    return told | {entry for entry, content, *_ in ending if dates.removal(content) is not None}


def _dated(members: Membership, first: date | None, from_day: date, to_day: date) -> AbstractSet[int]:
    """The entries whose difference a stated listing date may decide; no such date tells when an entry went.

    It may put a listing before the publication that first shows it. Before the list's first publication nothing else
    tells of a listing: there the only difference is that of an entry which has gone since.
    """
    before, after = members.present(from_day), members.present(to_day)
    if first is None or from_day < first:
        return members.appearing(from_day) - after
    return (after - before) | (members.appearing(from_day) - before) | (members.appearing(to_day) - after)


def _keys(log: RegisterReader, scope: Scope, numbers: Collection[int]) -> Mapping[int, EntryKey]:
    """The entries' keys as the scope prints them."""
    keys = log.entry_keys(numbers)
    if scope.derived is None:
        return keys
    return {n: EntryKey(list_id=scope.id, source_id=key.source_id) for n, key in keys.items()}


def _turned(
    members: Membership, keys: Mapping[int, EntryKey], to_day: date, differing: frozenset[int], doubtful: set[int]
) -> Iterator[tuple[int, tuple[str, Event]]]:
    """Additions and removals that presence alone tells: of entries that are not `doubtful`."""
    base = members.last(members.since) if members.since is not None else None
    if base is None or members.scope.derived is not None:
        return
    witnesses = [p for p in members.proving() if base.published_on <= p.published_on <= to_day]
    for turn in last_turns(witnesses, members.shown_among(witnesses, differing)):
        begun, ended = list(turn.begun - doubtful), list(turn.ended - doubtful)
        for number, event in zip(begun, listings(turn, [keys[n] for n in begun]), strict=True):
            yield number, ("added", event)
        for number, event in zip(ended, removals(turn, [keys[n] for n in ended]), strict=True):
            yield number, ("removed", event)


def _between(events: tuple[Event, ...], first: date | None, from_day: date, to_day: date) -> tuple[str, Event] | None:
    """What the entry's state did between the two days; None where it did nothing, or nobody can say."""
    before, after = state_on(events, first, from_day), state_on(events, first, to_day)
    if before.state == after.state or "not-covered" in (before.state, after.state):
        return None
    event = next((e for e in reversed(events) if e.settled_on <= to_day), None)
    if event is None:
        return None
    if after.state == "suspended":
        return "suspended", event
    if after.state == "listed":
        return ("restored" if before.state == "suspended" else "added"), event
    return ("removed", event) if before.state in IN_FORCE else None


def _amended(
    members: Membership, scope: Scope, from_day: date, to_day: date, stayed: frozenset[int]
) -> dict[int, tuple[str, ...]]:
    """The entries of `stayed` whose content differs, with the facets in which it does.

    A facet that was not observed by both days carries forward: it never counts as an amendment.
    """
    out: dict[int, tuple[str, ...]] = {}
    for facet in scope.tracked:
        then, now = members.observed(facet, from_day), members.observed(facet, to_day)
        if then is None or now is None:
            continue
        # Numbers of contents belong to one entry each, so a pair differs only where its entry does.
        differing = {entry for entry, _ in then.items() ^ now.items()} & stayed
        if scope.profile.facet(facet).proves:
            differing &= then.keys() & now.keys()
        for entry in differing:
            out[entry] = (*out.get(entry, ()), facet)
    return out


def _amendment(scope: Scope, from_day: date, to_day: date, facets: tuple[str, ...]) -> Callable[[EntryKey], Event]:
    """What makes an entry's amendment in those facets, as bounded by the publications around it."""
    of_facets = [p for p in scope.view.publications if p.facets & set(facets)]
    a = next(p for p in reversed(of_facets) if p.published_on <= from_day)
    b = next(p for p in reversed(of_facets) if p.published_on <= to_day)
    effective = between(a.published_on, b.published_on + ONE_DAY)
    cause = SOURCE if any(b.read_like(a, facet) for facet in facets if facet in a.facets & b.facets) else PARSER
    bounds = (a.id, b.id)

    def amendment(key: EntryKey) -> Event:
        return Event(
            kind="amended",
            entry=key,
            effective=effective,
            basis=INFERRED,
            cause=cause,
            published_on=b.published_on,
            publications=bounds,
            facets=facets,
        )

    return amendment


def _names(
    log: RegisterReader,
    members: Membership,
    numbers: Collection[int],
    presences: Mapping[int, tuple[Presence, ...]],
) -> Mapping[int, str]:
    """The name in each entry's newest content: of the main facet, else of whichever facet was seen last."""
    main, *others = (rule.name for rule in members.scope.profile.facets)
    newest = {
        n: max(ps, key=lambda p: (p.facet == main, p.last)).content for n in numbers if (ps := presences.get(n, ()))
    }
    for facets in ([main], sorted(others)):
        missing = {n for n in numbers if n not in newest}
        last: dict[int, int] = {}
        for facet in facets if missing else ():
            for entry, content, _, until in members.stretches(facet):
                if entry in missing and until > last.get(entry, 0):
                    last[entry], newest[entry] = until, content
    names = log.names_of(set(newest.values()))
    return {number: names.get(content, "") for number, content in newest.items()}
