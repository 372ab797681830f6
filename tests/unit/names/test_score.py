"""Scores: what raises and lowers them, and that their reasons add up."""

from datetime import date

import pytest

from blackletter.names.policy import DEFAULT, weights_of
from blackletter.names.score import compare, compare_names
from blackletter.values.dates import between, exact_date
from blackletter.values.entries import Identifier, Name
from blackletter.values.screening import ListedParty, NameQuery, Policy


def party(name: str, kind: str = "person", **facts: object) -> ListedParty:
    return ListedParty(key="us-ofac-sdn:1", kind=kind, names=(Name(text=name, kind="primary"),), **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("person", "Usama bin Ladin", "Osama bin Laden"),
        ("person", "Osama bin Laden", "Usama ibn Laden"),
        ("person", "AlisherUsmanov", "Alisher Usmanov"),
        ("person", "Ротенберг Аркадий", "Arkadii Romanovich Rotenberg"),
        ("person", "Ig0r Sech1n", "Igor Sechin"),
        ("person", "A. Khamenei", "Ali Khamenei"),
        ("person", "ZARKAOUI IMED BEN MEKKI", "IMED BEN MEKKI ZARKAOUI"),
        ("organisation", "OAO Gazprom", "Open Joint Stock Company Gazprom"),
        ("organisation", "Brigade Fourty-four", "Brigade 44"),
        ("organisation", "3%ers", "Three Percenters"),
        ("organisation", "PARS TRASHCOMPANY", "PARS TRASH COMPANY"),
        ("vessel", "Zu Zag Bong 6", "Zu Zag Bong 5"),
        ("person", "金正恩", "Kim Jong Un"),
        ("person", "山田太郎", "Yamada Taro"),
    ],
)
def test_one_and_the_same(kind: str, left: str, right: str) -> None:
    assert compare_names(left, right, kind).value >= DEFAULT.threshold


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("person", "Muhammad bin Salman", "Salman bin Muhammad"),
        ("person", "Hassan Nasrallah", "Hussein Nasrallah Khan"),
        ("person", "Boris Abramovich", "Roman Abramovich"),
        ("person", "Nabih Yasir", "Abu Yasir"),
        ("person", "Abdullah Khan", "Abdullah"),
        ("organisation", "C.B.A. Company", "A.B.C. Company"),
        ("organisation", "Management Company", "Westminister Management Company"),
        ("organisation", "Government of Estonia", "Government of Ethiopia"),
        ("organisation", "Marin SCS", "Makin"),
        ("organisation", "Kaleem LLC", "Musa Kalim Hawala"),
        ("organisation", "Herrera PLC", "جمات ال احرار"),
        ("organisation", "Das Group", "Technology and Development Group Limited"),
        ("person", "Ben Johnson", "Johnson Andre"),
        ("person", "King-Johnson", "Johnson Andre"),
        ("person", "Hua Li", "Li Cheng Hua"),
        ("person", "Jong Su Lee", "Ri Su Yong"),
        ("person", "אחמד מחאמיד", "Abdel Hamid Mahmoud"),
    ],
)
def test_strangers(kind: str, left: str, right: str) -> None:
    assert compare_names(left, right, kind).value < DEFAULT.threshold


def test_the_value_is_the_sum_of_the_reasons() -> None:
    score = compare_names("Sergejs Lavrovs", "Sergey Viktorovich LAVROV", "person")
    assert score.value == round(sum(r.points for r in score.reasons), 4)
    assert {"word", "spelling", "word more"} <= {r.feature for r in score.reasons}


def test_better_matches_rank_above_worse() -> None:
    listed = "Alexandre Boris de Pfeffel Johnson"
    typed = [listed, "Boris de Pfeffel Johnson", "Boris Johnson", "Boris Jonson", "Geoffrey Boris Johnson"]
    values = [compare_names(name, listed, "person").value for name in typed]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == len(values)


def test_an_exact_identifier_is_decisive() -> None:
    passport = (Identifier(scheme="passport", printed="A-123456"),)
    query = NameQuery(name="Somebody Else", kind="person", identifiers=passport)
    score = compare(query, party("John Doe", identifiers=(Identifier(scheme="Passport No.", printed="A 123456"),)))
    assert score.value == weights_of(DEFAULT)["identifier_floor"]
    assert score.reasons[-1].feature == "identifier"


def test_births_that_agree_lift_and_births_that_differ_lower() -> None:
    listed = party("Ivan Petrov", births=(between(date(1960, 1, 1), date(1961, 1, 1), "1960"),))
    values = [
        compare(NameQuery(name="Ivan Petroff", kind="person", births=births), listed).value
        for births in ((exact_date(date(1960, 5, 5)),), (), (exact_date(date(1975, 5, 5)),))
    ]
    assert values[0] > values[1] > values[2]


def test_a_weak_alias_counts_less() -> None:
    strong = party("Ivan Petrov")
    weak = ListedParty(key="x:1", kind="person", names=(Name(text="Ivan Petrov", kind="weak"),))
    query = NameQuery(name="Ivan Petroff", kind="person")
    assert compare(query, weak).value < compare(query, strong).value


def test_a_person_is_hardly_a_ship() -> None:
    query = NameQuery(name="Lady Leila", kind="person")
    assert (
        compare(query, party("Lady Leila", kind="vessel")).value
        < compare_names("Lady Leila", "Lady Leila", "vessel").value
    )


def test_two_names_of_no_stated_kind_are_not_the_ship_that_bears_one() -> None:
    ship = party("Viana", kind="vessel")
    asked = {kind: compare(NameQuery(name="Ester Viana", kind=kind), ship).value for kind in ("unknown", "vessel")}
    assert asked["unknown"] < DEFAULT.threshold < asked["vessel"]
    assert compare(NameQuery(name="Viana"), ship).value == 1.0


def test_another_kind_is_no_match() -> None:
    assert compare(NameQuery(name="Adam", kind="organisation"), party("Adam")).value < DEFAULT.threshold


def test_a_policy_is_data() -> None:
    strict = Policy(version="x", threshold=0.9, weights=(("conflict", 0.9),))
    assert compare_names("Hafez Makhlouf", "Rami Makhlouf", "person", strict).value < 0.2
    with pytest.raises(ValueError, match="no rule has the weight 'luck'"):
        weights_of(Policy(version="x", threshold=0.9, weights=(("luck", 1.0),)))


@pytest.mark.parametrize("name", ["Osama bin Laden", "Usama Muhammad Ladin", "Bin Ladn", "Erika Mustermann", "Hussein"])
def test_a_score_that_is_enough_is_not_cut_short(name: str) -> None:
    texts = ("BIN LADIN, Usama bin Muhammad bin Awad", "Osama bin Laden", "Sheikh Usama", "Hussein")
    names = tuple(Name(text=text, kind="weak" if text == "Hussein" else "primary") for text in texts)
    listed = ListedParty(key="x:1", kind="person", names=names, births=(exact_date(date(1957, 3, 10)),))
    for births in ((), listed.births, (exact_date(date(1980, 1, 1)),)):
        query = NameQuery(name=name, kind="person", births=births)
        whole, cut = compare(query, listed), compare(query, listed, least=DEFAULT.threshold)
        assert cut == whole or max(cut.value, whole.value) < DEFAULT.threshold
