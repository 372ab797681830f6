"""The pieces of an entity as typed values: names, births, addresses, documents, contacts."""

import re
from collections.abc import Sequence

from blackletter.lists._formats.days import day_of, iso_day, year_span
from blackletter.lists._formats.scripts import script_of
from blackletter.lists.eu_fsf.entity import Piece, Values
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Birth, Identifier, Name

NAME_PARTS = ("firstName", "middleName", "lastName", "title", "function", "gender")
FLAGS = {
    "diplomatic": "diplomatic",
    "knownExpired": "known to be expired",
    "knownFalse": "known to be false",
    "reportedLost": "reported lost",
    "revokedByIssuer": "revoked by its issuer",
}
DOCUMENT_DETAILS = {
    "issuedBy": "issued by",
    "issueDate": "issued on",
    "validFrom": "valid from",
    "validTo": "valid to",
    "nameOnDocument": "name on document",
    "latinNumber": "number in Latin letters",
    "region": "region",
}
_NOT_A_LETTER = re.compile(r"[\W_]+")


def names_of(pieces: Sequence[Piece]) -> tuple[Name, ...]:
    """The names; the list marks no primary one, so the strong name with the lowest number counts as that."""
    made: list[Name] = []
    primary = next((i for i, piece in enumerate(pieces) if piece.values.get("strong") != "false"), 0)
    for i, piece in enumerate(pieces):
        values = piece.values
        given = ("firstName", "middleName", "lastName")
        text = values.get("wholeName") or " ".join(values[part] for part in given if part in values)
        if text:
            strong = "weak" if values.get("strong") == "false" else "strong"
            made.append(
                Name(
                    text=text,
                    kind="primary" if i == primary else strong,
                    script=script_of(text),
                    language=values.get("nameLanguage", "").lower(),
                    parts=tuple((_words(part), values[part]) for part in NAME_PARTS if part in values),
                )
            )
    return tuple(made)


def birth_of(values: Values) -> Birth | None:
    """A date and place of birth; None where neither is given.

    In another calendar than the Gregorian, day, month and year are that calendar's; only `birthdate`, the publisher's
    own conversion, settles the day.
    """
    circa = values.get("circa") == "true"
    calendar = values.get("calendarType", "GREGORIAN")
    first, last = values.get("yearRangeFrom", ""), values.get("yearRangeTo", "")
    year, month, day = (values.get(name, "") for name in ("year", "monthOfYear", "dayOfMonth"))
    words = values.get("birthdate", "") or "-".join(
        part.zfill(2) for part in (year, month, day if month else "") if part
    )
    if not words and (first or last):
        words = f"between {first or '?'} and {last or '?'}"
    if not words and values.get("DATE"):
        words = values["DATE"]
    when = _birthday(values, words, first, last, calendar)
    if calendar != "GREGORIAN" and words:
        words = f"{words} ({calendar.lower()} calendar: {'-'.join(filter(None, (year, month, day)))})"
    text = f"approximately {words}" if circa and words else words
    place = ", ".join(
        values[name] for name in ("place", "city", "zipCode", "region", "countryDescription") if name in values
    )
    if not text and not place:
        return None
    date = None if when is None else PartialDate(text=text, earliest=when.earliest, latest=when.latest)
    return Birth(text=text or place, date=date, place=place, circa=circa)


def _birthday(values: Values, words: str, first: str, last: str, calendar: str) -> PartialDate | None:
    if values.get("birthdate"):
        return iso_day(values["birthdate"])
    if not words:
        return None
    if first or last:
        return year_span(first, last, words)
    if calendar != "GREGORIAN":
        return day_of("", "", "", words)
    return day_of(values.get("year", ""), values.get("monthOfYear", ""), values.get("dayOfMonth", ""), words)


def address_of(values: Values) -> Address | None:
    """An address; None where nothing but its number is given."""
    said = (
        f"place: {values['place']}" if "place" in values else "",
        f"post box: {values['poBox']}" if "poBox" in values else "",
        "as at the time of listing" if values.get("asAtListingTime") == "true" else "",
        values.get("remark", ""),
        values.get("contactInfo", ""),
    )
    own = Address(
        street=values.get("street", ""),
        city=values.get("city", ""),
        region=values.get("region", ""),
        postcode=values.get("zipCode", ""),
        country=values.get("countryDescription", ""),
        remarks="; ".join(filter(None, said)),
    )
    return None if own == Address() else own


def contacts_of(pieces: Sequence[Piece]) -> list[Identifier]:
    """Telephones, e-mail addresses and web sites that stand with the addresses."""
    return [
        Identifier(scheme=kind.lower(), printed=value, normalised=value.lower() if "@" in value else "")
        for piece in pieces
        for kind, value in piece.contacts
        if value
    ]


def document_of(values: Values) -> tuple[Identifier | None, list[tuple[str, str]]]:
    """A document with its number, and what else is said of it as details; None if no number is given."""
    scheme = (values.get("identificationTypeDescription") or values.get("identificationTypeCode") or "document").lower()
    number = values.get("number", "")
    name = f"{scheme} {number}".strip()
    details = [(f"{name} {label}", values[key]) for key, label in DOCUMENT_DETAILS.items() if key in values]
    details += [(name, words) for key, words in FLAGS.items() if values.get(key) == "true"]
    if remark := values.get("remark"):
        details.append((f"{name} remark", remark))
    country = values.get("countryDescription", "")
    if not number:
        return None, details + ([(f"{name} country", country)] if country else [])
    normalised = _NOT_A_LETTER.sub("", number).upper()
    return Identifier(scheme=scheme, printed=number, normalised=normalised, country=country), details


def _words(name: str) -> str:
    return name.removesuffix("Name")
