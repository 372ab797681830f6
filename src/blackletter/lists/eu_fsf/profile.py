"""The standing data of the EU's consolidated list of financial sanctions."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = ("names", "programmes", "legal_basis", "identifiers", "births", "nationalities", "addresses", "stated_dates")

PROFILE = ListProfile(
    id="eu-fsf",
    title="Consolidated list of persons, groups and entities subject to EU financial sanctions",
    authority="European Commission, Directorate-General for Financial Stability, Financial Services and CMU",
    jurisdiction="eu",
    legal_basis="Treaty on the Functioning of the European Union, article 215",
    kind="sanctions",
    url="https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions",
    format="xml, csv",
    licence="European Commission reuse decision 2011/833/EU",
    max_age_days=30,
    locator="logicalId={source_id}",
    parser_version=1,
    facets=(FacetRule(name=CORE, proves=True, minimum=1500, filled=WATCHED),),
    downloads=(
        "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",
    ),
)
