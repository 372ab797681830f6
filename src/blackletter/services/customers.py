"""Customer files: which column says what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blackletter.errors import UsageError

FIELDS = ("name", "given", "middle", "family", "id", "schema", "birth", "country", "gender", "city", "identifier")

# The Schema of FollowTheMoney and what customer files call it -> the kind whose rules apply.
KINDS = {
    "person": "person", "individual": "person", "natural person": "person", "human": "person", "p": "person",
    "organization": "organisation", "organisation": "organisation", "company": "organisation",
    "publicbody": "organisation", "entity": "organisation", "corporate": "organisation", "o": "organisation",
    "vessel": "vessel", "ship": "vessel", "airplane": "aircraft", "aircraft": "aircraft",
    "legalentity": "unknown", "thing": "unknown", "unknown": "unknown", "": "unknown",
}  # fmt: skip

# Words of a header, folded to letters and digits with single spaces, in the order of preference.
_HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("name", "full name", "fullname", "customer name", "client name", "party name", "entity name", "caption",
             "account name", "legal name", "company name", "company", "organisation", "organization", "customer",
             "nombre", "nom", "имя", "фио", "наименование", "name1"),
    "given": ("given name", "first name", "firstname", "forename", "given names", "prenom", "vorname"),
    "middle": ("middle name", "middle names", "patronymic", "second name", "fathers name"),
    "family": ("family name", "last name", "lastname", "surname", "nachname"),
    "id": ("query id", "id", "customer id", "client id", "party id", "entity id", "account", "account id",
           "account number", "customer number", "client number", "reference", "uuid", "ref"),
    "schema": ("schema", "type", "kind", "entity type", "customer type", "party type", "subject type"),
    "birth": ("birth date", "birthdate", "date of birth", "dob", "born", "birth", "birth year", "year of birth",
              "date naissance", "geburtsdatum", "дата рождения"),
    "country": ("country", "nationality", "citizenship", "countries", "country code", "nationalities", "jurisdiction",
                "country of residence", "residence"),
    "gender": ("gender", "sex"),
    "city": ("city", "town", "address city"),
    "identifier": ("passport", "passport number", "passport no", "id number", "idnumber", "national id", "tax id",
                   "registration number", "registrationnumber", "imo", "imo number", "imonumber", "lei", "leicode",
                   "swift", "bic", "swiftbic", "inn", "inncode", "ogrn", "identifier", "passportnumber", "mmsi",
                   "company number"),
}  # fmt: skip
_MANY = ("country", "identifier")
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which columns say what: (field, column) pairs, the columns as the file names them; `unused` = the others."""

    columns: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]

    def of(self, field: str) -> tuple[str, ...]:
        """The columns of a field."""
        return tuple(column for known, column in self.columns if known == field)


def mapping_of(header: Sequence[str], given: Mapping[str, str]) -> Columns:
    """Guess what each column says; `given` (field -> column) counts more than any guess.

    Raises UsageError where no column has the name, or `given` names a column or field that does not exist.
    """
    for field, column in given.items():
        if field not in FIELDS:
            raise UsageError(
                f"--column {field}={column}: there is no field {field!r}", tip=f"fields: {', '.join(FIELDS)}"
            )
        if column not in header:
            raise UsageError(
                f"--column {field}={column}: the file has no column {column!r}", tip=f"its columns: {_shown(header)}"
            )
    found: list[tuple[str, str]] = list(given.items())
    taken = set(given.values())
    folded = {column: in_words(column) for column in header}
    for field in FIELDS:
        if field in given:
            continue
        fitting = [c for word in _HEADERS[field] for c in header if folded[c] == word and c not in taken]
        fitting = list(dict.fromkeys(fitting))
        for column in fitting if field in _MANY else fitting[:1]:
            found.append((field, column))
            taken.add(column)
    fields = {field for field, _ in found}
    if "name" not in fields and not fields & {"given", "family"}:
        raise UsageError(
            f"no column is recognised as the name among {_shown(header)}", tip="say which: --column name=COLUMN"
        )
    if "name" in fields and "name" not in given:
        found = [(field, c) for field, c in found if field not in ("given", "middle", "family") or field in given]
    used = {c for _, c in found}
    return Columns(columns=tuple(found), unused=tuple(c for c in header if c not in used))


def in_words(column: str) -> str:
    """A header folded to letters and digits with single spaces."""
    return _NOT_WORD.sub(" ", column.casefold()).strip()


def _shown(header: Sequence[str]) -> str:
    shown = ", ".join(repr(c) for c in header[:12])
    return shown + (f" and {len(header) - 12} more" if len(header) > 12 else "")


def kind_of(schema: str | None) -> str:
    """The kind of `--schema`; UsageError naming the schemata known."""
    kind = KINDS.get((schema or "").strip().casefold())
    if kind is None:
        raise UsageError(
            f"--schema {schema!r} is not known",
            tip="Person, Organization, Company, Vessel, Aircraft, LegalEntity, Thing",
        )
    return kind
