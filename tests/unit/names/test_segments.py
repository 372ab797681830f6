"""Whole names within two letters of each other are found wherever the letters differ."""

import random

import pytest
from rapidfuzz.distance import Levenshtein

from blackletter.names.index_build import build_index
from blackletter.names.segments import LONGEST_WHOLE, near_wholes
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty


def index_of(*texts: str):  # type: ignore[no-untyped-def]
    return build_index(
        ListedParty(key=f"zz:{n}", kind="person", names=(Name(text=text, kind="primary"),))
        for n, text in enumerate(texts)
    )


@pytest.mark.parametrize("length", [4, 6, 8, 9, 10, 11, 15, 31, LONGEST_WHOLE])
def test_a_name_is_found_by_itself_with_letters_changed(length: int) -> None:
    rng = random.Random(length)
    whole = "".join(rng.choice("abcdefgh") for _ in range(length))
    index = index_of(whole, "zzzz" + whole[: LONGEST_WHOLE - 4])
    edits = 1 if length < 9 else 2
    for _ in range(300):
        typed = whole
        for _ in range(rng.randint(0, edits)):
            at = rng.randrange(len(typed))
            typed = rng.choice(
                (typed[:at] + typed[at + 1 :], typed[:at] + "x" + typed[at:], typed[:at] + "y" + typed[at + 1 :])
            )
        if not 4 <= len(typed) <= LONGEST_WHOLE:
            continue
        names, forms, found = near_wholes(index, [typed])
        assert (0, 0) in zip(names.tolist(), forms.tolist(), strict=True)
        assert min(found.tolist()) <= Levenshtein.distance(typed, whole)


def test_words_run_together_in_another_way_are_found() -> None:
    index = index_of("Rami Makhlouf", "Frontier Shipping")
    _, forms, edits = near_wholes(index, ["ramimakhlouf", "frontiershiping"])
    assert forms.tolist() == [0, 1]
    assert edits.tolist() == [0, 1]


def test_strangers_are_not() -> None:
    names, _, _ = near_wholes(index_of("Rami Makhlouf"), ["", "abc", "ramimakhlaf", "x" * 500, "makhlouframi"])
    assert names.tolist() == [2]
