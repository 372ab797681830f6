"""The rows of a customer file as customers to screen.

Most rows name nobody who is listed, so a row is first read as far as a search needs it (`read`), and made a customer
with its digest (`customer`) only where there is something to say of it.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from blackletter.services.birth_dates import birth_date
from blackletter.services.customers import KINDS, Columns, in_words
from blackletter.values.entries import Address, Identifier
from blackletter.values.screening import NameQuery
from blackletter.values.screening_runs import BadRow, Customer

# A row's cells in the order of the header.
Cells = Sequence[str]
# The customer's id, whom to look for, and a note on each fact that is not understood.
Asked = tuple[str, NameQuery, tuple[str, ...]]

_PARTS_OF_NAME = ("given", "middle", "family")
_FACTS = frozenset({"birth", "country", "identifier", "gender", "city"})
_PARTS = re.compile(r"\s*[;|]\s*")
_COUNTRIES = re.compile(r"\s*[;|,]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A row that the file's format cannot be read from: why, and what stands there."""

    why: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerReader:
    """Reads the rows of a file with that `header` by its `columns`; `kind` = what a row without a schema is."""

    header: tuple[str, ...]
    columns: Columns
    kind: str
    _places: tuple[tuple[str, int], ...] = field(init=False)
    _at: Mapping[str, int] = field(init=False)
    _facts: bool = field(init=False)

    def __post_init__(self) -> None:
        at = {column: place for place, column in enumerate(self.header)}
        places = tuple((name, at[column]) for name, column in self.columns.columns)
        object.__setattr__(self, "_places", places)
        # of countries and identifiers there may be several columns, of all else one
        object.__setattr__(self, "_at", dict(places))
        object.__setattr__(self, "_facts", any(name in _FACTS for name, _ in places))

    def read(self, row: int, cells: Cells) -> Asked | BadRow:
        """Whom a row asks for; one without a name, or of an unknown schema, is a bad row."""
        name = self._cell("name", cells) or self._put_together(cells)
        if not name or not (name[0].isalnum() or any(c.isalnum() for c in name)):
            why = "the name has neither a letter nor a digit" if name else "the name is empty"
            return BadRow(row=row, why=why, cells=tuple(cells))
        together = "".join(cells)
        if not together.isascii() and any("\ud800" <= c <= "\udfff" for c in together):
            return BadRow(row=row, why="the row has bytes that are not text in the file's encoding", cells=tuple(cells))
        kind = self._kind(cells)
        if kind is None:
            schema = self._cell("schema", cells)
            why = f"schema {schema!r} is not known: Person, Organization, Company, Vessel, Aircraft, LegalEntity, Thing"
            return BadRow(row=row, why=why, cells=tuple(cells))
        id_ = self._cell("id", cells) or str(row)
        if self._facts:
            return self._with_facts(id_, name, kind, cells)
        return id_, NameQuery(name=name, kind=kind), ()

    def customer(self, row: int, cells: Cells, asked: Asked) -> Customer:
        """The row as a customer; `asked` = what `read` made of it."""
        id_, query, notes = asked
        used = [(name, cells[place].strip()) for name, place in self._places]
        digest = sha256(json.dumps([query.kind, *used], ensure_ascii=False).encode("utf-8")).hexdigest()[:16]
        return Customer(row=row, id=id_, query=query, digest=digest, notes=notes)

    def _cell(self, name: str, cells: Cells) -> str:
        place = self._at.get(name)
        return "" if place is None else cells[place].strip()

    def _put_together(self, cells: Cells) -> str:
        return " ".join([part for name in _PARTS_OF_NAME if (part := self._cell(name, cells))])

    def _kind(self, cells: Cells) -> str | None:
        schema = self._cell("schema", cells)
        return KINDS.get(schema.casefold().replace("_", " ")) if schema else self.kind

    def _with_facts(self, id_: str, name: str, kind: str, cells: Cells) -> Asked:
        """All that the row says beside the name."""
        notes: list[str] = []
        births = []
        for _, text in self._parts("birth", _PARTS, cells):
            born = birth_date(text)
            if born is None:
                notes.append(f"birth date {text[:40]!r} is not understood and was not used")
            else:
                births.append(born)
        city = self._cell("city", cells)
        query = NameQuery(
            name=name,
            kind=kind,
            births=tuple(births),
            countries=tuple(text for _, text in self._parts("country", _COUNTRIES, cells)),
            identifiers=tuple(
                Identifier(scheme=in_words(self.header[place]), printed=text)
                for place, text in self._parts("identifier", _PARTS, cells)
            ),
            gender=self._cell("gender", cells),
            addresses=(Address(city=city),) if city else (),
        )
        return id_, query, tuple(notes)

    def _parts(self, name: str, between: "re.Pattern[str]", cells: Cells) -> list[tuple[int, str]]:
        """What stands in the columns of a field, several in a cell parted: (column, text)."""
        places = [place for known, place in self._places if known == name]
        return [(place, text) for place in places for text in between.split(cells[place].strip()) if text]
