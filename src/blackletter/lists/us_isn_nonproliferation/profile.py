"""The nonproliferation sanctions' standing data."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, LIFTED = "core", "lifted"
WATCHED = ("names", "programmes", "stated_dates", "details")

PROFILE = ListProfile(
    id="us-isn-nonproliferation",
    title="Nonproliferation Sanctions",
    authority="Bureau of International Security and Nonproliferation, United States Department of State",
    jurisdiction="us",
    legal_basis="Iran, North Korea, and Syria Nonproliferation Act, Executive Orders 12938 and 13382 and further acts",
    kind="sanctions",
    url="https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/",
    format="csv",
    licence="public domain (work of the United States government)",
    max_age_days=180,
    locator="name, statute and effective date: {source_id}",
    parser_version=1,
    facets=(
        FacetRule(
            name=CORE,
            proves=True,
            minimum=170,
            filled=WATCHED,
            # Most of these sanctions lapse after two years (as under section 3 of the Iran, North Korea, and Syria
            # Nonproliferation Act), so the list sheds most of its entries in that time.
            shrink_per_day=0.0015,
            shrink_at_most=0.9,
        ),
        FacetRule(name=LIFTED, proves=False, minimum=0, filled=("stated_dates",), states="removed"),
    ),
)
