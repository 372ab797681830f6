"""What the model sees of a clause."""

from blackletter.reading.learned.features import features_of
from tests.unit.reading.learned.conftest import Clauses

REAL = "LONDON - The court removed the Taliban from the list of terrorist organisations on Monday."
INVENTED = "LUTZ - The court removed the Front of Ostravia from the list of terrorist organisations on Monday."


def test_names_are_masked_so_that_an_invented_party_looks_like_a_real_one(clauses_of: Clauses) -> None:
    real, invented = features_of(clauses_of(REAL)[0]), features_of(clauses_of(INVENTED)[0])
    assert "d=dobj:party" in real
    assert "d=dobj:party" in invented
    assert not any("taliban" in each.lower() or "ostravia" in each.lower() for each in (*real, *invented))


def test_features_are_sorted_and_each_stands_once(clauses_of: Clauses) -> None:
    found = features_of(clauses_of(REAL)[0])
    assert list(found) == sorted(set(found))


def test_the_rules_own_answer_can_be_left_out(clauses_of: Clauses) -> None:
    clause = clauses_of(REAL)[0]
    assert clause.step is not None
    assert {"R:yes", "R:k=removal"} <= set(features_of(clause))
    assert not any(each.startswith("R:") for each in features_of(clause, ruled=False))


def test_tense_and_negation_are_told_apart(clauses_of: Clauses) -> None:
    will = features_of(clauses_of("The minister will not lift the ban on the militant group.")[0])
    assert {"h:aux=will", "h:neg", "mod0=denied"} <= set(will)
