"""The standing data of the UK's list of proscribed organisations."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = ("names", "legal_basis")
SCHEDULE = "Terrorism Act 2000, Schedule 2"

PROFILE = ListProfile(
    id="uk-proscribed",
    title="Proscribed organisations (Terrorism Act 2000, Schedule 2)",
    authority="Home Secretary of the United Kingdom",
    jurisdiction="uk",
    legal_basis="Terrorism Act 2000, section 3 and Schedule 2",
    kind="terrorist",
    url="https://www.legislation.gov.uk/ukpga/2000/11/schedule/2",
    format="html",
    licence="Open Government Licence v3.0",
    max_age_days=60,
    locator="name={source_id}",
    parser_version=1,
    # Public knowledge: 14 organisations of Northern Ireland and some 60 others by 2014, more since.
    facets=(FacetRule(name=CORE, proves=True, minimum=50, filled=WATCHED),),
    downloads=("https://www.legislation.gov.uk/ukpga/2000/11/schedule/2",),
)
