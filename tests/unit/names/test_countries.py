"""Countries by whatever name: one code."""

import pytest

from blackletter.names.countries import country_code
from blackletter.names.score import compare
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("RU", ("RU", "rus", "Russia", "Russian Federation", "Россия", "Russie", "Russian")),
        ("IR", ("Iran", "Iran (Islamic Republic of)", "Islamic Republic of Iran", "إيران")),
        ("KP", ("North Korea", "Korea, North", "DPRK", "Democratic People's Republic of Korea")),
        ("SY", ("Syria", "Syrian Arab Republic", "syrian")),
        ("TR", ("Turkey", "Türkiye", "TUR")),
        ("CD", ("Congo, Democratic Republic of the", "Democratic Republic of the Congo")),
        ("", ("", "Atlantis", "EU", "ZZ", "42")),
    ],
)
def test_one_code_for_all_names(code: str, names: tuple[str, ...]) -> None:
    assert {country_code(name) for name in names} == {code}


@pytest.mark.parametrize(
    ("asked", "listed", "feature"),
    [
        ("RU", "Russian Federation", "country"),
        ("fr", "Iran", "other country"),
        ("Atlantis", "Atlantis", "country"),
        ("Atlantis", "Iran", None),
    ],
)
def test_a_score_knows_them(asked: str, listed: str, feature: str | None) -> None:
    party = ListedParty(
        key="x:1", kind="person", names=(Name(text="Ivan Petroff", kind="primary"),), countries=(listed,)
    )
    score = compare(NameQuery(name="Ivan Petrov", kind="person", countries=(asked,)), party)
    assert [r.feature for r in score.reasons if "country" in r.feature] == ([feature] if feature else [])
