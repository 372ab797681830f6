"""The compound elements of the UN's XML: names, births, documents and addresses.

Element names: sc-sanctions.xsd, published with the Consolidated List.
"""

import re
from collections.abc import Mapping
from datetime import date

from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.scripts import script_of
from blackletter.values.dates import PartialDate, between, unresolved
from blackletter.values.entries import Address, Birth, Identifier, Name

ALIAS_KINDS = {"good": "strong", "a.k.a.": "strong", "": "strong", "low": "weak", "f.k.a.": "former"}
NAME_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
FORMER_NOTES = ("formerly listed as", "previously listed as")
_NOT_A_LETTER = re.compile(r"[\W_]+")
Values = Mapping[str, str]


def primary_name(values: Values) -> Name | None:
    """FIRST_NAME to FOURTH_NAME joined, with each as a part; None if all are empty."""
    parts = tuple((tag.lower().removesuffix("_name"), values[tag]) for tag in NAME_PARTS if values.get(tag))
    return Name(text=" ".join(text for _, text in parts), kind="primary", script="Latn", parts=parts) if parts else None


def original_name(text: str) -> Name:
    """The primary name as the party's own script writes it."""
    return Name(text=text, kind="primary", script=script_of(text))


def alias(values: Values) -> tuple[Name | None, Birth | None]:
    """An alias and, where the list gives one for it, its date and place of birth; None, None for an empty element.

    QUALITY "Good" and "a.k.a." are strong, "Low" is weak; "f.k.a." and names "formerly listed" are former.
    """
    text = values.get("ALIAS_NAME", "")
    quality, note = values.get("QUALITY", ""), values.get("NOTE", "")
    kind = ALIAS_KINDS.get(quality.lower(), "strong")
    if note.lower().startswith(FORMER_NOTES):
        kind = "former"
    place = ", ".join(filter(None, (values.get("CITY_OF_BIRTH"), values.get("COUNTRY_OF_BIRTH"))))
    born = values.get("DATE_OF_BIRTH", "")
    named = (("quality", quality), ("note", note), ("date of birth", born), ("place of birth", place))
    parts = tuple((label, value) for label, value in named if value)
    if not text:
        return None, None
    name = Name(text=text, kind=kind, script=script_of(text), parts=parts)
    if not born and not place:
        return name, None
    words = ", ".join(filter(None, (born, place)))
    return name, Birth(text=f"{words} (as {text})", date=iso_day(born) if born else None, place=place)


def birth_date(values: Values) -> Birth | None:
    """A date of birth: EXACT (a day or a year), APPROXIMATELY, BETWEEN two years; None for an empty element."""
    kind = values.get("TYPE_OF_DATE", "").lower()
    note, day, year = values.get("NOTE", ""), values.get("DATE", ""), values.get("YEAR", "")
    first, last = values.get("FROM_YEAR", ""), values.get("TO_YEAR", "")
    span = f"between {first} and {last}" if first or last else ""
    plain = " ".join(filter(None, (day, year, span)))
    if not plain and not note:
        return None
    circa = kind == "approximately"
    text = " ".join(filter(None, ("approximately" if circa and plain else "", plain, f"({note})" if note else "")))
    return Birth(text=text, date=_interval(text, day, year, first, last), circa=circa)


def _interval(text: str, day: str, year: str, first: str, last: str) -> PartialDate:
    if day:
        exact = iso_day(day)
        return PartialDate(text=text, earliest=exact.earliest, latest=exact.latest)
    start, end = _year(first or year), _year(last or year)
    if start is None or end is None or start > end:
        return unresolved(text)
    return between(date(start, 1, 1), date(end + 1, 1, 1), text)


def _year(words: str) -> int | None:
    return int(words) if words.isascii() and words.isdigit() and 1 <= int(words[:5]) < 9999 else None


def birth_place(values: Values) -> Birth | None:
    """A place of birth, smallest place first; None for an empty element."""
    place = ", ".join(filter(None, (values.get(t) for t in ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY"))))
    note = values.get("NOTE", "")
    text = " ".join(filter(None, (place, f"({note})" if note else "")))
    return Birth(text=text, place=place or note) if text else None


def document(values: Values) -> tuple[Identifier | None, tuple[tuple[str, str], ...]]:
    """A document with its number, and what else is said of it as details; None if no number is given."""
    kinds = tuple(filter(None, (values.get("TYPE_OF_DOCUMENT"), values.get("TYPE_OF_DOCUMENT2"))))
    scheme = " / ".join(dict.fromkeys(kind.lower() for kind in kinds)) or "document"
    number = values.get("NUMBER", "")
    name = f"{scheme} {number}".strip()
    countries = tuple(dict.fromkeys(filter(None, (values.get("ISSUING_COUNTRY"), values.get("COUNTRY_OF_ISSUE")))))
    said = {"issued": "DATE_OF_ISSUE", "issued in": "CITY_OF_ISSUE", "note": "NOTE"}
    details = tuple((f"{name} {label}", values[tag]) for label, tag in said.items() if values.get(tag))
    if not number:
        return None, details + tuple((f"{name} country", country) for country in countries)
    normalised = _NOT_A_LETTER.sub("", number).upper()
    country, *more = countries or ("",)
    more_details = tuple((f"{name} country of issue", other) for other in more)
    return Identifier(scheme=scheme, printed=number, normalised=normalised, country=country), details + more_details


def address(values: Values) -> Address | None:
    """An address; None for an empty element."""
    own = Address(
        street=values.get("STREET", ""),
        city=values.get("CITY", ""),
        region=values.get("STATE_PROVINCE", ""),
        postcode=values.get("ZIP_CODE", ""),
        country=values.get("COUNTRY", ""),
        remarks=values.get("NOTE", ""),
    )
    return None if own == Address() else own
