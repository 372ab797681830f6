"""FollowTheMoney's words and ours: schemata, and the properties whose meaning has a field of its own.

Source: the model's documentation (followthemoney.tech, "Schemata" and "Property types"), version 3.8. A property that
is named nowhere here is kept as a detail under its own name and counted as not understood.
"""

SUBJECTS = {
    "Person": "person",
    "LegalEntity": "unknown",
    "Organization": "organisation",
    "Company": "organisation",
    "PublicBody": "organisation",
    "Vessel": "vessel",
    "Airplane": "aircraft",
}
"""Schemata of parties; an asset of another schema can be a target too, and is of an unknown kind."""

RISK = ("sanction", "debarment", "export", "wanted", "crime", "poi", "asset.frozen", "reg.action", "reg.warn")
"""Topics that mark whom a list is about; `sanction` also stands for `sanction.linked` and `sanction.counter`."""

NAMES = {"name": "strong", "alias": "strong", "weakAlias": "weak", "previousName": "former"}
IDENTIFIERS = frozenset(
    "bikCode bvdId cageCode callSign cikCode crsNumber dunsCode giiNumber ibcRuc icaoCode icijId idNumber imoNumber "
    "innCode ipoCode irsCode isin isinCode jibCode kppCode leiCode licenseNumber mmsi npiCode ogrnCode okpoCode "
    "passportNumber permId publicKey registrationNumber ricCode serialNumber socialSecurityNumber swiftBic taxNumber "
    "ticker unscId uniqueEntityId vatCode voenCode wikidataId website email phone".split()
)
NATIONALITIES = ("nationality", "citizenship")
SEATS = ("jurisdiction", "mainCountry", "country", "flag", "registrationCountry")
"""Countries of a party that is no person; a person's `country` is only a country that it has to do with."""

DETAILS = {
    "gender": "gender",
    "title": "title",
    "position": "position",
    "deathDate": "death date",
    "incorporationDate": "incorporation date",
    "dissolutionDate": "dissolution date",
    "topics": "topic",
    "country": "country",
    "legalForm": "legal form",
    "status": "status",
    "type": "type",
    "tonnage": "tonnage",
    "buildDate": "build date",
    "sector": "sector",
    "religion": "religion",
    "ethnicity": "ethnicity",
    "education": "education",
    "political": "political association",
    "sourceUrl": "source",
    "firstName": "first name",
    "secondName": "second name",
    "middleName": "middle name",
    "lastName": "last name",
    "fatherName": "patronymic",
    "motherName": "matronymic",
    "pastFlags": "past flag",
    "owner": "owner",
    "operator": "operator",
    "model": "model",
}
"""Properties that are understood but have no field of their own, with the term under which they are kept."""

REMARKS = ("notes", "description", "summary")

SANCTION_DATES = {
    "listingDate": "designation",
    "startDate": "in_force",
    "endDate": "removal",
    "modifiedAt": "amended",
}
SANCTION_TERMS = {
    "authority": "authority",
    "authorityId": "authority's id",
    "country": "authority's country",
    "status": "sanction status",
    "reason": "reason",
    "summary": "reason",
    "duration": "duration",
    "recordId": "record",
    "sourceUrl": "source",
    "publisher": "publisher",
    "programUrl": "programme's page",
    "description": "reason",
    "date": "sanction date",
}
ADDRESS_PARTS = {
    "street": ("street", "street2", "postOfficeBox"),
    "city": ("city",),
    "region": ("region", "state"),
    "postcode": ("postalCode",),
    "country": ("country",),
    "remarks": ("remarks",),
}
PAPERS = ("Identification", "Passport")
