"""One entity of the list as an entry's content.

The list gives every entity the regulation that last touched it, not the one that listed it. Where a part of the entity
cites an older regulation, the entity's own is therefore an amendment; only where none does is its entry into force the
day from which the entry stands. `designationDate` is a listing date of its own (often the United Nations').
"""

import re
from collections.abc import Callable

from blackletter.lists._formats.days import iso_day
from blackletter.lists.eu_fsf import parts
from blackletter.lists.eu_fsf.entity import (
    ADDRESS,
    BIRTH,
    CITIZENSHIP,
    DOCUMENT,
    ENTITY,
    KNOWN,
    NAME,
    PIECES,
    REGULATION,
    Entity,
    Piece,
    Values,
)
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Content, Identifier

SUBJECT_KINDS = {"P": "person", "E": "organisation"}
LABELS = {NAME: "name", BIRTH: "birth", ADDRESS: "address", DOCUMENT: "document", CITIZENSHIP: "citizenship"}
REGULATION_LANGUAGE = "en"
"""The language of the regulation that every value has had; another one is kept."""

_REGIME = re.compile(r"in regime (.+?) of programme (\w+)")
Note = Callable[[str, str], None]
"""Called with the name and the text of a value that no rule knows."""


def content_of(entity: Entity, note: Note) -> Content:
    """The entity's content. The order in which its parts stand in the file carries no meaning and is not kept."""
    pieces = {kind: _in_order(entity.pieces.get(kind, [])) for kind in PIECES}
    regimes = [found for remark in entity.remarks for found in _REGIME.findall(remark)]
    births = (parts.birth_of(piece.values) for piece in pieces[BIRTH])
    addresses = filter(None, (parts.address_of(piece.values) for piece in pieces[ADDRESS]))
    citizenships = (piece.values.get("countryDescription", "") for piece in pieces[CITIZENSHIP])
    documents = [parts.document_of(piece.values) for piece in pieces[DOCUMENT]]
    identifiers = [own for own, _ in documents if own is not None] + parts.contacts_of(pieces[ADDRESS])
    programmes = {r["programme"] for r in entity.regulations if "programme" in r} | {name for _, name in regimes}
    details = [
        *_own_details(entity, note),
        *_bases(entity, regimes),
        *(detail for _, own in documents for detail in own),
        *_piece_details(entity, pieces, note),
        *_regulation_details(entity, pieces),
    ]
    return Content(
        subject_kind=SUBJECT_KINDS.get(entity.values.get("classificationCode", ""), "unknown"),
        names=parts.names_of(pieces[NAME]),
        births=tuple(dict.fromkeys(birth for birth in births if birth is not None)),
        nationalities=tuple(dict.fromkeys(filter(None, citizenships))),
        identifiers=tuple(dict.fromkeys([*_references(entity), *identifiers])),
        addresses=tuple(dict.fromkeys(addresses)),
        programmes=tuple(sorted(programmes)),
        stated_dates=_stated_dates(entity, pieces),
        legal_basis="; ".join(dict.fromkeys(_basis(r, len(entity.regulations)) for r in entity.regulations)),
        details=tuple(dict.fromkeys(details)),
        remarks="\n".join(entity.remarks),
    )


def _in_order(pieces: list[Piece]) -> list[Piece]:
    """By the publisher's number; those without one stay behind, as they stand."""
    return sorted(pieces, key=lambda p: int(p.values.get("logicalId", "").strip() or 0) if _numbered(p) else 1 << 62)


def _numbered(piece: Piece) -> bool:
    number = piece.values.get("logicalId", "")
    return number.isascii() and number.isdigit() and len(number) < 19


def _references(entity: Entity) -> list[Identifier]:
    schemes = {"euReferenceNumber": "eu reference number", "unitedNationId": "united nations id"}
    return [
        Identifier(scheme=scheme, printed=entity.values[key])
        for key, scheme in schemes.items()
        if entity.values.get(key)
    ]


def _basis(regulation: Values, number: int) -> str:
    title = regulation.get("numberTitle", "")
    programme = regulation.get("programme", "")
    return f"{title} ({programme})" if number > 1 and programme else title


def _bases(entity: Entity, regimes: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The legal basis for each programme, where there are several."""
    own = [(r.get("numberTitle", ""), r.get("programme", "")) for r in entity.regulations]
    several = own if len(own) > 1 else []
    return [(f"legal basis ({programme})", title) for title, programme in (*several, *regimes) if programme]


def _stated_dates(entity: Entity, pieces: dict[str, list[Piece]]) -> tuple[tuple[str, PartialDate], ...]:
    dates: list[tuple[str, PartialDate]] = []
    if designated := entity.values.get("designationDate"):
        dates.append(("designation", iso_day(designated)))
    cited = [piece.values for own in pieces.values() for piece in own]
    for regulation in entity.regulations:
        own = {key: iso_day(regulation[key]) for key in ("publicationDate", "entryIntoForceDate") if key in regulation}
        day = min((when.earliest for when in own.values() if when.earliest), default=None)
        older = day is not None and any(
            values.get("numberTitle") != regulation.get("numberTitle")
            and (cited_on := iso_day(values.get("publicationDate", "")).earliest) is not None
            and cited_on < day
            for values in cited
        )
        for key, when in own.items():
            kind = "in_force" if key == "entryIntoForceDate" else "publication"
            if not older:
                dates.append((kind, when))
            elif kind == "in_force" or len(own) == 1:
                dates.append(("amended", when))
    return tuple(sorted(dict.fromkeys(dates), key=lambda pair: (pair[0], pair[1].text)))


def _own_details(entity: Entity, note: Note) -> list[tuple[str, str]]:
    details = []
    gender = {piece.values["gender"]: None for piece in entity.pieces.get(NAME, []) if "gender" in piece.values}
    details += [("gender", value) for value in gender]
    if words := entity.values.get("designationDetails"):
        details.append(("designation details", words))
    kind = entity.values.get("classificationCode", "")
    if kind not in SUBJECT_KINDS and kind:
        details.append(("subject type", f"{kind} {entity.values.get('code', '')}".strip()))
    for name in sorted(entity.values.keys() - KNOWN[ENTITY]):
        note(name, entity.values[name])
        details.append((name, entity.values[name]))
    return details


def _piece_details(entity: Entity, pieces: dict[str, list[Piece]], note: Note) -> list[tuple[str, str]]:
    """The number of each part with the regulation that brought it; its programme where it is not the entity's own."""
    own = {r.get("programme") for r in entity.regulations}
    details = []
    for kind, label in LABELS.items():
        for piece in pieces[kind]:
            values = piece.values
            name = f"{label} {values.get('logicalId', '')}".strip()
            programme = values.get("programme", "")
            title = values.get("numberTitle", "")
            details.append((name, f"{title} ({programme})" if programme and programme not in own else title))
            if kind in (NAME, BIRTH, CITIZENSHIP) and "remark" in values:
                details.append((f"{name} remark", values["remark"]))
            if kind == CITIZENSHIP and "region" in values:
                details.append((f"{name} region", values["region"]))
            if values.get("regulationLanguage", REGULATION_LANGUAGE) != REGULATION_LANGUAGE:
                details.append((f"{name} regulation language", values["regulationLanguage"]))
            for unknown in sorted(values.keys() - KNOWN[kind]):
                if unknown not in ("DATE", "contactInfo"):
                    note(f"{kind}/{unknown}", values[unknown])
                details.append((f"{name} {unknown}", values[unknown]))
    return details


def _regulation_details(entity: Entity, pieces: dict[str, list[Piece]]) -> list[tuple[str, str]]:
    """Each regulation that the entity or one of its parts cites, once, with what is said of it."""
    said: dict[str, dict[str, str]] = {}
    for values in (*entity.regulations, *(piece.values for own in pieces.values() for piece in own)):
        if title := values.get("numberTitle"):
            known = said.setdefault(title, {})
            for key in (
                "regulationType",
                "organisationType",
                "publicationDate",
                "entryIntoForceDate",
                "publicationUrl",
            ):
                if key in values:
                    known.setdefault(key, values[key])
    details = []
    for title, known in sorted(said.items()):
        words = (
            known.get("regulationType", ""),
            f"by {known['organisationType']}" if "organisationType" in known else "",
            f"published {known['publicationDate']}" if "publicationDate" in known else "",
            f"in force {known['entryIntoForceDate']}" if "entryIntoForceDate" in known else "",
            known.get("publicationUrl", ""),
        )
        details.append((f"{REGULATION} {title}", ", ".join(filter(None, words))))
    return details
