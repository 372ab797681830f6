"""The official CSV (semicolons, one row for each piece of an entity) into entities.

Tried on own fixtures only: the header as public programs quote it, the cells as an extract of the list of 2 September
2025 shows them (packed documents, contacts and remarks).
"""

from collections.abc import Iterable, Sequence

from blackletter.errors import SourceError
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists.eu_fsf.cells import shape_of
from blackletter.lists.eu_fsf.entity import (
    ADDRESS,
    BIRTH,
    CITIZENSHIP,
    DOCUMENT,
    NAME,
    UNKNOWN_COUNTRY,
    Entity,
    Piece,
    Values,
)
from blackletter.lists.eu_fsf.packed import contacts_of, document_values, remarks_of

DELIMITER = ";"
DATE_COLUMN, ID_COLUMN = "fileGenerationDate", "Entity_LogicalId"
REQUIRED = (DATE_COLUMN, ID_COLUMN, "Entity_SubjectType", "Entity_Regulation_NumberTitle", "NameAlias_WholeName")
OWN = "Entity"
GROUPS = {
    "NameAlias": NAME,
    "Address": ADDRESS,
    "BirthDate": BIRTH,
    "Identification": DOCUMENT,
    "Citizenship": CITIZENSHIP,
}
NAMES = {
    "Entity_EU_ReferenceNumber": "euReferenceNumber",
    "Entity_UnitedNationId": "unitedNationId",
    "Entity_UN_ReferenceNumber": "unitedNationId",
    "Entity_SubjectType": "classificationCode",
    "Entity_SubjectType_ClassificationCode": "code",
    "BirthDate_BirthDate": "birthdate",
    "BirthDate_Day": "dayOfMonth",
    "BirthDate_Month": "monthOfYear",
    "Identification_IssuedDate": "issueDate",
    "Identification_TypeCode": "identificationTypeCode",
    "Identification_TypeDescription": "identificationTypeDescription",
}
REGULATION_NAMES = {"Type": "regulationType"}
_SAYS_NOTHING_ALONE = frozenset({"regulationLanguage", "calendarType", "circa"})
Columns = tuple[tuple[int, str], ...]


def is_table(head: str) -> bool:
    """Whether the file's first line is the header of the CSV."""
    first = head.partition("\n")[0].strip().lstrip("\ufeff")
    names = [cell.strip('"') for cell in first.split(DELIMITER)]
    return ID_COLUMN in names and "NameAlias_WholeName" in names


class Table:
    """The rows of one file, columns known by the header. Raises SourceError where one that it needs is missing."""

    def __init__(self, text: str, name: str, tally: Tally, watch: Conformity) -> None:
        self._rows = rows_of(text, name=name, delimiter=DELIMITER)
        self._tally, self._watch = tally, watch
        _, header = next(self._rows, (0, []))
        header = [cell.strip() for cell in header]
        missing = [column for column in REQUIRED if column not in header]
        if missing:
            raise SourceError(f"{name}, line 1: the columns {', '.join(missing)} of the EU's CSV are missing")
        twice = sorted({column for column in header if header.count(column) > 1})
        if twice:
            raise SourceError(f"{name}, line 1: the column {twice[0]} stands there twice")
        self._width = len(header)
        self._date, self._id = header.index(DATE_COLUMN), header.index(ID_COLUMN)
        self._own, self._regulation, self._groups, self._strange = _columns(header)
        shapes = ((at, column, shape_of(column)) for at, column in enumerate(header))
        self._shapes = tuple((at, column, shape) for at, column, shape in shapes if shape is not None)
        self.dates: set[str] = set()
        self.incomplete = False

    def entities(self, whole: bool) -> Iterable[Entity]:
        """The entities in the order of their first rows; a row of another width is a problem, and not read.

        `whole` = the text ends with a line break; if it does not, a last row with a filled last cell may be cut.
        """
        found: dict[str, Entity] = {}
        seen: set[tuple[str, str, tuple[tuple[str, str], ...]]] = set()
        cells: Sequence[str] = ()
        for line, cells in self._rows:
            if len(cells) != self._width:
                message = f"{len(cells)} columns where the header has {self._width}"
                self._tally.add("columns", message, locator=f"line {line}", excerpt=DELIMITER.join(cells))
                continue
            self.dates.add(cells[self._date].strip())
            for at, column, shape in self._shapes:
                if cell := cells[at]:
                    self._watch.check(column, bool(shape(cell)), cell)
            own = _values(cells, self._own)
            regulation = _values(cells, self._regulation)
            entity = found.get(cells[self._id].strip())
            if entity is None:
                entity = Entity(place=f"line {line}", values=own, remarks=remarks_of(own.pop("remark", "")))
                entity.values.update(_values(cells, self._strange))
                found[cells[self._id].strip()] = entity
            if regulation and regulation not in entity.regulations:
                entity.regulations.append(regulation)
            for kind, columns in self._groups.items():
                values = _values(cells, columns)
                key = (entity.logical_id, kind, tuple(values.items()))
                if values.keys() - _SAYS_NOTHING_ALONE and key not in seen:
                    seen.add(key)
                    entity.add(kind, _piece(kind, values))
        self.incomplete = not whole and (len(cells) != self._width or bool(cells and cells[-1].strip()))
        return found.values()


def _columns(header: Sequence[str]) -> tuple[Columns, Columns, dict[str, Columns], Columns]:
    """The columns of the entity, of its regulation, of each kind of piece, and those of no known group."""
    own: list[tuple[int, str]] = []
    regulation: list[tuple[int, str]] = []
    strange: list[tuple[int, str]] = []
    groups: dict[str, list[tuple[int, str]]] = {kind: [] for kind in GROUPS.values()}
    for at, column in enumerate(header):
        group, _, rest = column.partition("_")
        of_regulation = rest.startswith("Regulation_")
        rest = rest.removeprefix("Regulation_")
        value = REGULATION_NAMES.get(rest, rest[:1].lower() + rest[1:]) if of_regulation else ""
        value = value or NAMES.get(column, rest[:1].lower() + rest[1:])
        if group == OWN:
            (regulation if of_regulation else own).append((at, value))
        elif group in GROUPS:
            groups[GROUPS[group]].append((at, value))
        elif column != DATE_COLUMN:
            strange.append((at, column))
    return tuple(own), tuple(regulation), {kind: tuple(of) for kind, of in groups.items()}, tuple(strange)


def _values(cells: Sequence[str], columns: Columns) -> Values:
    return {name: " ".join(cells[at].split()) for at, name in columns if cells[at] and not cells[at].isspace()}


def _piece(kind: str, values: Values) -> Piece:
    if values.get("countryDescription") == UNKNOWN_COUNTRY:
        del values["countryDescription"]
        values.pop("countryIso2Code", None)
    if remark := values.pop("remark", ""):
        values["remark"] = "; ".join(remarks_of(remark))
    contacts: tuple[tuple[str, str], ...] = ()
    if kind == DOCUMENT:
        document_values(values)
    elif kind == ADDRESS and (cell := values.pop("contactInfo", "")):
        contacts, rest = contacts_of(cell)
        if rest:
            values["contactInfo"] = rest
    return Piece(values=values, contacts=contacts)
