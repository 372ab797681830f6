"""The standing data of the EU terrorist list. In 2021 it named fourteen persons and twenty-one groups and entities."""

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = ("names", "births", "nationalities", "identifiers", "legal_basis")

PROFILE = ListProfile(
    id="eu-terrorist",
    title="Persons, groups and entities subject to Common Position 2001/931/CFSP",
    authority="Council of the European Union",
    jurisdiction="eu",
    legal_basis="Common Position 2001/931/CFSP; Council Regulation (EC) No 2580/2001, article 2(3)",
    kind="terrorist",
    url="https://eur-lex.europa.eu/eli/compos/2001/931/oj",
    format="html",
    licence="European Commission reuse decision 2011/833/EU",
    max_age_days=220,
    locator="name={source_id}",
    parser_version=1,
    facets=(FacetRule(name=CORE, proves=True, minimum=27, filled=WATCHED),),
)
