"""One record of the list, or several of one party, as an entry's content."""

import re
from collections.abc import Sequence

from blackletter.lists._formats.days import day_of, iso_day, year_span
from blackletter.lists._formats.scripts import script_of
from blackletter.lists.ca_sema_lmes.identity import english, regime_of
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Birth, Content, Identifier, Name

Record = dict[str, str]
"""The filled elements of a `record`, under today's names."""

FORMER_ELEMENTS = {"Entity": "EntityOrShip", "Title": "TitleOrShip", "DateOfBirth": "DateOfBirthOrShipBuildDate"}
"""Names of elements until 2022."""

ENTITY, TITLE, BORN, IMO = "EntityOrShip", "TitleOrShip", "DateOfBirthOrShipBuildDate", "ShipIMONumber"
KNOWN = frozenset(
    {"Country", ENTITY, TITLE, "LastName", "GivenName", "Aliases", BORN, IMO, "Schedule", "Item", "DateOfListing"}
)
LANGUAGES = {
    "russian": "ru",
    "belarusian": "be",
    "belarussian": "be",
    "ukrainian": "uk",
    "arabic": "ar",
    "french": "fr",
}
ACTS = {"myanmar": "Special Economic Measures (Burma) Regulations"}
JVCFOR = "jvcfor"
_SUFFIX = re.compile(
    r"(?:ltd|inc|llc|co|corp|limited|s\.?a|l\.?l\.?c|plc|gmbh|jsc|pjsc|ojsc|a\.?s|ao|oao|zao|ооо|оао|зао|пао|ао)\.?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([A-Z][a-z]+):\s*(.+)")
_SEVERAL = re.compile(r"\s+or\s+", re.IGNORECASE)
_PARTS = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_YEARS = re.compile(r"(\d{4})-(\d{4})")


def name_of(record: Record) -> str:
    """The record's name: an organisation's or ship's as printed, a person's last name first (as an id needs it)."""
    return record.get(ENTITY) or " ".join(record[part] for part in ("LastName", "GivenName") if part in record)


def content_of(records: Sequence[Record]) -> Content:
    """The content of one party from its records: one each for every place in a schedule where it stands."""
    first = records[0]
    names: dict[Name, None] = {}
    births: dict[Birth, None] = {}
    identifiers: dict[Identifier, None] = {}
    dates: dict[tuple[str, PartialDate], None] = {}
    details: dict[tuple[str, str], None] = {}
    for record in records:
        names.update(dict.fromkeys(_names(record)))
        ship = IMO in record
        if ship:
            identifiers[Identifier(scheme="imo number", printed=record[IMO], normalised=record[IMO])] = None
        if title := record.get(TITLE):
            details["vessel type" if ship else "title", title] = None
        if born := record.get(BORN):
            if ship:
                details["build date", born] = None
            else:
                births.update(dict.fromkeys(_births(born)))
        if listed := record.get("DateOfListing"):
            dates["designation", iso_day(listed)] = None
        for label in ("Country", "Schedule", "Item"):
            if label in record:
                details[label.lower(), record[label]] = None
        details.update(dict.fromkeys((tag, record[tag]) for tag in record if tag not in KNOWN))
    return Content(
        subject_kind="vessel" if IMO in first else "organisation" if ENTITY in first else "person",
        names=tuple(names),
        births=tuple(births),
        identifiers=tuple(identifiers),
        programmes=(english(first["Country"]),) if "Country" in first else (),
        stated_dates=tuple(sorted(dates, key=lambda pair: pair[1].text)),
        legal_basis="; ".join(dict.fromkeys(_basis(record) for record in records if "Country" in record)),
        details=tuple(details),
    )


def _names(record: Record) -> list[Name]:
    given, last = record.get("GivenName", ""), record.get("LastName", "")
    if own := record.get(ENTITY):
        names = [Name(text=own, kind="primary", script=script_of(own))]
        names += [Name(text=half, kind="strong", script=script_of(half), language=lang) for half, lang in _halves(own)]
    else:
        parts = tuple((label, text) for label, text in (("given", given), ("last", last)) if text)
        text = " ".join(text for _, text in parts)
        names = [Name(text=text, kind="primary", script=script_of(text), parts=parts)] if text else []
    return names + aliases_of(record.get("Aliases", ""))


def _halves(name: str) -> list[tuple[str, str]]:
    """`Iranian Navy/Force navale iranienne` as its English and its French half; a slash of any other kind is none."""
    halves = [half.strip() for half in name.split("/")]
    if len(halves) != 2 or any(len(half.split()) < 2 or half.count("(") != half.count(")") for half in halves):
        return []
    return list(zip(halves, ("en", "fr"), strict=True))


def aliases_of(cell: str) -> list[Name]:
    """The aliases of a cell: joined by semicolons and commas, here and there with their language in front."""
    pieces: list[str] = []
    for piece in re.split(r"[;,](?![^(]*\))", cell):
        own = piece.strip()
        if pieces and _SUFFIX.fullmatch(own):
            pieces[-1] += f", {own}"
        elif own:
            pieces.append(own)
    names = []
    for piece in pieces:
        labelled = _LABEL.fullmatch(piece)
        language = LANGUAGES.get(labelled[1].lower(), "") if labelled else ""
        text = labelled[2] if labelled and language else piece
        names.append(Name(text=text, kind="strong", script=script_of(text), language=language))
    return names


def _births(words: str) -> list[Birth]:
    return [Birth(text=one, date=birthday(one)) for one in _SEVERAL.split(words)]


def birthday(words: str) -> PartialDate:
    """`1965-01-10`, `1969-08`, `1957` or `1956-1957`; other words settle nothing."""
    if years := _YEARS.fullmatch(words):
        return year_span(years[1], years[2], words)
    parts = _PARTS.fullmatch(words)
    return day_of(parts[1], parts[2] or "", parts[3] or "", words) if parts else day_of("", "", "", words)


def _basis(record: Record) -> str:
    regime = regime_of(record["Country"])
    label = english(record["Country"])
    act = (
        label.partition("(JVCFOR)")[0].strip()
        if regime == JVCFOR
        else f"Special Economic Measures ({label}) Regulations"
    )
    schedule = record.get("Schedule", "N/A")
    places = (
        ACTS.get(regime, act),
        f"schedule {schedule.removeprefix('Schedule ')}" if schedule != "N/A" else "",
        f"item {record['Item']}" if "Item" in record else "",
    )
    return ", ".join(filter(None, places))
