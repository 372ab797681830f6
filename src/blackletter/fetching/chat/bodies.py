"""Chat completions as bytes: the request's body, and the words in an answer's."""

from typing import Any

import msgspec

from blackletter.errors import SourceError
from blackletter.values.second_opinions import Question


def request_body(model: str, question: Question, *, plain: bool) -> bytes:
    """The request: the program's instructions as the system's message, the report's words as data in the user's.

    `plain` leaves out what some endpoints refuse: the temperature and the form of the answer.
    """
    body: dict[str, Any] = {
        "model": model,
        "messages": [
            {"role": "system", "content": question.instructions},
            {"role": "user", "content": question.data},
        ],
        "stream": False,
    }
    if not plain:
        body["temperature"] = 0
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "steps", "strict": True, "schema": msgspec.json.decode(question.schema)},
        }
    return msgspec.json.encode(body)


def words_in(data: bytes, host: str) -> str:
    """The words of the first choice. Raises SourceError where the body is no completion or has no words."""
    try:
        body = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        kind = "a web page" if data.lstrip()[:1] == b"<" else "no JSON"
        raise SourceError(f"{host} answered {kind}: a chat completion was expected") from None
    try:
        message = body["choices"][0]["message"]
    except (LookupError, TypeError):
        message = None
    if not isinstance(message, dict):
        raise SourceError(f"{host} answered without a choice: a chat completion was expected")
    content = message.get("content")
    if isinstance(content, str) and content.strip():
        return content
    if message.get("tool_calls") or message.get("function_call"):
        raise SourceError(f"{host} answered with calls of tools, and none were offered")
    if message.get("refusal"):
        raise SourceError(f"{host}: the model refused to answer")
    raise SourceError(f"{host} answered without words")


def told_in(data: bytes) -> str:
    """What an error's body says, at most 160 characters on one line; "" where it says nothing that can be shown."""
    try:
        body = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return ""
    error = body.get("error") if isinstance(body, dict) else None
    told = error.get("message") if isinstance(error, dict) else error
    if not isinstance(told, str):
        return ""
    return " ".join("".join(c if c.isprintable() else " " for c in told[:400]).split())[:160]
