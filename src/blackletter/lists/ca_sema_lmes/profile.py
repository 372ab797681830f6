"""The standing data of Canada's consolidated list of autonomous sanctions."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = ("names", "programmes", "births", "details", "legal_basis")

PROFILE = ListProfile(
    id="ca-sema-lmes",
    title="Consolidated Canadian Autonomous Sanctions List",
    authority="Global Affairs Canada",
    jurisdiction="ca",
    legal_basis=(
        "Special Economic Measures Act, S.C. 1992, c. 17; "
        "Justice for Victims of Corrupt Foreign Officials Act, S.C. 2017, c. 21"
    ),
    kind="sanctions",
    url=(
        "https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/"
        "consolidated-consolide.aspx"
    ),
    format="xml",
    licence="Open Government Licence, Canada",
    max_age_days=30,
    locator="name={source_id}",
    parser_version=1,
    facets=(FacetRule(name=CORE, proves=True, minimum=1100, filled=WATCHED),),
    downloads=(
        "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml",
    ),
)
