"""The Terrorist Exclusion List's standing data."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, DELISTED = "core", "delisted"
ADDRESS = "https://www.state.gov/terrorist-exclusion-list/"

PROFILE = ListProfile(
    id="us-tel",
    title="Terrorist Exclusion List",
    authority="United States Department of State",
    jurisdiction="us",
    legal_basis="USA PATRIOT Act of 2001, section 411 (8 U.S.C. 1182(a)(3)(B)(vi)(II))",
    kind="terrorist",
    url=ADDRESS,
    format="html",
    licence="public domain (work of the United States government)",
    max_age_days=180,
    locator="name={source_id}",
    parser_version=1,
    # The list had 39 organisations on its first day, 5 December 2001, and close to sixty since 2004.
    facets=(
        FacetRule(name=CORE, proves=True, minimum=31, filled=("names",)),
        FacetRule(name=DELISTED, proves=False, minimum=0, filled=("names",), states="removed"),
    ),
    downloads=(ADDRESS,),
)
