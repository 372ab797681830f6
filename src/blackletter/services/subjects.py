"""Entries of different lists as one party: by what they share, and by what people say of them.

Two entries that bear a common name and a common identifier are tied by it; so is an entry that prints the UN's
reference number to the UN's own. Everything else takes a review (`blackletter link`), which can be taken back and has
its history.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from blackletter.errors import UsageError
from blackletter.names.identifiers import shared
from blackletter.names.keys import name_key
from blackletter.ports.clock import Clock
from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import Register, RegisterReader
from blackletter.rules.identities import links_under, subject_of
from blackletter.services.finding import find
from blackletter.services.views import Views
from blackletter.values.cut import Cut
from blackletter.values.entries import Content, EntryKey, merged
from blackletter.values.identities import SAME, IdentityLink, Subject, Tie

UN_LISTS = ("un-sc-consolidated", "un-1988-taliban", "un-1267-aqaida", "un-1737")
UN_REFERENCE = ("un ref", "un reference", "united nations")


@dataclass(frozen=True, slots=True)
class Ties:
    """The ties that entries' own contents make, under a cut."""

    log: RegisterReader
    catalogue: ListCatalogue
    views: Views
    cut: Cut

    def of(self, key: EntryKey) -> Iterator[Tie]:
        """The ties between an entry and every other that shares an identifier with it."""
        number = self.log.entry_number(key)
        if number is None:
            return
        mine = self.contents([number]).get(number)
        if mine is None:
            return
        others = self._namesakes(mine) - {number}
        keys = self.log.entry_keys(others)
        for other, content in sorted(self.contents(others).items()):
            pair = shared(mine.identifiers, content.identifiers)
            if pair is not None:
                a, b = pair
                why = f"{a.scheme or b.scheme} {a.printed} on both"
                yield Tie(left=key, right=keys[other], relation=SAME, why=why, reviewed=False)
            elif _cites(mine, keys[other]) or _cites(content, key):
                why = f"UN reference {keys[other].source_id if keys[other].list_id in UN_LISTS else key.source_id}"
                yield Tie(left=key, right=keys[other], relation=SAME, why=why, reviewed=False)

    def contents(self, numbers: Iterable[int]) -> dict[int, Content]:
        """The newest whole content of each entry that the cut leaves, put together from its facets."""
        keys = self.log.entry_keys(numbers)
        out: dict[int, Content] = {}
        for list_id in {k.list_id for k in keys.values()} & self.views.profiles.keys():
            view = self.views.view(self.log, list_id, self.cut)
            mine = [n for n, k in keys.items() if k.list_id == list_id]
            for number, presences in view.presences(self.log, mine).items():
                newest = {p.facet: p.content for p in sorted(presences, key=lambda p: p.last)}
                bodies = self.log.contents(newest.values())
                whole = Content()
                for rule in view.profile.facets:
                    if rule.name in newest:
                        whole = merged(whole, bodies[newest[rule.name]])
                out[number] = self.catalogue.reader(list_id).complete(whole)
        return out

    def _namesakes(self, content: Content) -> set[int]:
        """The entries that bear one of its names, and those of the UN that it cites."""
        found = {entry for n in content.names if (k := name_key(n.text)) for entry, _, _ in self.log.named(k)}
        for reference in _un_references(content):
            for list_id in UN_LISTS:
                number = self.log.entry_number(EntryKey(list_id=list_id, source_id=reference))
                found |= {number} if number is not None else set()
        return found


def subject(log: RegisterReader, catalogue: ListCatalogue, views: Views, cut: Cut, key: EntryKey) -> Subject:
    """The party of an entry under a cut. Raises UsageError where no list has such an entry."""
    if log.entry_number(key) is None:
        raise UsageError(f"there is no entry {key}", tip="`blackletter standing NAME` names the entries of a party")
    ties = Ties(log=log, catalogue=catalogue, views=views, cut=cut)
    return subject_of(key, links_under(log.links(), cut.recorded_by), ties.of)


def entry_named(log: RegisterReader, views: Views, text: str) -> EntryKey:
    """The entry that `list:source_id` names; a view's entry is its list's. Raises UsageError where there is none."""
    parents = {d.id: p.id for p in views.profiles.values() for d in p.derived}
    found = [m for m in find(log, text, parents) if not m.scores]
    if not found:
        raise UsageError(f"there is no entry {text!r}", tip="write it as list:source_id, such as us-ofac-sdn:6636")
    return found[0].key


def link(register: Register, clock: Clock, links: Iterable[IdentityLink]) -> int:
    """Record what a person says of entries, all or none; how many said something new."""
    said = 0
    with register.writing(clock.now(), "link") as log:
        for each in links:
            if each.left == each.right:
                raise UsageError(f"{each.left} cannot be linked to itself")
            for key in (each.left, each.right):
                if log.entry_number(key) is None:
                    raise UsageError(f"there is no entry {key}", tip="import its list first")
            if each not in links_under(log.links(), None).values():
                log.add_link(each)
                said += 1
    return said


def _un_references(content: Content) -> set[str]:
    out = {i.printed.strip() for i in content.identifiers if i.scheme.lower().startswith(UN_REFERENCE)}
    return out | {value.strip() for label, value in content.details if label.lower().startswith(UN_REFERENCE)}


def _cites(content: Content, key: EntryKey) -> bool:
    return key.list_id in UN_LISTS and key.source_id in _un_references(content)
