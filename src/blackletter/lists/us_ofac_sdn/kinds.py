"""Which of OFAC's files a delimited file is: by its header, else by its name, else by the width of its rows.

Columns: OFAC, "Data specification for the SDN list" (dat_spec.txt), for the comma-delimited and the delimited format.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from blackletter.lists.us_ofac_sdn.profile import ADDRESSES, ALIASES, CORE, OVERFLOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One of the four files: its `name` without suffix, the facet that it carries, and its column names in order."""

    name: str
    facet: str
    columns: tuple[str, ...]


SDN = Kind(
    name="sdn",
    facet=CORE,
    columns=(
        "Ent_num",
        "SDN_Name",
        "SDN_Type",
        "Program",
        "Title",
        "Call_Sign",
        "Vess_type",
        "Tonnage",
        "GRT",
        "Vess_flag",
        "Vess_owner",
        "Remarks",
    ),
)
ADD = Kind(
    name="add",
    facet=ADDRESSES,
    columns=("Ent_num", "Add_num", "Address", "City/State/Province/Postal Code", "Country", "Add_remarks"),
)
ALT = Kind(name="alt", facet=ALIASES, columns=("Ent_num", "Alt_num", "Alt_type", "Alt_name", "Alt_remarks"))
COMMENTS = Kind(name="sdn_comments", facet=OVERFLOW, columns=("Ent_num", "Remarks"))
KINDS = (SDN, ADD, ALT, COMMENTS)
CONSOLIDATED_KINDS = (
    replace(SDN, name="cons_prim"),
    replace(ADD, name="cons_add"),
    replace(ALT, name="cons_alt"),
    replace(COMMENTS, name="cons_comments"),
)
"""The files of the non-SDN lists: the same columns under other names."""

SUFFIXES = ("csv", "pip", "txt", "del", "tab", "dat")
TELLING = 3
"""So many of a kind's column names in a first line make it that kind's header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A first line that names columns: the kind, and the places of its columns in a row.

    `missing` = columns of the kind that are not there; `unknown` = (place, name) of those that the kind has not.
    """

    kind: Kind
    width: int
    places: tuple[int, ...]
    missing: tuple[str, ...]
    unknown: tuple[tuple[int, str], ...]


def by_name(file_name: str, kinds: Sequence[Kind]) -> Kind | None:
    """The kind that OFAC gives that file name (`SDN.CSV`, `add.pip`, `cons_prim.csv`…), else None."""
    stem, _, suffix = file_name.lower().rpartition(".")
    if suffix not in SUFFIXES:
        return None
    return next((kind for kind in kinds if kind.name == stem), None)


def by_header(first_line: str, kinds: Sequence[Kind]) -> Header | None:
    """The header that this line is (the delimited files have one), else None; its columns may stand in any order."""
    names = [cell.strip(' "').lower() for cell in first_line.strip("\r\n").split(delimiter_of(first_line))]
    if "ent_num" not in names:
        return None
    kind = max(kinds, key=lambda k: sum(column.lower() in names for column in k.columns))
    own = [column.lower() for column in kind.columns]
    if sum(column in names for column in own) < min(TELLING, len(own)):
        return None
    places = tuple(names.index(column) for column in own if column in names)
    return Header(
        kind=kind,
        width=len(names),
        places=places,
        missing=tuple(column for column in kind.columns if column.lower() not in names),
        unknown=tuple((place, name) for place, name in enumerate(names) if place not in places),
    )


def by_width(width: int, kinds: Sequence[Kind]) -> Kind | None:
    """The kind whose rows have that many columns, else None."""
    return next((kind for kind in kinds if len(kind.columns) == width), None)


def delimiter_of(first_line: str) -> str:
    """The delimiter that ends the first cell (an entry number or `Ent_num`): `|`, a tabulator, `@` or a comma."""
    head = first_line.lstrip().lstrip('"')
    for sign in head:
        if sign in "|\t@,":
            return sign
    return ","
