"""Parties as official lists print them."""

from dataclasses import dataclass, fields, replace

from blackletter.values.dates import PartialDate

NAME_KINDS = ("primary", "strong", "weak", "former")
SUBJECT_KINDS = ("person", "organisation", "vessel", "aircraft", "unknown")
STATED_DATE_KINDS = ("designation", "publication", "in_force", "suspension", "removal", "amended")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """One name of a party: `kind` one of `NAME_KINDS`, `script` an ISO 15924 code or "", `language` ISO 639 or ""."""

    text: str
    kind: str
    script: str = ""
    language: str = ""
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """A date and place of birth as printed; `date` None = only a place, `circa` = the source calls it approximate."""

    text: str
    date: PartialDate | None = None
    place: str = ""
    circa: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Identifier:
    """A passport, registration, IMO number, website and so on. `scheme` is the publisher's own term in lower case."""

    scheme: str
    printed: str
    normalised: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Address:
    """An address as printed, by its parts; empty string = not given."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryKey:
    """An entry's identity: the list, and the id that the publisher gives it. Printed `list:source_id`."""

    list_id: str
    source_id: str

    def __str__(self) -> str:
        return f"{self.list_id}:{self.source_id}"

    @property
    def natural(self) -> tuple[int, int, str]:
        """Orders entries of a list as a reader expects: numbers by number, everything else by text."""
        source = self.source_id
        return (0, int(source), source) if source.isascii() and source.isdigit() else (1, 0, source)

    @classmethod
    def parse(cls, text: str) -> "EntryKey":
        """The key printed as `list:source_id` (a list's id has no colon)."""
        list_id, _, source_id = text.partition(":")
        return cls(list_id=list_id, source_id=source_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a publication says of one party, or the part of it that one facet carries.

    Every field may be empty: a facet fills the fields that its file has. `programmes` are the tags under which the
    entry stands; `stated_dates` pairs one of `STATED_DATE_KINDS` with a date; `links` are parties that the remarks
    name as related; `details` pairs any further printed term (title, call sign, gender…) with its value, so that no
    cell is dropped; `remarks` is the publisher's free text.
    """

    subject_kind: str = ""
    names: tuple[Name, ...] = ()
    births: tuple[Birth, ...] = ()
    nationalities: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()
    programmes: tuple[str, ...] = ()
    stated_dates: tuple[tuple[str, PartialDate], ...] = ()
    legal_basis: str = ""
    links: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    remarks: str = ""

    def stated(self, kind: str) -> PartialDate | None:
        """The first stated date of that kind."""
        return next((when for name, when in self.stated_dates if name == kind), None)

    @property
    def listing_date(self) -> PartialDate | None:
        """The day from which the publisher says that the entry stands: entry into force, else designation."""
        return self.stated("in_force") or self.stated("designation")

    @property
    def primary_name(self) -> str:
        """The primary name, else the first name, else "" (the name has not been observed yet)."""
        first = next((n.text for n in self.names if n.kind == "primary"), None)
        return first if first is not None else (self.names[0].text if self.names else "")


EMPTY = Content()


def merged(first: Content, second: Content) -> Content:
    """The two facets' content as one: tuples are joined without repeats, the first non-empty text stands."""
    changes: dict[str, object] = {}
    for f in fields(Content):
        a, b = getattr(first, f.name), getattr(second, f.name)
        if not b:
            continue
        if not a:
            changes[f.name] = b
        elif isinstance(a, tuple):
            changes[f.name] = a + tuple(x for x in b if x not in a)
        elif f.name == "remarks":
            changes[f.name] = a + b  # a publisher's overflow goes on where the column ended, in mid-word too
    return replace(first, **changes) if changes else first  # type: ignore[arg-type]
