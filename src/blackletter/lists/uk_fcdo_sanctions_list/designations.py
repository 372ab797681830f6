"""The XML's `Designation` elements into records: one for each name, address, document and place, one for the rest."""

from collections.abc import Callable

from lxml import etree

from blackletter.lists._formats.headings import Record
from blackletter.lists._formats.xml import text_of

LEAVES = {
    "LastUpdated": "updated",
    "DateDesignated": "designated",
    "UniqueID": "id",
    "OFSIGroupID": "ofsi group id",
    "UNReferenceNumber": "un ref",
    "Name1": "name 1",
    "Name2": "name 2",
    "Name3": "name 3",
    "Name4": "name 4",
    "Name5": "name 5",
    "Name6": "name 6",
    "NameType": "name type",
    "AliasStrength": "quality",
    "NameNonLatinScript": "original name",
    "NonLatinScriptType": "script",
    "NonLatinScriptLanguage": "language",
    "Title": "title",
    "RegimeName": "regime",
    "IndividualEntityShip": "kind",
    "DesignationSource": "source",
    "SanctionsImposed": "measure",
    "OtherInformation": "other",
    "UKStatementofReasons": "reasons",
    "AddressLine1": "address 1",
    "AddressLine2": "address 2",
    "AddressLine3": "address 3",
    "AddressLine4": "address 4",
    "AddressLine5": "address 5",
    "AddressLine6": "address 6",
    "AddressPostalCode": "postcode",
    "AddressCountry": "country",
    "PhoneNumber": "phone",
    "EmailAddress": "email",
    "Website": "website",
    "DOB": "born",
    "Nationality": "nationality",
    "NationalIdentifierNumber": "national id",
    "NationalIdentifierAdditionalInformation": "national id details",
    "PassportNumber": "passport",
    "PassportAdditionalInformation": "passport details",
    "Position": "position",
    "Gender": "gender",
    "TownOfBirth": "town of birth",
    "CountryOfBirth": "country of birth",
    "TypeOfEntity": "entity type",
    "Subsidiary": "subsidiary",
    "ParentCompany": "parent",
    "BusinessRegistrationNumber": "business reg",
    "IMONumber": "imo",
    "CurrentOwnerOperator": "owner",
    "PreviousOwnerOperator": "previous owner",
    "CurrentBelievedFlagOfShip": "flag",
    "PreviousFlag": "previous flag",
    "TypeOfShip": "ship type",
    "TonnageOfShip": "tonnage",
    "LengthOfShip": "length",
    "YearBuilt": "built",
    "HullIdentificationNumber": "hull",
}
GROUPS = frozenset({"Name", "NonLatinName", "Address", "Passport", "NationalIdentifier", "Location"})
"""Elements whose leaves belong together."""

CONTAINERS = frozenset(
    {
        "Names", "NonLatinNames", "Titles", "Addresses", "PhoneNumbers", "EmailAddresses", "Websites",
        "IndividualDetails", "Individual", "DOBs", "PassportDetails", "NationalIdentifierDetails", "Nationalities",
        "Positions", "Genders", "BirthDetails", "EntityDetails", "Entity", "TypeOfEntities",
        "BusinessRegistrationNumbers", "ParentCompanies", "Subsidiaries", "ShipDetails", "Ship", "IMONumbers",
        "CurrentOwnerOperators", "PreviousOwnerOperators", "CurrentBelievedFlagOfShips", "PreviousFlags",
        "TypeOfShipDetails", "TonnageOfShipDetails", "LengthOfShipDetails", "YearsBuilt",
        "HullIdentificationNumbers"
    }
)  # fmt: skip
INDICATORS = "SanctionsImposedIndicators"
LABELS = {"uk ref": "UniqueID"} | {key: tag for tag, key in LEAVES.items()}
Note = Callable[[str, str], None]
"""Called with the tag and the text of an element that no rule knows."""


def records_of(designation: etree._Element, note: Note) -> list[Record]:
    """The records of one designation; the first holds what is said once.

    The indicators of measures say what SanctionsImposed says; they are taken where it is missing.
    """
    base: Record = {}
    out = [base]
    _walk(designation, base, out, note)
    if "measure" not in base:
        out += [{"measure": tag} for tag in _indicators(designation)]
    return out


def _walk(element: etree._Element, into: Record, out: list[Record], note: Note) -> None:
    for child in element:
        tag = str(child.tag)
        if tag in GROUPS and len(child):
            own: Record = {}
            _walk(child, own, out, note)
            if own:
                out.append(own)
        elif tag in CONTAINERS:
            _walk(child, into, out, note)
        elif tag != INDICATORS and (text := text_of(child)):
            key = LEAVES.get(tag)
            if key is None:
                note(tag, text)
                key = tag
            if key in into:
                out.append({key: text})
            else:
                into[key] = text


def _indicators(designation: etree._Element) -> list[str]:
    found = designation.find(INDICATORS)
    return [] if found is None else [str(child.tag) for child in found if text_of(child).lower() == "true"]
