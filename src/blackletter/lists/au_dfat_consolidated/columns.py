"""The columns of Australia's list, and the terms in them."""

HEADINGS = {
    "reference": "reference",
    "name of individual or entity": "name",
    "type": "type",
    "name type": "name type",
    "date of birth": "born",
    "place of birth": "place of birth",
    "citizenship": "citizenship",
    "address": "address",
    "additional information": "information",
    "listing information": "listing",
    "committees": "committees",
    "control date": "control date",
}
LABELS = {key: heading for heading, key in HEADINGS.items()}
SUBJECT_KINDS = {"individual": "person", "entity": "organisation", "vessel": "vessel", "ship": "vessel"}
NAME_KINDS = {
    "primary name": "primary",
    "aka": "strong",
    "original script": "strong",
    "formerly known as": "former",
    "previously listed as": "former",
}
NULLS = frozenset({"na", "n/a", "nil", "-"})
