"""The Consolidated Screening List's standing data."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
DOWNLOAD = "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv"

PROFILE = ListProfile(
    id="us-csl",
    title="Consolidated Screening List",
    authority="United States Departments of Commerce, State and the Treasury",
    jurisdiction="us",
    legal_basis="Export Administration Regulations, 15 CFR parts 730-774, and the acts of each source list",
    kind="sanctions",
    url=DOWNLOAD,
    format="csv",
    licence="public domain (work of the United States government)",
    max_age_days=30,
    locator="source and _id: {source_id}",
    parser_version=1,
    facets=(
        FacetRule(
            name=CORE,
            proves=True,
            minimum=11_000,
            filled=("names", "programmes", "addresses", "details", "births"),
            # Orders of the Denied Persons List print their last day, and stay in the file for a while after it.
            states="until",
        ),
    ),
    downloads=(DOWNLOAD,),
)
