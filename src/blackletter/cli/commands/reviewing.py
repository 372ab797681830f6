"""review: what waits for a person, and what a person says of it."""

import getpass
from collections.abc import Sequence
from typing import Annotated

import typer

from blackletter.cli.options import FormatOption, RegisterOption, check_format, parse_cut
from blackletter.cli.printing import out, print_csv, print_json, say
from blackletter.cli.second_opinion import in_words
from blackletter.cli.session import session
from blackletter.errors import UsageError
from blackletter.exports.opinion_shapes import waiting_shape
from blackletter.services.reviewing import Candidate, Waiting, waiting
from blackletter.values.evidence import Evidence
from blackletter.values.proceedings import Verdict
from blackletter.wiring import SystemClock


def review(
    step: Annotated[
        str | None,
        typer.Argument(metavar="STEP", help="A step's id. Without one, the steps that want a look are shown."),
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help="The step is as the report says.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="The step is no step: it counts no more.")] = False,
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
    reviewer: Annotated[str | None, typer.Option("--reviewer", help="Who decides. Default: the user's name.")] = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Record a person's verdict on a step: the press asserts, a person decides. Without a step, show the queue.

    The queue holds what the reader is unsure of, which counts until it is rejected; and what its learned opinion alone
    or a model holds for a step, which counts for nothing until it is accepted. Each stands with its sentence, the ways
    in which it was taken, and why.

    Example:

        blackletter review 3f2a9c01d4e5b677 --reject --note "the ministry denied it"
    """
    check_format(form)
    if step is None and (accept or reject):
        raise UsageError(
            "a verdict needs its step", tip="name the step's id; without a verdict `review` shows what waits for one"
        )
    with session(register) as s:
        with s.look() as log:
            reports = s.dockets.docket(log, parse_cut(None, None, None)).reports
            queue = waiting(reports, s.world) if step is None else ()
            proposed = {x.id: x for _, x in reports.proposed}
            known = {x.id for x in (*reports.steps, *reports.guessed)} | proposed.keys() | reports.verdicts.keys()
        if step is None:
            _show(queue, form)
            return
        if accept == reject:
            raise UsageError("say either --accept or --reject")
        if step not in known:
            raise UsageError(f"there is no step {step!r}", tip="`blackletter proceeding ID` prints the steps' ids")
        clock = SystemClock()
        verdict = Verdict(
            step_id=step, accepted=accept, reviewer=reviewer or getpass.getuser(), judged_at=clock.now(), note=note
        )
        with s.register.writing(clock.now(), "review") as writer:
            writer.add_verdict(verdict)
    out().print(f"step {step}: {'accepted' if accept else 'rejected'} by {verdict.reviewer}")
    if accept and step in proposed:
        say(f"  proposed by {proposed[step].proposed_by[0]}; it counts from now on")
        for own in reports.steps:
            if (
                own.id != step
                and own.sha256 == proposed[step].sha256
                and _meet(own.step.evidence, proposed[step].step.evidence)
            ):
                whose = (
                    f"step {own.id}, which a model proposed too,"
                    if own.proposed_by
                    else f"the reader's own step {own.id}"
                )
                say(f"  {whose} on these words counts too: {in_words(own.step)}")


def _meet(left: Evidence, right: Evidence) -> bool:
    return left.span.overlaps(right.span)


CSV = ("step", "stage", "modality", "kind", "subject", "list", "counts", "why", "clause", "sentence", "candidates")


def _show(queue: Sequence[Waiting], form: str) -> None:
    if form == "json":
        print_json([waiting_shape(w) for w in queue])
    elif form == "csv":
        print_csv(CSV, [_row(w) for w in queue])
    elif not queue:
        out().print("no step waits for a verdict")
    else:
        for number, w in enumerate(queue):
            if number:
                out().print("")
            _tell(w)


def _row(w: Waiting) -> tuple[object, ...]:
    s = w.reported.step
    return (
        w.reported.id,
        s.stage,
        s.modality,
        s.kind,
        s.subject,
        s.list_id,
        "yes" if w.counts else "no",
        "; ".join(w.why),
        _words(s.evidence),
        _words(w.sentence),
        " | ".join(_candidate(c) for c in w.candidates),
    )


def _tell(w: Waiting) -> None:
    console, x = out(), w.reported
    who = x.statement.speaker if x.statement is not None else x.publisher or "the report itself"
    console.print(f"{x.id}  {in_words(x.step)} — {who}")
    console.print(f"  {'counts until it is rejected' if w.counts else 'counts for nothing until it is accepted'}")
    console.print(f"  why        {'; '.join(w.why)}")
    console.print(f"  clause     “{_words(x.step.evidence)}”")
    console.print(f"  sentence   “{_words(w.sentence)}”")
    console.print(f"  place      {w.sentence.sha256[:12]}… {x.step.evidence.start}-{x.step.evidence.end}")
    for c in w.candidates:
        console.print(f"  candidate  {_candidate(c)}")
    console.print("  candidate  no step")


def _candidate(c: Candidate) -> str:
    by = ", ".join(map(str, c.proposers)) if c.proposers else "the reader"
    return f"{c.id} {in_words(c.step)}, by {by}"


def _words(e: Evidence) -> str:
    return " ".join(e.quote.split())
