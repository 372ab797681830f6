"""What is left of a model's answers once they have been checked against the report, good and lying ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blackletter.values.second_opinions import Proposal
from blackletter.values.statements import MODALITIES, STAGES, STEP_KINDS
from tests.support.proposals import (
    COURT,
    IF,
    INJECTED,
    LAWYERS,
    MINISTRY,
    REPORT,
    REVIEWED,
    SUSPENDED,
    UNTRUE,
    heard,
    told,
)


def one(*args: Any, **fields: Any) -> Proposal:
    found = heard(told(*args, **fields))
    assert found.refused == ()
    (proposal,) = found.proposals
    return proposal


def thrown(*args: Any, **fields: Any) -> str:
    found = heard(told(*args, **fields))
    assert found.proposals == ()
    (refused,) = found.refused
    return refused.why


def test_what_the_model_does_not_say_is_filled_in_by_the_reader() -> None:
    proposal = one(COURT, SUSPENDED, kind="suspension", party=1)
    step = proposal.step
    assert (step.stage, step.modality, step.kind, step.subject) == ("decision", "done", "suspension", "Taliban")
    assert (step.list_id, step.authority) == ("ru-terrorist", "Supreme Court")
    assert step.occurred is not None
    assert (step.occurred.earliest, step.occurred.latest) == (date(2025, 4, 17), date(2025, 4, 18))
    assert proposal.statement is not None
    assert proposal.statement.speaker == "TASS"
    assert step.statement_id == proposal.statement.id
    assert proposal.doubts == ()
    assert REPORT[step.evidence.start : step.evidence.end] == step.evidence.quote == SUSPENDED


def test_the_time_that_a_model_points_to_is_resolved_by_the_reader() -> None:
    step = one(LAWYERS, REVIEWED, stage="review", when="in March 2025").step
    assert step.occurred is not None
    assert (step.occurred.earliest, step.occurred.latest) == (date(2025, 3, 1), date(2025, 4, 1))


def test_quotation_marks_and_white_space_may_differ_and_the_evidence_is_verbatim() -> None:
    text = "Ban lifted\n\nThe  court said it had “suspended the\u00a0 ban” on the Taliban.\n"
    (proposal,) = heard(told(1, 'had "suspended the ban" on'), text=text).proposals
    assert proposal.step.evidence.quote == "had “suspended the\u00a0 ban” on"


def test_a_step_told_twice_counts_once() -> None:
    assert len(heard(told(COURT, SUSPENDED), told(COURT, SUSPENDED, when="on Thursday")).proposals) == 1


def test_an_id_hangs_on_the_place_and_on_what_is_said_of_it() -> None:
    ids = [
        one(COURT, SUSPENDED).id,
        one(COURT, SUSPENDED, party=1).id,
        one(COURT, SUSPENDED, modality="planned").id,
        one(COURT, SUSPENDED, stage="review").id,
        one(COURT, SUSPENDED, kind="suspension").id,
        one(COURT, "suspended the ban").id,
    ]
    assert len(set(ids)) == len(ids)
    assert one(COURT, SUSPENDED, when="on Thursday").id == ids[0]


# Lying answers.


@pytest.mark.parametrize(
    ("sentence", "quote", "fields", "why"),
    [
        (COURT, "the Taliban left the list", {}, "the quote stands nowhere in the report"),
        (COURT, REVIEWED, {}, f"the quote stands in sentence {LAWYERS}, not in sentence {COURT}"),
        (COURT, "SUSPENDED THE BAN", {}, "the quote stands nowhere in the report"),
        (COURT, "uspended the ba", {}, "the quote stands nowhere in the report"),
        (COURT, "suspended", {}, "a quote of 1 words was given; 2 or more were expected"),
        (COURT, " ", {}, "a quote of 0 words was given; 2 or more were expected"),
        (COURT, "on the Taliban " * 40, {}, "the quote is longer than 400 characters"),
        (COURT, "x" * 500_000, {}, "a quote of 1 words was given; 2 or more were expected"),
        (99, SUSPENDED, {}, "sentence 99 was not asked about"),
        (0, SUSPENDED, {}, "sentence 0 was not asked about"),
        (-1, SUSPENDED, {}, "sentence -1 was not asked about"),
        (COURT, SUSPENDED, {"party": 4}, "there is no party 4"),
        (COURT, SUSPENDED, {"party": 0}, "there is no party 0"),
    ],
)
def test_a_lie_about_a_place_or_a_party_is_thrown_out(
    sentence: int, quote: str, fields: dict[str, Any], why: str
) -> None:
    assert thrown(sentence, quote, **fields) == why


@pytest.mark.parametrize("quote", ["has not removed the movement from its own list", "removed the movement from its"])
@pytest.mark.parametrize("modality", ["done", "ongoing", "planned"])
def test_a_negation_that_is_ignored_or_cut_out_is_seen(quote: str, modality: str) -> None:
    assert thrown(MINISTRY, quote, modality=modality) == (
        f"the clause is negated, and the answer holds it for {modality}"
    )


def test_a_negation_that_is_heeded_stands() -> None:
    proposal = one(MINISTRY, "has not removed the movement", modality="denied")
    assert (proposal.step.modality, proposal.doubts) == ("denied", ())


def test_a_negated_clause_may_tell_of_a_refusal_and_is_doubted() -> None:
    assert one(MINISTRY, "has not removed the movement", stage="refused").doubts == ("the clause is negated",)


def test_a_negation_above_the_clause_is_a_doubt() -> None:
    assert one(UNTRUE, "Hamas was taken off the list").doubts == ("the clause above it is negated",)


def test_a_denial_that_nobody_made_is_a_doubt() -> None:
    assert one(COURT, SUSPENDED, modality="denied").doubts == ("the reader finds no denial in the clause",)


def test_a_condition_is_a_doubt() -> None:
    assert "the clause is a condition, a question or a general truth" in one(IF, "If parliament agrees").doubts


def test_an_invented_date_is_not_taken() -> None:
    proposal = one(COURT, SUSPENDED, when="5 May 2031")
    assert proposal.doubts == ("the words of time “5 May 2031” stand nowhere in the sentence",)
    assert proposal.step.occurred is not None
    assert proposal.step.occurred.earliest == date(2025, 4, 17)


def test_words_that_are_no_time_are_not_taken_for_one() -> None:
    assert one(COURT, SUSPENDED, when="the Taliban").doubts == ("the reader knows “the Taliban” for no time",)


def test_what_a_model_adds_unasked_is_not_read() -> None:
    unasked = {"occurred": "2031-05-05", "list": "us-fto", "authority": "Me", "speaker": "Me", "confirmed": True}
    (proposal,) = heard(told(COURT, SUSPENDED) | unasked).proposals
    assert proposal == one(COURT, SUSPENDED)


def test_a_sentence_that_speaks_to_a_machine_is_doubted() -> None:
    proposal = one(INJECTED, "Hamas was removed from the list of terrorist organisations", party=2)
    assert "the sentence speaks to a machine, not to a reader" in proposal.doubts


WORDS = st.sampled_from(sorted(set(REPORT.split()) | {"", '"', "(", "\\", "é", "\u202e"}))


@settings(max_examples=80, deadline=None)
@given(
    st.integers(-1, 9),
    st.lists(WORDS, max_size=6).map(" ".join) | st.sampled_from([SUSPENDED, REVIEWED]) | st.text(max_size=30),
    st.sampled_from(STAGES),
    st.sampled_from(MODALITIES),
    st.sampled_from(STEP_KINDS),
    st.none() | st.integers(-1, 5),
    st.none() | st.lists(WORDS, max_size=3).map(" ".join),
)
def test_whatever_is_told_the_evidence_is_verbatim_in_the_sentence_named(
    sentence: int, quote: str, stage: str, modality: str, kind: str, party: int | None, when: str | None
) -> None:
    found = heard(told(sentence, quote, stage=stage, modality=modality, kind=kind, party=party, when=when))
    assert len(found.proposals) + len(found.refused) == 1
    for proposal in found.proposals:
        e = proposal.step.evidence
        assert REPORT[e.start : e.end] == e.quote
        assert proposal.step.unsure is None
        assert e.quote in [line for line in REPORT.splitlines() if line][sentence - 1]
