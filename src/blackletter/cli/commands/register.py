"""init, lists, import: the register and what comes into it."""

from pathlib import Path
from textwrap import fill
from typing import Annotated

import typer

from blackletter.cli.files import load
from blackletter.cli.import_texts import tell_outcome
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
from blackletter.cli.printing import complain, out, print_csv, print_json, print_table, progress
from blackletter.cli.session import session, settings
from blackletter.errors import BlackletterError
from blackletter.exports.shapes import list_shape, outcome_shape
from blackletter.services.health import list_summaries
from blackletter.services.importing import Order, Outcome, import_file
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
        line = f"known, nothing held: {', '.join(unheld)}"
        out().print(
            fill(line, out().width, subsequent_indent="  ", break_on_hyphens=False) if out().is_terminal else line
        )


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
            tell_outcome(o)
    raise typer.Exit(max([code, *(o.exit_code for o in outcomes)]))
