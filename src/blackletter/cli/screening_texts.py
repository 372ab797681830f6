"""Screening's answers for the terminal."""

from collections.abc import Sequence

from blackletter.cli.printing import out
from blackletter.cli.texts import MARKS
from blackletter.services.wording import day_in_words, when_in_words
from blackletter.values.cut import Cut
from blackletter.values.screening import NameQuery, Policy, Reason, Score
from blackletter.values.standing import Coverage, Standing

SHOWN_PLACE = 88


def print_match(
    query: NameQuery,
    cut: Cut,
    policy: Policy,
    verdict: str,
    hits: Sequence[tuple[Score, Standing]],
    others: Sequence[Standing],
    coverage: Sequence[Coverage],
    stamp: str,
) -> None:
    """One name's answer: every hit with its reasons and evidence, then the lists that have no such entry."""
    console = out()
    console.print(f"{query.name} on {day_in_words(cut.on)}: {verdict.upper()} (threshold {policy.threshold:g})")
    for score, row in hits:
        doubt = "" if row.certain else ", not certain"
        console.print(
            f"\n{MARKS[row.state]} {score.value:.3f}  {row.list_id}: {row.state.upper()}{doubt}  "
            f"{row.name or ''}  [{row.entry}]"
        )
        if score.name and score.name != row.name:
            console.print(f"  by the name   {score.name}")
        print_reasons(score.reasons)
        if row.since is not None:
            label = "removed" if row.state == "removed" else "since"
            console.print(f"  {label:<13} {when_in_words(row.since)} ({row.basis or 'inferred'})")
        if row.until is not None:
            console.print(f"  until         {when_in_words(row.until)}")
        if row.programmes:
            console.print(f"  programmes    {' '.join(row.programmes)}")
        if row.as_of is not None:
            console.print(f"  last seen     {row.as_of}{' (stale)' if row.stale else ''}")
        for e in row.evidence:
            place = e.locator if len(e.locator) <= SHOWN_PLACE else f"{e.locator[: SHOWN_PLACE - 1]}…"
            console.print(f"  evidence      {e.sha256[:12]}… {place}")
        for p in row.pending:
            console.print(f"  pending       {p.proceeding}, furthest done: {p.furthest_done or 'nothing yet'}")
    if others:
        console.print("")
    for row in others:
        as_of = f" (as of {row.as_of}{', stale' if row.stale else ''})" if row.as_of is not None else ""
        pending = f"; pending {', '.join(p.proceeding for p in row.pending)}" if row.pending else ""
        console.print(f"{MARKS[row.state]} {row.list_id}: {row.state}{as_of}{pending}")
    if not coverage:
        console.print("  the register holds no list yet; import one with `blackletter import`")
    console.print(f"\nstamp {stamp}")


def print_reasons(reasons: Sequence[Reason]) -> None:
    """Reasons, one a line: their points add up to the score."""
    for r in reasons:
        pair = f"{r.left} = {r.right}" if r.left and r.right else r.left or r.right
        out().print(f"  {r.points:+.3f}  {r.feature}{': ' + pair if pair else ''}")


def coverage_in_words(coverage: Sequence[Coverage]) -> str:
    """What the lists asked cover, in one line."""
    return "; ".join(
        f"{c.list_id} {c.first} to {c.last} ({c.publications} publication{'s' if c.publications != 1 else ''})"
        if c.first is not None
        else f"{c.list_id} not covered"
        for c in coverage
    )
