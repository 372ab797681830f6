"""A second opinion on the command line: whom to ask, and how to show what came of it."""

import os
from typing import Any

from blackletter.cli.printing import one_line, out, say
from blackletter.errors import UsageError
from blackletter.exports.opinion_shapes import opinion_shape
from blackletter.reading.proposals.compare import Compared, compare, passed_over
from blackletter.reading.proposals.version import PROMPT_VERSION
from blackletter.services.second_opinions import SecondOpinions
from blackletter.services.wording import when_in_words
from blackletter.values.second_opinions import SecondOpinion
from blackletter.values.statements import Reading, Step
from blackletter.wiring import SystemClock, World


def opinions_from(address: str | None, model: str | None, seconds: int) -> SecondOpinions | None:
    """The model that --opinion and --opinion-model name, None where neither is given; UsageError where one is missing.

    The key comes from the environment alone: an option would show it in the list of processes, a file keep it.
    """
    if address is None and model is None:
        return None
    if address is None or model is None or not model.strip():
        raise UsageError(
            "a second opinion needs --opinion and --opinion-model", tip="give the endpoint's address and a model's name"
        )
    if not model.isprintable():
        raise UsageError(f"--opinion-model {model!r} holds characters that no model's name has")
    # Here alone: httpx is slow to import, and most readings ask nobody.
    from blackletter.fetching.chat.endpoint import KEY_VARIABLE, endpoint
    from blackletter.fetching.chat.model import ChatModel, limits_of

    clock = SystemClock()
    chat = ChatModel(
        endpoint=endpoint(address, os.environ.get(KEY_VARIABLE)),
        model=model.strip(),
        prompt=PROMPT_VERSION,
        clock=clock,
        limits=limits_of(seconds),
    )
    return SecondOpinions(model=chat, clock=clock)


def complain_of(opinion: SecondOpinion | None, file: str) -> None:
    """One sentence on standard error where the model did not answer for all of a report; the reading stands."""
    if opinion is not None and opinion.failure is not None:
        how = "no second opinion" if not opinion.sentences else "the second opinion is not whole"
        say(f"blackletter: {file}: {how}: {one_line(opinion.failure)}")


def opinion_json(opinion: SecondOpinion, reading: Reading) -> dict[str, Any]:
    """What a model said of one report, for --format json."""
    unseen = passed_over(reading.steps, opinion)
    return opinion_shape(opinion, reading.steps, _beside(opinion, reading), len(unseen))


def tell_opinion(opinion: SecondOpinion, reading: Reading) -> None:
    """What a model said of one report: what it agrees with in one number, all else in words."""
    console = out()
    rows = _beside(opinion, reading)
    agreed = sum(1 for row in rows if row.stance == "agrees")
    console.print(f"  second opinion, unconfirmed ({opinion.proposer})")
    console.print(
        f"    {len(rows)} proposals: {agreed} agree with the reader, {len(rows) - agreed} wait for `blackletter review`"
    )
    for row in (r for r in rows if r.stance != "agrees"):
        step = row.proposal.step
        doubts = "".join(f"; {doubt}" for doubt in row.proposal.doubts)
        console.print(f"    {row.stance}: {in_words(step)}{doubts}")
        if row.step is not None:
            console.print(f"      the reader: {in_words(row.step)}")
        e = step.evidence
        console.print(f"      {e.start}-{e.end}: {' '.join(e.quote.split())}")
    for step in passed_over(reading.steps, opinion):
        console.print(f"    passed over: {in_words(step)}, {step.evidence.start}-{step.evidence.end}")
    for refused in opinion.refused:
        console.print(f"    thrown out: {refused.why}: {refused.answer}")


def in_words(step: Step) -> str:
    """A step on one line."""
    where = f" on {step.list_id}" if step.list_id else ""
    when = f", {when_in_words(step.occurred)}" if step.occurred is not None else ""
    return f"{step.stage}: {step.modality} ({step.kind} of {step.subject or 'unnamed'}{where}{when})"


def _beside(opinion: SecondOpinion, reading: Reading) -> tuple[Compared, ...]:
    world = World()
    return compare(
        reading.steps,
        opinion.proposals,
        lambda left, right: left.casefold() == right.casefold() or world.slug(left) == world.slug(right),
    )
