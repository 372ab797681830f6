"""What changed on a list between two legal days, as in force at the end of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from blackletter.ports.log import RegisterReader
from blackletter.rules.state import state_on
from blackletter.rules.timeline import derive
from blackletter.services.membership import Membership
from blackletter.services.scopes import Scope
from blackletter.services.views import Views, entries_of_act
from blackletter.values.dates import ONE_DAY, between
from blackletter.values.entries import EntryKey
from blackletter.values.events import INFERRED, SOURCE, Event, Presence
from blackletter.values.publications import Instrument

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

    Sets of presence tell which entries can differ; only those are derived one by one, with all that acts and stated
    dates say of them.
    """
    members = Membership(log=log, scope=scope)
    stated = views.stated(log, scope.profile.id)
    before, after = members.present(from_day), members.present(to_day)
    doubtful = before ^ after
    if stated:
        doubtful |= (members.appearing(from_day) - before) | (members.appearing(to_day) - after)
    acts = _acts_by_entry(log, scope)
    amended = _amended(members, scope, from_day, to_day, before & after)
    numbers = sorted(doubtful | acts.keys() | amended.keys())
    presences = scope.view.presences(log, numbers)
    keys = log.entry_keys(numbers)
    first = scope.witnesses[0].published_on if scope.witnesses else None
    found: list[tuple[str, int, EntryKey, Event]] = []
    for number in numbers:
        key = EntryKey(list_id=scope.id, source_id=keys[number].source_id)
        change = None
        if number in doubtful or number in acts:
            mine = presences.get(number, ())
            seen = scope.seen(mine)
            events = derive(key, scope.view.publications, mine, seen, stated.get, acts.get(number, ()), ())
            change = _between(events, first, from_day, to_day)
        if change is None and number in amended:
            change = ("amended", _amendment(scope, key, from_day, to_day, amended[number]))
        if change is not None:
            found.append((change[0], number, key, change[1]))
    names = _names(log, scope, {n: presences.get(n, ()) for _, n, _, _ in found})
    found.sort(key=lambda f: (CHANGE_KINDS.index(f[0]), _natural(f[2])))
    return Diff(
        list_id=scope.id,
        from_day=from_day,
        to_day=to_day,
        changes=tuple(Change(kind=k, key=key, name=names.get(n, ""), event=e) for k, n, key, e in found),
        uncovered=tuple(d for d in (from_day, to_day) if first is None or d < first),
    )


def _natural(key: EntryKey) -> tuple[int, int, str]:
    """Numbers in order of number, everything else in order of text."""
    source = key.source_id
    return (0, int(source), source) if source.isascii() and source.isdigit() else (1, 0, source)


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
    members: Membership, scope: Scope, from_day: date, to_day: date, stayed: set[int]
) -> Mapping[int, tuple[str, ...]]:
    """The entries of `stayed` whose content differs, with the facets in which it does.

    A facet that was not observed by both days carries forward: it never counts as an amendment.
    """
    out: dict[int, tuple[str, ...]] = {}
    for facet in scope.tracked:
        then, now = members.observed(facet, from_day), members.observed(facet, to_day)
        if then is None or now is None:
            continue
        proves = scope.profile.facet(facet).proves
        for entry in stayed:
            a, b = then.get(entry), now.get(entry)
            if a != b and (not proves or (a is not None and b is not None)):
                out[entry] = (*out.get(entry, ()), facet)
    return out


def _amendment(scope: Scope, key: EntryKey, from_day: date, to_day: date, facets: tuple[str, ...]) -> Event:
    """The amendment as bounded by the publications around it."""
    of_facets = [p for p in scope.view.publications if p.facets & set(facets)]
    a = next(p for p in reversed(of_facets) if p.published_on <= from_day)
    b = next(p for p in reversed(of_facets) if p.published_on <= to_day)
    return Event(
        kind="amended",
        entry=key,
        effective=between(a.published_on, b.published_on + ONE_DAY),
        basis=INFERRED,
        cause=SOURCE,
        published_on=b.published_on,
        publications=(a.id, b.id),
        facets=facets,
    )


def _acts_by_entry(log: RegisterReader, scope: Scope) -> Mapping[int, tuple[Instrument, ...]]:
    """The acts on the scope by entry; those about parties that no publication has are shown by `standing` alone."""
    out: dict[int, tuple[Instrument, ...]] = {}
    for act in scope.view.acts:
        if act.list_id == scope.id:
            for number in entries_of_act(log, scope.profile.id, act):
                out[number] = (*out.get(number, ()), act)
    return out


def _names(log: RegisterReader, scope: Scope, presences: Mapping[int, tuple[Presence, ...]]) -> Mapping[int, str]:
    main = scope.profile.facets[0].name
    newest = {
        number: max(ps, key=lambda p: (p.facet == main, p.last)).content for number, ps in presences.items() if ps
    }
    names = log.names_of(set(newest.values()))
    return {number: names.get(content, "") for number, content in newest.items()}
