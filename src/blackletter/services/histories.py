"""One entry's history on one list: its events, and what it contained when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.rules.runs import content_on
from blackletter.rules.state import state_on
from blackletter.rules.tellings import StatedDates
from blackletter.services.scopes import Scope
from blackletter.services.views import concerns
from blackletter.values.entries import EMPTY, Content, EntryKey, merged
from blackletter.values.events import Event, Presence, State
from blackletter.values.publications import Instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryHistory:
    """An entry on a scope: `events` in the order in which they settled, `contents` by number, `acts` that touch it."""

    scope: Scope
    key: EntryKey
    presences: tuple[Presence, ...]
    contents: Mapping[int, Content]
    acts: tuple[Instrument, ...]
    events: tuple[Event, ...]

    def state(self, day: date) -> State:
        """The legal state at the end of `day`."""
        witnesses = self.scope.witnesses
        return state_on(self.events, witnesses[0].published_on if witnesses else None, day)

    def contents_on(self, day: date) -> tuple[tuple[str, int], ...]:
        """The content number that stands in each facet on `day`: what is not observed carries forward.

        Before the entry was first observed its first content stands in (a stated date may reach further back), after
        it was last observed its last one.
        """
        first = min((p.first for p in self.presences), default=date.max)
        last = max((p.last for p in self.presences), default=date.min)
        publications = [p for p in self.scope.view.publications if first <= p.published_on <= last]
        out = []
        for rule in self.scope.profile.facets:
            number, settled = None, False
            for p in publications:
                if rule.name not in p.facets or (p.published_on > day and settled):
                    continue
                found = content_on(self.presences, rule.name, p.published_on)
                # A file that proves nothing says of an entry without a row that it has nothing there.
                # But what it said outright stands until it says something else.
                if found is not None or not (rule.proves or rule.name in self.scope.profile.stating):
                    number, settled = found, True
            if number is not None:
                out.append((rule.name, number))
        return tuple(out)

    def content(self, catalogue: ListCatalogue, day: date) -> Content:
        """The entry's content on `day`, all facets together."""
        return self.together(catalogue, self.contents_on(day))

    def together(self, catalogue: ListCatalogue, numbers: Sequence[tuple[str, int]]) -> Content:
        """The contents of several facets as one, (facet, number) each."""
        together = EMPTY
        for _, number in numbers:
            together = merged(together, self.contents[number])
        return catalogue.reader(self.scope.profile.id).complete(together)


def dates_in(contents: Mapping[int, Content]) -> StatedDates:
    """The dates that these contents state."""
    return StatedDates(
        listing=lambda number: contents[number].listing_date, removal=lambda number: contents[number].stated("removal")
    )


def entry_history(
    log: RegisterReader, scope: Scope, key: EntryKey, presences: Sequence[Presence], names: Sequence[str] = ()
) -> EntryHistory:
    """Derive one entry's history; `names` stand in for an entry that no publication has, known by an act alone."""
    contents = log.contents({p.content for p in presences})
    known = [n.text for c in contents.values() for n in c.names] or list(names)
    scoped = EntryKey(list_id=scope.id, source_id=key.source_id)
    acts = tuple(a for a in scope.view.acts if concerns(a, scope.id, scoped, known))
    events = scope.events(scoped, presences, acts, dates_in(contents))
    return EntryHistory(
        scope=scope, key=scoped, presences=tuple(presences), contents=contents, acts=acts, events=events
    )
