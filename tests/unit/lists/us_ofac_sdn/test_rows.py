"""Rows into contents: no cell is lost, and the order of rows means nothing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.lists.us_ofac_sdn.rows import addresses, aliases, core, tags

CELLS = ["36", "NAME", "vessel", "FTO] [SDGT", "Title", "Sign", "Type", "99", "56", "Iran", "Owner", "DOB 1948."]
WORDS = st.text(alphabet="ab ,", max_size=3).map(str.strip)


def test_every_cell_of_sdn_lands_in_a_field() -> None:
    content, understood = core(tuple(CELLS), CELLS[-1])
    assert understood
    assert content.subject_kind == "vessel"
    assert content.primary_name == "NAME"
    assert content.programmes == ("FTO", "SDGT")
    assert dict(content.details) == {
        "title": "Title",
        "call sign": "Sign",
        "vessel type": "Type",
        "tonnage": "99",
        "gross registered tonnage": "56",
        "vessel flag": "Iran",
        "vessel owner": "Owner",
    }
    assert content.remarks == "DOB 1948."


@pytest.mark.parametrize("column", range(1, 12))
def test_a_change_of_any_cell_changes_the_content(column: int) -> None:
    changed = list(CELLS)
    changed[column] = changed[column] + "x"
    assert core(tuple(changed), changed[-1]) != core(tuple(CELLS), CELLS[-1])


@pytest.mark.parametrize(
    ("sdn_type", "kind"),
    [
        ("individual", "person"),
        ("", "organisation"),
        ("entity", "organisation"),
        ("vessel", "vessel"),
        ("aircraft", "aircraft"),
        ("robot", "unknown"),
    ],
)
def test_kinds_of_party(sdn_type: str, kind: str) -> None:
    content = core((*CELLS[:2], sdn_type, *CELLS[3:]), "")[0]
    assert content.subject_kind == kind
    assert (("sdn type", sdn_type) in content.details) is (sdn_type in ("entity", "robot"))


def test_tags_stand_in_alphabetical_order_so_that_their_order_is_no_amendment() -> None:
    assert tags("SDNTK] [FTO] [SDGT") == tags("SDGT] [SDNTK] [FTO") == ("FTO", "SDGT", "SDNTK")
    assert tags("") == ()


def test_strength_of_aliases() -> None:
    rows = [
        ("1", "10", "aka", "STRONG", ""),
        ("1", "11", "aka", "WEAK", "weak"),
        ("1", "12", "fka", "OLD", ""),
        ("1", "13", "fka", "OLDER", "weak"),
        ("1", "14", "nka", "NEW", ""),
        ("1", "15", "odd", "OTHER", ""),
    ]
    content = aliases(tuple(rows))
    assert {name.text: name.kind for name in content.names} == {
        "STRONG": "strong",
        "WEAK": "weak",
        "OLD": "former",
        "OLDER": "former",
        "NEW": "strong",
        "OTHER": "strong",
    }
    assert ("alias", "13 fka weak") in content.details


def test_an_address_row_of_nulls_says_that_none_is_known() -> None:
    content = addresses((("1", "25", "", "", "", ""),))
    assert content.addresses == ()
    assert content.details == (("no address", "25"),)


@given(
    rows=st.lists(st.tuples(st.just("1"), st.sampled_from("123"), WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=4)
)
def test_the_order_of_address_rows_means_nothing_and_no_other_change_is_lost(rows: list[tuple[str, ...]]) -> None:
    content = addresses(tuple(rows))
    for other in itertools.permutations(rows):
        assert addresses(other) == content
    for i, j in itertools.product(range(len(rows)), range(1, 6)):
        changed = [*rows[:i], (*rows[i][:j], rows[i][j] + "z", *rows[i][j + 1 :]), *rows[i + 1 :]]
        assert addresses(tuple(changed)) != content


@given(
    rows=st.lists(
        st.tuples(st.just("1"), st.sampled_from("123"), st.sampled_from(["aka", "fka"]), WORDS, WORDS),
        min_size=1,
        max_size=4,
    )
)
def test_the_order_of_alias_rows_means_nothing_and_no_other_change_is_lost(rows: list[tuple[str, ...]]) -> None:
    content = aliases(tuple(rows))
    for other in itertools.permutations(rows):
        assert aliases(other) == content
    for i, j in itertools.product(range(len(rows)), range(1, 5)):
        changed = [*rows[:i], (*rows[i][:j], rows[i][j] + "z", *rows[i][j + 1 :]), *rows[i + 1 :]]
        assert aliases(tuple(changed)) != content
