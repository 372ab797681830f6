"""Births, names, documents and addresses of the UN's XML."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.lists.un_sc import parts
from blackletter.values.entries import Address, Birth, Identifier, Name


@pytest.mark.parametrize(
    ("values", "text", "earliest", "latest", "circa"),
    [
        ({"TYPE_OF_DATE": "EXACT", "DATE": "1960-04-11"}, "1960-04-11", date(1960, 4, 11), date(1960, 4, 12), False),
        ({"TYPE_OF_DATE": "Exact", "YEAR": "1963"}, "1963", date(1963, 1, 1), date(1964, 1, 1), False),
        (
            {"TYPE_OF_DATE": "APPROXIMATELY", "YEAR": "1961"},
            "approximately 1961",
            date(1961, 1, 1),
            date(1962, 1, 1),
            True,
        ),
        (
            {"TYPE_OF_DATE": "BETWEEN", "FROM_YEAR": "1958", "TO_YEAR": "1963"},
            "between 1958 and 1963",
            date(1958, 1, 1),
            date(1964, 1, 1),
            False,
        ),
        ({"YEAR": "1977", "NOTE": "Sep."}, "1977 (Sep.)", date(1977, 1, 1), date(1978, 1, 1), False),
        ({"TYPE_OF_DATE": "EXACT", "NOTE": "Nov. 1973"}, "(Nov. 1973)", None, None, False),
        ({"FROM_YEAR": "1963", "TO_YEAR": "1958"}, "between 1963 and 1958", None, None, False),
        ({"YEAR": "196x"}, "196x", None, None, False),
        ({"YEAR": "99999"}, "99999", None, None, False),
    ],
)
def test_dates_of_birth(
    values: dict[str, str], text: str, earliest: date | None, latest: date | None, circa: bool
) -> None:
    own = parts.birth_date(values)
    assert own is not None and own.date is not None
    assert (own.text, own.date.earliest, own.date.latest, own.circa) == (text, earliest, latest, circa)


def test_empty_elements_give_nothing() -> None:
    assert parts.birth_date({"TYPE_OF_DATE": "EXACT"}) is None
    assert parts.birth_place({}) is None
    assert parts.alias({"QUALITY": "Good"}) == (None, None)
    assert parts.address({}) is None
    assert parts.document({"TYPE_OF_DOCUMENT": "Passport"}) == (None, ())
    assert parts.primary_name({}) is None


def test_a_place_of_birth_runs_from_small_to_large() -> None:
    values = {"STREET": "Noori village", "CITY": "Maiwand", "COUNTRY": "Afghanistan", "NOTE": "possibly"}
    place = "Noori village, Maiwand, Afghanistan"
    assert parts.birth_place(values) == Birth(text=f"{place} (possibly)", place=place)


def test_the_primary_name_is_joined_and_keeps_its_parts() -> None:
    values = {"FIRST_NAME": "MUHAMMAD", "SECOND_NAME": "TAHER", "FOURTH_NAME": "X"}
    own = parts.primary_name(values)
    assert own == Name(
        text="MUHAMMAD TAHER X",
        kind="primary",
        script="Latn",
        parts=(("first", "MUHAMMAD"), ("second", "TAHER"), ("fourth", "X")),
    )


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"QUALITY": "Good"}, "strong"),
        ({"QUALITY": "a.k.a."}, "strong"),
        ({"QUALITY": ""}, "strong"),
        ({"QUALITY": "Low"}, "weak"),
        ({"QUALITY": "f.k.a."}, "former"),
        ({"QUALITY": "Good", "NOTE": "formerly listed as"}, "former"),
        ({"QUALITY": "Low", "NOTE": "previously listed as"}, "former"),
        ({"QUALITY": "Low", "NOTE": "nom de guerre"}, "weak"),
    ],
)
def test_strength_of_aliases(values: dict[str, str], kind: str) -> None:
    own, born = parts.alias(values | {"ALIAS_NAME": "Haji Mudir"})
    assert own is not None and (own.text, own.kind) == ("Haji Mudir", kind)
    assert born is None


def test_an_alias_with_a_birth_of_its_own() -> None:
    values = {
        "ALIAS_NAME": "Fabio Fusco",
        "QUALITY": "Low",
        "DATE_OF_BIRTH": "1968-05-25",
        "CITY_OF_BIRTH": "Naples",
        "COUNTRY_OF_BIRTH": "Italy",
    }
    own, born = parts.alias(values)
    assert own is not None and ("date of birth", "1968-05-25") in own.parts
    assert born is not None and born.date is not None
    assert (born.text, born.place) == ("1968-05-25, Naples, Italy (as Fabio Fusco)", "Naples, Italy")
    assert born.date.earliest == date(1968, 5, 25)


def test_a_document_and_what_is_said_of_it() -> None:
    values = {
        "TYPE_OF_DOCUMENT": "Passport",
        "TYPE_OF_DOCUMENT2": "national passport",
        "NUMBER": "PS 381-420",
        "ISSUING_COUNTRY": "Yemen",
        "COUNTRY_OF_ISSUE": "Oman",
        "DATE_OF_ISSUE": "2011-12-07",
        "CITY_OF_ISSUE": "Sanaa",
        "NOTE": "cancelled",
    }
    identifier, details = parts.document(values)
    scheme = "passport / national passport"
    assert identifier == Identifier(scheme=scheme, printed="PS 381-420", normalised="PS381420", country="Yemen")
    assert dict(details) == {
        f"{scheme} PS 381-420 issued": "2011-12-07",
        f"{scheme} PS 381-420 issued in": "Sanaa",
        f"{scheme} PS 381-420 note": "cancelled",
        f"{scheme} PS 381-420 country of issue": "Oman",
    }


def test_a_document_without_a_number_is_told_in_the_details() -> None:
    identifier, details = parts.document({"TYPE_OF_DOCUMENT": "Passport", "ISSUING_COUNTRY": "Iran", "NOTE": "unknown"})
    assert identifier is None
    assert details == (("passport note", "unknown"), ("passport country", "Iran"))


def test_an_address_has_its_parts() -> None:
    values = {
        "STREET": "Boghra Road",
        "CITY": "Chaman",
        "STATE_PROVINCE": "Baluchistan",
        "ZIP_CODE": "1",
        "COUNTRY": "Pakistan",
        "NOTE": "previous",
    }
    assert parts.address(values) == Address(
        street="Boghra Road", city="Chaman", region="Baluchistan", postcode="1", country="Pakistan", remarks="previous"
    )
