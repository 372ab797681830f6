"""Clause units: one assertion each, verbatim, within bounds."""

from blackletter.reading.steps.units import MAX_EVIDENCE, units_of
from tests.unit.reading.steps.conftest import ReadReport


def test_control_and_infinitive_stay_in_one_unit(report_of: ReadReport) -> None:
    (sentence,) = report_of("The ministers are to free the group of the terrorist label.").sentences

    assert len(units_of(sentence)) == 1


def test_a_relative_clause_is_a_unit_of_its_own(report_of: ReadReport) -> None:
    (sentence,) = report_of("The group, which was banned in 2002, left the terrorist list.").sentences

    assert [unit.relation for unit in units_of(sentence)] in (["relcl", "ROOT"], ["ROOT", "relcl"])


def test_a_ruling_verb_takes_its_that_clause_in(report_of: ReadReport) -> None:
    (sentence,) = report_of("The committee agreed that the group be removed from the list.").sentences

    assert len(units_of(sentence)) == 1


def test_a_unit_is_never_wider_than_evidence_may_be(report_of: ReadReport) -> None:
    text = "The council removed " + "the very old and quiet " * 40 + "group from the terrorist list."
    for sentence in report_of(text).sentences:
        for unit in units_of(sentence):
            assert len(unit.span) <= MAX_EVIDENCE
