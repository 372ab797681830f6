"""What every format's values must agree on: dates and codes are that, a name is its parts, a regulation has one day.

In the list of 18 March 2022 every whole name is its first, middle and last name, joined.
"""

import re

from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.days import iso_day
from blackletter.lists.eu_fsf.content import SUBJECT_KINDS
from blackletter.lists.eu_fsf.entity import NAME, Entity, Values

_EU_REFERENCE = re.compile(r"EU\.\d+\.\d+")
_CODE = re.compile(r"[A-Z][A-Z0-9_-]{1,11}")


class Watch:
    """Sees the entities of one file go by."""

    def __init__(self, conformity: Conformity) -> None:
        self._check = conformity.check
        self._own_days: list[Values] = []
        self._cited: dict[str, str] = {}

    def see(self, entity: Entity) -> None:
        """Check one entity as its format gave it."""
        check, values = self._check, entity.values
        check("logicalId", entity.logical_id.isascii() and entity.logical_id.isdigit(), entity.logical_id)
        kind = values.get("classificationCode", "")
        check("classificationCode", kind in SUBJECT_KINDS, kind)
        check("wholeName", bool(entity.pieces.get(NAME)), "")
        if reference := values.get("euReferenceNumber"):
            check("euReferenceNumber", _EU_REFERENCE.fullmatch(reference) is not None, reference)
        if designated := values.get("designationDate"):
            check("designationDate", iso_day(designated).exact, designated)
        for regulation in entity.regulations:
            self._own_days.append(regulation)
            for name in ("publicationDate", "entryIntoForceDate"):
                if day := regulation.get(name):
                    check(f"regulation/{name}", iso_day(day).exact, day)
            if programme := regulation.get("programme"):
                check("regulation/programme", _CODE.fullmatch(programme) is not None, programme)
        for kind, pieces in entity.pieces.items():
            for piece in pieces:
                self._see_piece(kind, piece.values)

    def _see_piece(self, kind: str, values: Values) -> None:
        if title := values.get("numberTitle"):
            self._cited.setdefault(title, values.get("publicationDate", ""))
        for name in ("publicationDate", "birthdate"):
            if day := values.get(name):
                self._check(f"{kind}/{name}", iso_day(day).exact, day)
        if code := values.get("countryIso2Code"):
            self._check(f"{kind}/countryIso2Code", len(code) == 2, code)
        if kind == NAME:
            given = " ".join(values[part] for part in ("firstName", "middleName", "lastName") if part in values)
            if given:
                self._check("parts of wholeName", given == values.get("wholeName"), given)

    def close(self) -> None:
        """Check what only the whole file shows: a regulation has one day of publication, whoever cites it."""
        for regulation in self._own_days:
            cited = self._cited.get(regulation.get("numberTitle", ""))
            day = regulation.get("publicationDate")
            if cited and day:
                self._check("publicationDate of one regulation", cited == day, day)
