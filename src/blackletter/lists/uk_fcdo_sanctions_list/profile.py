"""The standing data of the UK Sanctions List."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, ALIASES, PARTICULARS = "core", "aliases", "particulars"

PROFILE = ListProfile(
    id="uk-fcdo-sanctions-list",
    title="UK Sanctions List",
    authority="Foreign, Commonwealth & Development Office",
    jurisdiction="uk",
    legal_basis="Sanctions and Anti-Money Laundering Act 2018",
    kind="sanctions",
    url="https://www.gov.uk/government/publications/the-uk-sanctions-list",
    format="xml, csv, ods",
    licence="Open Government Licence v3.0",
    max_age_days=30,
    locator="Unique ID={source_id}",
    parser_version=2,
    # The smallest whole publication, of the end of 2020, had some 1,900 entries.
    facets=(
        FacetRule(name=CORE, proves=True, minimum=1500, filled=("names", "programmes", "stated_dates", "details")),
        FacetRule(name=ALIASES, proves=False, minimum=0, filled=("names",)),
        FacetRule(
            name=PARTICULARS,
            proves=False,
            minimum=0,
            filled=("births", "nationalities", "addresses", "identifiers", "stated_dates", "details"),
        ),
    ),
    downloads=("https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml",),
)
