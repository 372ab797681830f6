"""What words are compared by: the same for many words at once as for each alone."""

import random

from hypothesis import given
from hypothesis import strategies as st

from blackletter.names.similarity import classes, similarity, skeleton, spelling

LETTERS = "aeiouyhwcskxzjtfgd1"


@given(st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=12), max_size=8))
def test_the_classes_of_many_words_are_those_of_each(words: list[str]) -> None:
    assert classes(words) == ([spelling(w) for w in words], [skeleton(w) for w in words])


def test_so_they_are_for_so_many_that_arrays_are_worth_it() -> None:
    rng = random.Random(11)
    words = ["".join(rng.choice(LETTERS) for _ in range(rng.randint(1, 9))) for _ in range(3000)]
    assert classes(words) == ([spelling(w) for w in words], [skeleton(w) for w in words])


def test_first_and_last_letters_of_a_line_are_those_of_a_word() -> None:
    assert classes(["xiao", "alix", "yelena", "bayern", "rauf", "h", "abdullah", "wali"])[0] == [
        "shiau", "aliks", "ilina", "birn", "rauv", "h", "abdula", "vali",
    ]  # fmt: skip


@given(*[st.text(alphabet=LETTERS + "blmr", min_size=1, max_size=8)] * 2, st.sampled_from([0.3, 0.62, 0.9]))
def test_only_what_is_less_than_asked_for_is_cut_short(left: str, right: str, least: float) -> None:
    whole, cut = similarity(left, right), similarity(left, right, 0, least)
    assert cut == whole or (cut == 0.0 and whole < least)
