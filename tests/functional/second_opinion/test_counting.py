"""What a model proposes counts for nothing until a person accepts it in `review`."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.functional.program import Program
from tests.functional.samples import TALIBAN
from tests.functional.second_opinion.asked import (
    KEY,
    REMOVAL,
    TEXT,
    held_without,
    honest,
    ingest,
    proceeding,
    queue,
    standing,
    told,
)
from tests.support import chat_endpoint as c
from tests.support import publisher as p


def test_proposals_wait_and_change_neither_a_proceeding_nor_a_standing(held: Program, server: c.ChatServer) -> None:
    before = held_without(held)
    server.answering(c.thinking(lambda body: [{**s, "stage": "effective"} for s in honest(body)]))
    ingest(held, server)
    assert told(held) == before
    waiting = queue(held)
    assert len(waiting) == 3
    assert {w["counts"] for w in waiting} == {False}
    assert {tuple(w["proposed_by"][0].values()) for w in waiting} == {("m-1", server.host, "1")}


def test_a_proposal_counts_once_a_person_accepts_it_and_says_for_ever_who_proposed_it(
    held: Program, server: c.ChatServer
) -> None:
    server.answering(c.thinking(honest))
    ingest(held, server)
    assert proceeding(held)["furthest_done"] == "decision-in-principle"
    before = datetime.now(UTC).isoformat()
    (chosen,) = [w for w in queue(held) if w["stage"] == "enacted"]
    ran = held.run("review", chosen["step"], "--accept", "--reviewer", "a reader")
    assert ran.out == f"step {chosen['step']}: accepted by a reader\n"
    assert ran.err.startswith(f"  proposed by m-1 at {server.host}, prompt 1; it counts from now on\n")
    assert "the reader's own step " in ran.err
    after = proceeding(held)
    assert after["furthest_done"] == "enacted"
    counted = {s["step"]: s for s in after["steps"]}
    assert counted[chosen["step"]]["proposed_by"] == [{"model": "m-1", "endpoint": server.host, "prompt": "1"}]
    assert [s["step"] for s in after["steps"] if s["proposed_by"]] == [chosen["step"]]
    told_so = f"proposed by m-1 at {server.host}, prompt 1 and confirmed in review"
    assert held.run("proceeding", REMOVAL).out.count(told_so) == 1
    assert told_so in held.run("brief", REMOVAL, "--on", "2024-10-06").out
    assert {a["state"] for a in standing(held)} == {"listed"}
    assert proceeding(held, "--recorded-by", before)["furthest_done"] == "decision-in-principle"
    assert chosen["step"] not in {w["step"] for w in queue(held)}
    held.run("review", chosen["step"], "--reject", "--reviewer", "a reader")
    assert proceeding(held)["furthest_done"] == "decision-in-principle"


def test_an_accepted_proposal_is_part_of_the_stamp_and_a_waiting_or_rejected_one_is_not(
    held: Program, server: c.ChatServer
) -> None:
    def stamp(*flags: str) -> str:
        return str(held.run("standing", TALIBAN, "--on", "2024-10-06", *flags, "--format", "json").json["stamp"])

    held_without(held)
    alone = stamp()
    server.answering(c.thinking(honest))
    ingest(held, server)
    assert stamp() == alone
    before = datetime.now(UTC).isoformat()
    cut = stamp("--recorded-by", before)
    (chosen,) = [w["step"] for w in queue(held) if w["stage"] == "enacted"]
    held.run("review", chosen, "--accept", "--reviewer", "a reader")
    accepted = stamp()
    assert accepted != alone
    assert stamp("--recorded-by", before) == cut
    held.run("review", chosen, "--reject", "--reviewer", "a reader")
    assert stamp() == alone


def test_a_key_that_an_answer_repeats_is_neither_stored_nor_printed(kept: Program, server: c.ChatServer) -> None:
    server.answering(c.tells({"stage": KEY}))
    ran = ingest(replace(kept, environment={"BLACKLETTER_OPINION_KEY": KEY}), server)
    assert ran.err.endswith("repeated the key in its answer, and nothing of that is kept\n")
    assert KEY not in ran.out + ran.err
    assert not any(KEY.encode() in file.read_bytes() for file in kept.folder.iterdir())


def test_a_verdict_on_a_proposal_survives_another_question_and_another_model(
    held: Program, server: c.ChatServer
) -> None:
    server.answering(c.thinking(honest))
    ingest(held, server)
    first, second = queue(held)
    held.run("review", first["step"], "--reject", "--reviewer", "a reader")
    ingest(held, server, "m-2")
    (left,) = queue(held)
    assert left["step"] == second["step"]
    assert [who["model"] for who in left["proposed_by"]] == ["m-1", "m-2"]


def test_a_model_that_thinks_better_of_it_takes_its_proposal_back(held: Program, server: c.ChatServer) -> None:
    server.answering(p.in_turn(c.thinking(honest), c.tells()))
    ingest(held, server)
    assert len(queue(held)) == 2
    ingest(held, server)
    assert queue(held) == []


def test_the_queue_shows_the_sentence_the_candidates_and_why(held: Program, server: c.ChatServer) -> None:
    server.answering(c.thinking(honest))
    ingest(held, server)
    differs, new = queue(held)
    text = TEXT
    assert differs["why"] == ["proposed by a model, unconfirmed", "the reader has another stage"]
    assert new["why"][1] == "the reader finds no step there"
    for row in (differs, new):
        e = row["sentence"]
        assert text[e["start"] : e["end"]] == e["quote"]
        assert row["evidence"]["quote"] in e["quote"]
        assert row["candidates"][0]["step"] == row["step"]
    assert differs["sentence"]["quote"].startswith("The leadership of Russia has decided in principle")
    assert [x["stage"] for x in differs["candidates"]] == ["enacted", "decision-in-principle"]
    assert [bool(x["proposed_by"]) for x in differs["candidates"]] == [True, False]
    assert differs["candidates"][1]["step"] in {s["step"] for s in proceeding(held)["steps"]}
    shown = held.run("review").out
    assert "  counts for nothing until it is accepted\n" in shown
    assert "  why        proposed by a model, unconfirmed; the reader has another stage\n" in shown
    assert f"  sentence   “{differs['sentence']['quote']}”\n" in shown
    assert f", by m-1 at {server.host}, prompt 1\n" in shown
    assert ", by the reader\n" in shown
    assert "  candidate  no step\n" in shown
