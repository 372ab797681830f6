"""Runs of screening and decisions, in every store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from blackletter.stores.register import SqlRegister
from blackletter.stores.screening_log import screening_log
from blackletter.values.screening_runs import Decision, RunHit, RunProgress, RunRecord

NOW = datetime(2026, 1, 1, tzinfo=UTC)
RUN = RunRecord(
    id="3f2a9c01d4", input_path="/in.csv", input_sha256="a" * 64, output_path="/out.csv", options="{}", stamp="b" * 64
)
HIT = RunHit(
    run=RUN.id,
    row=17,
    query_id="c17",
    name="Талибан",
    customer="d",
    entry="zz:a",
    content="e",
    verdict="hit",
    score=0.95,
)
DECISION = Decision(
    run=RUN.id,
    row=17,
    query_id="c17",
    customer="d",
    entry="zz:a",
    content="e",
    cleared=True,
    reviewer="A. Clerk",
    reason="other birth date",
    until=date(2027, 1, 1),
    decided_at=NOW,
)


def test_a_run_is_read_back_as_it_was_recorded(register: SqlRegister) -> None:
    more = replace(HIT, row=3, entry="zz:b")
    with register.writing(NOW, "screen") as log:
        screening_log(log).add_run(RUN)
    for rows, hits in ((10, [more]), (20, [HIT])):
        progress = RunProgress(rows=rows, bad_rows=1, output_bytes=5_000_000_000, bad_bytes=7, finished=rows == 20)
        with register.writing(NOW, "screen") as log:
            screening_log(log).add_progress(RUN.id, progress, hits)
    with register.reading() as look:
        kept = screening_log(look)
        assert [run for run, _ in kept.runs()] == [RUN]
        assert kept.run(RUN.id) == RUN and kept.run("none") is None
        assert kept.progress(RUN.id) == progress
        assert kept.hits(RUN.id) == (more, HIT)
        assert kept.hits(RUN.id, 17) == (HIT,)


def test_a_run_that_has_answered_nothing_is_at_zero(register: SqlRegister) -> None:
    with register.reading() as look:
        assert screening_log(look).progress("none") == RunProgress(
            rows=0, bad_rows=0, output_bytes=0, bad_bytes=0, finished=False
        )


def test_decisions_are_read_back_in_the_order_of_recording(register: SqlRegister) -> None:
    later = replace(DECISION, cleared=False, until=None)
    with register.writing(NOW, "decide") as log:
        screening_log(log).add_decisions([DECISION, later])
        at = log.recorded_at
    with register.reading() as look:
        assert screening_log(look).decisions() == ((DECISION, at), (later, at))
