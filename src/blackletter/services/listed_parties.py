"""The register as screening sees it: every party ever on a list under a cut, with all that its list said of it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from hashlib import sha256

from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import RegisterReader
from blackletter.services.scopes import Scope
from blackletter.services.views import entries_of_act
from blackletter.values.dates import PartialDate
from blackletter.values.entries import SUBJECT_KINDS, Address, Birth, Content, EntryKey, Identifier, Name, merged
from blackletter.values.screening import ListedParty, Said

BATCH = 5000
# What a digest covers.
_HELD = [[c.__name__, *(f.name for f in fields(c))] for c in (Content, Name, Birth, Identifier, Address, PartialDate)]

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
    return sha256(json.dumps([_HELD, rows], separators=(",", ":")).encode("utf-8")).hexdigest()


def listed_parties(log: RegisterReader, catalogue: ListCatalogue, scopes: Iterable[Scope]) -> Iterator[ListedParty]:
    """The parties of all `scopes` in the order of their keys, each once: a view's entries are its parent's."""
    all_scopes = tuple(scopes)
    for scope in sorted((s for s in all_scopes if s.derived is None), key=lambda s: s.id):
        held = contents_of(log, scope)
        views = [s for s in all_scopes if s.profile.id == scope.id]
        keys = log.entry_keys(held)
        order = sorted(held, key=lambda n: keys[n].source_id)
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            read = log.contents({c for n in part for numbers in held[n].values() for c in numbers})
            for number in part:
                content = whole_content(catalogue, scope, held[number], read)
                party = party_of(str(keys[number]), content)
                yield replace(party, said=_said(held[number], read, content))
        yield from _known_by_act(log, views, held)


def digest_of(content: Content, name: str = "") -> str:
    """A short hash of what a list says of a party: a decision on a hit holds while it is unchanged."""
    return sha256(repr((name, content)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


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
    newest = Content()
    for facet in facets:
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


def party_of(key: str, content: Content) -> ListedParty:
    """An entry's content as the party that a query is scored against."""
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
