"""Births, documents, addresses and dates out of a party's values."""

import re
from collections.abc import Callable, Iterable, Mapping

from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.document_number import number_in
from blackletter.lists._formats.headings import Record
from blackletter.lists._formats.numbered import numbered, values_in
from blackletter.lists._uk import records as keys
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Address, Birth, Identifier

Values = Mapping[str, Iterable[str]]
"""All values of a party by key, each once."""

Raw = set[tuple[str, str]]
"""Pairs of key and value that could only be kept as they stand."""

_NOT_A_LETTER = re.compile(r"[\W_]+")
_SEPARATORS = {"phone": re.compile(r"[.;,]?\s+(?=\+)|;\s*"), "email": re.compile(r"[;,]\s*|\s+(?=\S+@)")}


def cells_of(*which: str) -> Callable[[Record], tuple[str, ...]]:
    """Takes the values of these keys out of a record, "" where it has none."""
    return lambda record: tuple([record.get(key, "") for key in which])


_ADDRESS_CELLS = cells_of(*keys.ADDRESS_LINES, "postcode", "country")


def split(values: Values, key: str) -> list[str]:
    """The values under a key, each numbered one apart; telephone numbers and e-mail addresses also at their
    separators."""
    texts = list(values.get(key, ()))
    if key not in keys.UNNUMBERED:
        texts = [item for text in texts for item in values_in(text)]
    if key in _SEPARATORS:
        texts = [piece for text in texts for piece in _SEPARATORS[key].split(text) if piece]
    return texts


def identifier(scheme: str, printed: str) -> Identifier:
    """The identifier, normalised: letters and digits in upper case; addresses on the internet in lower case."""
    if scheme in ("email address", "website"):
        return Identifier(scheme=scheme, printed=printed, normalised=printed.lower())
    return Identifier(scheme=scheme, printed=printed, normalised=_NOT_A_LETTER.sub("", printed).upper())


def documents(own: Iterable[Record], raw: Raw) -> tuple[list[Identifier], list[tuple[str, str]]]:
    """Passports and national numbers, and what is said of each as details.

    Where the list has a column of numbers it is taken at its word; where number and remarks share a cell (OFSI until
    2020) the first number in it is taken, and the cell is kept as a detail.
    """
    found: list[Identifier] = []
    details: list[tuple[str, str]] = []
    for key, scheme in keys.DOCUMENTS.items():
        for whole, about in {(r.get(key, ""), r.get(f"{key} details", "")) for r in own}:
            numbers = {n: text for ns, text in numbered(whole) for n in ns or (0,)}
            found += [identifier(scheme, text) for text in numbers.values()]
            for ns, text in numbered(about):
                said = [numbers[n] for n in ns or (0,) if n in numbers] or [""]
                details += [(f"{scheme} {number}".strip(), text) for number in said]
        for whole in {r[f"{key} text"] for r in own if f"{key} text" in r}:
            for _, text in numbered(whole):
                number = number_in(text)
                if number:
                    found.append(identifier(scheme, number))
                else:
                    raw.add((f"{key} text", whole))
                if number != text:
                    details.append((f"{scheme} {number}".strip(), text))
    return found, details


def births(own: Iterable[Record], raw: Raw) -> tuple[Birth, ...]:
    """Dates of birth, then places: towns and countries of one number belong together."""
    out = [Birth(text=text, date=day_of(text)) for text in {r["born"] for r in own if "born" in r}]
    raw.update(("born", b.text) for b in out if b.date is not None and not b.date.resolved)
    places: set[str] = set()
    for town_cell, country_cell in {(r.get("town of birth", ""), r.get("country of birth", "")) for r in own}:
        towns, countries = _by_number(town_cell), _by_number(country_cell)
        for number in towns.keys() | countries.keys():
            own_countries = countries.get(number) or (countries.get(0, ()) if len(countries) == 1 else ())
            for town in towns.get(number) or ("",):
                places.update(", ".join(filter(None, (town, country))) for country in own_countries or ("",))
    out.sort(key=lambda b: (str(b.date.earliest) if b.date is not None and b.date.earliest else "?", b.text))
    return (*out, *(Birth(text=place, place=place) for place in sorted(places)))


def _by_number(cell: str) -> dict[int, tuple[str, ...]]:
    out: dict[int, tuple[str, ...]] = {}
    for numbers, item in numbered(cell):
        for n in numbers or (0,):
            out[n] = (*out.get(n, ()), item)
    return out


def addresses(own: Iterable[Record]) -> tuple[Address, ...]:
    """Each address once: the lines joined, as the publisher does not say what each of them holds."""
    found = set()
    for cells in dict.fromkeys(map(_ADDRESS_CELLS, own)):
        *lines, postcode, country = cells
        if any(cells):
            found.add(Address(street=", ".join(filter(None, lines)), postcode=postcode, country=country))
    return tuple(sorted(found))


def dates(values: Values, which: Iterable[str], raw: Raw) -> tuple[tuple[str, PartialDate], ...]:
    """The stated dates under these keys, the earliest first."""
    out: list[tuple[str, PartialDate]] = []
    for key in which:
        days = [day_of(text) for text in values.get(key, ())]
        raw.update((key, day.text) for day in days if not day.resolved)
        days.sort(key=lambda day: (day.earliest is None, str(day.earliest), day.text))
        out += [(keys.DATES[key], day) for day in days]
    return tuple(out)


def measures(values: Values) -> list[str]:
    """The measures imposed: `Asset freeze|Travel Ban` or `Asset freeze, Travel Ban`, each apart."""
    pieces = (piece.strip() for text in values.get("measure", ()) for piece in re.split(r"[|,]", text))
    return sorted({piece for piece in pieces if piece.strip("-")})
