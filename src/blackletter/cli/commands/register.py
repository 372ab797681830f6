"""init, lists, import, doctor, rebuild, backup: the register and what comes into it."""

from pathlib import Path
from typing import Annotated

import typer

from blackletter.cli.files import load
from blackletter.cli.options import (
    FormatOption,
    OnOption,
    PublishedByOption,
    RecordedByOption,
    RegisterOption,
    check_format,
    parse_cut,
    parse_day,
)
from blackletter.cli.printing import complain, one_line, out, print_csv, print_json, print_table, progress, say
from blackletter.cli.session import session, settings
from blackletter.errors import BlackletterError, UsageError
from blackletter.exports.shapes import finding_shape, list_shape, outcome_shape
from blackletter.services.health import examine, list_summaries
from blackletter.services.importing import Order, Outcome, import_file
from blackletter.services.rebuilding import rebuild as rebuild_register
from blackletter.stores.engine import migrate
from blackletter.wiring import SystemClock


def init(register: RegisterOption = None) -> None:
    """Make a register, or bring an older one up to date.

    Example:

        blackletter init --register sanctions.db
    """
    where = settings(register).register
    before, now = migrate(where)
    if before is None:
        out().print(f"made the register {where} (schema {now})")
    elif before == now:
        out().print(f"the register {where} is up to date (schema {now})")
    else:
        out().print(f"brought the register {where} from schema {before} to {now}")


# Short enough for a terminal of 80 columns.
TEXT_HEADER = ("list", "held", "from", "to", "days old", "entries", "acts", "quarantined", "", "title")


def lists(
    register: RegisterOption = None,
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    form: FormatOption = "text",
) -> None:
    """Show the lists known, what the register holds of each, how old it is, and how many entries stand.

    Example:

        blackletter lists --on 2024-10-06
    """
    check_format(form)
    cut = parse_cut(on, published_by, recorded_by)
    with session(register) as s, s.look() as log:
        rows = list_summaries(log, s.catalogue, s.views, cut)
    if form == "json":
        print_json([list_shape(r) for r in rows])
        return
    header = ("list", "publications", "from", "to", "age in days", "entries", "acts", "quarantined", "", "title")
    shown = [r for r in rows if form == "csv" or r.publications or r.instruments or r.quarantined]
    cells = [
        (
            f"  {r.id}" if r.of and form == "text" else r.id,
            r.publications,
            r.first,
            r.last,
            r.age_days,
            r.entries,
            r.instruments or None,
            r.quarantined or None,
            "stale" if r.stale else "",
            r.title,
        )
        for r in shown
    ]
    if form == "csv":
        print_csv(header, cells)
        return
    if cells:
        print_table(TEXT_HEADER, cells, spare=("title",))
    unheld = [r.id for r in rows if r not in shown and r.of is None]
    if unheld:
        out().print(f"known, nothing held: {', '.join(unheld)}")


def import_(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE…", help="Official files or instruments; .gz and .zip too.")
    ],
    list_id: Annotated[
        str | None, typer.Option("--list", metavar="ID", help="The list, where the files do not tell it.")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DAY", help="The day of publication, or on which a dated file was seen."),
    ] = None,
    accept: Annotated[
        str | None,
        typer.Option("--accept", metavar="REASON", help="Take on a file that failed a checkpoint, and say why."),
    ] = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Import official publications and instruments; list and day are read from the file where it tells them.

    A file that cannot be read is refused (exit 3) and a file that fails a checkpoint is quarantined (exit 1): both are
    kept, neither changes an answer.

    Example:

        blackletter import sdn.csv add.csv alt.csv --published 2024-05-03
    """
    check_format(form)
    order = Order(list_id=list_id, published=parse_day(published, "--published"), accept=accept)
    limit = settings(register).largest_file_mib
    outcomes: list[Outcome] = []
    code = 0
    with session(register) as s, progress() as bar:
        task = bar.add_task("importing", total=len(files))
        for name in files:
            try:
                data = load(Path(name), limit)
            except BlackletterError as error:
                complain(error)
                code = max(code, error.exit_code)
            else:
                outcomes.extend(import_file(s.register, s.catalogue, SystemClock(), name, data, order))
            bar.advance(task)
    if form == "json":
        print_json([outcome_shape(o) for o in outcomes])
    elif form == "csv":
        header = ("file", "status", "list", "published_on", "sha256", "reasons")
        print_csv(
            header, [(o.file, o.status, o.list_id, o.published_on, o.sha256, "; ".join(o.reasons)) for o in outcomes]
        )
    else:
        for o in outcomes:
            _tell(o)
    raise typer.Exit(max([code, *(o.exit_code for o in outcomes)]))


def _tell(o: Outcome) -> None:
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


def doctor(register: RegisterOption = None, form: FormatOption = "text") -> None:
    """Examine the register: what is quarantined, refused, stale or unreadable, and whether all stored bytes are whole.

    Example:

        blackletter doctor
    """
    check_format(form)
    with session(register) as s, s.look() as log:
        findings = examine(log, s.catalogue, SystemClock().today())
    if form == "json":
        print_json([finding_shape(f) for f in findings])
    elif form == "csv":
        print_csv(
            ("kind", "list", "what", "sha256", "wrong"),
            [(f.kind, f.list_id, f.what, f.sha256, f.wrong) for f in findings],
        )
    elif not findings:
        out().print("all is well: nothing quarantined, refused, stale or damaged")
    else:
        print_table(
            ("", "kind", "list", "what"), [("!" if f.wrong else "", f.kind, f.list_id, f.what) for f in findings]
        )
    raise typer.Exit(1 if any(f.wrong for f in findings) else 0)


def rebuild(register: RegisterOption = None) -> None:
    """Derive everything again from the log and compare; exit 1 if anything differed from what stood there.

    Example:

        blackletter rebuild
    """
    with session(register) as s:
        found = rebuild_register(s.register, s.catalogue, SystemClock())
    out().print(
        f"derived {found.judgements:,} verdicts and {found.presences:,} presences again: "
        + ("all as they stood" if found.differing == 0 else f"{found.differing:,} rows differed and were put right")
    )
    raise typer.Exit(1 if found.differing else 0)


def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The copy to make; it must not exist yet.")],
    register: RegisterOption = None,
) -> None:
    """Make a consistent copy of a SQLite register, also while others write to it.

    Example:

        blackletter backup sanctions-2024-10-06.db
    """
    if not target.parent.is_dir():
        raise UsageError(f"there is no folder {target.parent} for the copy", tip="make it first")
    with session(register) as s:
        s.register.backup(target)
    out().print(f"copied to {target}")
