"""What one of OFAC's XML files says of a party, sorted into the facets of the delimited files.

The XML formats take apart what the delimited files print in one piece: a passport stands as type, number, country and
dates instead of a clause of the remarks. Here the parts become the same facts again, by the same rules, so that an
entry reads alike in every format.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from blackletter.lists.us_ofac_sdn.clauses import Facts, facts_of
from blackletter.lists.us_ofac_sdn.identifiers import document_facts, identifier_facts
from blackletter.lists.us_ofac_sdn.remarks import typed, unbracketed
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Content, Name

SUBJECT_KINDS = {"individual": "person", "entity": "organisation", "vessel": "vessel", "aircraft": "aircraft"}
ALIAS_TYPES = {"a.k.a.": "aka", "f.k.a.": "fka", "n.k.a.": "nka"}
FEATURE_TERMS = {
    "Birthdate": "DOB",
    "Place of Birth": "POB",
    "Nationality Country": "nationality",
    "Citizenship Country": "citizen",
}
"""OFAC's names of facts, and the terms with which it opens their clauses in the remarks."""

FEATURE_DETAILS = {
    "title": "title",
    "vessel call sign": "call sign",
    "vessel type": "vessel type",
    "vessel flag": "vessel flag",
    "vessel owner": "vessel owner",
    "vessel tonnage": "tonnage",
    "vessel gross tonnage": "gross registered tonnage",
    "vessel gross registered tonnage": "gross registered tonnage",
}
"""Facts for which the delimited files have columns of their own, and how those columns are called among the details."""


@dataclass(slots=True)
class Party:
    """One party while its element is read; `core`, `addresses` and `aliases` are its facets when all is said."""

    source_id: str
    kind: str = ""
    programmes: list[str] = field(default_factory=list)
    dates: list[tuple[str, PartialDate]] = field(default_factory=list)
    legal_basis: list[str] = field(default_factory=list)
    details: list[tuple[str, str]] = field(default_factory=list)
    remarks: str = ""
    _put_on: list[PartialDate] = field(default_factory=list)
    _names: list[Name] = field(default_factory=list)
    _weak: list[Name] = field(default_factory=list)
    _facts: dict[str, list[Any]] = field(default_factory=dict)
    _addresses: list[tuple[Address, str]] = field(default_factory=list)
    _aliases: list[tuple[str, Name, str]] = field(default_factory=list)

    def say_kind(self, words: str) -> bool:
        """What kind of party it is, in OFAC's word; False = no rule knows the word, which is kept."""
        known = SUBJECT_KINDS.get(words.lower())
        self.kind = known or "unknown"
        if known is None:
            self.details.append(("sdn type", words))
        return known is not None

    def say_put_on(self, day: PartialDate) -> None:
        """The day on which OFAC put the entry on the list, or on one of the lists that make it up.

        OFAC calls it the date published (enhanced XML) or the event "Created" (advanced XML). It is the day of the
        action that designated the party: 16 July 2014 for the first directives on sectors, 24 January 1995 for
        Executive Order 12947.
        """
        self._put_on.append(day)

    def say_name(self, name: Name) -> None:
        """The primary name, in one script."""
        self._names.append(name)

    def say_alias(self, printed_type: str, weak: bool, number: str, names: Iterable[Name]) -> bool:
        """An alias in one or more scripts; weak ones belong to the core, whose remarks print them in quotation marks.

        `number` is the alias's own, as in the delimited files. False = no rule knows the type, which is kept.
        """
        known = ALIAS_TYPES.get(printed_type.lower())
        kind = known or printed_type
        name_kind = "former" if known == "fka" else "weak" if weak else "strong"
        for name in names:
            own = Name(text=name.text, kind=name_kind, script=name.script, parts=name.parts)
            if weak:
                self._weak.append(own)
            else:
                self._aliases.append((kind, own, number))
        return known is not None

    def say_address(self, address: Address, number: str) -> None:
        """An address with its own number; one without any part says that none is known."""
        self._addresses.append((address, number))

    def say(self, term: str, value: str) -> bool:
        """A fact by OFAC's name for it; False = no rule knows the name, and the fact stays among the details."""
        detail = FEATURE_DETAILS.get(term.lower())
        if detail is not None:
            self.details.append((detail, value))
            return True
        facts = facts_of(f"{FEATURE_TERMS.get(term, term)} {value}")
        self.keep(facts or (("details", (term.lower().rstrip(" :-"), value)),))
        return bool(facts)

    def say_document(self, term: str, number: str, country: str, said: tuple[tuple[str, str], ...]) -> None:
        """A document by its parts, with what else is said of it."""
        if country or any(words for _, words in said):
            self.keep(document_facts(term, number, country, said))
        else:
            self.keep(identifier_facts(term, number))

    def say_remarks(self, remarks: str) -> bool:
        """Free text, read clause by clause; False = no rule knows some of it."""
        self.remarks = remarks
        facts, unread = typed(unbracketed(remarks))
        self.keep((name, value) for name, values in facts.items() for value in values)
        return not unread

    def keep(self, facts: Iterable[Any] | Facts) -> None:
        """Facts, each with the name of its `Content` field."""
        for name, value in facts:
            self._facts.setdefault(name, []).append(value)

    @property
    def core(self) -> Content:
        """What `sdn` and `sdn_comments` carry."""
        fact = self._facts.get
        return Content(
            subject_kind=self.kind,
            names=_once((*self._names, *sorted(self._weak), *fact("names", ()))),
            births=_once(fact("births", ())),
            nationalities=_once(fact("nationalities", ())),
            identifiers=_once(fact("identifiers", ())),
            programmes=tuple(sorted(set(self.programmes))),
            stated_dates=self._stated_dates,
            legal_basis="; ".join(_once(self.legal_basis)),
            links=_once(fact("links", ())),
            details=_once((*self.details, *fact("details", ()))),
            remarks=self.remarks,
        )

    @property
    def _stated_dates(self) -> tuple[tuple[str, PartialDate], ...]:
        """The designation is the first day on any of the lists; further lists came to print the entry later."""
        days = sorted(set(self._put_on), key=lambda day: (not day.resolved, day.text))
        put_on = [("publication" if i else "designation", day) for i, day in enumerate(days)]
        return _once([*put_on, *sorted(self.dates, key=lambda dated: dated[1].text)])

    @property
    def addresses(self) -> Content:
        """What `add` carries; every entry has it, if only to say that no address is known."""
        own = sorted(self._addresses)
        empty = Address()
        return Content(
            addresses=tuple(address for address, _ in own if address != empty),
            details=tuple(
                ("address" if address != empty else "no address", number) for address, number in own if number
            ),
        )

    @property
    def aliases(self) -> Content | None:
        """What `alt` carries; None = the entry has no alias."""
        own = sorted(self._aliases)
        if not own:
            return None
        return Content(
            names=tuple(name for _, name, _ in own),
            details=_once(("alias", f"{number} {kind}".strip()) for kind, _, number in own),
        )


def _once(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(values))
