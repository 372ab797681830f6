"""What belongs to an entity: its sanctions, papers and addresses, and the parties that it is linked with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from blackletter.lists.ftm.entities import Entity
from blackletter.lists.ftm.terms import PAPERS, RISK, SUBJECTS

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Belonging:
    """The entities that belong to one: `others` pairs the kind of a link with the party at its other end."""

    sanctions: list[Entity] = field(default_factory=list)
    papers: list[Entity] = field(default_factory=list)
    addresses: list[Entity] = field(default_factory=list)
    others: list[tuple[str, str]] = field(default_factory=list)


def belongings(by_id: Mapping[str, Entity]) -> dict[str, Belonging]:
    """Entity id -> what belongs to it, from links in either direction, each once."""
    out: dict[str, Belonging] = {}
    for entity in by_id.values():
        printed = ((name, value) for name, values in entity.properties.items() for value in values)
        links = [(name, value) for name, value in printed if value in by_id and value != entity.id]
        if entity.schema == "Sanction":
            for _, subject in links:
                _once(out.setdefault(subject, Belonging()).sanctions, entity)
        elif entity.schema in PAPERS:
            for _, holder in links:
                _once(out.setdefault(holder, Belonging()).papers, entity)
        elif _is_party(entity):
            for name, other in links:
                _from_party(out.setdefault(entity.id, Belonging()), name, by_id[other])
        elif entity.schema != "Address":
            _between(out, entity, [v for _, v in links], by_id)
    return out


def _is_party(entity: Entity) -> bool:
    return entity.schema in SUBJECTS or "name" in entity.properties


def _from_party(of: Belonging, name: str, other: Entity) -> None:
    if other.schema == "Sanction":
        _once(of.sanctions, other)
    elif other.schema in PAPERS:
        _once(of.papers, other)
    elif other.schema == "Address":
        _once(of.addresses, other)
    elif _is_party(other):
        _once(of.others, (name, caption_of(other)))


def _between(out: dict[str, Belonging], link: Entity, ends: Iterable[str], by_id: Mapping[str, Entity]) -> None:
    """A link that is an entity of its own (ownership, family, membership)."""
    kind = link.first("relationship") or link.first("role") or link.schema
    parties = [e for e in ends if _is_party(by_id[e])]
    for one in parties:
        for other in parties:
            if one != other:
                _once(out.setdefault(one, Belonging()).others, (kind, caption_of(by_id[other])))


def caption_of(entity: Entity) -> str:
    """The name that the publisher shows of an entity, else the first of its names in order, else its id."""
    return entity.caption or min(entity.properties.get("name", ()), default=entity.id)


def _once(values: list[T], value: T) -> None:
    if value not in values:
        values.append(value)


def facet_of(entity: Entity, of: Belonging, marked: bool) -> str | None:
    """Whether the list is about an entity ("core"), was about it ("lifted"), or only mentions it (None).

    `marked` = the file marks somebody; where it marks nobody, it is a list of all its parties.
    """
    if entity.inner:
        return None
    if not marked:
        return "core" if _is_party(entity) else None
    if entity.target or is_risk(entity):
        return "core"
    if not of.sanctions or not _is_party(entity):
        return None
    return "lifted" if all(s.first("endDate") for s in of.sanctions) else "core"


def is_risk(entity: Entity) -> bool:
    """Whether the entity bears a topic of risk."""
    return any(t == r or t.startswith(f"{r}.") for t in entity.properties.get("topics", ()) for r in RISK)
