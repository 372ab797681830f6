"""The standing data of Ukraine's State Sanctions Register."""

from blackletter.values.lists import FacetRule, ListProfile

CORE, LIFTED = "core", "lifted"
WATCHED = ("names", "births", "nationalities", "identifiers", "details")


def profile_of(list_id: str, what: str, minimum: int) -> ListProfile:
    """The profile of the register's file of one kind of subject; `what` names them, `minimum` is the fewest of a file.

    In November 2024 the register named some eleven thousand individuals and seven thousand legal entities.
    """
    return ListProfile(
        id=list_id,
        title=f"State Sanctions Register of Ukraine: {what}",
        authority="National Security and Defense Council of Ukraine",
        jurisdiction="generic",
        legal_basis="Law of Ukraine on Sanctions, No 1644-VII of 14 August 2014",
        kind="sanctions",
        url="https://drs.nsdc.gov.ua/",
        format="json",
        licence="public register (Law of Ukraine on Sanctions, article 5-4)",
        max_age_days=30,
        locator="sid={source_id}",
        parser_version=1,
        facets=(
            FacetRule(name=CORE, proves=True, minimum=minimum, filled=WATCHED),
            FacetRule(name=LIFTED, proves=False, minimum=0, filled=(), states="removed"),
        ),
    )
