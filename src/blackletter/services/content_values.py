"""What a content says, as single values: (property, qualifier, value)."""

from collections.abc import Iterator

from blackletter.values.entries import Address, Content

Value = tuple[str, str, str]


def values_of(content: Content) -> Iterator[Value]:
    """Everything that a content says, value by value; what a value is made of (an address's parts) is told in one."""
    if content.subject_kind:
        yield "kind", "", content.subject_kind
    for name in content.names:
        yield "name", name.kind, name.text
    for birth in content.births:
        if birth.date is not None or not birth.place:
            yield "birth", "circa" if birth.circa else "", birth.text
        if birth.place:
            yield "birth-place", "", birth.place
    for country in content.nationalities:
        yield "nationality", "", country
    for i in content.identifiers:
        yield "identifier", f"{i.scheme} ({i.country})" if i.country else i.scheme, i.printed
    for address in content.addresses:
        yield "address", "", in_one_line(address)
    for programme in content.programmes:
        yield "programme", "", programme
    for kind, when in content.stated_dates:
        yield "stated-date", kind, when.text
    if content.legal_basis:
        yield "legal-basis", "", content.legal_basis
    for link in content.links:
        yield "link", "", link
    for term, value in content.details:
        yield "detail", term, value
    if content.remarks:
        yield "remarks", "", content.remarks


def in_one_line(a: Address) -> str:
    """An address by its parts, in their order, the remarks in brackets."""
    place = ", ".join(part for part in (a.street, a.city, a.region, a.postcode, a.country) if part)
    return " ".join(part for part in (place, f"({a.remarks})" if a.remarks else "") if part)
