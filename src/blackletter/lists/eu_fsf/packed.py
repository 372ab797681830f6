"""What the CSV and the older XML pack into one cell: remarks, documents with their type, contacts."""

import re

from blackletter.lists.eu_fsf.entity import Values

_DOCUMENT = re.compile(r"(.*?)\s*\(([a-z]+)-([^()]+)\)\s*(.*)", re.DOTALL)
_CONTACT = re.compile(r"([A-Z]+)\[(.*?)\](?=\s*(?:\\n|\n|$|[A-Z]+\[))", re.DOTALL)


def remarks_of(cell: str) -> list[str]:
    """`(UNSC RESOLUTION 1483) (Date of listing: 25.7.2002)` as its remarks; a cell of another form as one remark."""
    cell = cell.strip()
    remarks: list[str] = []
    depth = start = 0
    for at, sign in enumerate(cell):
        if sign == "(":
            start, depth = (at + 1, 1) if depth == 0 else (start, depth + 1)
        elif sign == ")":
            depth -= 1
            if depth == 0:
                remarks.append(cell[start:at].strip())
            if depth < 0:
                return [cell]
        elif depth == 0 and not sign.isspace():
            return [cell]
    return ([cell] if depth else remarks) if cell else []


def document_values(values: Values) -> None:
    """Take `34409/129 (other-Other identification number) (july 1997)` apart: number, type, remark. In place.

    A type or remark that stands in a column of its own is left as it is there.
    """
    found = _DOCUMENT.fullmatch(values.get("number", ""))
    if found is None:
        return
    number, code, description, rest = found.groups()
    values["number"] = number
    if not number:
        del values["number"]
    values.setdefault("identificationTypeCode", code)
    values.setdefault("identificationTypeDescription", description.strip())
    own = "; ".join(remarks_of(rest))
    if own and own not in values.get("remark", ""):
        values["remark"] = "; ".join(filter(None, (values.get("remark", ""), own)))


def contacts_of(cell: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """`PHONE[497 92 63]\\nEMAIL[a@b.c]` as (kind, value) pairs, and what of the cell is of no such form."""
    pairs = tuple((kind, value.strip()) for kind, value in _CONTACT.findall(cell))
    rest = _CONTACT.sub("", cell).replace("\\n", " ").strip()
    return pairs, " ".join(rest.split())
