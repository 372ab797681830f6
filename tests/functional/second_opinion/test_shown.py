"""What `read --opinion` shows: the model beside the reading, which stands as it is."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.functional.program import Program
from tests.functional.second_opinion.asked import (
    KEY,
    NOTE,
    TEXT,
    asking,
    honest,
    ingest,
    lying,
)
from tests.support import chat_endpoint as c


def test_a_second_opinion_stands_beside_the_reading_and_changes_none_of_it(
    alone: Program, server: c.ChatServer
) -> None:
    server.answering(c.thinking(honest))
    plain = alone.run("read", NOTE, "--format", "json").json
    found = alone.run("read", NOTE, *asking(server), "--format", "json").json
    second = found.pop("second_opinion")
    assert found == plain
    assert list(second) == [
        "proposed_by", "asked_at", "confirmed", "sentences", "failure", "passed_over", "proposals", "refused",
    ]  # fmt: skip
    assert second["proposed_by"] == {"model": "m-1", "endpoint": server.host, "prompt": "1"}
    assert (second["confirmed"], second["failure"], second["refused"]) == (False, None, [])
    assert second["sentences"] == len(c.data_of(server.bodies[0])["sentences"])
    assert [row["stance"] for row in second["proposals"]] == ["agrees", "differs", "new"]
    text = TEXT
    for row in second["proposals"]:
        e = row["evidence"]
        assert text[e["start"] : e["end"]] == e["quote"]
    agrees, differs, new = second["proposals"]
    assert found["steps"][agrees["beside"]]["stage"] == "review"
    assert differs["differs_in"] == ["stage"]
    assert found["steps"][differs["beside"]]["stage"] == "decision-in-principle"
    assert new["beside"] is None
    assert second["passed_over"] == len(found["steps"]) - 2


def test_the_text_of_a_second_opinion_says_that_it_is_unconfirmed(alone: Program, server: c.ChatServer) -> None:
    server.answering(c.thinking(lambda body: honest(body) + lying(body)))
    plain, ran = alone.run("read", NOTE), alone.run("read", NOTE, *asking(server))
    assert ran.err == ""
    assert ran.out.startswith(plain.out)
    more = ran.out.removeprefix(plain.out)
    assert more.startswith(f"  second opinion, unconfirmed (m-1 at {server.host}, prompt 1)\n")
    assert "    3 proposals: 1 agree with the reader, 2 wait for `blackletter review`\n" in more
    assert "    differs: enacted: done (removal of Taliban on ru-terrorist" in more
    assert "      the reader: decision-in-principle: done (removal of Taliban on ru-terrorist" in more
    assert "    passed over: " in more
    assert "    thrown out: the quote stands nowhere in the report: " in more
    assert "    thrown out: the quote stands in sentence " in more
    assert "    thrown out: invalid enum value 'pardon' - at `$.stage`: " in more


def test_nothing_is_asked_unless_a_person_says_so(kept: Program, server: c.ChatServer) -> None:
    server.answering(c.thinking(honest))
    asked = replace(kept, environment={"BLACKLETTER_OPINION_KEY": KEY, "BLACKLETTER_OPINION": server.base})
    asked.run("ingest", NOTE)
    asked.run("read", NOTE)
    assert server.asked == []


def test_a_file_in_the_folder_can_send_reports_nowhere(alone: Program, server: c.ChatServer) -> None:
    alone.file("blackletter.toml", f'opinion = "{server.base}"\n')
    assert "sets 'opinion', which is no setting" in alone.run("read", NOTE, code=2).err
    assert server.asked == []


def test_what_is_sent_is_the_report_and_nothing_of_the_register(held: Program, server: c.ChatServer) -> None:
    server.answering(c.thinking(honest))
    ingest(held, server)
    (body,) = server.bodies
    assert list(body) == ["model", "messages", "stream", "temperature", "response_format"]
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    data = c.data_of(body)
    text = " ".join(TEXT.split())
    assert all(s["text"] in text for s in data["sentences"])
    assert not any(s["text"] in body["messages"][0]["content"] for s in data["sentences"])
    assert "photo credit" not in json.dumps(data)
    assert str(held.folder) not in json.dumps(body)
