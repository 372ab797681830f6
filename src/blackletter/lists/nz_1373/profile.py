"""The standing data of New Zealand's list."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, LIFTED = "core", "lifted"
WATCHED = ("names", "stated_dates")

PROFILE = ListProfile(
    id="nz-1373",
    title="Designated terrorist entities in New Zealand pursuant to resolution 1373",
    authority="Prime Minister of New Zealand (list kept by the New Zealand Police)",
    jurisdiction="generic",
    legal_basis="Terrorism Suppression Act 2002, section 22; Security Council resolution 1373 (2001)",
    kind="terrorist",
    url="https://www.police.govt.nz/advice/personal-community/counterterrorism/designated-entities/"
    "lists-associated-with-resolution-1373",
    format="html",
    licence="Creative Commons Attribution 4.0",
    max_age_days=120,
    locator="name={source_id}",
    parser_version=1,
    # Public knowledge: some twenty designations have been in force at a time since 2012.
    facets=(
        FacetRule(name=CORE, proves=True, minimum=12, filled=WATCHED),
        FacetRule(name=LIFTED, proves=False, minimum=0, filled=(), states="removed"),
    ),
    downloads=(
        "https://www.police.govt.nz/advice/personal-community/counterterrorism/designated-entities/"
        "lists-associated-with-resolution-1373",
    ),
)
