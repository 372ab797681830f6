"""The columns of OFSI's list, of 2014 to 2025, by the keys of `lists._uk.records`."""

from blackletter.lists._uk.records import LINKS
from blackletter.lists._uk.tables import Columns

HEADINGS = {
    "name 6": "name 6",
    "name 1": "name 1",
    "name 2": "name 2",
    "name 3": "name 3",
    "name 4": "name 4",
    "name 5": "name 5",
    "title": "title",
    "name non-latin script": "original name",
    "non-latin script type": "script",
    "non-latin script language": "language",
    "dob": "born",
    "town of birth": "town of birth",
    "country of birth": "country of birth",
    "nationality": "nationality",
    "passport number": "passport",
    "passport details": "passport details",
    "national identification number": "national id",
    "national identification details": "national id details",
    "ni number": "national id text",
    "position": "position",
    "address 1": "address 1",
    "address 2": "address 2",
    "address 3": "address 3",
    "address 4": "address 4",
    "address 5": "address 5",
    "address 6": "address 6",
    "post/zip code": "postcode",
    "country": "country",
    "other information": "other",
    "group type": "kind",
    "alias type": "name type",
    "alias quality": "quality",
    "regime": "regime",
    "listed on": "listed",
    "uk sanctions list date designated": "designated",
    "last updated": "updated",
    "group id": "ofsi group id",
}
COLUMNS = Columns(
    headings=HEADINGS,
    required=("name 6", "kind", "name type", "regime", "listed", "updated", "ofsi group id"),
    sign="group id",
    expected="OFSI's Consolidated List",
)
HEAD_WORDS = ("Name 6", "Group ID", "Group Type", "Listed On")
FROM_OTHER = frozenset(
    {"uk ref", "un ref", "reasons", "further", "gender", "phone", "fax", "email", "website", "entity type", "imo"}
    | {"business reg", "flag", "previous flag", "ship type", "tonnage", "length", "built", "hull", *LINKS}
)
"""Keys that the column "Other Information" yields."""

KNOWN = frozenset(HEADINGS.values()) | FROM_OTHER | {"passport text"}
LABELS = {key: heading for heading, key in HEADINGS.items()}
