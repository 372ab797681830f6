"""What became of imported files, as text for the terminal: what is wrong goes to standard error."""

from blackletter.cli.printing import one_line, out, say
from blackletter.services.importing import Outcome


def tell_outcome(o: Outcome) -> None:
    """One file: what became of it, what it changed, what was wrong with it."""
    where = f"{o.list_id} of {o.published_on}" if o.list_id is not None else ""
    words = {
        "landed": f"landed as {where}",
        "again": f"was held already, as {where}",
        "accepted": f"accepted as {where}",
        "superseded": f"recorded as {where}, but another file of that day stands",
        "instrument": f"recorded as an instrument on {where}",
        "quarantined": f"quarantined as {where}: it changes nothing",
        "refused": "refused",
        "not-imported": "not imported",
    }
    say_or_print = out().print if o.exit_code == 0 else say
    say_or_print(f"{o.file}: {words[o.status]}")
    for c in o.changes:
        against = f"against {c.against}" if c.against is not None else "the first publication"
        out().print(
            f"  {c.facet}: {c.records:,} records, {against}: {c.appeared:,} appeared, "
            f"{c.vanished:,} gone, {c.changed:,} changed"
        )
    for reason in o.reasons:
        say(f"  {one_line(reason.removeprefix(f'{o.file}: '))}")
    rows = [p for p in o.problems if p.severity == "row"]
    if rows:
        say(f"  {len(rows):,} records could not be read whole, first: {rows[0].message} ({rows[0].locator})")
    for flip in o.flipped:
        say(f"  {flip}")
    if o.tip:
        say(f"  tip: {o.tip}")
