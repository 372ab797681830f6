"""The standing data of OFSI's Consolidated List."""

from datetime import date

from blackletter.values.lists import FacetRule, ListProfile

CORE = "core"
WATCHED = (
    "names",
    "births",
    "nationalities",
    "addresses",
    "identifiers",
    "programmes",
    "stated_dates",
    "details",
    "remarks",
)

PROFILE = ListProfile(
    id="uk-hmt-conlist",
    title="Consolidated List of Financial Sanctions Targets in the UK (closed by its publisher on 28 January 2026)",
    authority="Office of Financial Sanctions Implementation, His Majesty's Treasury",
    jurisdiction="uk",
    legal_basis="Sanctions and Anti-Money Laundering Act 2018; until 2020, European Union regulations and the "
    "Terrorist Asset-Freezing etc. Act 2010",
    kind="sanctions",
    url="https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
    format="csv, xlsx",
    licence="Open Government Licence v3.0",
    max_age_days=30,
    locator="Group ID={source_id}",
    parser_version=2,
    facets=(FacetRule(name=CORE, proves=True, minimum=1600, filled=WATCHED),),
    downloads=("https://ofsistorage.blob.core.windows.net/publishlive/2022format/ConList.csv",),
    frozen_on=date(2026, 1, 28),
)
