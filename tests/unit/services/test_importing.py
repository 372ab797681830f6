"""What becomes of a file that comes in (DESIGN.md, "Publications", "Absence")."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import pytest

from blackletter.stores.register import SqlRegister
from tests.support.asking import bring, compare, one, parties, ruling
from tests.support.history import on
from tests.support.registers import fresh_register
from tests.support.small_list import LIST

A, B, C = "a | Alpha Front | TERROR | | ", "b | Beta Group | | | ", "c | Gamma | | | "
TEN = tuple(f"p{n} | Party {n} | | | " for n in range(10))


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def test_a_first_file_lands(register: SqlRegister) -> None:
    outcome = bring(register, parties("2021-01-01", A, B))
    assert (outcome.status, outcome.exit_code, outcome.list_id) == ("landed", 0, LIST)
    assert outcome.published_on == on("2021-01-01")
    (change,) = outcome.changes
    assert (change.facet, change.against, change.records, change.appeared) == ("core", None, 2, 2)


def test_the_next_file_says_what_it_changed(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    (change,) = bring(register, parties("2021-03-01", "a | Alpha Front | | | x", C)).changes
    assert change.against == on("2021-01-01")
    assert (change.records, change.appeared, change.vanished, change.changed) == (2, 1, 1, 1)


def test_an_older_file_says_what_it_changed_against_the_one_before_it(register: SqlRegister) -> None:
    for day, row in (("2021-01-01", A), ("2021-03-01", A)):
        bring(register, parties(day, row))
    (change,) = bring(register, parties("2021-02-01", A, B)).changes
    assert (change.against, change.appeared, change.vanished) == (on("2021-01-01"), 1, 0)


def test_the_same_bytes_again_only_move_the_day_seen(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A), published="2021-01-01")
    outcome = bring(register, parties("2021-01-01", A), published="2021-01-09")
    assert (outcome.status, outcome.changes) == ("again", ())
    bring(register, parties("2021-03-01", B))
    state = one(register, "Alpha Front", "2021-01-09")
    assert state.certain and state.until is not None and state.until.earliest == on("2021-01-09")


def test_undated_bytes_that_turn_up_for_an_earlier_day_move_the_publication_there(register: SqlRegister) -> None:
    bring(register, parties(None, A), published="2021-01-09")
    outcome = bring(register, parties(None, A), published="2021-01-05")
    assert (outcome.status, outcome.published_on) == ("again", on("2021-01-05"))
    again = bring(register, parties(None, A), published="2021-02-05")
    assert again.published_on == on("2021-01-05"), "the day of publication, not the day seen"
    assert one(register, "Alpha Front", "2021-01-05").state == "listed"
    assert one(register, "Alpha Front", "2021-01-04").state == "not-covered"


def test_of_other_bytes_of_one_day_the_last_printed_stands(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, time="18:00"))
    outcome = bring(register, parties("2021-01-01", B, time="09:00"))
    assert (outcome.status, outcome.exit_code) == ("superseded", 0)
    assert one(register, "Alpha Front", "2021-01-01").state == "listed"
    assert one(register, "Beta Group", "2021-01-01").state == "not-listed"


def test_files_of_one_day_that_come_one_after_the_other_are_one_publication(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, parties("2021-01-01", "a | Somewhere", facet="places"))
    bring(register, parties("2021-01-01", "a | Alfa; The Front", facet="aliases"))
    row = one(register, "Alfa", "2021-01-01")
    assert (row.name, row.as_of) == ("Alpha Front", f"{LIST}@2021-01-01")


def test_without_a_printed_date_the_day_must_be_given(register: SqlRegister) -> None:
    outcome = bring(register, parties(None, A))
    assert (outcome.status, outcome.exit_code) == ("not-imported", 2)
    assert outcome.reasons == ("parties.txt: its format prints no date, so the day of publication must be given",)
    assert outcome.tip == "add --published YYYY-MM-DD"


def test_a_file_cannot_have_been_seen_before_it_was_printed(register: SqlRegister) -> None:
    outcome = bring(register, parties("2021-01-05", A), published="2021-01-04")
    assert (outcome.status, outcome.exit_code) == ("not-imported", 2)
    assert outcome.reasons == (
        "parties.txt: it was printed on 2021-01-05, it cannot have been seen on 2021-01-04 already",
    )
    with register.reading() as log:
        assert log.position() == 0, "a wrong call leaves nothing"


def test_what_cannot_be_parsed_is_refused_and_kept_with_its_problem(register: SqlRegister) -> None:
    text = f"list {LIST} nonsense\n"
    outcome = bring(register, text, accept="I insist")
    assert (outcome.status, outcome.exit_code) == ("refused", 3)
    assert outcome.reasons == (f"parties.txt, line 1: 'list {LIST} FACET' was expected",)
    with register.reading() as log:
        record = log.document(sha256(text.encode()).hexdigest())
        assert record is not None and record.kind == "refused"
        assert [p.message for p in log.problems(record.document.sha256)] == list(outcome.reasons)
        assert log.source_bytes(record.document.sha256) == text.encode()
        assert log.lists_held() == ()


def test_an_unknown_format_is_refused(register: SqlRegister) -> None:
    assert bring(register, "Dear Sir").reasons == ("parties.txt is of no known format",)


def test_a_list_that_is_not_known_is_a_wrong_call(register: SqlRegister) -> None:
    outcome = bring(register, parties("2021-01-01", A), list_id="zz-other")
    assert (outcome.status, outcome.reasons) == ("not-imported", ("there is no list 'zz-other'",))


def test_what_fails_a_checkpoint_is_quarantined_and_removes_nobody(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", *TEN))
    outcome = bring(register, parties("2021-01-02", *TEN[:5]))
    assert (outcome.status, outcome.exit_code, outcome.changes) == ("quarantined", 1, ())
    assert outcome.reasons == (
        "5 of 10 core records of the publication of 2021-01-01 are gone after 1 days, "
        "more than the 3.0% that is believed",
        "the 5 records that are gone are exactly the last of the publication of 2021-01-01",
    )
    assert outcome.tip == "look at it, then take it on with --accept REASON"
    assert one(register, "Party 9", "2021-01-02").state == "listed"


def test_a_quarantined_file_that_a_person_takes_on_counts(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", *TEN))
    bring(register, parties("2021-01-02", *TEN[:5]))
    outcome = bring(register, parties("2021-01-02", *TEN[:5]), accept="the list was reissued")
    assert (outcome.status, outcome.exit_code) == ("accepted", 0)
    assert one(register, "Party 9", "2021-01-02").state == "removed"


def test_a_late_arrival_that_changes_a_later_verdict_says_so(register: SqlRegister) -> None:
    many = [f"p{n} | Party {n} | | | " for n in range(100)]
    bring(register, parties("2021-01-01", *many))
    bring(register, parties("2024-12-31", *many[20:]))
    late = bring(register, parties("2024-12-30", *many))
    assert late.flipped == (
        "the publication of 2024-12-31 is quarantined now: 20 of 100 core records of the publication of 2024-12-30 "
        "are gone after 1 days, more than the 3.0% that is believed",
    )
    assert one(register, "Party 0", "2024-12-31").state == "listed"
    back = bring(register, parties("2024-12-30", *many[20:], time="23:00"))
    assert back.flipped == ("the publication of 2024-12-31 passes its checkpoints now",)
    assert one(register, "Party 0", "2024-12-31").state == "removed"


def test_an_instrument_lands_once(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    text = ruling("suspended", "2021-02-01", entry="a")
    assert bring(register, text).status == "instrument"
    assert bring(register, text).status == "again"
    assert one(register, "Alpha Front", "2021-02-01").state == "suspended"


def test_an_instrument_on_a_list_that_is_not_known_is_refused(register: SqlRegister) -> None:
    outcome = bring(register, ruling("suspended", "2021-02-01", entry="a", list_id="zz-other"))
    assert (outcome.status, outcome.reasons) == ("refused", ("parties.txt: its list 'zz-other' is not known",))


def test_amended_by_an_older_file_in_between(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, parties("2021-03-01", A))
    assert compare(register, "2021-01-01", "2021-03-01").changes == ()
    bring(register, parties("2021-02-01", "a | Alpha Front | TERROR | | another remark"))
    assert [c.kind for c in compare(register, "2021-01-01", "2021-02-01").changes] == ["amended"]
    assert compare(register, "2021-01-01", "2021-03-01").changes == ()
