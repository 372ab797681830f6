"""The columns of the Consolidated Screening List: what each may hold, and how it is called among the details."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from blackletter.lists.us_ofac_sdn.closed_sets import COUNTRIES, VESSEL_TYPES

COLUMNS = (
    "_id",
    "source",
    "entity_number",
    "type",
    "programs",
    "name",
    "title",
    "addresses",
    "federal_register_notice",
    "start_date",
    "end_date",
    "standard_order",
    "license_requirement",
    "license_policy",
    "call_sign",
    "vessel_type",
    "gross_tonnage",
    "gross_registered_tonnage",
    "vessel_flag",
    "vessel_owner",
    "remarks",
    "source_list_url",
    "alt_names",
    "citizenships",
    "dates_of_birth",
    "nationalities",
    "places_of_birth",
    "source_information_url",
    "ids",
)
HEADINGS = {name: name for name in COLUMNS}
REQUIRED = ("_id", "source", "name", "start_date", "end_date")
DETAILS = {
    "source": "source",
    "title": "title",
    "standard_order": "standard order",
    "license_requirement": "license requirement",
    "license_policy": "license policy",
    "call_sign": "call sign",
    "vessel_type": "vessel type",
    "gross_tonnage": "tonnage",
    "gross_registered_tonnage": "gross registered tonnage",
    "vessel_flag": "vessel flag",
    "vessel_owner": "vessel owner",
    "source_list_url": "source list",
    "source_information_url": "source information",
}
SOURCES = {
    "Specially Designated Nationals": "SDN",
    "Entity List": "EL",
    "ITAR Debarred": "DTC",
    "Denied Persons List": "DPL",
    "Sectoral Sanctions Identifications List": "SSI",
    "Unverified List": "UVL",
    "Nonproliferation Sanctions": "ISN",
    "Palestinian Legislative Council List": "PLC",
    "Military End User": "MEU",
    "Non-SDN Chinese Military-Industrial Complex Companies List": "CMIC",
    "Capta List": "CAP",
    "Non-SDN Menu-Based Sanctions List": "MBS",
    "Foreign Sanctions Evaders": "FSE",
}
"""How the name of each source begins, and its short name."""

TYPES = frozenset({"Individual", "Entity", "Vessel", "Aircraft"})
_TAG = re.compile(r"[A-Z0-9][A-Z0-9 .-]*|561-Related|.*\bAct\)?|Missile Sanctions.*|Transfer of Lethal.*")
_CODES = re.compile(r"[A-Z]{2}(; [A-Z]{2})*")
_PLACE = re.compile(r"(?:^|, )[A-Z]{2}(?:, \d{5}(?:-\d{4})?)?$")
_BIRTHS = re.compile(r"(?:circa )?\d{4}[\d-]*(?: to \d{4})?(?:; (?:circa )?\d{4}[\d-]*(?: to \d{4})?)*")
_NOTICE = re.compile(r"\d+\s*F\.?\s?R|vol\b|\bno\.", re.IGNORECASE)
_REQUIREMENT = re.compile(r"(?:for|all|items)\b", re.IGNORECASE)
_UTF_7 = re.compile(r"\+A[A-Za-z0-9]{2}-")
"""How UTF-7 writes the § that these cells are full of."""

_POLICY = re.compile(r"polic|denial|case[- ]by[- ]case|review|§", re.IGNORECASE)


@lru_cache(maxsize=64)
def short_name(source: str) -> str:
    """The short name of a source, "" for an unknown one."""
    return next((short for name, short in SOURCES.items() if source.startswith(name)), "")


def is_iso_day(cell: str) -> bool:
    """Whether the cell is one day, `2022-04-28`."""
    try:
        return len(cell) == 10 and date.fromisoformat(cell) is not None
    except ValueError:
        return False


def _is_number(cell: str) -> bool:
    return cell.replace(",", "").replace(".", "").isdecimal()


def _is_link(cell: str) -> bool:
    return cell.startswith("http")


def _are_codes(cell: str) -> bool:
    return _CODES.fullmatch(cell) is not None


@lru_cache(maxsize=1024)
def _are_tags(cell: str) -> bool:
    """Programmes are tags, or statutes by name; a party's name is neither."""
    return all(_TAG.fullmatch(part) for part in cell.split("; "))


MAY_HOLD: dict[str, Callable[[str], bool]] = {
    "source": lambda cell: bool(short_name(cell)),
    "entity_number": str.isdecimal,
    "type": TYPES.__contains__,
    "programs": _are_tags,
    "addresses": lambda cell: any(_PLACE.search(part.strip()) for part in cell.split("; ")),
    "federal_register_notice": lambda cell: _NOTICE.search(cell) is not None,
    "start_date": is_iso_day,
    "end_date": is_iso_day,
    "standard_order": lambda cell: cell.upper() in ("Y", "N"),
    "license_requirement": lambda cell: _REQUIREMENT.match(cell) is not None and _UTF_7.search(cell) is None,
    "license_policy": lambda cell: _POLICY.search(cell) is not None and _REQUIREMENT.match(cell) is None,
    "call_sign": lambda cell: len(cell) <= 9,
    "vessel_type": lambda cell: cell.lower() in VESSEL_TYPES,
    "gross_tonnage": _is_number,
    "gross_registered_tonnage": _is_number,
    "vessel_flag": lambda cell: cell.lower() in COUNTRIES,
    "source_list_url": _is_link,
    "citizenships": _are_codes,
    "dates_of_birth": lambda cell: _BIRTHS.fullmatch(cell) is not None,
    "nationalities": _are_codes,
    "source_information_url": _is_link,
}
"""Of each column whose cells can be told from those of its neighbours."""
