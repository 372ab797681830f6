"""Laws of folding and scoring, for any Unicode at all."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from blackletter.names.fold import fold
from blackletter.names.index_build import build_index
from blackletter.names.keys import name_key
from blackletter.names.score import compare, compare_names
from blackletter.names.search import search
from blackletter.names.similarity import similarity
from blackletter.values.dates import exact_date
from blackletter.values.entries import Address, Identifier, Name
from blackletter.values.screening import ListedParty, NameQuery

ANY = st.text(max_size=60)
NAMES = st.lists(
    st.sampled_from(
        "Muhammad Ali Hasan bin al Usama Laden Ivan Petrov Sergey Lavrov Kim Jong Un Bank Mellat O. x".split()
    ),
    min_size=1,
    max_size=5,
).map(" ".join)
WORDS = st.text(alphabet="abcdefghiklmnorstuvxyz", min_size=1, max_size=10)


@given(ANY)
def test_folding_gives_latin_words_and_folding_again_changes_nothing(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert folded == " ".join(folded.split()).lower()
    assert fold(folded) == folded


@given(ANY)
def test_the_key_is_empty_only_where_the_fold_is(text: str) -> None:
    assert bool(name_key(text)) == bool(fold(text))
    if any(c.isalpha() for c in text):
        assert name_key(text)


@given(WORDS, WORDS, st.integers(0, 2))
def test_likeness_of_words_is_symmetric_and_one_only_for_equal_ones(left: str, right: str, loose: int) -> None:
    value = similarity(left, right, loose)
    assert 0.0 <= value <= 1.0
    assert value == similarity(right, left, loose)
    assert (value == 1.0) == (left == right)


@given(st.one_of(ANY, NAMES), st.one_of(ANY, NAMES), st.sampled_from(("person", "organisation", "vessel", "unknown")))
@settings(max_examples=300)
def test_one_is_for_equal_folded_names_alone(left: str, right: str, kind: str) -> None:
    score = compare_names(left, right, kind)
    assert 0.0 <= score.value <= 1.0
    assert (score.value == 1.0) == (fold(left) == fold(right) != "")


@given(NAMES, NAMES, st.sampled_from(("organisation", "vessel", "aircraft")))
def test_names_of_bodies_score_the_same_both_ways(left: str, right: str, kind: str) -> None:
    """Of persons not: a word more costs a customer more than it costs a list."""
    assert compare_names(left, right, kind).value == compare_names(right, left, kind).value


@given(st.one_of(ANY, NAMES), NAMES, st.booleans())
def test_no_fact_makes_one_of_unequal_names(left: str, right: str, numbered: bool) -> None:
    """Everything else may agree, identifiers too: 1.0 is for equal folded names."""
    born = exact_date(date(1950, 6, 1))
    number = (Identifier(scheme="passport", printed="AB1234567"),) if numbered else ()
    place = Address(city="Kabul", country="Afghanistan")
    listed = ListedParty(
        key="x:1",
        kind="person",
        names=(Name(text=right, kind="primary"),),
        births=(born,),
        countries=("Afghanistan",),
        identifiers=number,
        gender="male",
        addresses=(place,),
    )
    query = NameQuery(
        name=left,
        kind="person",
        births=(born,),
        countries=("Afghanistan",),
        identifiers=number,
        gender="male",
        addresses=(place,),
    )
    score = compare(query, listed)
    assert (score.value == 1.0) == (fold(left) == fold(right))


@given(NAMES, NAMES, st.lists(st.integers(1930, 2000), max_size=2), st.integers(1930, 2000))
def test_a_contradicting_birth_year_never_raises_the_score(left: str, right: str, years: list[int], other: int) -> None:
    born = exact_date(date(1950, 6, 1))
    listed = ListedParty(key="x:1", kind="person", names=(Name(text=right, kind="primary"),), births=(born,))
    known = tuple(exact_date(date(y, 6, 1)) for y in years)
    before = compare(NameQuery(name=left, kind="person", births=known), listed).value
    added = (*known, exact_date(date(other if other != 1950 else 1990, 6, 1)))
    assert compare(NameQuery(name=left, kind="person", births=added), listed).value <= before


INDEX = build_index((ListedParty(key="x:1", kind="person", names=(Name(text="Usama bin Laden", kind="primary"),)),))


@given(ANY, st.sampled_from(("person", "organisation", "aircraft", "unknown")))
def test_any_text_can_be_looked_up(text: str, kind: str) -> None:
    for match in search(INDEX, NameQuery(name=text, kind=kind)):
        assert match.score.value >= 0.7


def test_a_name_of_a_megabyte_is_answered() -> None:
    for text in ("Usama " * 200_000, "ا" * 1_000_000, "😀" * 250_000, "\u202e" * 300_000, "a" * 1_000_000):
        fold(text)
        search(INDEX, NameQuery(name=text))
        compare_names(text, "Usama bin Laden", "person")
