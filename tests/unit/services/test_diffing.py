"""What changed between two legal days (CONTRACTS.md, "diff")."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from blackletter.stores.register import SqlRegister
from tests.support.asking import bring, compare, parties, ruling
from tests.support.history import on
from tests.support.registers import fresh_register
from tests.support.small_list import LIST, TAGGED

A, B, C = "a | Alpha Front | TERROR | | ", "b | Beta Group | | | ", "c | Gamma | | | "


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        yield opened


def kinds(register: SqlRegister, a: str, b: str, list_id: str = LIST) -> list[tuple[str, str]]:
    return [(c.kind, c.key.source_id) for c in compare(register, a, b, list_id=list_id).changes]


def test_added_amended_and_removed_with_what_bounds_them(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-03-01", "a | Alpha Front | TERROR | | x", C))
    found = compare(register, "2021-01-01", "2021-03-01")
    assert [(c.kind, str(c.key), c.name) for c in found.changes] == [
        ("added", f"{LIST}:c", "Gamma"),
        ("amended", f"{LIST}:a", "Alpha Front"),
        ("removed", f"{LIST}:b", "Beta Group"),
    ]
    for change in found.changes:
        assert change.event.publications == (f"{LIST}@2021-01-01", f"{LIST}@2021-03-01")
        assert (change.event.effective.earliest, change.event.effective.latest) == (on("2021-01-01"), on("2021-03-02"))
        assert (change.event.basis, change.event.cause) == ("inferred", "source")


def test_the_same_day_twice_is_no_difference(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    assert kinds(register, "2021-01-01", "2021-01-01") == []


def test_a_removal_falls_on_the_publication_without_the_entry(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-03-01", B))
    assert kinds(register, "2021-01-01", "2021-02-28") == []
    assert kinds(register, "2021-02-28", "2021-03-01") == [("removed", "a")]


def test_removed_and_returned_in_between_is_no_difference(register: SqlRegister) -> None:
    for day, rows in (("2021-01-01", (A, B)), ("2021-03-01", (B,)), ("2021-05-01", (A, B))):
        bring(register, parties(day, *rows))
    assert kinds(register, "2021-01-01", "2021-05-01") == []
    assert kinds(register, "2021-03-01", "2021-05-01") == [("added", "a")]


def test_a_stated_date_puts_an_addition_on_its_day(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, parties("2021-03-01", A, "c | Gamma | | 2021-02-01 | "))
    assert kinds(register, "2021-01-01", "2021-01-31") == []
    assert kinds(register, "2021-01-31", "2021-02-01") == [("added", "c")]
    assert kinds(register, "2021-02-01", "2021-03-01") == []


def test_acts_suspend_restore_and_remove(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, ruling("suspended", "2021-02-01", entry="a"))
    bring(register, ruling("restored", "2021-04-01", entry="a"))
    bring(register, ruling("removed", "2021-06-01", entry="a"))
    assert kinds(register, "2021-01-01", "2021-02-01") == [("suspended", "a")]
    assert kinds(register, "2021-02-01", "2021-04-01") == [("restored", "a")]
    assert kinds(register, "2021-04-01", "2021-06-01") == [("removed", "a")]


def test_a_party_that_an_act_removed_is_not_amended_though_it_is_still_printed(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, ruling("removed", "2021-02-01", entry="a"))
    bring(register, parties("2021-03-01", "a | Alpha Front | TERROR | | x"))
    assert kinds(register, "2021-02-15", "2021-03-01") == []


def test_an_act_reaches_no_party_by_a_name_in_a_quarantined_file(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, ruling("suspended", "2021-02-01", name="Omega"))
    bring(register, parties("2021-01-02", "a | Omega | | | ", "b |"))
    assert kinds(register, "2021-01-01", "2021-03-01") == []


def test_a_facet_that_was_not_observed_by_both_days_is_no_amendment(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    bring(register, parties("2021-03-01", "a | Alfa", facet="aliases"))
    bring(register, parties("2021-05-01", "a | Omega", facet="aliases"))
    assert kinds(register, "2021-01-01", "2021-03-01") == []
    (change,) = compare(register, "2021-03-01", "2021-05-01").changes
    assert (change.kind, change.event.facets) == ("amended", ("aliases",))


def test_rows_in_another_order_are_no_difference(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-03-01", B, A))
    assert kinds(register, "2021-01-01", "2021-03-01") == []


def test_a_tag_that_goes_is_a_removal_from_the_derived_list_alone(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-03-01", "a | Alpha Front | | | ", B))
    assert kinds(register, "2021-01-01", "2021-03-01", TAGGED) == [("removed", "a")]
    assert kinds(register, "2021-01-01", "2021-03-01") == [("amended", "a")]


def test_a_derived_list_whose_entry_goes_and_comes_in_files_without_tags(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A, B))
    bring(register, parties("2021-03-01", "b | Somewhere", facet="places"))
    bring(register, parties("2021-05-01", "a | Elsewhere", "b | Somewhere", facet="places"))
    assert kinds(register, "2021-01-01", "2021-03-01", TAGGED) == [("removed", "a")]
    assert kinds(register, "2021-03-01", "2021-05-01", TAGGED) == [], "no file says that it bears the tag again"
    assert kinds(register, "2021-01-01", "2021-05-01", TAGGED) == [("removed", "a")]


def test_days_that_are_not_covered_are_named(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", A))
    assert compare(register, "2020-06-01", "2021-01-01").uncovered == (on("2020-06-01"),)
    assert compare(register, "2020-06-01", "2021-01-01").changes == ()


def test_changes_are_in_order_of_kind_then_of_number(register: SqlRegister) -> None:
    bring(register, parties("2021-01-01", "x | X | | | "))
    rows = [f"{n} | Party {n} | | | " for n in (10, 9, 100)]
    bring(register, parties("2021-03-01", "x | X | | | y", *rows))
    assert kinds(register, "2021-01-01", "2021-03-01") == [
        ("added", "9"),
        ("added", "10"),
        ("added", "100"),
        ("amended", "x"),
    ]
