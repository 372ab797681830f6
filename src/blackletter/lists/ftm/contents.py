"""An entity with all that belongs to it into an entry's content. No value is dropped.

A property's values are a set, and so are the entities that belong to one: both are put in order, so that an export that
shuffles them amends nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.days import day_of
from blackletter.lists._formats.scripts import script_of
from blackletter.lists.ftm import terms
from blackletter.lists.ftm.entities import Entity
from blackletter.lists.ftm.links import Belonging, caption_of
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Birth, Content, Identifier, Name

CITED = ("addressEntity", "sanctions", "sanctionEntity", "passportEntity", "identificiation")


def content_of(entity: Entity, of: Belonging, columns: Columns) -> Content:
    """One entry."""
    making = _Making(columns=columns, person=entity.schema == "Person")
    making.take_own(entity, {name for name, _ in of.others} | set(CITED))
    for address in sorted(of.addresses, key=_by_id):
        making.take_address(address)
    for paper in sorted(of.papers, key=_by_id):
        making.take_paper(paper)
    for sanction in sorted(of.sanctions, key=_by_id):
        making.take_sanction(sanction)
    if of.others:
        columns.typed("link", len(of.others))
    return Content(
        subject_kind=terms.SUBJECTS.get(entity.schema, "unknown"),
        names=_names(entity),
        births=_births(entity),
        nationalities=tuple(dict.fromkeys(making.countries)),
        identifiers=tuple(dict.fromkeys(making.identifiers)),
        addresses=tuple(dict.fromkeys(making.addresses)),
        programmes=tuple(dict.fromkeys(making.programmes)),
        stated_dates=tuple(dict.fromkeys(making.dates)),
        legal_basis="; ".join(dict.fromkeys(making.bases)),
        links=tuple(sorted(f"{kind}: {other}" for kind, other in of.others)),
        details=tuple(dict.fromkeys(making.details)),
        remarks="\n".join(dict.fromkeys(making.remarks)),
    )


@dataclass(slots=True, kw_only=True)
class _Making:
    """Collects the values of one entry; each is counted under its property."""

    columns: Columns
    person: bool
    countries: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    dates: list[tuple[str, PartialDate]] = field(default_factory=list)
    bases: list[str] = field(default_factory=list)
    details: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def _count(self, column: str, cells: int, *, known: bool) -> None:
        if cells:
            (self.columns.typed if known else self.columns.raw)(column, cells)

    def take_own(self, entity: Entity, linking: set[str]) -> None:
        """The entity's own properties, and what stands beside them."""
        if entity.schema not in terms.SUBJECTS:
            self.details.append(("schema", entity.schema))
        for name, values in _in_order(entity):
            if name in linking:
                continue
            self._count(name, len(values), known=self._own(name, values))
        for key, term in (("datasets", "dataset"), ("referents", "referent")):
            self.details.extend((term, v) for v in sorted(entity.more.get(key, ())) if v != entity.id)

    def _own(self, name: str, values: list[str]) -> bool:
        """Keep the values of one property; False = its name means nothing to us."""
        if name in terms.NAMES or name in ("birthDate", "birthPlace"):
            return True
        if name in terms.NATIONALITIES or (not self.person and name in terms.SEATS):
            self.countries.extend(values)
        elif name in terms.IDENTIFIERS:
            self.identifiers.extend(Identifier(scheme=_words(name), printed=v) for v in values)
        elif name == "address":
            self.addresses.extend(Address(street=v) for v in values)
        elif name in ("program", "programId"):
            self.programmes.extend(values)
        elif name in ("modifiedAt", "createdAt"):
            kind = "amended" if name == "modifiedAt" else "publication"
            self.dates.extend((kind, partial(v)) for v in values)
        elif name in terms.REMARKS:
            self.remarks.extend(values)
            return False
        else:
            term = terms.DETAILS.get(name)
            self.details.extend((term or name, v) for v in values)
            return term is not None
        return True

    def take_address(self, address: Entity) -> None:
        """An address by its parts, else as it is printed whole."""
        parts = {k: ", ".join(address.first(p) for p in v if address.first(p)) for k, v in terms.ADDRESS_PARTS.items()}
        if not parts["street"] and not parts["city"]:
            parts["street"] = address.first("full") or address.first("name")
        self.columns.typed("addressEntity")
        if any(parts.values()):
            self.addresses.append(Address(**parts))

    def take_paper(self, paper: Entity) -> None:
        """A passport or another paper of a person."""
        kind = paper.first("type") or _words(paper.schema)
        numbers = [*paper.properties.get("number", ()), *paper.properties.get("passportNumber", ())]
        self._count(paper.schema, len(numbers), known=True)
        for number in sorted(set(numbers)):
            self.identifiers.append(Identifier(scheme=kind.lower(), printed=number, country=paper.first("country")))
        for name in ("startDate", "endDate", "authority", "summary"):
            self.details.extend((f"{kind.lower()} {_words(name)}", v) for v in paper.properties.get(name, ()))

    def take_sanction(self, sanction: Entity) -> None:
        """A sanction: its dates, programme and legal words."""
        for name, values in _in_order(sanction):
            if name == "entity":
                continue
            column, known = f"Sanction:{name}", True
            if name in terms.SANCTION_DATES:
                self.dates.extend((terms.SANCTION_DATES[name], partial(v)) for v in values)
            elif name in ("program", "programId"):
                self.programmes.extend(values)
            elif name == "provisions":
                self.bases.extend(values)
            elif name == "unscId":
                self.identifiers.extend(Identifier(scheme="unsc id", printed=v) for v in values)
            else:
                known = name in terms.SANCTION_TERMS
                term = terms.SANCTION_TERMS.get(name, f"sanction {_words(name)}")
                self.details.extend((term, v) for v in values)
            self._count(column, len(values), known=known)


def _by_id(entity: Entity) -> str:
    return entity.id


def _in_order(entity: Entity) -> Iterator[tuple[str, list[str]]]:
    for name in sorted(entity.properties):
        yield name, sorted(entity.properties[name])


def _names(entity: Entity) -> tuple[Name, ...]:
    """The caption is the primary name: the publisher picked it among many spellings."""
    primary = caption_of(entity) if entity.properties.get("name") or entity.caption else ""
    names: dict[str, Name] = {}
    if primary:
        names[primary] = Name(text=primary, kind="primary", script=script_of(primary))
    for prop, kind in terms.NAMES.items():
        for text in sorted(entity.properties.get(prop, ())):
            names.setdefault(text, Name(text=text, kind=kind, script=script_of(text)))
    return tuple(names.values())


def _births(entity: Entity) -> tuple[Birth, ...]:
    dates, places = (sorted(entity.properties.get(name, ())) for name in ("birthDate", "birthPlace"))
    if len(dates) == 1 and len(places) == 1:
        return (Birth(text=dates[0], date=partial(dates[0]), place=places[0]),)
    return (
        *(Birth(text=d, date=partial(d)) for d in dates),
        *(Birth(text="", place=p) for p in places),
    )


def partial(text: str) -> PartialDate:
    """FollowTheMoney's dates: a year, a month, a day, or a day with a time, which is left off."""
    year, _, rest = text.partition("T")[0].partition("-")
    month, _, day = rest.partition("-")
    return day_of(year, month, day, text)


def _words(name: str) -> str:
    """A property's name as words: passportNumber -> passport number."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()
