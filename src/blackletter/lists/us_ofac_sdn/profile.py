"""The SDN list's standing data."""

from blackletter.lists.us_ofac_sdn.remarks import OVERFLOW_MARK
from blackletter.values.lists import DerivedList, FacetRule, ListProfile

CORE, ADDRESSES, ALIASES, OVERFLOW = "core", "addresses", "aliases", "overflow"
WATCHED = ("names", "programmes", "details", "remarks")
BOOKKEEPING = ("address", "no address", "alias", OVERFLOW_MARK)
EXPORTS = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports"
"""Where OFAC has published its lists since 2024; www.treasury.gov/ofac/downloads leads there."""

PROFILE = ListProfile(
    id="us-ofac-sdn",
    title="Specially Designated Nationals and Blocked Persons List",
    authority="Office of Foreign Assets Control, United States Department of the Treasury",
    jurisdiction="us",
    legal_basis="International Emergency Economic Powers Act, 50 U.S.C. 1701 ff.; 31 CFR chapter V",
    kind="sanctions",
    url=f"{EXPORTS}/SDN.CSV",
    format="csv",
    licence="public domain (work of the United States government)",
    max_age_days=30,
    locator="ent_num={source_id}",
    parser_version=2,
    facets=(
        FacetRule(name=CORE, proves=True, minimum=4000, filled=WATCHED),
        FacetRule(name=ADDRESSES, proves=True, minimum=4000, filled=("addresses",)),
        FacetRule(name=ALIASES, proves=False, minimum=0, filled=("names",)),
        FacetRule(name=OVERFLOW, proves=False, minimum=0, filled=("remarks",)),
    ),
    derived=(
        DerivedList(
            id="us-fto",
            title="Foreign Terrorist Organizations, as tagged on the SDN list",
            authority="United States Department of State",
            legal_basis="Immigration and Nationality Act, section 219 (8 U.S.C. 1189)",
            facet=CORE,
            tags=("FTO",),
            dated=False,
        ),
        DerivedList(
            id="us-sdgt",
            title="Specially Designated Global Terrorists, as tagged on the SDN list",
            authority="United States Departments of State and of the Treasury",
            legal_basis="Executive Order 13224 (23 September 2001), as amended; 31 CFR part 594",
            facet=CORE,
            tags=("SDGT",),
            dated=False,
        ),
    ),
    bookkeeping=BOOKKEEPING,
    downloads=tuple(f"{EXPORTS}/{name}.CSV" for name in ("SDN", "ADD", "ALT", "SDN_COMMENTS")),
)
