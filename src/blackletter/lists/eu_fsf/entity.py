"""What the three formats have in common: an entity as values under the names that the XML 1.1 gives them.

Names and meanings: the schema of the FSD export, 1.1, published with the list. A value that is empty, or that is the
publisher's word for "not known", is left out.
"""

from dataclasses import dataclass, field

Values = dict[str, str]

NAME, BIRTH, ADDRESS, DOCUMENT, CITIZENSHIP = "nameAlias", "birthdate", "address", "identification", "citizenship"
PIECES = (NAME, BIRTH, ADDRESS, DOCUMENT, CITIZENSHIP)
ENTITY, REGULATION, CONTACT = "sanctionEntity", "regulation", "contactInfo"

REGULATION_VALUES = frozenset(
    "regulationType organisationType publicationDate entryIntoForceDate numberTitle programme publicationUrl".split()
)
_ANY_PIECE = frozenset({"logicalId", "regulationLanguage", "remark"}) | REGULATION_VALUES
_COUNTRY = frozenset({"region", "countryIso2Code", "countryDescription"})
KNOWN = {
    ENTITY: frozenset(
        "logicalId euReferenceNumber unitedNationId designationDate designationDetails code classificationCode "
        "remark".split()
    ),
    REGULATION: REGULATION_VALUES | {"logicalId"},
    NAME: _ANY_PIECE | set("lastName firstName middleName wholeName nameLanguage gender title function strong".split()),
    BIRTH: _ANY_PIECE
    | _COUNTRY
    | set(
        "birthdate dayOfMonth monthOfYear year yearRangeFrom yearRangeTo circa calendarType zipCode place city".split()
    ),
    ADDRESS: _ANY_PIECE | _COUNTRY | set("city street poBox zipCode place asAtListingTime".split()),
    DOCUMENT: _ANY_PIECE
    | _COUNTRY
    | set(
        "number diplomatic knownExpired knownFalse reportedLost revokedByIssuer issuedBy issueDate validFrom validTo "
        "latinNumber nameOnDocument identificationTypeCode identificationTypeDescription".split()
    ),
    CITIZENSHIP: _ANY_PIECE | _COUNTRY,
}
"""The values whose meaning is known, by kind."""

AS_PRINTED = frozenset({"remark", "designationDetails"})
"""Free text, which is kept as it stands."""

UNKNOWN_COUNTRY = "UNKNOWN"
"""The description of the country `00`, the publisher's null."""


@dataclass(slots=True, kw_only=True)
class Piece:
    """One name, birth, address, document or citizenship, with its regulation; contacts of an address."""

    values: Values
    contacts: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True, kw_only=True)
class Entity:
    """One entity of the list. `place` = where it stands in the file; `regulations` are those of the entity itself."""

    place: str
    values: Values
    remarks: list[str] = field(default_factory=list)
    regulations: list[Values] = field(default_factory=list)
    pieces: dict[str, list[Piece]] = field(default_factory=dict)

    @property
    def logical_id(self) -> str:
        """The publisher's number of the entity, the same in all formats."""
        return self.values.get("logicalId", "")

    def add(self, kind: str, piece: Piece) -> None:
        """Add a piece of one of `PIECES`."""
        self.pieces.setdefault(kind, []).append(piece)

    def regulated_as(self, other: "Entity") -> bool:
        """Whether both stand under one programme by one regulation: then they are two prints of one record."""
        own, others = ([(r.get("programme"), r.get("numberTitle")) for r in e.regulations] for e in (self, other))
        return own == others

    def join(self, other: "Entity") -> None:
        """Take in what the same entity says under another programme."""
        for name, value in other.values.items():
            self.values.setdefault(name, value)
        self.remarks += [remark for remark in other.remarks if remark not in self.remarks]
        self.regulations += other.regulations
        for kind, pieces in other.pieces.items():
            self.pieces.setdefault(kind, []).extend(pieces)
