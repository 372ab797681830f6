"""Independent origins (DESIGN.md, "Independence"): not articles are counted but where their words come from."""

from __future__ import annotations

from itertools import permutations

from blackletter.rules.origins import origins_of
from blackletter.values.proceedings import ReportedStep
from tests.support.steps import step


def count(*steps: ReportedStep) -> int:
    """Origins, the same in every order."""
    counts = {len(set(origins_of(order).values())) for order in permutations(steps)}
    assert len(counts) == 1
    return counts.pop()


def test_two_reports_of_their_own_are_two_origins() -> None:
    assert count(step("review", document="d1", publisher="A"), step("review", document="d2", publisher="B")) == 2


def test_two_reports_that_cite_one_outlet_are_one_origin() -> None:
    assert (
        count(
            step("review", document="d1", publisher="A", speaker="Envoy", via=("TASS",)),
            step("review", document="d2", publisher="B", speaker="Envoy", via=("tass",)),
        )
        == 1
    )


def test_a_report_that_cites_the_other_shares_its_origin() -> None:
    assert (
        count(
            step("review", document="d1", publisher="The Moscow Times"),
            step("review", document="d2", publisher="B", speaker="Envoy", via=("The Moscow Times",)),
        )
        == 1
    )


def test_citation_is_transitive() -> None:
    assert (
        count(
            step("review", document="d1", publisher="A", speaker="Envoy", via=("TASS",)),
            step("review", document="d2", publisher="B", speaker="Envoy", via=("A",)),
            step("review", document="d3", publisher="C", speaker="Envoy", via=("B",)),
        )
        == 1
    )


def test_the_outlet_nearest_the_source_counts_not_the_one_it_came_by() -> None:
    assert (
        count(
            step("review", document="d1", publisher="A", speaker="Envoy", via=("RIA", "TASS")),
            step("review", document="d2", publisher="B", speaker="Envoy", via=("TASS",)),
        )
        == 2
    )


def test_an_outlet_that_speaks_itself_is_the_origin() -> None:
    assert (
        count(
            step("review", document="d1", publisher="A", speaker="TASS", outlet=True),
            step("review", document="d2", publisher="B", speaker="Envoy", via=("TASS",)),
        )
        == 1
    )


def test_copies_are_one_origin() -> None:
    assert (
        count(
            step("review", document="d1", publisher="A"),
            step("review", document="d2", publisher="B", copies_of="d1"),
        )
        == 1
    )


def test_one_speaker_on_one_occasion_by_unnamed_routes_is_one_origin() -> None:
    at_the_forum = {"speaker": "Bortnikov", "venue": "security forum"}
    assert (
        count(
            step("review", document="d1", publisher="A", **at_the_forum),  # type: ignore[arg-type]
            step("review", document="d2", publisher="B", **at_the_forum),  # type: ignore[arg-type]
        )
        == 1
    )
    assert (
        count(
            step("review", document="d1", publisher="A", speaker="Bortnikov", said_on="2024-10-04"),
            step("review", document="d2", publisher="B", speaker="Bortnikov", said_on="2024-10-04"),
        )
        == 1
    )
    assert (
        count(
            step("review", document="d1", publisher="A", speaker="Bortnikov", said_on="2024-10-04"),
            step("review", document="d2", publisher="B", speaker="Bortnikov", said_on="2024-10-07"),
        )
        == 2
    )


def test_a_retelling_of_what_the_same_report_cites_adds_no_origin() -> None:
    assert (
        count(
            step("review", document="d1", publisher="A", speaker="Envoy", via=("TASS",)),
            step("review", document="d1", publisher="A", at=100),
        )
        == 1
    )


def test_stages_are_counted_apart() -> None:
    found = origins_of(
        [
            step("review", document="d1", publisher="A", speaker="Envoy", via=("TASS",)),
            step("bill-introduced", document="d2", publisher="B"),
        ]
    )
    assert len(set(found.values())) == 2


def test_the_three_seeds() -> None:
    """Three articles: one cites RIA Novosti, one The Moscow Times and TASS, one speaks for itself."""
    bill = [
        step("bill-introduced", document="seed4", publisher=None, speaker="bill", via=("The Moscow Times",)),
        step("bill-introduced", document="seed4", publisher=None, at=200),
    ]
    review = [
        step("review", "ongoing", document="seed0", publisher=None, speaker="Bortnikov", via=("RIA Novosti",)),
        step("review", "ongoing", document="seed3", publisher=None, speaker="Kabulov", via=("TASS",)),
    ]
    found = origins_of([*bill, *review])
    assert len({found[s.id] for s in bill}) == 1
    assert len({found[s.id] for s in review}) == 2
