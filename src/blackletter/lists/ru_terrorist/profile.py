"""The standing data of Russia's list of terrorist organisations."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = ("names", "stated_dates", "legal_basis")

PROFILE = ListProfile(
    id="ru-terrorist",
    title="Unified federal list of organisations recognised as terrorist in the Russian Federation",
    authority="Federal Security Service of the Russian Federation",
    jurisdiction="ru",
    legal_basis="Federal Law 35-FZ of 6 March 2006 on Countering Terrorism, article 24",
    kind="terrorist",
    url="http://www.fsb.ru/fsb/npd/terror.htm",
    format="html",
    licence="official document of a state body (Civil Code of the Russian Federation, article 1259)",
    max_age_days=60,
    locator="name={source_id}",
    parser_version=1,
    facets=(FacetRule(name=CORE, proves=True, minimum=15, filled=WATCHED),),
)
