"""Rows of OFAC's four files into the facets' contents. Every cell lands in a field; `-0-` is OFAC's null.

Cells come in stripped, nulls as "".
"""

from functools import lru_cache
from typing import Any

from blackletter.lists.us_ofac_sdn.remarks import COLUMN_WIDTH, OVERFLOW_MARK, typed
from blackletter.values.entries import Address, Content, Name

SUBJECT_KINDS = {"individual": "person", "": "organisation", "vessel": "vessel", "aircraft": "aircraft"}
DETAIL_NAMES = (
    "title",
    "call sign",
    "vessel type",
    "tonnage",
    "gross registered tonnage",
    "vessel flag",
    "vessel owner",
)
NONE: tuple[Any, ...] = ()
REMEMBERED = 1 << 15
"""So many records of each kind are remembered: from one day to the next nearly all of them are the same."""

ALIAS_KINDS = {"aka": "strong", "nka": "strong", "fka": "former"}


@lru_cache(maxsize=REMEMBERED)
def core(cells: tuple[str, ...], raw_remarks: str) -> tuple[Content, bool]:
    """The core of one entry from the twelve cells of its `sdn` row, and whether all of its remarks was understood.

    `raw_remarks` is the last cell before stripping. A remark as long as its column is cut there: it keeps its last
    space and its last clause stays unread.
    """
    _, name, sdn_type, programmes, *others, remarks = cells
    cut = len(raw_remarks) >= COLUMN_WIDTH
    if cut:
        remarks = raw_remarks
    details: list[tuple[str, str]] = []
    if any(others):
        details = [pair for pair in zip(DETAIL_NAMES, others, strict=True) if pair[1]]
    kind = SUBJECT_KINDS.get(sdn_type)
    if kind is None:
        kind = "organisation" if sdn_type == "entity" else "unknown"
        details.insert(0, ("sdn type", sdn_type))
    primary = Name(text=name, kind="primary")
    facts, unread = typed(remarks, ends_whole=not cut) if remarks else ({}, NONE)
    if not facts:
        content = Content(
            subject_kind=kind,
            names=(primary,),
            programmes=tags(programmes),
            details=tuple(details),
            remarks=remarks,
        )
        return content, not unread
    fact = facts.get
    content = Content(
        subject_kind=kind,
        names=(primary, *fact("names", NONE)),
        births=tuple(fact("births", NONE)),
        nationalities=tuple(fact("nationalities", NONE)),
        identifiers=tuple(fact("identifiers", NONE)),
        programmes=tags(programmes),
        links=tuple(fact("links", NONE)),
        details=(*details, *fact("details", NONE)),
        remarks=remarks,
    )
    return content, not unread


@lru_cache(maxsize=1024)
def tags(programmes: str) -> tuple[str, ...]:
    """The programme tags of a cell such as `SDNTK] [FTO] [SDGT`, in alphabetical order."""
    return tuple(sorted(programmes.split("] ["))) if programmes else ()


@lru_cache(maxsize=REMEMBERED)
def addresses(rows: tuple[tuple[str, ...], ...]) -> Content:
    """The addresses of one entry from its `add` rows, in whatever order they stand.

    The city cell also holds province and postal code; it is kept whole. A row of nulls says that no address is known.
    The address numbers stand among the details, in the order of the addresses.
    """
    own: list[Address] = []
    numbers: list[tuple[str, str]] = []
    for _, number, street, city, country, remarks in sorted(rows, key=_by_words):
        if street or city or country or remarks:
            own.append(Address(street=street, city=city, country=country, remarks=remarks))
            numbers.append(("address", number))
        else:
            numbers.append(("no address", number))
    return Content(addresses=tuple(own), details=tuple(numbers))


@lru_cache(maxsize=REMEMBERED)
def aliases(rows: tuple[tuple[str, ...], ...]) -> Content:
    """The aliases of one entry from its `alt` rows, in whatever order they stand.

    `aka` and `nka` are strong unless the remarks call them weak; `fka` is a former name. The alias numbers, types and
    remarks stand among the details, in the order of the names.
    """
    names: list[Name] = []
    numbers: list[tuple[str, str]] = []
    for _, number, kind, name, remarks in sorted(rows, key=_by_words):
        weak = kind != "fka" and remarks.lower().startswith("weak")
        names.append(Name(text=name, kind="weak" if weak else ALIAS_KINDS.get(kind, "strong")))
        numbers.append(("alias", f"{number} {kind} {remarks}".rstrip()))
    return Content(names=tuple(names), details=tuple(numbers))


def _by_words(row: tuple[str, ...]) -> tuple[str, ...]:
    """Rows are put in order by what they say, then by their number."""
    return row[2:] + row[1:2]


def overflow(remarks: str) -> tuple[Content, bool]:
    """The end of a remark that did not fit into its column, as printed, and whether its whole clauses are understood.

    `complete` reads it together with its beginning.
    """
    _, unread = typed(remarks, starts_whole=False)
    return Content(remarks=remarks, details=((OVERFLOW_MARK, str(len(remarks))),)), not unread
