"""A gazetteer: parties and outlets known by name, found in a text in one pass (Aho-Corasick)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import ahocorasick
from rapidfuzz import fuzz, process

from blackletter.values.evidence import Span

GAZETTEER_KINDS = ("party", "outlet", "body", "place")
FUZZY_FLOOR = 92.0
"""Least similarity (0-100, rapidfuzz `ratio`) at which a name of eight letters or more counts as a spelling of
another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """One thing known by name. `aliases` come beside `name`; `lists` = ids of the lists that have known it (parties
    only).

    `shadows` are longer names that contain one of these and mean something else ("Tehrik-e Taliban Pakistan").
    """

    key: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    shadows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name found in a text: its span and the entry that it names."""

    span: Span
    entry: GazetteerEntry


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazetteer:
    """Entries by key, with the automaton that finds them; made by `gazetteer`."""

    entries: Mapping[str, GazetteerEntry]
    automaton: ahocorasick.Automaton
    folded: Mapping[str, str] = field(default_factory=dict)

    def find(self, mapped: str) -> tuple[Hit, ...]:
        """The names that stand in the `mapped` text as whole words; the longest wins where names overlap."""
        low = lower(mapped)
        found: list[tuple[int, int, str]] = []
        for last, (size, key, exact, capital) in self.automaton.iter(low) if len(self.automaton) else ():
            start = last - size + 1
            outlet = key in self.entries and self.entries[key].kind == "outlet"
            if _inside_word(low, start, last + 1) or (
                outlet and "-" in (low[start - 1 : start], low[last + 1 : last + 2])
            ):
                continue
            if (exact and mapped[start : last + 1] != exact) or (capital and not _capital(mapped[start : last + 1])):
                continue
            found.append((start, last + 1, key))
        found.sort(key=lambda each: (each[0], -each[1]))
        return tuple(self._apart(found))

    def _apart(self, found: list[tuple[int, int, str]]) -> Iterable[Hit]:
        end = -1
        for start, stop, key in found:
            if start < end:
                continue
            end = stop
            if key in self.entries:
                yield Hit(span=Span(start=start, end=stop), entry=self.entries[key])

    def known(self, name: str) -> GazetteerEntry | None:
        """The entry that goes by `name`, in this spelling or one very near to it; None where there is none."""
        low = lower(name)
        key = self.folded.get(low)
        if key is None and len(low) >= 8:
            near = process.extractOne(low, self.folded.keys(), scorer=fuzz.ratio, score_cutoff=FUZZY_FLOOR)
            key = self.folded[near[0]] if near else None
        return self.entries.get(key) if key else None

    def lists_of(self, key: str) -> tuple[str, ...]:
        """The ids of the lists that have known the party `key`; empty for an unknown key."""
        entry = self.entries.get(key)
        return entry.lists if entry else ()


def gazetteer(entries: Iterable[GazetteerEntry]) -> Gazetteer:
    """Build a gazetteer. Short all-capital names (acronyms) match in capitals only; of two equal names the first
    counts."""
    automaton = ahocorasick.Automaton()
    by_key: dict[str, GazetteerEntry] = {}
    folded: dict[str, str] = {}
    for entry in entries:
        by_key.setdefault(entry.key, entry)
        for name, key in [(name, entry.key) for name in (entry.name, *entry.aliases)] + [
            (name, "") for name in entry.shadows
        ]:
            low = lower(name.replace("’", "'"))
            if not low or (low in folded and key):
                continue
            exact = (
                name
                if name.isupper() or (len(name) <= 5 and " " not in name) or any(c.isupper() for c in name[1:4])
                else ""
            )
            automaton.add_word(low, (len(low), key, exact, _capital(name)))
            if key:
                folded[low] = key
    if len(automaton):
        automaton.make_automaton()
    return Gazetteer(entries=MappingProxyType(by_key), automaton=automaton, folded=MappingProxyType(folded))


def lower(text: str) -> str:
    """Lower case, one character for one, so that offsets survive (a few letters grow when lowered; those stay)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _capital(name: str) -> bool:
    """Whether the first word of a name, its article aside, begins with a capital or a digit: "foreign policy" is no
    magazine."""
    word = name[4:] if name[:4].lower() == "the " else name
    return not word[:1].islower()


def _inside_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isalnum() and text[start].isalnum()) or (after.isalnum() and text[end - 1].isalnum())
