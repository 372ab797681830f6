"""The United Nations Security Council Consolidated List's standing data."""

from blackletter.values.lists import DerivedList, FacetRule, ListProfile

CORE = "core"
TALIBAN = ("Taliban",)
AL_QAIDA = ("Al-Qaida", "AL-QAIDA", "Al-Qaeda", "ISIL (Da'esh) and Al-Qaida")
IRAN = ("Iran", "IRAN", "1737")
COMMITTEES = (TALIBAN, AL_QAIDA, IRAN)
"""The regimes whose committees publish a list of their own, by what UN_LIST_TYPE calls them."""

WATCHED = ("names", "programmes", "stated_dates", "births", "nationalities", "addresses", "remarks")

PROFILE = ListProfile(
    id="un-sc-consolidated",
    title="United Nations Security Council Consolidated List",
    authority="United Nations Security Council",
    jurisdiction="un",
    legal_basis="Charter of the United Nations, article 41",
    kind="sanctions",
    url="https://scsanctions.un.org/resources/xml/en/consolidated.xml",
    format="xml",
    licence="United Nations terms of use; public record",
    max_age_days=30,
    locator="//*[REFERENCE_NUMBER='{source_id}']",
    parser_version=2,
    bookkeeping=("data id", "version"),
    downloads=("https://scsanctions.un.org/resources/xml/en/consolidated.xml",),
    facets=(FacetRule(name=CORE, proves=True, minimum=400, filled=WATCHED),),
    derived=(
        DerivedList(
            id="un-1988",
            title="1988 (Taliban) Sanctions List",
            authority="Security Council Committee established pursuant to resolution 1988 (2011)",
            legal_basis="Security Council resolution 1988 (2011)",
            facet=CORE,
            tags=TALIBAN,
            dated=True,
        ),
        DerivedList(
            id="un-1267",
            title="ISIL (Da'esh) and Al-Qaida Sanctions List",
            authority="Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
            legal_basis="Security Council resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
            facet=CORE,
            tags=AL_QAIDA,
            dated=True,
        ),
    ),
)
