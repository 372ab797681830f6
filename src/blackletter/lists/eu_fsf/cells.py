"""What the cells of the CSV's columns look like, so that two columns that changed places are caught.

Shapes: the list's XML of 18 March 2022 (every filled value of it has the shape given here) and the extract of
2 September 2025.
"""

import re
from collections.abc import Callable

ORGANISATIONS = frozenset({"council", "commission", "opoce", "parliament"})
LONGEST_TITLE = 60


def _like(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).fullmatch


_DAY = _like(r"\d{4}-\d{2}-\d{2}")
_NUMBER = _like(r"\d+")
_COUNTRY_CODE = _like(r"[A-Z0-9]{2}")
_BOOLEAN = _like(r"true|false|TRUE|FALSE")
_YEAR = _like(r"\d{4}")

SHAPES: dict[str, Callable[[str], object]] = {
    "fileGenerationDate": _like(r"\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}.*"),
    "LogicalId": _NUMBER,
    "EU_ReferenceNumber": _like(r"EU\.\d+\.\d+"),
    "UnitedNationId": _like(r"[A-Z]{2}[A-Za-z]\.\d+.*"),
    "DesignationDate": _DAY,
    "DesignationDetails": lambda cell: not cell.startswith("("),
    "Entity_Remark": lambda cell: cell.startswith("("),
    "SubjectType": _like(r"[A-Z]"),
    "ClassificationCode": _like(r"[a-z]{2,}"),
    "Regulation_Type": lambda cell: cell not in ORGANISATIONS and cell.isalpha(),
    "Regulation_OrganisationType": lambda cell: cell in ORGANISATIONS,
    "Regulation_PublicationDate": _DAY,
    "Regulation_EntryIntoForceDate": _DAY,
    "Regulation_NumberTitle": _like(r"[^:]*\d+/\d+.*"),
    "Regulation_Programme": _like(r"[A-Z][A-Z0-9_-]{1,11}"),
    "Regulation_PublicationUrl": _like(r"https?://.*"),
    "RegulationLanguage": _like(r"[a-z]{2}"),
    "NameLanguage": _like(r"[A-Z]{2}"),
    "Gender": _like(r"[A-Z]"),
    "Title": lambda cell: len(cell) <= LONGEST_TITLE,
    "AsAtListingTime": _BOOLEAN,
    "ContactInfo": lambda cell: "[" in cell,
    "CountryIso2Code": _COUNTRY_CODE,
    "CountryDescription": lambda cell: len(cell) > 2,
    "BirthDate_BirthDate": _DAY,
    "Day": _like(r"\d{1,2}"),
    "Month": _like(r"\d{1,2}"),
    "Year": _YEAR,
    "YearRangeFrom": _YEAR,
    "YearRangeTo": _YEAR,
    "Circa": _BOOLEAN,
    "CalendarType": _like(r"[A-Z]{3,}"),
    "Diplomatic": _BOOLEAN,
    "KnownExpired": _BOOLEAN,
    "KnownFalse": _BOOLEAN,
    "ReportedLost": _BOOLEAN,
    "RevokedByIssuer": _BOOLEAN,
    "IssuedDate": _DAY,
    "ValidFrom": _DAY,
    "ValidTo": _DAY,
    "TypeCode": _like(r"[a-z]+"),
    "TypeDescription": _like(r"[A-Z].*"),
}


def shape_of(column: str) -> Callable[[str], object] | None:
    """The shape of the cells of a column, by its whole name or by its last parts; None for free text."""
    _, _, rest = column.partition("_")
    _, _, last = rest.partition("_")
    for name in (column, rest, last):
        if name in SHAPES:
            return SHAPES[name]
    return None
