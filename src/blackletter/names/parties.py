"""A listed party as JSON bytes and back: how an index keeps what a score needs beside the names."""

import json
from datetime import date
from typing import Any

import msgspec

from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Identifier, Name
from blackletter.values.screening import ListedParty, Said

_encoded = msgspec.json.Encoder().encode

# What follows the key in a party's bytes. No JSON string can have it inside: its quotation marks would be escaped.
HEAD_ENDS = b',"t":'


def party_head(key: str) -> bytes:
    """How the bytes of the party of that key begin, up to `HEAD_ENDS`."""
    return _json({"k": key})[:-1]


def party_bytes(party: ListedParty) -> bytes:
    """The party as compact JSON; empty facts are left out."""
    row: dict[str, Any] = {"k": party.key, "t": party.kind, "n": [[n.text, n.kind] for n in party.names]}
    if party.births:
        row["b"] = [_date(d) for d in party.births]
    if party.countries:
        row["c"] = party.countries
    if party.identifiers:
        row["i"] = [[i.scheme, i.printed, i.normalised, i.country] for i in party.identifiers]
    if party.gender:
        row["g"] = party.gender
    if party.addresses:
        row["a"] = [[a.street, a.city, a.region, a.postcode, a.country, a.remarks] for a in party.addresses]
    if party.said is not None:
        row["s"] = [party.said.digest, *([facet, _date(one), _date(other)] for facet, one, other in party.said.dates)]
    return _json(row)


def party_from(raw: bytes) -> ListedParty:
    """The party of `party_bytes`; names keep text and kind only, the rest of a name is not needed for a score."""
    try:
        row = msgspec.json.decode(raw)
    except UnicodeDecodeError:  # see `_json`
        row = json.loads(raw.decode("utf-8", "surrogatepass"))
    return ListedParty(
        key=row["k"],
        kind=row["t"],
        names=tuple(Name(text=text, kind=kind) for text, kind in row["n"]),
        births=tuple(_dated(*d) for d in row.get("b", ())),
        countries=tuple(row.get("c", ())),
        identifiers=tuple(Identifier(scheme=s, printed=p, normalised=n, country=c) for s, p, n, c in row.get("i", ())),
        gender=row.get("g", ""),
        addresses=tuple(
            Address(street=s, city=c, region=r, postcode=p, country=n, remarks=m)
            for s, c, r, p, n, m in row.get("a", ())
        ),
        said=_said(*row["s"]) if "s" in row else None,
    )


def _json(row: dict[str, Any]) -> bytes:
    try:
        return _encoded(row)
    except UnicodeEncodeError:  # half of a surrogate pair, which is no UTF-8
        return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _said(digest: str, *dates: tuple[str, list[str] | None, list[str] | None]) -> Said:
    return Said(
        digest=digest,
        dates=tuple(
            (facet, None if one is None else _dated(*one), None if other is None else _dated(*other))
            for facet, one, other in dates
        ),
    )


def _date(day: PartialDate | None) -> list[str | None] | None:
    return None if day is None else [day.text, _iso(day.earliest), _iso(day.latest)]


def _dated(text: str, earliest: str | None = None, latest: str | None = None) -> PartialDate:
    return PartialDate(text=text, earliest=_day(earliest), latest=_day(latest))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
