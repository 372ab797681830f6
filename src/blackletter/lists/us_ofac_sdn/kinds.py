"""Which of OFAC's four files a file is: by its header, else by its name, else by the width of its rows.

Columns: OFAC, "Data specification for the SDN list" (dat_spec.txt), for the comma-delimited and the delimited format.
"""

from dataclasses import dataclass

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

SUFFIXES = ("csv", "pip", "txt", "del", "tab", "dat")


def by_name(file_name: str) -> Kind | None:
    """The kind that OFAC gives that file name (`SDN.CSV`, `add.pip`…), else None."""
    stem, _, suffix = file_name.lower().rpartition(".")
    if suffix not in SUFFIXES:
        return None
    return next((kind for kind in KINDS if kind.name == stem), None)


def by_header(first_line: str) -> Kind | None:
    """The kind whose column names stand in that line (the delimited files have a header), else None."""
    cells = [cell.strip(' "').lower() for cell in first_line.split(delimiter_of(first_line))]
    if cells[0] != "ent_num":
        return None
    return next((kind for kind in KINDS if tuple(c.lower() for c in kind.columns[1:3]) == tuple(cells[1:3])), None)


def by_width(width: int) -> Kind | None:
    """The kind whose rows have that many columns, else None."""
    return next((kind for kind in KINDS if len(kind.columns) == width), None)


def delimiter_of(first_line: str) -> str:
    """The delimiter that ends the first cell (an entry number or `Ent_num`): `|`, a tabulator, `@` or a comma."""
    head = first_line.lstrip().lstrip('"')
    for sign in head:
        if sign in "|\t@,":
            return sign
    return ","
