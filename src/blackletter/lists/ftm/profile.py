"""The standing data of a dataset in FollowTheMoney's model."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, LIFTED = "core", "lifted"
WATCHED = ("names", "programmes", "identifiers")

PROFILE = ListProfile(
    id="ftm",
    title="A dataset in FollowTheMoney's data model",
    authority="as each entry's sanctions name it",
    jurisdiction="generic",
    legal_basis="as each entry's sanctions name it",
    kind="sanctions",
    url="https://www.opensanctions.org/datasets/",
    format="json",
    licence="the dataset's own; OpenSanctions: CC BY-NC 4.0",
    max_age_days=30,
    locator="id={source_id}",
    parser_version=1,
    facets=(
        # Anybody's dataset: no least number can be known.
        FacetRule(name=CORE, proves=True, minimum=1, filled=WATCHED),
        FacetRule(name=LIFTED, proves=False, minimum=0, filled=(), states="removed"),
    ),
)
