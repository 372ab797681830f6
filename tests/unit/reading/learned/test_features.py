"""What the model is told of a clause beside its words."""

from blackletter.reading.learned.features import features_of
from tests.unit.reading.learned.conftest import Clauses

REAL = "LONDON - The court removed the Taliban from the list of terrorist organisations on Monday."


def test_features_are_sorted_and_each_stands_once(clauses_of: Clauses) -> None:
    found = features_of(clauses_of(REAL)[0])
    assert list(found) == sorted(set(found))


def test_the_answer_of_the_rules_is_among_them(clauses_of: Clauses) -> None:
    found = features_of(clauses_of(REAL)[0])
    assert {"R:step", "R:removal", "R:done"} <= set(found)
    assert "R:silent" not in found


def test_the_step_told_last_is_among_them(clauses_of: Clauses) -> None:
    first, second = clauses_of(f"{REAL} The ministry published the decision on Friday.")
    assert "before:none" in features_of(first)
    assert "before:removal" in features_of(second)


def test_tense_and_negation_are_told_apart(clauses_of: Clauses) -> None:
    will = features_of(clauses_of("The minister will not lift the ban on the militant group.")[0])
    assert {"form:negated", "form=VB+will", "act=denied"} <= set(will)
