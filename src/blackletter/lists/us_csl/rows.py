"""One row of the Consolidated Screening List into an entry's content."""

import re
from dataclasses import replace
from datetime import MAXYEAR

from blackletter.lists._formats.days import iso_day
from blackletter.lists._formats.headings import Record
from blackletter.lists.us_csl.columns import DETAILS, is_iso_day, short_name
from blackletter.lists.us_ofac_sdn.birth_dates import birth
from blackletter.lists.us_ofac_sdn.party import Party
from blackletter.values.dates import PartialDate, exact_date, unresolved
from blackletter.values.entries import Address, Birth, Content, Name

SEPARATOR = "; "
UNTYPED = "unknown"
"""The lists of the Departments of Commerce and State do not say whether a party is a person."""

_ADDRESS = re.compile(r"(?:(.*), )?([A-Z]{2})", re.DOTALL)
_DAY = r"\d{4}-\d{2}-\d{2}"
_ID = re.compile(
    rf"(?:(?P<country>[A-Z]{{2}}), )?(?:(?P<first>{_DAY}), )?(?:(?P<second>{_DAY}), )?(?P<value>.+), (?P<term>[^,]+)",
    re.DOTALL,
)


def content_of(record: Record, unknown: tuple[str, ...]) -> tuple[Content, tuple[str, ...]]:
    """The content, and the columns of which something could not be understood; `unknown` = columns no rule knows."""
    party = Party(source_id="")
    value = record.get
    raw: list[str] = []
    if kind := value("type", ""):
        if not party.say_kind(kind):
            raw.append("type")
    else:
        party.kind = UNTYPED
    party.say_name(Name(text=record["name"], kind="primary"))
    party.programmes += filter(None, (short_name(value("source", "")), *_parts(value("programs", ""))))
    party.legal_basis += filter(None, [value("federal_register_notice", "")])
    if "start_date" in record:
        party.dates.append(("in_force", iso_day(record["start_date"])))
    if "end_date" in record:
        party.dates.append(("removal", _day_after(record["end_date"])))
    party.details += [(name, record[column]) for column, name in DETAILS.items() if column in record]
    party.details += [(column, record[column]) for column in unknown if column in record]
    for words in _parts(value("dates_of_birth", "")):
        born = birth(words)
        when = iso_day(words) if is_iso_day(words) else born.date
        party.keep((("births", Birth(text=words, date=when, circa=born.circa)),))
    for place in _parts(value("places_of_birth", "")):
        party.keep((("births", Birth(text=place, place=place)),))
    party.keep(("nationalities", code) for code in _parts(value("nationalities", "")))
    for code in _parts(value("citizenships", "")):
        party.keep((("nationalities", code), ("details", ("citizenship", code))))
    if sum(not _say_id(party, words) for words in _parts(value("ids", ""))):
        raw.append("ids")
    if "remarks" in record and not party.say_remarks(record["remarks"]):
        raw.append("remarks")
    core = party.core
    aliases = (text.removeprefix("and ") for text in _parts(value("alt_names", "")))
    content = replace(
        core,
        names=tuple(dict.fromkeys((*core.names, *(Name(text=text, kind="strong") for text in aliases if text)))),
        addresses=tuple(dict.fromkeys(map(_address, _parts(value("addresses", ""))))),
    )
    return content, tuple(raw)


def _day_after(words: str) -> PartialDate:
    """An order holds through its `end_date`: the first day without it is the next one."""
    end = iso_day(words)
    if end.latest is None or end.latest.year == MAXYEAR:
        return unresolved(words)
    return exact_date(end.latest, words)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(SEPARATOR) if part.strip()] if cell else []


def _address(words: str) -> Address:
    """`Basrah, IQ`: the country's ISO 3166 code stands last, before it street and city in one."""
    found = _ADDRESS.fullmatch(words)
    return Address(street=found[1] or "", country=found[2]) if found else Address(street=words)


def _say_id(party: Party, words: str) -> bool:
    """`JO, 2014-08-30, 2009-08-31, K475336, Passport`: country, day of expiry, day of issue, number, kind.

    Of a single day the list does not say which of the two it is. `Male, Gender` has the same form.
    """
    found = _ID.fullmatch(words)
    if found is None:
        party.details.append(("id", words))
        return False
    country, first, second, value, term = found.group("country", "first", "second", "value", "term")
    if not (country or first):
        return party.say(term, value)
    said = (("issued", second), ("expires", first)) if second else (("issued or expires", first or ""),)
    party.say_document(term, value, country or "", said)
    return True
