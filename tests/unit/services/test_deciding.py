"""Which decision counts: the last one under the cut, for the same customer and entry, until it runs out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from blackletter.errors import UsageError
from blackletter.services.deciding import decided, decisions_under
from blackletter.values.cut import Cut
from blackletter.values.screening_runs import Decision, RunHit

AT = datetime(2026, 1, 1, tzinfo=UTC)
HITS = tuple(
    RunHit(run="r", row=1, query_id="c", name="n", customer="d", entry=e, content="x", verdict="hit", score=1.0)
    for e in ("zz:a", "zz:b")
)


def decide(
    entry: str | None = None, *, cleared: bool = True, row: int = 1, reason: str = "seen"
) -> tuple[Decision, ...]:
    return decided(
        HITS,
        entry,
        run="r",
        row=row,
        cleared=cleared,
        reviewer="A. Clerk",
        reason=reason,
        until=date(2026, 6, 1),
        now=AT,
    )


def cut(on: str = "2026-02-01", recorded_by: datetime | None = None) -> Cut:
    return Cut(on=date.fromisoformat(on), published_by=None, recorded_by=recorded_by)


def test_all_hits_of_a_row_are_decided_or_the_one_named() -> None:
    assert [d.entry for d in decide()] == ["zz:a", "zz:b"]
    assert [d.entry for d in decide("zz:b")] == ["zz:b"]


@pytest.mark.parametrize(
    ("entry", "row", "reason", "sentence"),
    [
        (None, 2, "x", "run r has no hit in row 2"),
        ("zz:z", 1, "x", "row 1 of run r has no hit on zz:z"),
        (None, 1, " ", "the reason is empty"),
    ],
)
def test_what_cannot_be_decided_is_told(entry: str | None, row: int, reason: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        decide(entry, row=row, reason=reason)


def test_the_last_decision_counts_under_the_register_cut() -> None:
    (first,) = decide("zz:a")
    (second,) = decide("zz:a", cleared=False)
    recorded = [(first, AT), (second, AT + timedelta(days=1))]
    assert decisions_under(recorded, cut()).on("d", "zz:a", "x") == second
    assert decisions_under(recorded, cut(recorded_by=AT)).on("d", "zz:a", "x") == first
    assert decisions_under(recorded, cut(recorded_by=AT - timedelta(days=1))).on("d", "zz:a", "x") is None


@pytest.mark.parametrize(("on", "holds"), [("2026-05-31", True), ("2026-06-01", False), ("2020-01-01", True)])
def test_a_decision_runs_out_on_its_day(on: str, holds: bool) -> None:
    (one,) = decide("zz:a")
    assert (decisions_under([(one, AT)], cut(on)).on("d", "zz:a", "x") is not None) is holds


@pytest.mark.parametrize("change", [("other", "zz:a", "x"), ("d", "zz:b", "x"), ("d", "zz:a", "other")])
def test_a_change_of_customer_or_entry_brings_the_hit_back(change: tuple[str, str, str]) -> None:
    (one,) = decide("zz:a")
    assert decisions_under([(one, AT)], cut()).on(*change) is None


def test_the_stamp_tells_decisions_apart() -> None:
    (one,) = decide("zz:a")
    ids = {decisions_under([(d, AT)], cut()).ids for d in (one, replace(one, cleared=False), replace(one, reason="y"))}
    assert len(ids) == 3
