"""The checkpoints, each with its sentence (DESIGN.md, "Absence")."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from blackletter.values.judgements import Judgement
from tests.support.files import File, judged, minimum
from tests.support.small_list import PROFILE

HUNDRED = tuple(range(100))
DAY, NEXT, YEARS_ON = "2021-01-01", "2021-01-02", "2025-01-01"


def failures(*files: File) -> tuple[str, ...]:
    """What the last file given fails."""
    return judged(*files)[-1].failures


def test_a_file_like_its_neighbour_passes() -> None:
    verdict = judged(File(day=DAY, ids=HUNDRED), File(day=NEXT, ids=HUNDRED))[1]
    assert verdict == Judgement(
        part=1,
        context="2021-01-02 core<0@2021-01-01..2021-01-01",
        passed=True,
        accepted=False,
        failures=(),
        stands=("core",),
    )


def test_own_a_cut_last_record() -> None:
    assert failures(File(day=DAY, ids=HUNDRED, end="incomplete")) == ("its last record is cut off",)


def test_own_a_fault_that_the_reader_saw() -> None:
    assert failures(File(day=DAY, ids=HUNDRED, faults=("3 repeated ids, first: line 7",))) == (
        "3 repeated ids, first: line 7",
    )


def test_own_too_few_records() -> None:
    verdict = judged(File(day=DAY, ids=range(40)), profile=minimum(1500))[0]
    assert verdict.failures == ("it has 40 core records, fewer than the 1,500 of a whole file",)


def test_own_a_declared_count_that_does_not_hold() -> None:
    assert failures(File(day=DAY, ids=HUNDRED, declared=1443)) == ("it declares 1,443 records and holds 100",)


def test_own_a_declared_count_speaks_of_proving_facets_alone() -> None:
    assert failures(File(day=DAY, ids=(1, 2), facet="aliases", declared=1443)) == ()


def test_neighbour_too_many_gone_in_a_day() -> None:
    assert failures(File(day=DAY, ids=HUNDRED), File(day=NEXT, ids=range(4, 100))) == (
        "4 of 100 core records of the publication of 2021-01-01 are gone after 1 days, "
        "more than the 3.0% that is believed",
    )


def test_neighbour_three_in_a_hundred_may_go_in_a_day() -> None:
    assert failures(File(day=DAY, ids=HUNDRED), File(day=NEXT, ids=range(3, 100))) == ()


def test_neighbour_a_quarter_may_go_in_four_years_but_never_more_than_half() -> None:
    assert failures(File(day=DAY, ids=HUNDRED), File(day=YEARS_ON, ids=range(25, 100))) == ()
    gone = failures(File(day=DAY, ids=HUNDRED), File(day=YEARS_ON, ids=range(51, 100)))
    assert gone == (
        "51 of 100 core records of the publication of 2021-01-01 are gone after 1461 days, "
        "more than the 50.0% that is believed",
    )


def test_neighbour_two_of_a_short_list_may_always_go() -> None:
    assert failures(File(day=DAY, ids=range(15)), File(day=NEXT, ids=range(2, 15))) == ()


def test_neighbour_days_count_from_when_the_one_before_was_last_seen() -> None:
    old = File(day=DAY, ids=HUNDRED, seen=("2024-12-31",))
    assert "gone after 1 days" in failures(old, File(day=YEARS_ON, ids=range(25, 100)))[0]


def test_neighbour_a_file_seen_again_after_the_next_one_does_not_make_it_unbelievable() -> None:
    # Somebody imports the file of 2021 once more in 2026, long after the one of 2025.
    old = File(day=DAY, ids=HUNDRED, seen=("2026-01-01",))
    assert failures(old, File(day=YEARS_ON, ids=range(25, 100))) == ()


def test_neighbour_a_whole_tail_that_goes_from_a_whole_file() -> None:
    many = tuple(range(1000))
    assert failures(File(day=DAY, ids=many), File(day=NEXT, ids=many[:-5])) == (
        "the 5 records that are gone are exactly the last of the publication of 2021-01-01",
    )
    assert failures(File(day=DAY, ids=many), File(day=NEXT, ids=many[:-4])) == ()
    assert failures(File(day=DAY, ids=many), File(day=YEARS_ON, ids=many[:-5])) == ()


def test_neighbour_one_record_at_the_end_gone_where_the_format_has_no_mark() -> None:
    assert failures(File(day=DAY, ids=HUNDRED, end="unmarked"), File(day=NEXT, ids=HUNDRED[:-1], end="unmarked")) == (
        "the 1 records that are gone all stood at the end of the publication of 2021-01-01",
    )


def test_neighbour_a_missing_end_mark_with_a_tail_gone_however_late() -> None:
    assert failures(File(day=DAY, ids=HUNDRED), File(day=YEARS_ON, ids=HUNDRED[:-1], end="missing")) == (
        "its end mark is missing and all records that are gone stood at its end",
    )


def test_neighbour_a_missing_end_mark_within_thirty_days() -> None:
    assert failures(File(day=DAY, ids=HUNDRED), File(day="2021-01-30", ids=HUNDRED, end="missing")) == (
        "its end mark is missing and only 29 days passed since the publication of 2021-01-01",
    )


def test_neighbour_a_missing_end_mark_alone_is_believed() -> None:
    assert failures(File(day=DAY, ids=HUNDRED), File(day="2021-01-31", ids=range(1, 101), end="missing")) == ()
    assert failures(File(day=DAY, ids=HUNDRED, end="missing")) == ()


def test_neighbour_a_column_that_lost_its_words() -> None:
    full = File(day=DAY, ids=HUNDRED, filled={"names": 0.98})
    assert failures(full, File(day=NEXT, ids=HUNDRED, filled={"names": 0.2})) == (
        "names is filled in 20% of records, in 98% in the publication of 2021-01-01",
    )
    assert failures(full, File(day=NEXT, ids=HUNDRED, filled={"names": 0.75})) == ()


def test_neighbour_overflow_of_a_few_records_comes_and_goes() -> None:
    aliases = File(day=DAY, ids=HUNDRED, facet="aliases")
    assert failures(aliases, File(day=NEXT, ids=(99, 101), facet="aliases")) == ()
    many = File(day=DAY, ids=range(300), facet="aliases")
    assert "300 of 300 aliases records" in failures(many, File(day=NEXT, ids=(301,), facet="aliases"))[0]


def test_each_file_is_judged_against_the_last_that_passed() -> None:
    verdicts = judged(
        File(day=DAY, ids=HUNDRED), File(day=NEXT, ids=range(50, 100)), File(day="2021-01-03", ids=HUNDRED)
    )
    assert [v.passed for v in verdicts] == [True, False, True]
    assert verdicts[2].context == "2021-01-03 core<0@2021-01-01..2021-01-01"


def test_a_file_that_a_person_took_on_counts_and_keeps_its_failures() -> None:
    verdicts = judged(
        File(day=DAY, ids=HUNDRED),
        File(day=NEXT, ids=range(50, 100), accepted=True),
        File(day="2021-01-03", ids=range(50, 100)),
    )
    assert [(v.passed, v.accepted, bool(v.failures)) for v in verdicts[1:]] == [
        (True, True, True),
        (True, False, False),
    ]


def test_taking_on_what_passes_anyway_is_no_acceptance() -> None:
    assert not judged(File(day=DAY, ids=HUNDRED, accepted=True))[0].accepted


def test_of_two_files_of_a_day_the_last_printed_stands() -> None:
    verdicts = judged(
        File(day=DAY, ids=HUNDRED, printed_at="2021-01-01 18:00"),
        File(day=DAY, ids=HUNDRED, printed_at="2021-01-01 09:00"),
    )
    assert [v.stands for v in verdicts] == [("core",), ()]


def test_of_two_files_of_a_day_a_whole_one_stands_before_one_without_its_end() -> None:
    verdicts = judged(
        File(day=DAY, ids=HUNDRED), File(day=DAY, ids=HUNDRED[:-1], end="missing", printed_at="2021-01-01 23:00")
    )
    assert [v.stands for v in verdicts] == [("core",), ()]


def test_of_two_files_of_a_day_without_a_printed_time_the_later_digest_stands() -> None:
    assert [v.stands for v in judged(File(day=DAY, ids=HUNDRED), File(day=DAY, ids=HUNDRED))] == [(), ("core",)]


def test_files_of_one_day_with_other_facets_all_stand() -> None:
    verdicts = judged(File(day=DAY, ids=HUNDRED), File(day=DAY, ids=HUNDRED, facet="places"))
    assert [v.stands for v in verdicts] == [("core",), ("places",)]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_in_which_files_come_makes_no_difference(order: tuple[int, ...]) -> None:
    files = [File(day=DAY, ids=HUNDRED), File(day=NEXT, ids=range(50, 100)), File(day="2021-01-03", ids=HUNDRED[:-1])]
    straight = [v.failures for v in judged(*files)]
    shuffled = judged(*(files[i] for i in order))
    assert [shuffled[order.index(i)].failures for i in range(3)] == straight


def test_a_late_arrival_may_change_a_later_verdict() -> None:
    first, last = File(day=DAY, ids=HUNDRED), File(day=YEARS_ON, ids=range(60, 160))
    between_them = File(day="2024-12-30", ids=range(30, 130))
    assert not judged(first, last)[1].passed
    assert not judged(first, between_them, last)[2].passed
    closer = File(day="2022-12-30", ids=range(30, 130))
    assert [v.passed for v in judged(first, closer, last)] == [True, True, True]


def test_a_known_verdict_is_taken_over_where_its_context_is_the_same() -> None:
    files = [File(day=DAY, ids=HUNDRED), File(day=NEXT, ids=range(50, 100))]
    known = judged(*files)
    assert judged(*files, known=known) == known
    other = [
        Judgement(part=j.part, context=j.context, passed=False, accepted=False, failures=("as known",), stands=())
        for j in known
    ]
    assert [j.failures for j in judged(*files, known=other)] == [("as known",), judged(files[1])[0].failures]


def test_a_known_verdict_is_not_taken_over_where_the_file_before_turned_out_older() -> None:
    # An undated file that was seen on an earlier day too: its day of publication moves, and with it the sentence.
    later, earlier = File(day=NEXT, ids=HUNDRED), File(day=DAY, ids=HUNDRED, seen=(NEXT,))
    judged_file = File(day="2021-01-03", ids=range(50))
    known = judged(later, judged_file)
    assert judged(earlier, judged_file, known=known)[1].failures == judged(earlier, judged_file)[1].failures


def test_own_more_records_than_are_believed() -> None:
    facets = tuple(replace(f, maximum=50) for f in PROFILE.facets)
    verdict = judged(File(day=DAY, ids=HUNDRED), profile=replace(PROFILE, facets=facets))[0]
    assert verdict.failures == ("it has 100 core records, more than the 50 that are believed",)


def test_neighbour_what_may_go_at_once_is_the_lists_own() -> None:
    facets = tuple(replace(f, shrink_at_once=0.2) for f in PROFILE.facets)
    profile = replace(PROFILE, facets=facets)
    files = (File(day=DAY, ids=HUNDRED), File(day=NEXT, ids=range(10, 100)))
    assert judged(*files)[1].failures != ()
    assert judged(*files, profile=profile)[1].failures == ()


def test_neighbour_fill_rates_are_compared_only_where_files_were_read_alike() -> None:
    before = File(day=DAY, ids=HUNDRED, filled={"names": 1.0})
    after = File(day=NEXT, ids=HUNDRED, filled={"names": 0.1})
    assert failures(before, after) != ()
    assert failures(before, replace(after, read_as="xml/1")) == ()


def test_neighbour_most_records_rewritten_in_a_few_days() -> None:
    """Two columns that changed places rewrite nearly every record; an editor does not."""
    ids = tuple(range(300))
    before = File(day=DAY, ids=ids)
    after = File(day=NEXT, ids=ids, contents=tuple(1000 + i if i < 200 else i for i in ids))
    assert failures(before, after) == (
        "200 of 300 core records read differently from those of the publication of 2021-01-01",
    )
    assert failures(before, replace(after, day=YEARS_ON)) == ()
    assert failures(before, replace(after, read_as="core/2")) == ()
    assert failures(before, replace(after, contents=tuple(1000 + i if i < 50 else i for i in ids))) == ()


def test_neighbour_of_a_short_list_nearly_all_may_not_be_rewritten_either() -> None:
    before = File(day=DAY, ids=range(12))
    assert failures(before, File(day=NEXT, ids=range(12), contents=range(100, 112))) != ()
    assert failures(before, File(day=NEXT, ids=range(12), contents=(*range(100, 107), *range(7, 12)))) == ()
