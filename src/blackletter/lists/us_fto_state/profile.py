"""The standing data of the Department of State's page."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, DELISTED = "core", "delisted"
WATCHED = ("names", "stated_dates")
ADDRESS = "https://www.state.gov/foreign-terrorist-organizations/"

PROFILE = ListProfile(
    id="us-fto-state",
    title="Foreign Terrorist Organizations, as the Department of State publishes them",
    authority="United States Department of State",
    jurisdiction="us",
    legal_basis="Immigration and Nationality Act, section 219 (8 U.S.C. 1189)",
    kind="terrorist",
    url=ADDRESS,
    format="html",
    licence="public domain (work of the United States government)",
    max_age_days=60,
    locator="name={source_id}",
    parser_version=1,
    # The page had about 60 organisations in 2016, the fewest since it has had two tables.
    facets=(
        FacetRule(name=CORE, proves=True, minimum=48, filled=WATCHED),
        FacetRule(name=DELISTED, proves=False, minimum=0, filled=WATCHED, states="removed"),
    ),
    downloads=(ADDRESS,),
)
