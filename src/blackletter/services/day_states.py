"""Where listed parties stand on one day, many of them at once, by the rules of `standing`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.services.histories import EntryHistory, dates_in, entry_history
from blackletter.services.listed_parties import party_of
from blackletter.services.scopes import Scope
from blackletter.services.views import Views, entries_of_act
from blackletter.values.cut import Cut
from blackletter.values.entries import Content, EntryKey
from blackletter.values.events import Presence
from blackletter.values.screening import ListedParty
from blackletter.values.screening_runs import Placed

# The ids of the open removals on one of the lists of a party with one of the names.
PendingIds = Callable[[Iterable[str], Iterable[str]], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyOnDay:
    """A party of the index on the day: its places, and itself as its list described it then.

    `then` is None where that is what the index has: nothing of it was ever amended.
    """

    places: tuple[Placed, ...]
    then: ListedParty | None


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
    _numbers: dict[str, Mapping[str, int]] = field(default_factory=dict)
    _acted: dict[str, frozenset[int]] = field(default_factory=dict)

    def of(self, key: str) -> PartyOnDay:
        """One party's places; `prepare` many at once where there are many."""
        if key not in self._known:
            self.prepare((key,))
        return self._known[key]

    def prepare(self, keys: Iterable[str]) -> None:
        """Derive the places of all parties of `keys` (keys of the index) that are not known yet."""
        wanted = [k for k in dict.fromkeys(keys) if k not in self._known]
        by_list: dict[str, list[str]] = {}
        for key in wanted:
            by_list.setdefault(key.partition(":")[0], []).append(key)
        for list_id, of_list in by_list.items():
            self._known.update((key, PartyOnDay(places=(), then=None)) for key in of_list)
            numbers = self._numbered(list_id, of_list)
            self._published(list_id, {n: key for key, n in numbers.items()})
            self._by_act(key for key in of_list if key not in numbers)

    def _numbered(self, list_id: str, keys: Sequence[str]) -> Mapping[str, int]:
        """Key -> entry number, for those that a publication has."""
        if len(keys) < 16 and list_id not in self._numbers:
            found = ((k, self.log.entry_number(_key(k))) for k in keys)
            return {k: n for k, n in found if n is not None}
        if list_id not in self._numbers:
            scope = next((s for s in self.scopes if s.profile.id == list_id), None)
            facets = scope.profile.facets if scope is not None else ()
            entries = {n for rule in facets for n in self.log.entries_of(list_id, rule.name).values()}
            self._numbers[list_id] = {str(k): n for n, k in self.log.entry_keys(entries).items()}
        known = self._numbers[list_id]
        return {k: known[k] for k in keys if k in known}

    def _published(self, list_id: str, keys: Mapping[int, str]) -> None:
        scopes = [s for s in self.scopes if s.profile.id == list_id]
        if not scopes or not keys:
            return
        presences = scopes[0].view.presences(self.log, list(keys))
        contents = self.log.contents({p.content for ps in presences.values() for p in ps})
        for number, of_entry in presences.items():
            places: list[Placed] = []
            then: ListedParty | None = None
            for scope in (s for s in scopes if s.concerns(of_entry)):
                history = self._history(scope, number, _key(keys[number]), of_entry, contents)
                if scope.derived is not None and not history.acts and not any(s.present for s in scope.seen(of_entry)):
                    continue
                on_day = history.content(self.catalogue, self.cut.on)
                places.append(self._placed(scope, history, on_day))
                standing = {number for _, number in history.contents_on(self.cut.on)}
                if standing != {p.content for p in of_entry}:
                    then = party_of(keys[number], on_day)
            self._known[keys[number]] = PartyOnDay(places=tuple(places), then=then)

    def _history(
        self,
        scope: Scope,
        number: int,
        key: EntryKey,
        presences: Sequence[Presence],
        contents: Mapping[int, Content],
    ) -> EntryHistory:
        """The history as far as the state needs it: amendments change no state."""
        if number in self._acted_on(scope):
            return entry_history(self.log, scope, key, presences)
        scoped = EntryKey(list_id=scope.id, source_id=key.source_id)
        events = scope.events(scoped, presences, (), dates_in(contents), ())
        return EntryHistory(
            scope=scope, key=scoped, presences=tuple(presences), contents=contents, acts=(), events=events
        )

    def _acted_on(self, scope: Scope) -> frozenset[int]:
        """The entries that an act of the scope may be about."""
        if scope.id not in self._acted:
            acts = (a for a in scope.view.acts if a.list_id == scope.id)
            found = (entries_of_act(self.log, scope.view, act) for act in acts)
            self._acted[scope.id] = frozenset().union(*found)
        return self._acted[scope.id]

    def _by_act(self, keys: Iterable[str]) -> None:
        """Parties known by an act alone."""
        for key in keys:
            entry = _key(key)
            for scope in (s for s in self.scopes if s.id == entry.list_id):
                names = [a.name for a in scope.view.acts if a.name and (a.source_id or a.name) == entry.source_id]
                history = entry_history(self.log, scope, entry, (), names)
                if history.acts:
                    name = names[0] if names else entry.source_id
                    places = (self._placed(scope, history, Content(), name),)
                    self._known[key] = PartyOnDay(places=places, then=None)

    def _placed(self, scope: Scope, history: EntryHistory, content: Content, name: str = "") -> Placed:
        state = history.state(self.cut.on)
        as_of = scope.as_of(self.cut.on)
        names = [n.text for n in content.names] or ([name] if name else [])
        return Placed(
            list_id=scope.id,
            source_id=history.key.source_id,
            name=name or content.primary_name,
            state=state.state,
            certain=state.certain,
            since=state.since,
            until=state.until,
            as_of=as_of.id if as_of is not None else None,
            stale=scope.stale(self.cut.on),
            content=digest_of(content, name),
            pending=self.pending(scope.asked_of, names),
        )


def digest_of(content: Content, name: str = "") -> str:
    """A short hash of what a list says of a party: a decision on a hit holds while it is unchanged."""
    return sha256(repr((name, content)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _key(text: str) -> EntryKey:
    list_id, _, source_id = text.partition(":")
    return EntryKey(list_id=list_id, source_id=source_id)
