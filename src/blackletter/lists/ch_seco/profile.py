"""The standing data of Switzerland's sanctions list."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, DELISTED, CHANGES, REMOVALS = "core", "delisted", "changes", "removals"
"""In the whole list: who is listed, and who was and is not any more. In an amendment: who is listed or amended by it,
and who is de-listed."""

WATCHED = ("names", "programmes", "legal_basis", "stated_dates", "births", "nationalities", "identifiers")

PROFILE = ListProfile(
    id="ch-seco",
    title="Swiss sanctions list: natural and legal persons, groups, undertakings and organisations",
    authority="State Secretariat for Economic Affairs (SECO)",
    jurisdiction="generic",
    legal_basis="Embargo Act of 22 March 2002, SR 946.231",
    kind="sanctions",
    url="https://www.sesam.search.admin.ch/sesam-search-web/pages/search.xhtml",
    format="xml",
    licence="official publication (Copyright Act, SR 231.1, article 5)",
    max_age_days=30,
    locator="//target[@ssid='{source_id}']",
    parser_version=1,
    facets=(
        FacetRule(name=CORE, proves=True, minimum=1500, filled=WATCHED),
        FacetRule(name=DELISTED, proves=False, minimum=0, filled=(), states="removed"),
        FacetRule(name=CHANGES, proves=False, minimum=0, filled=(), states="listed"),
        FacetRule(name=REMOVALS, proves=False, minimum=0, filled=(), states="removed"),
    ),
    downloads=(
        "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml"
        "?lang=en&action=downloadXmlGesamtlisteAction",
    ),
)
