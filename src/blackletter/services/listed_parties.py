"""The register as screening sees it: every party ever on a list under a cut, with all that its list said of it."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b, sha256

import msgspec

from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.services.scopes import Scope
from blackletter.services.views import entries_of_act
from blackletter.values.dates import PartialDate
from blackletter.values.entries import SUBJECT_KINDS, Address, Birth, Content, EntryKey, Identifier, Name, merged
from blackletter.values.screening import ListedParty, Said

BATCH = 2000
# Goes into all digests: another number where the code below makes another party of the same contents.
MADE = 2
# What a digest covers.
_HELD = [[c.__name__, *(f.name for f in fields(c))] for c in (Content, Name, Birth, Identifier, Address, PartialDate)]
_encoded = msgspec.json.Encoder().encode

# Entry number -> facet -> the numbers of its contents there, the newest first.
Contents = Mapping[int, Mapping[str, Sequence[int]]]


def made_from(scopes: Iterable[Scope]) -> str:
    """A hash of all that `listed_parties` reads: publications, acts, readers. Equal hashes mean equal parties."""
    rows = [
        [
            s.profile.id,
            s.profile.parser_version,
            [[p.published_on.isoformat(), sorted(p.documents)] for p in s.view.publications],
            [a.sha256 for a in s.view.acts],
        ]
        for s in scopes
        if s.derived is None
    ]
    return sha256(json.dumps([MADE, _HELD, rows], separators=(",", ":")).encode("utf-8")).hexdigest()


def listed_parties(log: RegisterReader, catalogue: ListCatalogue, scopes: Iterable[Scope]) -> "RegisterListing":
    """The parties of all `scopes` in the order of their keys, each once: a view's entries are its parent's."""
    return RegisterListing(log, catalogue, scopes)


class RegisterListing:
    """See `ports.engine.Listing`. Marks are made of the digests that the register keeps of contents."""

    def __init__(self, log: RegisterReader, catalogue: ListCatalogue, scopes: Iterable[Scope]) -> None:
        self._log, self._catalogue = log, catalogue
        self.marks: list[bytes] = []
        self._sections: list[_Section] = []
        all_scopes = tuple(scopes)
        for scope in sorted((s for s in all_scopes if s.derived is None), key=lambda s: s.id):
            views = [s for s in all_scopes if s.profile.id == scope.id]
            held = contents_of(log, scope)
            keys = log.entry_keys(held)
            section = _Section(
                scope=scope,
                held=held,
                keys={n: str(key) for n, key in keys.items()},
                order=sorted(held, key=lambda n: keys[n].source_id),
                by_act=tuple(_known_by_act(log, views, held)),
            )
            self._sections.append(section)
            self.marks += section.marks(log)

    def __len__(self) -> int:
        return len(self.marks)

    def __iter__(self) -> Iterator[ListedParty]:
        return self.read(range(len(self)))

    def read(self, places: Sequence[int]) -> Iterator[ListedParty]:
        """See `ports.engine.Listing`."""
        before = 0
        for section in self._sections:
            end = before + len(section)
            mine = [n - before for n in places[bisect_left(places, before) : bisect_left(places, end)]]
            for start in range(0, len(mine), BATCH):
                yield from section.read(self._log, self._catalogue, mine[start : start + BATCH])
            before = end


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """The parties of one list: entries in `order`, with the contents `held` of each and its printed key, then those
    known by an act alone."""

    scope: Scope
    held: Contents
    keys: Mapping[int, str]
    order: Sequence[int]
    by_act: Sequence[ListedParty]

    def __len__(self) -> int:
        return len(self.order) + len(self.by_act)

    def marks(self, log: RegisterReader) -> Iterator[bytes]:
        """See `ports.engine.Listing`."""
        digests = log.content_digests(c for of in self.held.values() for numbers in of.values() for c in numbers)
        begun = blake2b(repr((MADE, _HELD, self.scope.profile.parser_version)).encode(), digest_size=16)
        for entry in self.order:
            mark = begun.copy()
            mark.update(self.keys[entry].encode("utf-8", "surrogatepass"))
            for facet, numbers in sorted(self.held[entry].items()):
                mark.update(b"\0%s\0%d\0" % (facet.encode(), len(numbers)))
                mark.update(b"".join([digests[n] for n in numbers]))
            yield mark.digest()
        for party in self.by_act:
            mark = begun.copy()
            mark.update(repr(party).encode("utf-8", "surrogatepass"))
            yield mark.digest()

    def read(self, log: RegisterReader, catalogue: ListCatalogue, places: Sequence[int]) -> Iterator[ListedParty]:
        """The parties of those places in the section."""
        entries = [self.order[n] for n in places if n < len(self.order)]
        read = log.contents({c for n in entries for numbers in self.held[n].values() for c in numbers})
        for number in entries:
            held = self.held[number]
            content = whole_content(catalogue, self.scope, held, read)
            yield party_of(self.keys[number], content, _said(held, read, content))
        for n in places[len(entries) :]:
            yield self.by_act[n - len(self.order)]


def digest_of(content: Content, name: str = "") -> str:
    """A short hash of what a list says of a party: a decision on a hit holds while it is unchanged."""
    try:
        told = _encoded((name, content))
    except UnicodeEncodeError:  # half of a surrogate pair
        told = repr((name, content)).encode("utf-8", "surrogatepass")
    return sha256(told).hexdigest()[:16]


def _said(numbers: Mapping[str, Sequence[int]], read: Mapping[int, Content], whole: Content) -> Said | None:
    if any(len(of_facet) > 1 for of_facet in numbers.values()):
        return None
    stated = ((facet, read[numbers[facet][0]]) for facet in sorted(numbers))
    dates = ((facet, c.listing_date, c.stated("removal")) for facet, c in stated if c.stated_dates)
    return Said(digest=digest_of(whole), dates=tuple(d for d in dates if d[1] is not None or d[2] is not None))


def contents_of(log: RegisterReader, scope: Scope) -> Contents:
    """All contents of a list's entries that the cut leaves, the newest first."""
    rows: list[tuple[int, int, str, int]] = []
    view = scope.view
    if view.replayed is not None:
        rows = [(e, -p.last.toordinal(), p.facet, p.content) for e, ps in view.replayed.items() for p in ps]
    else:
        for rule in view.profile.facets:
            last = view.last_day(rule.name)
            if last is not None:
                end = last.toordinal()
                found = log.stretches(view.profile.id, rule.name)
                rows.extend((e, -until, rule.name, c) for e, c, first, until in found if first <= end)
    rows.sort(key=lambda row: (row[1], row[3]))
    out: dict[int, dict[str, list[int]]] = {}
    for entry, _, facet, content in rows:
        numbers = out.setdefault(entry, {}).setdefault(facet, [])
        if content not in numbers:
            numbers.append(content)
    return out


def whole_content(
    catalogue: ListCatalogue, scope: Scope, numbers: Mapping[str, Sequence[int]], read: Mapping[int, Content]
) -> Content:
    """The newest contents of all facets together, then whatever older ones said besides."""
    complete = catalogue.reader(scope.profile.id).complete
    facets = [rule.name for rule in scope.profile.facets if rule.name in numbers]
    newest = read[numbers[facets[0]][0]] if facets else Content()
    for facet in facets[1:]:
        newest = merged(newest, read[numbers[facet][0]])
    whole = complete(newest)
    for facet in facets:
        for number in numbers[facet][1:]:
            whole = _with_older(whole, complete(read[number]))
    return whole


def _with_older(whole: Content, older: Content) -> Content:
    """What identifies a party, also from a content amended since; of two prints of a name the last one counts."""
    known = {n.text for n in whole.names}
    return merged(
        whole,
        Content(
            subject_kind="" if whole.subject_kind else older.subject_kind,
            names=tuple(n for n in older.names if n.text not in known),
            births=older.births,
            nationalities=older.nationalities,
            identifiers=older.identifiers,
            addresses=older.addresses,
        ),
    )


def party_of(key: str, content: Content, said: Said | None = None) -> ListedParty:
    """An entry's content as the party that a query is scored against; `said` = where the list never said otherwise."""
    countries = (*content.nationalities, *(a.country for a in content.addresses if a.country))
    return ListedParty(
        key=key,
        kind=content.subject_kind if content.subject_kind in SUBJECT_KINDS else "unknown",
        names=content.names,
        births=tuple(b.date for b in content.births if b.date is not None),
        countries=tuple(dict.fromkeys(countries)),
        identifiers=content.identifiers,
        gender=next((value for term, value in content.details if term == "gender"), ""),
        addresses=content.addresses,
        said=said,
    )


def _known_by_act(log: RegisterReader, scopes: Sequence[Scope], held: Contents) -> Iterator[ListedParty]:
    """Parties that no publication under the cut has: an official act alone names them."""
    made: dict[str, ListedParty] = {}
    for scope in scopes:
        for act in scope.view.acts:
            name = act.name or act.source_id
            if act.list_id != scope.id or not name or entries_of_act(log, scope.view, act) & held.keys():
                continue
            key = str(EntryKey(list_id=scope.id, source_id=act.source_id or name))
            made[key] = ListedParty(key=key, kind="unknown", names=(Name(text=name, kind="primary"),))
    yield from (made[key] for key in sorted(made))
