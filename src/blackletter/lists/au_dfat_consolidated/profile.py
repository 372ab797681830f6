"""The standing data of Australia's Consolidated List."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = (
    "names",
    "births",
    "nationalities",
    "addresses",
    "programmes",
    "stated_dates",
    "legal_basis",
    "details",
    "remarks",
)

PROFILE = ListProfile(
    id="au-dfat-consolidated",
    title="Consolidated List",
    authority="Australian Sanctions Office, Department of Foreign Affairs and Trade",
    jurisdiction="au",
    legal_basis="Charter of the United Nations Act 1945; Autonomous Sanctions Act 2011",
    kind="sanctions",
    url="https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list",
    format="xls, xlsx",
    licence="Creative Commons Attribution 4.0",
    max_age_days=60,
    locator="Reference={source_id}",
    parser_version=2,
    facets=(FacetRule(name=CORE, proves=True, minimum=2000, filled=WATCHED),),
    downloads=("https://www.dfat.gov.au/sites/default/files/regulation8_consolidated.xlsx",),
)
