"""An endpoint that fails never loses the reading; keys stay secret; wrong calls are told first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.functional.program import Program
from tests.functional.second_opinion.asked import (
    KEY,
    NOTE,
    TEXT,
    asking,
    honest,
    ingest,
)
from tests.support import chat_endpoint as c
from tests.support import publisher as p


@pytest.mark.parametrize(
    ("way", "told"),
    [
        (
            p.status(401),
            "HOST answered 401 (Unauthorized) (set BLACKLETTER_OPINION_KEY to a key that the endpoint takes)",
        ),
        (
            p.status(429, Retry_After="3600"),
            "HOST answered 429 (Too Many Requests) (it asks to come back in 3,600 seconds)",
        ),
        (p.status(200, p.PAGE), "HOST answered a web page: a chat completion was expected"),
        (c.message({"content": None, "tool_calls": [{}]}), "HOST answered with calls of tools, and none were offered"),
        (c.message({"content": None}), "HOST answered without words"),
        (p.status(400, b""), "HOST answered 400 (Bad Request)"),
        (c.says("Sure! Here you are."), "HOST: the answer is no JSON: 'Sure! Here you are.'"),
        (p.endless, "the answer of HOST is larger than 1 MiB"),
        (
            p.redirect("https://elsewhere.example/v1/chat/completions", 307),
            "HOST answered 307 (Temporary Redirect), and a report's words go nowhere but where they were meant to go "
            "(give --opinion the endpoint's own address)",
        ),
    ],
)
def test_the_endpoints_failure_never_loses_the_reading(
    kept: Program, server: c.ChatServer, way: p.Way, told: str
) -> None:
    server.answering(way)
    plain = kept.run("read", NOTE).out
    ran = kept.run("ingest", NOTE, *asking(server))
    assert ran.err.replace(server.host, "HOST") == f"blackletter: {NOTE}: no second opinion: {told}\n"
    assert ran.out.splitlines()[1:] == plain.splitlines()[1:]
    assert ran.out.splitlines()[0].endswith("; kept")
    found = kept.run("read", NOTE, *asking(server), "--format", "json").json
    assert found["second_opinion"]["failure"].replace(server.host, "HOST") == told
    assert found["steps"]


def test_a_slow_endpoint_is_given_up(kept: Program, server: c.ChatServer) -> None:
    server.answering(p.silent)
    kept.file("blackletter.toml", "opinion_seconds = 1\n")
    ran = kept.run("read", NOTE, *asking(server))
    assert ran.err.replace(server.host, "HOST") == (
        f"blackletter: {NOTE}: no second opinion: HOST took longer than 1 seconds "
        "(raise opinion_seconds in blackletter.toml where the model is slow)\n"
    )


def test_an_endpoint_that_is_silent_twice_is_left_alone(alone: Program, server: c.ChatServer) -> None:
    server.answering(p.status(401))
    for name in "abcd":
        alone.file(f"{name}.txt", TEXT + name)
    ran = alone.run("read", "a.txt", "b.txt", "c.txt", "d.txt", *asking(server))
    assert len(server.asked) == 2
    assert len(ran.err.splitlines()) == 4
    assert ran.err.splitlines()[-1] == (
        f"blackletter: d.txt: no second opinion: {server.host} gave no answer for 2 reports in a row"
    )
    assert ran.out.count(" statements, ") == 4


def test_a_key_is_sent_and_neither_stored_nor_printed(kept: Program, server: c.ChatServer) -> None:
    server.answering(p.in_turn(c.thinking(honest), p.status(401, KEY.encode())))
    keyed = replace(kept, environment={"BLACKLETTER_OPINION_KEY": KEY})
    runs = [ingest(keyed, server), ingest(keyed, server), keyed.run("review", "--format", "json")]
    assert [headers["Authorization"] for _, headers in server.asked] == [f"Bearer {KEY}"] * 2
    assert not any(KEY in ran.out + ran.err for ran in runs)
    assert not any(KEY.encode() in file.read_bytes() for file in keyed.folder.iterdir())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--opinion", "http://localhost/v1"), "a second opinion needs --opinion and --opinion-model\n"),
        (("--opinion-model", "m"), "a second opinion needs --opinion and --opinion-model\n"),
        (("--opinion", "http://localhost/v1", "--opinion-model", " "), "a second opinion needs --opinion and "),
        (("--opinion", "http://localhost/v1", "--opinion-model", "m\t1"), "--opinion-model 'm\\t1' holds characters"),
        (("--opinion", "api.example", "--opinion-model", "m"), "--opinion 'api.example' is no address of the web: "),
        (("--opinion", "http://a.example", "--opinion-model", "m"), "--opinion: the key would go to a.example unencr"),
        (("--opinion", "https://u:p@a.example", "--opinion-model", "m"), "--opinion: the address at a.example carries"),
    ],
)
def test_a_wrong_call_is_told_before_anything_is_read(
    alone: Program, arguments: tuple[str, ...], sentence: str
) -> None:
    keyed = replace(alone, environment={"BLACKLETTER_OPINION_KEY": KEY})
    ran = keyed.run("read", NOTE, *arguments, code=2)
    assert ran.out == ""
    assert ran.err.startswith(f"blackletter: {sentence}")
    assert KEY not in ran.err
