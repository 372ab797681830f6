"""What goes out to others: what changed on a list, with the contents around it, and who stands on it on a day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice

from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.services.changes import changes
from blackletter.services.diffing import Diff, diff
from blackletter.services.histories import EntryHistory, dates_in
from blackletter.services.scopes import Scope, acts_by_entry
from blackletter.services.views import Views
from blackletter.values.cut import Cut
from blackletter.values.dates import ONE_DAY
from blackletter.values.entries import Content, EntryKey
from blackletter.values.events import Event, State
from blackletter.values.publications import Instrument

# So many entries are held at once, with all that the list ever said of them.
BATCH = 500
# A list's own word for a change, by the event that makes it.
CHANGE_OF = {"listed": "added"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeltaChange:
    """One change of one entry: `kind` is one of `diffing.CHANGE_KINDS`, or "corrected": it was stated, no longer is.

    `before` = what the list said of the entry before the change, None for an addition; `after` = what it says since,
    None for a removal. Both are None for a correction, and for a party that an act alone names.
    """

    kind: str
    key: EntryKey
    name: str
    event: Event
    before: Content | None
    after: Content | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryOnDay:
    """An entry with its legal state and content on a day; `as_of` = id of the publication that speaks for the day."""

    key: EntryKey
    state: State
    content: Content
    as_of: str | None


def delta_between(
    log: RegisterReader, catalogue: ListCatalogue, views: Views, scope: Scope, from_day: date, to_day: date
) -> tuple[Diff, Iterator[DeltaChange]]:
    """What differs between the list as in force at the end of two days, and each change with its contents."""
    found = diff(log, views, scope, from_day, to_day)
    wanted = ((c.kind, c.key, c.name, c.event, from_day, to_day) for c in found.changes)
    return found, _with_contents(log, catalogue, scope, wanted)


def delta_since(
    log: RegisterReader, catalogue: ListCatalogue, views: Views, scope: Scope, cut: Cut, since: datetime
) -> Iterator[DeltaChange]:
    """What the register has come to say of the list since an instant, in the order in which it came to say it."""
    found = changes(log, views, cut, since, frozenset({scope.id}))
    wanted = (
        (CHANGE_OF.get(c.kind, c.kind), c.key, c.name, replace(c.event, recorded_at=c.recorded_at), *_days(c.event))
        for c in found
    )
    return _with_contents(log, catalogue, scope, wanted)


def _days(event: Event) -> tuple[date, date]:
    """The last day before an event and the first day on which it has certainly happened."""
    return event.settled_on - ONE_DAY, event.settled_on


def _with_contents(
    log: RegisterReader,
    catalogue: ListCatalogue,
    scope: Scope,
    wanted: Iterable[tuple[str, EntryKey, str, Event, date, date]],
) -> Iterator[DeltaChange]:
    rest = iter(wanted)
    while batch := list(islice(rest, BATCH)):
        asked = {key: replace(key, list_id=scope.profile.id) for _, key, *_ in batch}
        numbers = {key: n for key, parent in asked.items() if (n := log.entry_number(parent)) is not None}
        known = {h.key: h for h in _histories(log, scope, {n: key for key, n in numbers.items()}, {})}
        for kind, key, name, event, before, after in batch:
            history = known.get(key) if kind != "corrected" else None
            yield DeltaChange(
                kind=kind,
                key=key,
                name=name,
                event=event,
                before=history.content(catalogue, before) if history is not None and kind != "added" else None,
                after=history.content(catalogue, after) if history is not None and kind != "removed" else None,
            )


def entries_on(
    log: RegisterReader, catalogue: ListCatalogue, scope: Scope, day: date, states: Sequence[str]
) -> Iterator[EntryOnDay]:
    """The entries of a scope that are in one of `states` at the end of `day`, in the order of their first record."""
    numbers = sorted({n for rule in scope.profile.facets for n in log.entries_of(scope.profile.id, rule.name).values()})
    as_of = scope.as_of(day)
    acts = acts_by_entry(log, scope)
    for start in range(0, len(numbers), BATCH):
        parents = log.entry_keys(numbers[start : start + BATCH])
        keys = {n: EntryKey(list_id=scope.id, source_id=key.source_id) for n, key in parents.items()}
        for history in _histories(log, scope, keys, acts):
            state = history.state(day)
            if state.state in states:
                yield EntryOnDay(
                    key=history.key,
                    state=state,
                    content=history.content(catalogue, day),
                    as_of=as_of.id if as_of is not None else None,
                )


def _histories(
    log: RegisterReader,
    scope: Scope,
    keys: Mapping[int, EntryKey],
    acts: Mapping[int, tuple[Instrument, ...]],
) -> Iterator[EntryHistory]:
    """The histories of entries as far as state and contents need them: amendments change no state.

    Their contents are read together, so that each block of them is opened once.
    """
    presences = scope.view.presences(log, list(keys))
    contents = log.contents({p.content for of_entry in presences.values() for p in of_entry})
    for number, of_entry in presences.items():
        own = acts.get(number, ())
        events = scope.events(keys[number], of_entry, own, dates_in(contents), ())
        yield EntryHistory(
            scope=scope, key=keys[number], presences=tuple(of_entry), contents=contents, acts=own, events=events
        )
