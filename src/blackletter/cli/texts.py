"""Longer answers as text for the terminal."""

from rich.console import Console

from blackletter.cli.printing import out
from blackletter.services.standing import StandingAnswer
from blackletter.services.wording import day_in_words, proposed_in_words, stage_in_words, when_in_words
from blackletter.values.proceedings import PendingProceeding, Proceeding
from blackletter.values.standing import Standing

# A place longer than this is cut in the terminal; --format json has it whole.
LONGEST_PLACE = 88
MARKS = {"listed": "●", "suspended": "◐", "removed": "○", "not-listed": "·", "not-covered": "?"}


def print_standing(answer: StandingAnswer, stamp: str) -> None:
    """A standing: matching entries first, then the lists without one in a line each."""
    console = out()
    cut = answer.cut
    console.print(f"{answer.query} on {day_in_words(cut.on)}")
    if cut.published_by is not None:
        console.print(f"  using only what was published by {day_in_words(cut.published_by)}")
    if cut.recorded_by is not None:
        console.print(f"  using only what was recorded by {cut.recorded_by.isoformat()}")
    if not answer.standings:
        console.print("  the register holds no list yet; import one with `blackletter import`")
    for row in (r for r in answer.standings if r.entry is not None):
        _entry(console, row)
    for row in (r for r in answer.standings if r.entry is None):
        stale = ", stale" if row.stale else ""
        as_of = f" (as of {row.as_of}{stale})" if row.as_of is not None else ""
        console.print(f"\n{MARKS[row.state]} {row.list_id}: {row.state}{as_of}")
        for pending in row.pending:
            _pending(console, pending)
    console.print(f"\nstamp {stamp}")


def _entry(console: Console, row: Standing) -> None:
    doubt = "" if row.certain else ", not certain"
    console.print(f"\n{MARKS[row.state]} {row.list_id}: {row.state.upper()}{doubt}  {row.name or ''}  [{row.entry}]")
    console.print(f"  legal basis  {row.legal_basis}")
    if row.programmes:
        console.print(f"  programmes   {' '.join(row.programmes)}")
    if row.since is not None:
        label = {"removed": "removed", "not-listed": "listed", "not-covered": "listed"}.get(row.state, "since")
        console.print(f"  {label:<12} {when_in_words(row.since)} ({row.basis or 'inferred'})")
    if row.until is not None:
        console.print(f"  until        {when_in_words(row.until)}")
    if row.stated_conflict is not None:
        console.print(f"  stated date  {row.stated_conflict.text}, against what the publications show")
    if row.as_of is not None:
        console.print(f"  last seen    {row.as_of}{' (stale)' if row.stale else ''}")
    if row.note is not None:
        console.print(f"  note         {row.note}")
    for e in row.evidence:
        place = e.locator if len(e.locator) <= LONGEST_PLACE else f"{e.locator[: LONGEST_PLACE - 1]}…"
        console.print(f"  evidence     {e.sha256[:12]}… {place}")
    for pending in row.pending:
        _pending(console, pending)


def _pending(console: Console, p: PendingProceeding) -> None:
    furthest = f", furthest done: {p.furthest_done}" if p.furthest_done is not None else ""
    console.print(f"  pending {p.kind}: {p.proceeding}{furthest}")
    for s in p.stages:
        when = f", {when_in_words(s.occurred)}" if s.occurred is not None and s.occurred.resolved else ""
        origins = "1 origin" if s.origins == 1 else f"{s.origins} origins"
        documents = "1 document" if s.documents == 1 else f"{s.documents} documents"
        console.print(f"    {stage_in_words(s.stage)}: {s.modality}{when} ({s.grade}; {origins}, {documents})")
    for c in p.contradictions:
        console.print(f"    {c.kind}: {c.what}")


def print_proceeding(proceeding: Proceeding, state: PendingProceeding | None) -> None:
    """One proceeding: where it stands, then every step with its evidence."""
    console = out()
    console.print(f"{proceeding.id}: {proceeding.subject}")
    if state is None:
        console.print("  nothing of it had begun by that day")
    else:
        _pending(console, state)
    for s in proceeding.steps:
        when = f", {when_in_words(s.step.occurred)}" if s.step.occurred is not None else ""
        who = s.statement.speaker if s.statement is not None else s.publisher or "the report itself"
        general = " (a general step)" if s.id in proceeding.general else ""
        console.print(f"\n  {s.id}  {s.step.stage}: {s.step.modality} ({s.step.kind}{when}) — {who}{general}")
        if s.proposed_by:
            console.print(f"    {proposed_in_words(s.proposed_by)}")
        e = s.step.evidence
        console.print(f"    {e.sha256[:12]}… {e.start}-{e.end}: “{' '.join(e.quote.split())}”")
