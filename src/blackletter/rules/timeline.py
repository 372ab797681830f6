"""An entry's history: events derived from presences, stated dates and instruments (DESIGN.md, "State on a day").

Observation beats a stated date; between two publications the stated date decides where it falls inside; a removal is
inferred only from a publication that passed its checkpoints and lacks the entry.
"""

from collections.abc import Sequence
from datetime import date

from blackletter.rules.runs import Run, Sighting, content_on, runs
from blackletter.rules.tellings import StatedIn, Telling, events_of
from blackletter.values.dates import ONE_DAY, PartialDate, between, exact_date
from blackletter.values.entries import EntryKey
from blackletter.values.events import INFERRED, PARSER, SOURCE, STATED, Event, Presence, StandingPublication
from blackletter.values.publications import Instrument

# Which act is fit in which state, and the state that it leads to. An unfit act changes nothing and is shown.
ACTS: dict[str, dict[str, str]] = {
    "listed": {"absent": "listed"},
    "suspended": {"absent": "suspended", "listed": "suspended"},
    "restored": {"suspended": "listed"},
    "removed": {"absent": "absent", "listed": "absent", "suspended": "absent"},
}


def derive(
    key: EntryKey,
    publications: Sequence[StandingPublication],
    presences: Sequence[Presence],
    seen: Sequence[Sighting],
    stated_in: StatedIn,
    instruments: Sequence[Instrument],
    tracked: Sequence[str],
    told: Sequence[Telling] = (),
) -> tuple[Event, ...]:
    """The events of one entry in the order in which they settled.

    `publications` of the list in order; `presences` of the entry; `seen` = what each proving publication says of it;
    `tracked` = the facets whose changes count as amendments (none for a derived list, whose amendments are its
    parent's); `told` = what publications say outright. The result does not depend on the order of `presences` or
    `instruments`.
    """
    observed: list[Event] = []
    for run in runs(seen):
        observed.append(_listing(key, run, presences, stated_in))
        observed.extend(_amendments(key, run, publications, presences, tracked))
        if run.after is not None:
            observed.append(_removal(key, run.last.seen_on, run.last.id, run.after, run.ended_by))
    for act in instruments:
        observed.extend(_of_instrument(key, act, seen))
    for telling in told:
        observed.extend(_of_telling(key, telling, seen))
    return _fit(sorted(observed, key=_order))


def _order(event: Event) -> tuple[date, int, str, bool, str]:
    """By day settled; on one day what an act says before what a file shows, the stated before the inferred."""
    return (event.settled_on, 0 if event.instrument else 1, event.kind, event.basis == INFERRED, event.instrument or "")


def _listing(key: EntryKey, run: Run, presences: Sequence[Presence], stated_in: StatedIn) -> Event:
    day = run.first.published_on
    stated = _stated_in(run, presences, stated_in)
    # A publication is known to lack the entry no longer than until the one that shows it.
    floor = min(run.before.seen_on, day - ONE_DAY) if run.before is not None else None
    effective = between(floor, day + ONE_DAY)
    basis, conflict = INFERRED, None
    if stated is not None and stated.earliest is not None and stated.last_day is not None:
        if stated.last_day <= day and (floor is None or floor < stated.earliest):
            effective, basis = stated, STATED
        else:
            conflict = stated
    bounds = (run.before.id, run.first.id) if run.before is not None else (run.first.id,)
    return Event(
        kind="listed",
        entry=key,
        effective=effective,
        basis=basis,
        cause=run.begun_by,
        published_on=day,
        publications=bounds,
        conflict=conflict,
    )


def _stated_in(run: Run, presences: Sequence[Presence], stated_in: StatedIn) -> PartialDate | None:
    """The stated listing date in the earliest content of the run that has one."""
    for p in sorted(presences, key=lambda p: (p.first, p.facet)):
        if p.last >= run.first.published_on and p.first <= run.last.published_on:
            stated = stated_in(p.content)
            if stated is not None:
                return stated
    return None


def _removal(key: EntryKey, last_with: date, last_id: str, without: StandingPublication, cause: str = SOURCE) -> Event:
    return Event(
        kind="removed",
        entry=key,
        effective=between(min(last_with, without.published_on - ONE_DAY), without.published_on + ONE_DAY),
        basis=INFERRED,
        cause=cause,
        published_on=without.published_on,
        publications=(last_id, without.id),
    )


def _amendments(
    key: EntryKey,
    run: Run,
    publications: Sequence[StandingPublication],
    presences: Sequence[Presence],
    tracked: Sequence[str],
) -> list[Event]:
    """Changes between consecutive observations of a facet within one run, joined where they share their two bounds.

    Where the two files were not read alike (another format, another version of the reader) the change may be ours.
    """
    changed: dict[tuple[str, str, str], tuple[StandingPublication, StandingPublication, list[str]]] = {}
    end = run.after.published_on if run.after is not None else None
    for facet in tracked:
        before: tuple[StandingPublication, int | None] | None = None
        for publication in publications:
            day = publication.published_on
            if facet not in publication.facets or day < run.first.published_on or (end is not None and day >= end):
                continue
            content = content_on(presences, facet, day)
            if before is not None and before[1] != content:
                cause = SOURCE if publication.read_like(before[0], facet) else PARSER
                pair = changed.setdefault((before[0].id, publication.id, cause), (before[0], publication, []))
                pair[2].append(facet)
            before = (publication, content)
    return [
        Event(
            kind="amended",
            entry=key,
            effective=between(min(a.seen_on, b.published_on - ONE_DAY), b.published_on + ONE_DAY),
            basis=INFERRED,
            cause=cause,
            published_on=b.published_on,
            publications=(a.id, b.id),
            facets=tuple(facets),
        )
        for (_, _, cause), (a, b, facets) in changed.items()
    ]


def _of_instrument(key: EntryKey, act: Instrument, seen: Sequence[Sighting]) -> list[Event]:
    event = Event(
        kind=act.act,
        entry=key,
        effective=exact_date(act.effective_on),
        basis=STATED,
        cause=SOURCE,
        published_on=act.published_on,
        publications=(),
        instrument=act.sha256,
    )
    return _ended(key, event, act.effective_on, act.sha256, seen)


def _of_telling(key: EntryKey, telling: Telling, seen: Sequence[Sighting]) -> list[Event]:
    """A listing by an amendment ends with the next whole file that lacks the entry, unless it is told of before."""
    found = events_of(key, telling, seen)
    if telling.states != "listed":
        return list(found)
    publication = telling.publication
    return [e for event in found for e in _ended(key, event, publication.published_on, publication.id, seen)]


def _ended(key: EntryKey, event: Event, on: date, shown_by: str, seen: Sequence[Sighting]) -> list[Event]:
    """A listing that no whole file shows yet ends like any other: with the first later one that lacks the entry."""
    later = next((s for s in seen if s.publication.published_on > on), None)
    if event.kind != "listed" or later is None or later.present:
        return [event]
    return [event, _removal(key, on, shown_by, later.publication)]


def _fit(events: Sequence[Event]) -> tuple[Event, ...]:
    """Drop what says nothing new: a listing of the listed, a removal of the absent, an act unfit for its state."""
    state, out = "absent", []
    for event in events:
        if event.kind == "amended":
            if state != "absent":
                out.append(event)
            continue
        then = ACTS[event.kind].get(state)
        known_absent = event.kind == "removed" and state == "absent" and (event.basis != STATED or bool(out))
        if then is None or known_absent:
            continue
        state = then
        out.append(event)
    return tuple(out)
