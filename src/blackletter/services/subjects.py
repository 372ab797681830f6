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
from blackletter.services.listed_parties import whole_content
from blackletter.services.scopes import scopes_of
from blackletter.services.views import Views
from blackletter.values.cut import Cut
from blackletter.values.entries import Content, EntryKey
from blackletter.values.identities import SAME, IdentityLink, Subject, Tie

UN = "un"
"""The jurisdiction whose lists number their entries in the way that other lists cite."""

UN_REFERENCE = ("un ref", "united nations id")


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
            elif (cited := self._cited(mine, keys[other]) or self._cited(content, key)) is not None:
                yield Tie(left=key, right=keys[other], relation=SAME, why=f"UN reference {cited}", reviewed=False)

    def contents(self, numbers: Iterable[int]) -> dict[int, Content]:
        """What the cut leaves of each entry, as screening knows it: the newest, and what older files said besides."""
        keys = self.log.entry_keys(numbers)
        out: dict[int, Content] = {}
        for list_id in {k.list_id for k in keys.values()} & self.views.profiles.keys():
            scope = scopes_of(self.log, self.views, list_id, self.cut)[0]
            mine = [n for n, k in keys.items() if k.list_id == list_id]
            for number, presences in scope.view.presences(self.log, mine).items():
                newest_first: dict[str, list[int]] = {}
                for p in sorted(presences, key=lambda p: p.last, reverse=True):
                    newest_first.setdefault(p.facet, []).append(p.content)
                read = self.log.contents({p.content for p in presences})
                out[number] = whole_content(self.catalogue, scope, newest_first, read)
        return out

    def _namesakes(self, content: Content) -> set[int]:
        """The entries that bear one of its names, and those of the UN that it cites."""
        found = {entry for n in content.names if (k := name_key(n.text)) for entry, _, _ in self.log.named(k)}
        for reference in _un_references(content):
            for list_id in self._un_lists():
                number = self.log.entry_number(EntryKey(list_id=list_id, source_id=reference))
                found |= {number} if number is not None else set()
        return found

    def _cited(self, content: Content, key: EntryKey) -> str | None:
        """The reference by which the content cites that entry of the UN's."""
        cited = key.list_id in self._un_lists() and key.source_id in _un_references(content)
        return key.source_id if cited else None

    def _un_lists(self) -> tuple[str, ...]:
        return tuple(p.id for p in self.views.profiles.values() if p.jurisdiction == UN)


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
        held = dict(links_under(log.links(), None))
        for each in links:
            if each.left == each.right:
                raise UsageError(f"{each.left} cannot be linked to itself")
            for key in (each.left, each.right):
                if log.entry_number(key) is None:
                    raise UsageError(f"there is no entry {key}", tip="import its list first")
            if held.get(each.pair) != each:
                held[each.pair] = each
                log.add_link(each)
                said += 1
    return said


def _un_references(content: Content) -> set[str]:
    out = {i.printed.strip() for i in content.identifiers if i.scheme.lower().startswith(UN_REFERENCE)}
    return out | {value.strip() for label, value in content.details if label.lower().startswith(UN_REFERENCE)}
