"""A model's endpoint on this machine that speaks chat completions, with good, lying and malicious answers."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from tests.support.publisher import Request, Server, Way, running

PATH = "/v1/chat/completions"
Asked = dict[str, Any]
"""A request's body."""


class Posted(Request):
    """One question."""

    def do_POST(self) -> None:
        """Keep the body, then answer in the way that the endpoint was told."""
        length = int(self.headers.get("Content-Length", 0))
        assert isinstance(self.server, ChatServer)
        self.server.bodies.append(json.loads(self.rfile.read(length)))
        self.do_GET()


class ChatServer(Server):
    """`bodies` = the body of every question so far; `asked` = its path and headers; `base` = what --opinion takes."""

    def __init__(self) -> None:
        super().__init__()
        self.RequestHandlerClass = Posted
        self.bodies: list[Asked] = []
        self.base = f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def host(self) -> str:
        """As it is recorded."""
        return f"127.0.0.1:{self.server_port}"

    def answering(self, way: Way) -> None:
        """Answer every question in that way from now on."""
        self.at(PATH, way)


def chat_server() -> AbstractContextManager[ChatServer]:
    """A running endpoint."""
    return running(ChatServer())


def data_of(body: Asked) -> dict[str, Any]:
    """The data in a question: parties and sentences."""
    found: dict[str, Any] = json.loads(body["messages"][1]["content"])
    return found


def number_of(body: Asked, words: str) -> int:
    """The number of the sentence in which those words stand."""
    return int(next(s["number"] for s in data_of(body)["sentences"] if words in s["text"]))


def party(body: Asked, name: str) -> int:
    """The number of a party."""
    return int(next(p["number"] for p in data_of(body)["parties"] if p["name"] == name))


def message(message: object, finish: str = "stop") -> Way:
    """A completion with that message."""
    body = {"object": "chat.completion", "choices": [{"index": 0, "message": message, "finish_reason": finish}]}
    return lambda request: request.answer(200, json.dumps(body).encode(), Content_Type="application/json")


def says(words: str) -> Way:
    """A completion with those words."""
    return message({"role": "assistant", "content": words})


def tells(*steps: object) -> Way:
    """A completion that tells those steps."""
    return says(json.dumps({"steps": steps}))


def thinking(model: Callable[[Asked], list[dict[str, Any]]]) -> Way:
    """A completion with the steps that `model` makes of the question."""

    def way(request: Request) -> None:
        assert isinstance(request.server, ChatServer)
        tells(*model(request.server.bodies[-1]))(request)

    return way


def reset(request: Request) -> None:
    """Break the connection off without a word."""
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()
