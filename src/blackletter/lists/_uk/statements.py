"""OFSI's column "Other Information": `(UK Sanctions List Ref):SYR0306 (Gender):Male`, with free text between."""

import re
from functools import lru_cache

LABELS = {
    "uk sanctions list ref": "uk ref",
    "un ref": "un ref",
    "uk statement of reasons": "reasons",
    "further identifying information": "further",
    "further identifiying information": "further",
    "gender": "gender",
    "phone number": "phone",
    "tel": "phone",
    "fax": "fax",
    "email address": "email",
    "website": "website",
    "type of entity": "entity type",
    "parent company": "parent",
    "subsidiaries": "subsidiary",
    "business reg no": "business reg",
    "imo number": "imo",
    "flag of ship": "flag",
    "current flag of ship": "flag",
    "previous flags": "previous flag",
    "type of ship": "ship type",
    "tonnage of ship": "tonnage",
    "length of ship": "length",
    "year built": "built",
    "current owners": "owner",
    "previous owners": "previous owner",
    "hull identification number": "hull",
}
REFERENCES = {
    "uk ref": re.compile(r"([A-Z]{3} ?\d{4})\b[.,; ]*"),
    "un ref": re.compile(r"([A-Z]{2,3}[ie]?(?:\.[A-Z])?[.]?\s?\d{1,3}(?:\.\d{2})?)(?!\d)[.,; ]*"),
}
"""What a reference looks like; what follows it in its place is free text."""

_LABEL = re.compile(r"\(\s*(" + "|".join(map(re.escape, LABELS)) + r")\s*\)\s*:?\s*", re.IGNORECASE)
_OLD_REFERENCE = re.compile(r"\bUN ref:?\s*([A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*\d)\b[.,; ]*", re.IGNORECASE)
Statement = tuple[str, str]


@lru_cache(maxsize=4096)
def statements_in(text: str) -> tuple[tuple[Statement, ...], str]:
    """Pairs of key and value, and the free text that is left."""
    marks = list(_LABEL.finditer(text))
    free = [text[: marks[0].start()] if marks else text]
    found: list[Statement] = []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=False):
        key = LABELS[mark[1].lower()]
        value = text[mark.end() : end].strip()
        pattern = REFERENCES.get(key)
        if pattern is not None and (reference := pattern.match(value)):
            found.append((key, reference[1]))
            free.append(value[reference.end() :])
        elif value.strip(" .;,"):
            found.append((key, value))
    if not marks and (reference := _OLD_REFERENCE.search(text)):
        found.append(("un ref", reference[1]))
        free = [text[: reference.start()], text[reference.end() :]]
    return tuple(found), " ".join(filter(None, (piece.strip() for piece in free)))
