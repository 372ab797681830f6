"""OFAC's non-SDN lists, published together as its Consolidated List, in the formats of the SDN list.

The names of the delimited files are `cons_prim`, `cons_add`, `cons_alt` and `cons_comments`. An entry's id is the same
number in every format, and the same as on the SDN list where a party stands on both.
"""

from blackletter.lists.us_ofac_sdn import complete, formats
from blackletter.lists.us_ofac_sdn.ofac_list import consolidated
from blackletter.lists.us_ofac_sdn.profile import ADDRESSES, ALIASES, BOOKKEEPING, CORE, EXPORTS, OVERFLOW, WATCHED
from blackletter.values.lists import FacetRule, ListProfile
from blackletter.values.publications import Part, SourceFile

__all__ = ["FILES", "PROFILE", "complete", "read", "recognises"]

FILES = (
    "OFAC's cons_prim, cons_add, cons_alt or cons_comments as .csv or .pip, and its consolidated, CONS_ENHANCED or "
    "CONS_ADVANCED as .xml"
)

PROFILE = ListProfile(
    id="us-ofac-cons-nonsdn",
    title="Consolidated List of sanctions other than the SDN list",
    authority="Office of Foreign Assets Control, United States Department of the Treasury",
    jurisdiction="us",
    legal_basis="International Emergency Economic Powers Act, 50 U.S.C. 1701 ff.; 31 CFR chapter V",
    kind="sanctions",
    url=f"{EXPORTS}/CONS_PRIM.CSV",
    format="csv",
    licence="public domain (work of the United States government)",
    max_age_days=60,
    locator="ent_num={source_id}",
    parser_version=2,
    facets=(
        FacetRule(name=CORE, proves=True, minimum=350, filled=WATCHED),
        FacetRule(name=ADDRESSES, proves=True, minimum=350, filled=("addresses",)),
        FacetRule(name=ALIASES, proves=False, minimum=0, filled=("names",)),
        FacetRule(name=OVERFLOW, proves=False, minimum=0, filled=("remarks",)),
    ),
    bookkeeping=BOOKKEEPING,
    downloads=tuple(f"{EXPORTS}/{name}.CSV" for name in ("CONS_PRIM", "CONS_ADD", "CONS_ALT", "CONS_COMMENTS")),
)
_LIST = consolidated(PROFILE)


def recognises(file: SourceFile) -> bool:
    """Whether the file is one of the non-SDN lists', in any of its formats."""
    return formats.recognised(_LIST, file)


def read(file: SourceFile) -> Part:
    """The file's facets (`formats.read_as`)."""
    return formats.read_as(_LIST, file)
