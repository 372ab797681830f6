"""The question itself: was this party on which list on that day, on what legal basis, and how do we know?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from blackletter.names.keys import name_key
from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.rules.runs import content_on
from blackletter.services.finding import Match, find
from blackletter.services.histories import EntryHistory, entry_history
from blackletter.services.scopes import Scope, held_scopes, scope_of
from blackletter.services.views import Views
from blackletter.values.cut import Cut
from blackletter.values.entries import EntryKey
from blackletter.values.events import Event, StandingPublication, State
from blackletter.values.evidence import SourceRef
from blackletter.values.proceedings import PendingProceeding
from blackletter.values.standing import Coverage, Standing

# The pending proceedings about an entry: (scope's list id and its parent's, the entry's names) -> proceedings.
PendingOf = Callable[[Iterable[str], Iterable[str]], tuple[PendingProceeding, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingAnswer:
    """All lists' answers; one row per matching entry, and one for each other list held: never an empty silence."""

    query: str
    cut: Cut
    standings: tuple[Standing, ...]
    coverage: tuple[Coverage, ...]


def standing(
    log: RegisterReader,
    catalogue: ListCatalogue,
    views: Views,
    query: str,
    cut: Cut,
    list_id: str | None,
    pending_of: PendingOf,
) -> StandingAnswer:
    """The standing of the party that `query` names, on every list held or on `list_id` (a list or a derived list)."""
    matches = find(log, query, {d.id: p.id for p in views.profiles.values() for d in p.derived})
    named = scope_of(log, views, list_id, cut) if list_id is not None else None
    scopes = list(held_scopes(log, views, cut)) if list_id is None else [named] if named is not None else []
    rows: list[Standing] = []
    for scope in scopes:
        of_scope = list(_answers(log, catalogue, scope, matches, query, cut, pending_of))
        of_scope.sort(key=lambda row: -row.score)
        rows.extend(of_scope or [_stranger(scope, cut, pending_of, query)])
    return StandingAnswer(query=query, cut=cut, standings=tuple(rows), coverage=tuple(s.coverage() for s in scopes))


def _answers(
    log: RegisterReader,
    catalogue: ListCatalogue,
    scope: Scope,
    matches: Iterable[Match],
    query: str,
    cut: Cut,
    pending_of: PendingOf,
) -> Iterable[Standing]:
    mine = [m for m in matches if m.key.list_id == scope.profile.id]
    presences = scope.view.presences(log, [m.number for m in mine])
    acted: set[str] = set()
    for match in mine:
        of_entry = presences.get(match.number, ())
        score = match.score_in(p.content for p in of_entry)
        # A name that stands only in what the cut leaves out names nobody.
        if not of_entry or score is None or not scope.concerns(of_entry):
            continue
        history = entry_history(log, scope, match.key, of_entry)
        acted.update(a.sha256 for a in history.acts)
        if scope.derived is not None and not any(s.present for s in scope.seen(of_entry)) and not history.acts:
            continue
        yield _answer(catalogue, scope, history, score, cut, pending_of)
    for act in scope.view.acts:
        # An act about a party that no publication of the list has: the act alone makes its history.
        name = act.name or act.source_id or ""
        if act.list_id == scope.id and act.sha256 not in acted and name_key(name) == name_key(query):
            key = EntryKey(list_id=scope.id, source_id=act.source_id or name)
            yield _answer(catalogue, scope, entry_history(log, scope, key, (), (name,)), 1.0, cut, pending_of, name)
            return


def _answer(
    catalogue: ListCatalogue,
    scope: Scope,
    history: EntryHistory,
    score: float,
    cut: Cut,
    pending_of: PendingOf,
    name: str | None = None,
) -> Standing:
    state = history.state(cut.on)
    content = history.content(catalogue, cut.on)
    as_of = scope.as_of(cut.on)
    names = [n.text for n in content.names] or ([name] if name else [])
    conflict = next((e.conflict for e in state.events if e.conflict is not None), None)
    shown = name or content.primary_name
    return Standing(
        list_id=scope.id,
        entry=str(history.key),
        name=shown or None,
        score=score,
        state=state.state,
        since=state.since,
        until=state.until,
        certain=state.certain,
        basis=state.basis,
        legal_basis=content.legal_basis or scope.legal_basis,
        programmes=content.programmes,
        stated_conflict=conflict,
        as_of=as_of.id if as_of is not None else None,
        stale=scope.stale(cut.on),
        evidence=_evidence(scope, history, state, as_of),
        pending=pending_of(scope.asked_of, names),
        note=_note(history, state, shown),
    )


def _note(history: EntryHistory, state: State, shown: str) -> str | None:
    if not shown:
        return "name not yet observed: no file with the names has been imported"
    if state.state in ("removed", "suspended") and state.events and state.events[-1].instrument is not None:
        act = state.events[-1]
        later = [p for p in history.scope.witnesses if p.published_on > act.settled_on]
        showing = [
            s.publication.id for s in history.scope.seen(history.presences) if s.present and s.publication in later
        ]
        if showing and state.state == "removed":
            return f"removed by an official act, though {showing[-1]} still prints it"
    return None


def _stranger(scope: Scope, cut: Cut, pending_of: PendingOf, query: str) -> Standing:
    """The row of a list that has no matching entry: not listed where the list is covered, else not covered."""
    as_of = scope.as_of(cut.on)
    return Standing(
        list_id=scope.id,
        entry=None,
        name=None,
        score=0.0,
        state="not-listed" if as_of is not None else "not-covered",
        since=None,
        until=None,
        certain=True,
        basis=None,
        legal_basis=scope.legal_basis,
        programmes=(),
        stated_conflict=None,
        as_of=as_of.id if as_of is not None else None,
        stale=as_of is not None and scope.stale(cut.on),
        evidence=tuple(SourceRef(sha256=sha, locator="no entry of that name") for _, sha in as_of.documents[:1])
        if as_of is not None
        else (),
        pending=pending_of(scope.asked_of, (query,)),
        note=None,
    )


def _evidence(
    scope: Scope, history: EntryHistory, state: State, as_of: StandingPublication | None
) -> tuple[SourceRef, ...]:
    """The acts and publications that make the state, and the last publication that shows it."""
    by_id = {p.id: p for p in scope.view.publications}
    wanted: list[StandingPublication] = []
    refs: list[SourceRef] = []
    for event in state.events:
        if event.instrument is not None:
            refs.append(SourceRef(sha256=event.instrument, locator=_act_locator(history, event)))
        wanted.extend(by_id[i] for i in event.publications if i in by_id)
    if as_of is not None and state.state in ("listed", "suspended", "not-listed"):
        wanted.append(as_of)
    seen = {s.publication.id: s.present for s in scope.seen(history.presences)}
    place = scope.profile.locator.format(source_id=history.key.source_id)
    for publication in dict.fromkeys(wanted):
        present = seen.get(publication.id, True)
        documents = dict(publication.documents)
        told_by = _stating(scope, history, publication)
        if told_by is not None and not (present and publication.facets & set(scope.profile.proving)):
            refs.append(SourceRef(sha256=documents[told_by], locator=place))
            continue
        facets = [f for f in ((scope.derived.facet,) if scope.derived else scope.profile.proving) if f in documents]
        for facet in facets[:1]:
            refs.append(SourceRef(sha256=documents[facet], locator=place if present else f"no record: {place}"))
    return tuple(dict.fromkeys(refs))


def _stating(scope: Scope, history: EntryHistory, publication: StandingPublication) -> str | None:
    """The facet in which that publication says outright that the entry was listed or removed, if it does."""
    if scope.derived is not None:
        return None
    day = publication.published_on
    told = (f for f in scope.profile.stating if f in publication.facets)
    return next((f for f in told if content_on(history.presences, f, day) is not None), None)


def _act_locator(history: EntryHistory, event: Event) -> str:
    act = next(a for a in history.acts if a.sha256 == event.instrument)
    return f"{act.authority}, {act.reference}"
