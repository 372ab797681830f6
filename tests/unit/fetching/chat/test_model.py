"""One question to an endpoint that behaves in each way that endpoints do: the words of the answer, or one sentence."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

import pytest

from blackletter.errors import SourceError
from blackletter.fetching.chat.endpoint import endpoint
from blackletter.fetching.chat.model import ChatModel, limits_of
from blackletter.fetching.limits import Limits
from blackletter.values.evidence import Span
from blackletter.values.second_opinions import Proposer, Question
from tests.support import chat_endpoint as c
from tests.support import publisher as p
from tests.support.clock import TickingClock

QUICK = Limits(
    seconds=5, silent_seconds=2, attempts=3, first_wait=0.01, longest_wait=0.05, largest_bytes=1 << 20, redirects=0
)
BRIEF = Limits(
    seconds=0.3, silent_seconds=2, attempts=3, first_wait=0.01, longest_wait=0.05, largest_bytes=1 << 20, redirects=0
)
QUESTION = Question(
    instructions="Mark the steps.",
    data='{"parties":[],"sentences":[]}',
    schema='{"type":"object"}',
    sentences=(Span(start=0, end=1),),
)
KEY = "sk-secret"


@pytest.fixture
def server() -> Iterator[c.ChatServer]:
    with c.chat_server() as running:
        yield running


def model(server: c.ChatServer, limits: Limits = QUICK, key: str | None = None) -> ChatModel:
    return ChatModel(endpoint=endpoint(server.base, key), model="m-1", prompt="7", clock=TickingClock(), limits=limits)


def fault(server: c.ChatServer, limits: Limits = QUICK, key: str | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        model(server, limits, key).answer(QUESTION)
    told = f"{caught.value.message} ({caught.value.tip})"
    assert "\n" not in told
    assert KEY not in told
    return told.replace(server.host, "HOST")


def test_the_words_of_the_answer_come_as_they_are(server: c.ChatServer) -> None:
    server.answering(c.says('{"steps": []}'))
    asked = model(server)
    assert asked.answer(QUESTION) == '{"steps": []}'
    assert asked.proposer == Proposer(model="m-1", endpoint=server.host, prompt="7")


def test_the_request_keeps_instructions_and_data_apart(server: c.ChatServer) -> None:
    server.answering(c.says("{}"))
    model(server, key=KEY).answer(QUESTION)
    ((path, headers),), (body,) = server.asked, server.bodies
    assert path == c.PATH
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert headers["Content-Type"] == "application/json"
    assert body["model"] == "m-1"
    assert body["messages"] == [
        {"role": "system", "content": "Mark the steps."},
        {"role": "user", "content": '{"parties":[],"sentences":[]}'},
    ]
    assert body["temperature"] == 0
    assert body["stream"] is False
    assert body["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert not {"tools", "functions", "tool_choice"} & body.keys()
    assert KEY not in json.dumps(body)


def test_without_a_key_no_login_is_sent(server: c.ChatServer) -> None:
    server.answering(c.says("{}"))
    model(server).answer(QUESTION)
    ((_, headers),) = server.asked
    assert not {"Authorization", "Cookie"} & headers.keys()


def test_an_endpoint_that_takes_no_schema_is_asked_plainly_from_then_on(server: c.ChatServer) -> None:
    offended = p.status(400, b'{"error": {"message": "response_format is not supported"}}')
    server.answering(p.in_turn(offended, c.says("{}")))
    asked = model(server)
    assert asked.answer(QUESTION) == "{}"
    assert asked.answer(QUESTION) == "{}"
    assert ["response_format" in body for body in server.bodies] == [True, False, False]
    assert ["temperature" in body for body in server.bodies] == [True, False, False]


def test_an_endpoint_that_takes_no_request_is_told_once(server: c.ChatServer) -> None:
    server.answering(p.status(400, b'{"error": {"message": "no\\nmodel\\u001b[31m m-1"}}'))
    assert fault(server) == "HOST answered 400 (Bad Request): no model [31m m-1 (None)"
    assert len(server.asked) == 2


@pytest.mark.parametrize("code", [408, 429, 500, 503])
def test_what_may_pass_is_asked_again(server: c.ChatServer, code: int) -> None:
    server.answering(p.in_turn(p.status(code), c.reset, c.says("{}")))
    assert model(server).answer(QUESTION) == "{}"
    assert len(server.asked) == 3


def test_what_does_not_pass_is_told_with_the_number_of_tries(server: c.ChatServer) -> None:
    server.answering(p.status(503))
    assert fault(server) == "HOST answered 503 (Service Unavailable) (asked 3 times) (None)"


def test_a_wait_that_is_asked_for_is_kept(server: c.ChatServer) -> None:
    server.answering(p.in_turn(p.status(429, Retry_After="0"), c.says("{}")))
    assert model(server).answer(QUESTION) == "{}"
    assert len(server.asked) == 2


def test_a_long_wait_is_not_waited_for(server: c.ChatServer) -> None:
    server.answering(p.status(429, Retry_After="3600"))
    assert fault(server) == "HOST answered 429 (Too Many Requests) (it asks to come back in 3,600 seconds)"
    assert len(server.asked) == 1


def test_a_wrong_key_is_told_without_it(server: c.ChatServer) -> None:
    said = json.dumps({"error": {"message": f"Incorrect API key provided: {KEY}"}}).encode()
    server.answering(p.status(401, said))
    assert fault(server, key=KEY) == (
        "HOST answered 401 (Unauthorized) (set BLACKLETTER_OPINION_KEY to a key that the endpoint takes)"
    )
    assert len(server.asked) == 1


def test_a_key_repeated_in_an_error_is_blotted_out(server: c.ChatServer) -> None:
    server.answering(p.status(404, json.dumps({"error": f"no model m-1 for {KEY}"}).encode()))
    assert fault(server, key=KEY).startswith("HOST answered 404 (Not Found): no model m-1 for ••• (give --opinion")


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_redirect_is_never_followed(server: c.ChatServer, code: int) -> None:
    with c.chat_server() as elsewhere:
        elsewhere.answering(c.says("{}"))
        server.answering(p.redirect(elsewhere.base + "/chat/completions", code))
        told = fault(server, key=KEY)
        assert elsewhere.asked == []
    assert "a report's words go nowhere but where they were meant to go (give --opinion the endpoint's own" in told


def test_a_broken_connection_is_told(server: c.ChatServer) -> None:
    server.answering(c.reset)
    assert fault(server).startswith("HOST ")
    assert len(server.asked) == 3


def test_nobody_there_is_told(server: c.ChatServer) -> None:
    with c.chat_server() as gone:
        pass
    assert fault(gone).startswith("HOST cannot be reached: ")


def test_this_machine_is_asked_through_no_proxy(server: c.ChatServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with c.chat_server() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, f"http://{proxy.host}")
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        server.answering(c.says("{}"))
        assert model(server, key=KEY).answer(QUESTION) == "{}"
        assert proxy.asked == []


@pytest.mark.parametrize(
    ("variable", "value"), [("ALL_PROXY", "gopher://proxy.example"), ("SSL_CERT_FILE", "/no/such/certificates.pem")]
)
def test_an_environment_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    asked = ChatModel(
        endpoint=endpoint("https://api.invalid/v1", KEY), model="m-1", prompt="7", clock=TickingClock(), limits=QUICK
    )
    with pytest.raises(SourceError, match="^api.invalid cannot be asked: ") as caught:
        asked.answer(QUESTION)
    assert caught.value.tip == "look at HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE"


@pytest.mark.parametrize("way", [p.silent, p.trickle(b"{}" * 500, 0.02), p.trickle(b"x" * 500, 0.02, headers=True)])
def test_a_slow_answer_is_broken_off_and_not_asked_again(server: c.ChatServer, way: p.Way) -> None:
    server.answering(way)
    assert fault(server, BRIEF) == (
        "HOST took longer than 0.3 seconds (raise opinion_seconds in blackletter.toml where the model is slow)"
    )
    assert len(server.asked) == 1


@pytest.mark.parametrize("way", [p.endless, c.says("x" * (2 << 20)), p.packed(b" " * (64 << 20))])
def test_a_huge_answer_is_not_taken_in(server: c.ChatServer, way: p.Way) -> None:
    server.answering(way)
    assert fault(server) == "the answer of HOST is larger than 1 MiB (None)"


def test_what_comes_after_the_end_of_a_packed_answer_is_bounded_too(server: c.ChatServer) -> None:
    packed = gzip.compress(b"{}") + b"x" * (4 << 20)
    server.answering(lambda request: request.answer(200, packed, Content_Encoding="gzip"))
    assert fault(server) == "the answer of HOST is larger than 1 MiB (None)"


@pytest.mark.parametrize(
    ("way", "told"),
    [
        (p.status(200, p.PAGE), "HOST answered a web page: a chat completion was expected (None)"),
        (p.status(200, b"{"), "HOST answered no JSON: a chat completion was expected (None)"),
        (p.status(200, b"\xff\xfe"), "HOST answered no JSON: a chat completion was expected (None)"),
        (p.status(200, b"[" * 100_000), "HOST answered no JSON: a chat completion was expected (None)"),
        (p.status(200, b"[]"), "HOST answered without a choice: a chat completion was expected (None)"),
        (p.status(200, b'{"choices": []}'), "HOST answered without a choice: a chat completion was expected (None)"),
        (c.message("words"), "HOST answered without a choice: a chat completion was expected (None)"),
        (c.message({"content": None}), "HOST answered without words (None)"),
        (c.message({"content": ["words"]}), "HOST answered without words (None)"),
        (c.message({}), "HOST answered without words (None)"),
        (c.message({"content": None, "refusal": "I cannot."}), "HOST: the model refused to answer (None)"),
        (
            c.message({"content": None, "tool_calls": [{"function": {"name": "shell", "arguments": "{}"}}]}),
            "HOST answered with calls of tools, and none were offered (None)",
        ),
    ],
)
def test_what_is_no_answer_is_told(server: c.ChatServer, way: p.Way, told: str) -> None:
    server.answering(way)
    assert fault(server) == told


def test_the_bounds_of_a_question() -> None:
    limits = limits_of(60)
    assert (limits.seconds, limits.attempts, limits.largest_bytes, limits.redirects) == (60, 3, 1 << 20, 0)
