"""What is known beside the name: births, countries, gender, addresses. Each agreement or contradiction is a reason."""

from collections.abc import Mapping
from datetime import timedelta

from blackletter.names.countries import country_code
from blackletter.names.fold import fold
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address
from blackletter.values.screening import ListedParty, NameQuery, Reason

_SLACK = timedelta(days=366)  # "circa", and years counted in another calendar
_GENDERS = {"m": "male", "man": "male", "male": "male", "f": "female", "woman": "female", "female": "female"}


def fact_reasons(query: NameQuery, listed: ListedParty, weights: Mapping[str, float]) -> tuple[Reason, ...]:
    """The reasons that the facts give; a fact that one side lacks gives none."""
    found = (
        _births(query.births, listed.births, weights),
        _countries(query.countries, listed.countries, weights),
        _gender(query.gender, listed.gender, weights),
        _addresses(query.addresses, listed.addresses, weights),
    )
    return tuple(reason for reason in found if reason is not None)


def _births(asked: tuple[PartialDate, ...], listed: tuple[PartialDate, ...], w: Mapping[str, float]) -> Reason | None:
    """The worst of the asked dates, each against the listed date that suits it best, so that a contradiction added
    never helps (a party's several dates are alternatives; a customer's are all claimed)."""
    known = [date for date in listed if date.resolved]
    points = []
    for date in asked:
        if date.resolved and known:
            points.append(max((_birth_points(date, other, w), other.text) for other in known))
    if not points:
        return None
    worst, text = min(points)
    feature = "birth date" if worst > 0 else "other birth date" if worst < 0 else "birth date near"
    return Reason(feature=feature, left="; ".join(d.text for d in asked), right=text, points=worst)


def _birth_points(left: PartialDate, right: PartialDate, w: Mapping[str, float]) -> float:
    if _overlap(left, right, timedelta(0)):
        return w["birth_same"] if left.exact and right.exact else w["birth_year"]
    if left.exact and right.exact and _swapped(left, right):
        return w["birth_year"]
    return 0.0 if _overlap(left, right, _SLACK) and not (left.exact and right.exact) else -w["birth_apart"]


def _overlap(left: PartialDate, right: PartialDate, slack: timedelta) -> bool:
    before = left.latest is not None and right.earliest is not None and left.latest + slack <= right.earliest
    after = right.latest is not None and left.earliest is not None and right.latest + slack <= left.earliest
    return not before and not after


def _swapped(left: PartialDate, right: PartialDate) -> bool:
    """Day and month changed places, the commonest slip in typed dates."""
    a, b = left.earliest, right.earliest
    return a is not None and b is not None and (a.year, a.month, a.day) == (b.year, b.day, b.month)


def _countries(asked: tuple[str, ...], listed: tuple[str, ...], w: Mapping[str, float]) -> Reason | None:
    """Countries by their codes; what is no country by a name known here counts as printed, and contradicts nothing."""
    if not asked or not listed:
        return None
    left = {country_code(c) or fold(c) for c in asked} - {""}
    right = {country_code(c) or fold(c) for c in listed} - {""}
    if not left or not right:
        return None
    shared = left & right
    if shared:
        first = min(shared)
        return Reason(feature="country", left=first, right=first, points=w["country_same"])
    if not all(len(c) == 2 and c.isupper() for c in left | right):
        return None
    return Reason(
        feature="other country",
        left=", ".join(sorted(left)),
        right=", ".join(sorted(right)),
        points=-w["country_apart"],
    )


def _gender(asked: str, listed: str, w: Mapping[str, float]) -> Reason | None:
    left, right = _GENDERS.get(fold(asked)), _GENDERS.get(fold(listed))
    if left is None or right is None or left == right:
        return None
    return Reason(feature="other gender", left=left, right=right, points=-w["gender_apart"])


def _addresses(asked: tuple[Address, ...], listed: tuple[Address, ...], w: Mapping[str, float]) -> Reason | None:
    for mine in asked:
        for theirs in listed:
            city, other = fold(mine.city), fold(theirs.city)
            if city and city == other:
                return Reason(feature="address", left=mine.city, right=theirs.city, points=w["address_same"])
    return None
