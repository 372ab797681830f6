"""Where listed parties stand on one day, many of them at once, by the rules of `standing`.

Most parties were never amended. What the index has of such a party is what its list says on any day, and entries that
came and went with the same publications, and state the same dates, stand alike: their state is derived once.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.rules.tellings import StatedDates
from blackletter.services.histories import EntryHistory, dates_in, entry_history
from blackletter.services.listed_parties import digest_of, party_of
from blackletter.services.scopes import Scope
from blackletter.services.views import Views, entries_of_act
from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Content, EntryKey
from blackletter.values.events import Presence, State
from blackletter.values.screening import ListedParty, Said
from blackletter.values.screening_runs import Placed

# The ids of the open removals on one of the lists of a party with one of the names.
PendingIds = Callable[[Iterable[str], Iterable[str]], tuple[str, ...]]
# The party of that key as the index has it, None where that is not known.
ListedAs = Callable[[str], ListedParty | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyOnDay:
    """A party of the index on the day: its places, and itself as its list described it then.

    `then` is None where that is what the index has: nothing of it was ever amended.
    """

    places: tuple[Placed, ...]
    then: ListedParty | None


# So many entries are asked for at once, not list by list: a look at the register keeps what it reads of a few.
FEW = 50
NOWHERE = PartyOnDay(places=(), then=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A party that publications have, with the scopes that it concerns."""

    key: EntryKey
    number: int
    presences: tuple[Presence, ...]
    scopes: tuple[Scope, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stands:
    """How an entry stands on a scope on the day; `facets` = those of which a content stands then."""

    state: State
    facets: frozenset[str]


@dataclass(slots=True, kw_only=True)
class DayStates:
    """Places of parties under one cut, each derived once. `scopes` = the lists asked, `cut.on` = the day."""

    log: RegisterReader
    catalogue: ListCatalogue
    views: Views
    scopes: tuple[Scope, ...]
    cut: Cut
    pending: PendingIds
    _known: dict[str, PartyOnDay] = field(default_factory=dict)
    _alike: dict[object, _Stands | None] = field(default_factory=dict)
    _acted: dict[str, frozenset[int]] = field(default_factory=dict)
    _vouched: dict[str, tuple[str | None, bool]] = field(default_factory=dict)

    def of(self, key: str) -> PartyOnDay:
        """One party's places; `prepare` many at once where there are many."""
        if key not in self._known:
            self.prepare((key,))
        return self._known[key]

    def prepare(self, keys: Iterable[str], listed: ListedAs = lambda _: None) -> None:
        """Derive the places of all parties of `keys` (keys of the index) that are not known yet.

        `listed` saves reading what the list says of a party of which it never said anything else.
        """
        wanted = [_key(k) for k in dict.fromkeys(keys) if k not in self._known]
        self._known.update((str(key), NOWHERE) for key in wanted)
        asked = {s.profile.id for s in self.scopes}
        wanted = [key for key in wanted if key.list_id in asked]
        if not wanted:
            return
        numbers = self.log.entry_numbers(wanted)
        amended = [e for e in self._entries(numbers) if not self._never_amended(e, listed(str(e.key)))]
        contents = self.log.contents({p.content for e in amended for p in e.presences})
        for entry in amended:
            self._known[str(entry.key)] = self._in_full(entry, contents)
        self._by_act(key for key in wanted if key not in numbers)

    def _entries(self, numbers: Mapping[EntryKey, int]) -> list[_Entry]:
        of_lists: dict[str, dict[int, EntryKey]] = {}
        for key, number in numbers.items():
            of_lists.setdefault(key.list_id, {})[number] = key
        out: list[_Entry] = []
        if len(numbers) <= FEW:
            self.log.presences(list(numbers.values()))
        for list_id, keys in of_lists.items():
            scopes = [s for s in self.scopes if s.profile.id == list_id]
            for number, ps in scopes[0].view.presences(self.log, list(keys)).items():
                concerned = tuple(s for s in scopes if s.concerns(ps))
                out.append(_Entry(key=keys[number], number=number, presences=tuple(ps), scopes=concerned))
        return out

    def _never_amended(self, entry: _Entry, listed: ListedParty | None) -> bool:
        """Place an entry that never read otherwise than the index has it, and on which no act is; False = none such."""
        if listed is None or listed.said is None or any(entry.number in self._acted_on(s) for s in entry.scopes):
            return False
        facets = {p.facet for p in entry.presences}
        stand = [(scope, self._alike_on(scope, entry, listed.said)) for scope in entry.scopes]
        if any(s is not None and s.facets != facets for _, s in stand):
            return False
        names = [n.text for n in listed.names]
        primary = Content(names=listed.names).primary_name
        self._known[str(entry.key)] = PartyOnDay(
            places=tuple(
                self._placed(scope, entry.key.source_id, s.state, primary, names, listed.said.digest)
                for scope, s in stand
                if s is not None
            ),
            then=None,
        )
        return True

    def _alike_on(self, scope: Scope, entry: _Entry, said: Said) -> _Stands | None:
        """How entries of one content in each facet stand that came, went and state dates alike; None = never there."""
        bears = scope.derived is not None and any(p.content in scope.bearing for p in entry.presences)
        shape = (scope.id, tuple([(p.facet, p.first, p.last) for p in entry.presences]), said.dates, bears)
        if shape not in self._alike:
            self._alike[shape] = self._stands(self._history(scope, entry, _dates_said(entry.presences, said)))
        return self._alike[shape]

    def _stands(self, history: EntryHistory) -> _Stands | None:
        if not self._ever_there(history):
            return None
        facets = frozenset(facet for facet, _ in history.contents_on(self.cut.on))
        return _Stands(state=history.state(self.cut.on), facets=facets)

    def _ever_there(self, history: EntryHistory) -> bool:
        scope = history.scope
        return scope.derived is None or bool(history.acts) or any(s.present for s in scope.seen(history.presences))

    def _in_full(self, entry: _Entry, contents: Mapping[int, Content]) -> PartyOnDay:
        """Place an entry by all that was ever said of it."""
        places: list[Placed] = []
        then: ListedParty | None = None
        read: dict[object, tuple[Content, str]] = {}
        for scope in entry.scopes:
            if entry.number in self._acted_on(scope):
                history = entry_history(self.log, scope, entry.key, entry.presences)
            else:
                history = self._history(scope, entry, dates_in(contents), contents)
            if not self._ever_there(history):
                continue
            numbers = history.contents_on(self.cut.on)
            if numbers not in read:
                on_day = history.together(self.catalogue, numbers)
                read[numbers] = on_day, digest_of(on_day)
            content, digest = read[numbers]
            names = [n.text for n in content.names]
            state = history.state(self.cut.on)
            places.append(self._placed(scope, entry.key.source_id, state, content.primary_name, names, digest))
            if {number for _, number in numbers} != {p.content for p in entry.presences}:
                then = party_of(str(entry.key), content)
        return PartyOnDay(places=tuple(places), then=then)

    def _history(
        self, scope: Scope, entry: _Entry, dates: StatedDates, contents: Mapping[int, Content] | None = None
    ) -> EntryHistory:
        """The history of an entry without acts as far as the state needs it: amendments change no state."""
        scoped = EntryKey(list_id=scope.id, source_id=entry.key.source_id)
        return EntryHistory(
            scope=scope,
            key=scoped,
            presences=entry.presences,
            contents=contents or {},
            acts=(),
            events=scope.events(scoped, entry.presences, (), dates, ()),
        )

    def _acted_on(self, scope: Scope) -> frozenset[int]:
        """The entries that an act of the scope may be about."""
        if scope.id not in self._acted:
            acts = (a for a in scope.view.acts if a.list_id == scope.id)
            found = (entries_of_act(self.log, scope.view, act) for act in acts)
            self._acted[scope.id] = frozenset().union(*found)
        return self._acted[scope.id]

    def _by_act(self, keys: Iterable[EntryKey]) -> None:
        """Parties known by an act alone."""
        for key in keys:
            for scope in (s for s in self.scopes if s.id == key.list_id):
                names = [a.name for a in scope.view.acts if a.name and (a.source_id or a.name) == key.source_id]
                history = entry_history(self.log, scope, key, (), names)
                if history.acts:
                    name = names[0] if names else key.source_id
                    digest, state = digest_of(Content(), name), history.state(self.cut.on)
                    place = self._placed(scope, key.source_id, state, name, [name], digest)
                    self._known[str(key)] = PartyOnDay(places=(place,), then=None)

    def _placed(
        self, scope: Scope, source_id: str, state: State, name: str, names: Collection[str], digest: str
    ) -> Placed:
        as_of, stale = self._vouched_for(scope)
        return Placed(
            list_id=scope.id,
            source_id=source_id,
            name=name,
            state=state.state,
            certain=state.certain,
            since=state.since,
            until=state.until,
            as_of=as_of,
            stale=stale,
            content=digest,
            pending=self.pending(scope.asked_of, names),
        )

    def _vouched_for(self, scope: Scope) -> tuple[str | None, bool]:
        """The publication that covers the day, and whether it is stale by then."""
        if scope.id not in self._vouched:
            as_of = scope.as_of(self.cut.on)
            self._vouched[scope.id] = as_of.id if as_of is not None else None, scope.stale(self.cut.on)
        return self._vouched[scope.id]


def _dates_said(presences: Sequence[Presence], said: Said) -> StatedDates:
    """The dates that the one content in each facet states."""
    of_facet = {facet: (listing, removal) for facet, listing, removal in said.dates}
    dates = {p.content: of_facet[p.facet] for p in presences if p.facet in of_facet}
    nothing: tuple[PartialDate | None, PartialDate | None] = None, None
    return StatedDates(
        listing=lambda number: dates.get(number, nothing)[0], removal=lambda number: dates.get(number, nothing)[1]
    )


def _key(text: str) -> EntryKey:
    return EntryKey.parse(text)
