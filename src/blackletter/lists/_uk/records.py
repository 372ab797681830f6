"""The keys of a record: one row of OFSI's list or of the Foreign Office's CSV, or one element of its XML.

A party has several records; each tells a name, an address, or further facts, and the same fact stands in many.
"""

NAME_PARTS = ("name 1", "name 2", "name 3", "name 4", "name 5", "name 6")
"""Given names first; `name 6` is the family name of a person and the whole name of an organisation or ship."""

ADDRESS_LINES = ("address 1", "address 2", "address 3", "address 4", "address 5", "address 6")

IDENTIFIERS = {
    "ofsi group id": "ofsi group id",
    "uk ref": "uk sanctions list ref",
    "un ref": "un reference number",
    "phone": "phone number",
    "fax": "fax",
    "email": "email address",
    "website": "website",
    "business reg": "business registration number",
    "imo": "imo number",
    "hull": "hull identification number",
}
"""Keys whose value is a number or address by which a party is known, and the scheme that each is filed under."""

DOCUMENTS = {"passport": "passport number", "national id": "national identification number"}
"""Keys of documents; what else is said of them stands under the same key with ` details`."""

DOCUMENT_KEYS = frozenset(f"{key}{more}" for key in DOCUMENTS for more in ("", " details", " text"))
BIRTH_KEYS = frozenset({"born", "town of birth", "country of birth"})
ADDRESS_KEYS = frozenset({*ADDRESS_LINES, "postcode", "country"})

DETAILS = {
    "title": "title",
    "position": "position",
    "gender": "gender",
    "source": "designation source",
    "measure": "sanctions imposed",
    "entity type": "type of entity",
    "ship type": "type of ship",
    "flag": "flag of ship",
    "previous flag": "previous flag",
    "tonnage": "tonnage of ship",
    "length": "length of ship",
    "built": "year built",
    "reasons": "statement of reasons",
    "further": "further identifying information",
}
LINKS = {
    "parent": "parent company",
    "subsidiary": "subsidiary",
    "owner": "current owner or operator",
    "previous owner": "previous owner or operator",
}
UNNUMBERED = frozenset({"reasons", "further"})
"""Texts in which a (1) belongs to the sentence."""

DATES = {"designated": "designation", "listed": "in_force", "updated": "amended"}
SUBJECT_KINDS = {"individual": "person", "entity": "organisation", "ship": "vessel"}
NAME_KINDS = {
    "primary name": "primary",
    "prime alias": "primary",
    "primary name variation": "strong",
    "aka": "strong",
    "a.k.a": "strong",
    "alias": "strong",
    "fka": "former",
    "f.k.a": "former",
}
