"""What is known of an official list before any of its files is read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetRule:
    """One facet of a list's entries.

    `proves` = a file with this facet proves presence *and absence*: an entry that it lacks is not on the list. A facet
    that does not prove (aliases) only says that an entry without a row has nothing there. `minimum` is the fewest
    records of a whole file of this facet and `maximum` the most that are believed (own checkpoints); `filled` names the
    fields whose fill rate is watched; `shrink_at_once` is the share (0..1) of entries that may vanish from one day to
    the next, `shrink_per_day` what is added to it for each day that passed, `shrink_at_most` their bound: lists shed up
    to 3 % in a day (a peace deal, an annulled regime) and up to a quarter in four years.
    `states` = what a row of the facet says outright, "" = only what the entry is: "removed" for rows of lifted entries,
    "listed" for those of an amendment, whose absence from the next one means nothing; "until" for rows of entries that
    may say beforehand when they end, and are printed on after it.
    """

    name: str
    proves: bool
    minimum: int
    filled: tuple[str, ...]
    maximum: int | None = None
    shrink_at_once: float = 0.03
    shrink_per_day: float = 0.0005
    shrink_at_most: float = 0.5
    states: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedList:
    """A view of a parent list: the entries whose `facet` bears one of `tags` as programme (CONTRACTS.md, Identity).

    `dated` = an entry's stated listing date is that of its listing here: where a tag is one of several, which came and
    went at other times than the entry, no date of the entry tells since when it has been borne.
    """

    id: str
    title: str
    authority: str
    legal_basis: str
    facet: str
    tags: tuple[str, ...]
    dated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListProfile:
    """A list's standing data.

    `id` as in CONTRACTS.md; `jurisdiction` is the code of its procedure ("ru", "un", "us"); `kind` = "sanctions" or
    "terrorist"; `max_age_days` = after how many days without a publication the state is called stale; `locator` is a
    template of the place of an entry in a file, with `{source_id}`; `parser_version` counts changes of the reader
    that change what it reads. `downloads` = the official addresses of the files of one publication, which `fetch`
    asks for; empty = the list can only be imported. `frozen_on` = the day on which the publisher closed the list.
    `bookkeeping` names the details that hold the publisher's own numbers of rows and records, which tell nothing of the
    party; `prose` names columns of running text in the publisher's own words, which nobody can take apart into fields.
    """

    id: str
    title: str
    authority: str
    jurisdiction: str
    legal_basis: str
    kind: str
    url: str
    format: str
    licence: str
    max_age_days: int
    locator: str
    parser_version: int
    facets: tuple[FacetRule, ...]
    derived: tuple[DerivedList, ...] = ()
    downloads: tuple[str, ...] = ()
    frozen_on: date | None = None
    bookkeeping: tuple[str, ...] = ()
    prose: tuple[str, ...] = ()

    def facet(self, name: str) -> FacetRule:
        """The rule of that facet; KeyError if the list has none of that name."""
        for rule in self.facets:
            if rule.name == name:
                return rule
        raise KeyError(f"list {self.id} has no facet {name!r}")

    @property
    def stating(self) -> tuple[str, ...]:
        """The names of the facets whose rows say outright that an entry was listed or removed."""
        return tuple(rule.name for rule in self.facets if rule.states in ("removed", "listed"))

    @property
    def proving(self) -> tuple[str, ...]:
        """The names of the facets that prove presence and absence."""
        return tuple(rule.name for rule in self.facets if rule.proves)
