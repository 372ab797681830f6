"""A model's answer as values: the JSON taken apart, each step of it typed or thrown out with a reason."""

import re
from dataclasses import dataclass
from typing import cast

import msgspec

from blackletter.errors import SourceError
from blackletter.values.second_opinions import RefusedAnswer
from blackletter.values.statements import Modality, Stage, StepKind

MOST_STEPS = 120
"""Steps that one answer may tell: two for each sentence of the largest question."""
LONGEST_SHOWN = 200
_THOUGHT = re.compile(r"^.*</think>", re.DOTALL)
_FENCE = re.compile(r"^```\w*\s*\n(.*?)\n?```$", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One step as a model tells it, its words of closed sets checked and nothing else. Keys besides these are not read.

    `sentence` and `party` are numbers of the question; `quote` and `when` are said to be words of the sentence.
    """

    sentence: int
    quote: str
    stage: Stage
    modality: Modality
    kind: StepKind
    party: int | None = None
    when: str | None = None


def steps_told(answer: str) -> tuple[tuple[Told, ...], tuple[RefusedAnswer, ...]]:
    """The steps of an answer, and what of it was thrown out.

    White space, a Markdown fence and a model's thoughts around the JSON are let pass. Raises SourceError where the
    answer is no JSON object with a list `steps`.
    """
    try:
        whole = msgspec.json.decode(_bare(answer))
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        raise SourceError(f"the answer is no JSON: {excerpt(answer)!r}") from None
    steps = cast(dict[str, object], whole).get("steps") if isinstance(whole, dict) else None
    if not isinstance(steps, list):
        raise SourceError(f"the answer has no list of steps: {excerpt(answer)!r}")
    told: list[Told] = []
    refused: list[RefusedAnswer] = []
    for each in steps[:MOST_STEPS]:
        try:
            told.append(msgspec.convert(each, type=Told))
        except (msgspec.ValidationError, RecursionError) as error:
            refused.append(RefusedAnswer(why=_reason(error), answer=excerpt(_json(each))))
    if len(steps) > MOST_STEPS:
        why = f"{len(steps) - MOST_STEPS} more steps than the {MOST_STEPS} that an answer may tell"
        refused.append(RefusedAnswer(why=why, answer=""))
    return tuple(told), tuple(refused)


def excerpt(text: str) -> str:
    """At most 200 characters of what a model said, on one line, without what a terminal could take for a command."""
    plain = "".join(c if c.isprintable() else " " for c in text[: 4 * LONGEST_SHOWN])
    return " ".join(plain.split())[:LONGEST_SHOWN]


def _bare(answer: str) -> str:
    text = _THOUGHT.sub("", answer, count=1).strip()
    fenced = _FENCE.match(text)
    return fenced[1] if fenced is not None else text


def _json(value: object) -> str:
    try:
        return msgspec.json.encode(value).decode("utf-8")
    except RecursionError:
        return "nested too deeply"


def _reason(error: Exception) -> str:
    return excerpt(str(error)[:1].lower() + str(error)[1:]) or "nested too deeply"
