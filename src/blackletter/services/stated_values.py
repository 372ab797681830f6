"""A whole list as single values on both axes of time: when each held, and since when the register says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.rules.state import versions
from blackletter.rules.tellings import StatedDates
from blackletter.services.content_values import Value, values_of
from blackletter.services.frames import Frame, Shown, frames, shown_by
from blackletter.services.scopes import Scope
from blackletter.services.views import Views, concerns
from blackletter.values.cut import Cut
from blackletter.values.entries import EMPTY, EntryKey, merged
from blackletter.values.events import Event, Presence, Version

# Of so many entries all that any file ever showed is held at once: fewer where there are many files.
CELLS, FEWEST, MOST = 1_000_000, 250, 4000
STANDING = ("listed", "suspended")
Contents = tuple[tuple[str, int], ...]
# A value with the stretch of legal days, half-open, on which it held.
Stretch = tuple[Value, date | None, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedValue:
    """One value of an entry, valid `[valid_from, valid_to)`, as the register said `[recorded_from, recorded_to)`.

    None = unbounded, or still. `qualifier` = which kind of that property (kind of name, scheme of identifier, printed
    term of a detail). `publication` = the publication or act that first shows the value in that stretch of time.
    """

    entry: EntryKey
    property: str
    qualifier: str
    value: str
    valid_from: date | None
    valid_to: date | None
    recorded_from: datetime
    recorded_to: datetime | None
    publication: str


def stated_values(
    log: RegisterReader, catalogue: ListCatalogue, views: Views, scope: Scope, cut: Cut
) -> Iterator[StatedValue]:
    """All values of a scope in the order of its entries; also what the register no longer says, with its end."""
    over = frames(log, scope, cut)
    numbers = {n for rule in scope.profile.facets for n in log.entries_of(scope.profile.id, rule.name).values()}
    keys = log.entry_keys(numbers)
    order = sorted(numbers, key=lambda n: keys[n].natural)
    dates = views.dates(log, scope.profile.id)
    files = len({part for frame in over for series in frame.series.values() for _, part in series})
    size = min(MOST, max(FEWEST, CELLS // max(1, files)))
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        teller = _Teller(log, catalogue, scope, over, dates, shown_by(log, scope.profile.id, over, set(batch)))
        for number in batch:
            yield from teller.tell(number, EntryKey(list_id=scope.id, source_id=keys[number].source_id))


class _Teller:
    """Tells the entries of one batch."""

    def __init__(
        self,
        log: RegisterReader,
        catalogue: ListCatalogue,
        scope: Scope,
        over: Sequence[Frame],
        dates: StatedDates,
        shown: Shown,
    ) -> None:
        self._scope, self._frames, self._dates, self._shown = scope, over, dates, shown
        self._complete = catalogue.reader(scope.profile.id).complete
        self._read = log.contents({c for of_part in shown.values() for c in of_part.values()})
        self._values: dict[Contents, tuple[Value, ...]] = {}
        self._facets = tuple(rule.name for rule in scope.profile.facets)
        self._touched = [frame.touched(shown, scope.profile.proving) for frame in over]

    def tell(self, number: int, key: EntryKey) -> Iterator[StatedValue]:
        """One entry's values: those that the register still states last, in the order in which it stated them."""
        since: dict[Stretch, tuple[datetime, str]] = {}
        self._values.clear()
        for frame, touched in zip(self._frames, self._touched, strict=True):
            if touched is not None and number not in touched:
                continue
            now = self._stretches(number, key, frame)
            for row in [r for r in since if r not in now]:
                yield self._stated_value(key, row, *since.pop(row), frame.at)
            for row, publication in now.items():
                since.setdefault(row, (frame.at, publication))
        for row, (at, publication) in since.items():
            yield self._stated_value(key, row, at, publication, None)

    def _stated_value(
        self,
        key: EntryKey,
        row: Stretch,
        since: datetime,
        publication: str,
        until: datetime | None,
    ) -> StatedValue:
        (name, qualifier, value), valid_from, valid_to = row
        return StatedValue(
            entry=key,
            property=name,
            qualifier=qualifier,
            value=value,
            valid_from=valid_from,
            valid_to=valid_to,
            recorded_from=since,
            recorded_to=until,
            publication=publication,
        )

    def _stretches(self, number: int, key: EntryKey, frame: Frame) -> dict[Stretch, str]:
        """Each value with the stretches of days on which the entry had it, and what first shows it there."""
        presences = frame.presences(number, self._shown)
        events = self._events(key, frame, presences)
        said = versions(events, presences, frame.publications, self._facets, self._scope.profile.stating)
        running: dict[Value, tuple[date | None, str]] = {}
        out: dict[Stretch, str] = {}
        end: date | None = None
        for version in said:
            values = self._of_version(version)
            stays = frozenset(values) if version.valid_from == end else frozenset()
            for value in [v for v in running if v not in stays]:
                begun, publication = running.pop(value)
                out[value, begun, end] = publication
            shown = _shown_by(events, version)
            for value in values:
                running.setdefault(value, (version.valid_from, shown))
            end = version.valid_to
        for value, (begun, publication) in running.items():
            out[value, begun, end] = publication
        return out

    def _events(self, key: EntryKey, frame: Frame, presences: Sequence[Presence]) -> tuple[Event, ...]:
        names = [n.text for p in presences for n in self._read[p.content].names]
        acts = [a for a in frame.scope.view.acts if concerns(a, self._scope.id, key, names)]
        return frame.scope.events(key, presences, acts, self._dates)

    def _of_version(self, version: Version) -> tuple[Value, ...]:
        state: Value = ("state", "", version.state)
        if version.state not in STANDING:
            return (state,)
        contents = version.contents
        if contents not in self._values:
            together = EMPTY
            for _, number in contents:
                together = merged(together, self._read[number])
            self._values[contents] = tuple(dict.fromkeys(values_of(self._complete(together))))
        return (state, *self._values[contents])


def _shown_by(events: Sequence[Event], version: Version) -> str:
    """The publication, or the act by its hash, with which a version begins."""
    begun = [e for e in events if e.settled_on == version.valid_from] if version.valid_from is not None else events[:1]
    event = begun[-1] if begun else events[0]
    return event.publications[-1] if event.publications else event.instrument or ""
