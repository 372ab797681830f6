"""screen, decide, decisions: a customer file against every list as of a day, and what people decide on its hits."""

import getpass
import json
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from blackletter.cli.commands.matching import ListsOption, ThresholdOption
from blackletter.cli.customer_files import CustomerFile, open_customers
from blackletter.cli.desk import OpenDesk, index_folder, open_desk, policy_of
from blackletter.cli.options import (
    FormatOption,
    OnOption,
    PublishedByOption,
    RecordedByOption,
    RegisterOption,
    check_format,
    parse_cut,
    parse_day,
    parse_instant,
)
from blackletter.cli.printing import out, print_csv, print_json, print_table, say
from blackletter.cli.screening_output import STDOUT, finish, format_of, part_of
from blackletter.cli.screening_run import Tally, begin, canonical, digest_of_file, go
from blackletter.cli.screening_texts import coverage_in_words
from blackletter.cli.session import Session, session, settings
from blackletter.errors import UsageError
from blackletter.exports.screening_rows import DECISION_COLUMNS, decision_shape
from blackletter.ports.log import RegisterReader
from blackletter.services.customers import Columns, kind_of, mapping_of
from blackletter.services.deciding import decided
from blackletter.services.screening import decision_in_words
from blackletter.services.touching import touched_since
from blackletter.stores.register import SqlReader
from blackletter.stores.screening_log import screening_log
from blackletter.values.screening_runs import RunProgress, RunRecord
from blackletter.wiring import SystemClock

WORKERS = 2
NOTHING_YET = RunProgress(rows=0, bad_rows=0, output_bytes=0, bad_bytes=0, finished=False)


def screen(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Customers: .csv, .jsonl or .parquet, a name in each row.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT", help="Answers: .csv, .jsonl or .parquet. Default: CSV, printed."),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="FIELD=COLUMN", help="Which column has what: name, id, birth, country, …"),
    ] = None,
    schema: Annotated[
        str, typer.Option("--schema", metavar="SCHEMA", help="What rows without a schema are: Person, Organization, …")
    ] = "Thing",
    lists: ListsOption = None,
    threshold: ThresholdOption = None,
    changed_since: Annotated[
        str | None,
        typer.Option("--changed-since", metavar="TIME", help="Only customers that a list change since then can touch."),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the last run that was broken off.")] = False,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes that search.")] = WORKERS,
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    register: RegisterOption = None,
) -> None:
    """Screen a customer file against every list as of a day: hits, formerly listed parties, and clear answers.

    Example:

        blackletter screen customers.csv -o answers.csv --on 2024-10-06
    """
    where = settings(register).register
    with session(where) as s:
        if resume:
            _resume(s, where, file, workers)
            return
        if file is None:
            raise UsageError("no customer file is given", tip="blackletter screen customers.csv -o answers.csv")
        cut = parse_cut(on, published_by, recorded_by)
        since = parse_instant(changed_since, "--changed-since")
        options = {
            "on": cut.on.isoformat(),
            "published_by": published_by,
            "recorded_by": cut.recorded_by.isoformat() if cut.recorded_by is not None else None,
            "threshold": policy_of(threshold).threshold,
            "lists": sorted(lists or ()),
            "columns": _columns_given(column or ()),
            "schema": schema,
            "changed_since": since.isoformat() if since is not None else None,
        }
        kind_of(schema)
        target = STDOUT if output is None else str(output.absolute())
        format_of(target)
        if output is not None and output.absolute() == file.absolute():
            raise UsageError(f"{output} is the customer file itself", tip="write the answers to another file")
        _run(s, where, file, target, options, workers, None)


def _columns_given(columns: list[str] | tuple[str, ...]) -> dict[str, str]:
    out_: dict[str, str] = {}
    for text in columns:
        field, equals, name = text.partition("=")
        if not equals or not name:
            raise UsageError(f"--column {text!r} says no column", tip="write it as FIELD=COLUMN: --column name=Client")
        out_[field.strip().casefold()] = name
    return out_


def _resume(s: Session, where: str, file: Path | None, workers: int) -> None:
    with s.register.reading() as log:
        runs = [r for r, _ in screening_log(log).runs() if r.output_path != STDOUT]
        wanted = [r for r in runs if file is None or r.input_path == str(file.absolute())]
        for run in reversed(wanted):
            progress = screening_log(log).progress(run.id)
            if part_of(Path(run.output_path)).exists():
                break
        else:
            of = f" of {file}" if file is not None else ""
            raise UsageError(f"no run{of} was broken off", tip="start one: blackletter screen FILE -o OUT")
    if progress.finished:
        finish(Path(run.output_path))
        say(f"run {run.id} was finished: {run.output_path}")
        return
    say(f"going on with run {run.id} after row {progress.rows:,}")
    _run(s, where, Path(run.input_path), run.output_path, json.loads(run.options), workers, (run, progress))


def _run(
    s: Session,
    where: str,
    file: Path,
    target: str,
    options: dict[str, Any],
    workers: int,
    broken_off: tuple[RunRecord, RunProgress] | None,
) -> None:
    with closing(open_customers(file)) as customers:
        _answer(s, where, file, customers, target, options, workers, broken_off)


def _answer(
    s: Session,
    where: str,
    file: Path,
    customers: CustomerFile,
    target: str,
    options: dict[str, Any],
    workers: int,
    broken_off: tuple[RunRecord, RunProgress] | None,
) -> None:
    columns = mapping_of(customers.header, options["columns"])
    _show(file, columns, customers.remark)
    cut = parse_cut(options["on"], options["published_by"], options["recorded_by"])
    since = parse_instant(options["changed_since"], "--changed-since")
    policy = policy_of(options["threshold"])
    with s.look() as log, open_desk(s, log, index_folder(where), cut, policy, options["lists"], workers) as d:
        fresh = RunRecord(
            id="",
            input_path=str(file.absolute()),
            input_sha256=digest_of_file(file),
            output_path=target,
            options=canonical(options),
            stamp=d.stamp,
        )
        if broken_off is None:
            run, progress = begin(s.register, fresh), NOTHING_YET
        else:
            run, progress = broken_off
            _unchanged(run, fresh)
        touching = touched_since(log, s.views, cut, d.desk.scopes, since) if since is not None else None
        tally = go(s.register, run, progress, d.desk, customers, columns, kind_of(options["schema"]), touching)
    bad = finish(Path(target)) if target != STDOUT else None
    _sum_up(run, tally, d, bad, target)


def _unchanged(run: RunRecord, now: RunRecord) -> None:
    """A run goes on only over the same bytes in, with the same stamp: two answers are never mixed."""
    if run.input_sha256 != now.input_sha256:
        raise UsageError(f"{run.input_path} has changed since run {run.id} began", tip="start a new run")
    if run.stamp != now.stamp:
        raise UsageError(
            f"the register has changed since run {run.id} began: the rows to come would not go with those answered",
            tip="start a new run",
        )


def _show(file: Path, columns: Columns, remark: str) -> None:
    used = ", ".join(f"{field} = {column!r}" for field, column in columns.columns)
    unused = f"; not used: {', '.join(map(repr, columns.unused))}" if columns.unused else ""
    say(f"{file}: {used}{unused}{f' ({remark})' if remark else ''}")


def _sum_up(run: RunRecord, tally: Tally, d: OpenDesk, bad: Path | None, target: str) -> None:
    counts = ", ".join(
        f"{tally.customers[v]:,} {v}" for v in ("hit", "former", "clear", "not-covered") if tally.customers[v]
    )
    rate = sum(tally.customers.values()) + tally.untouched
    say(f"run {run.id}: {tally.rows:,} rows in {tally.seconds:.1f} s ({rate / max(tally.seconds, 1e-6):,.0f} a second)")
    say(f"  {counts or 'nothing answered'}{f'; {tally.untouched:,} not touched' if tally.untouched else ''}")
    if tally.bad_rows:
        say(f"  {tally.bad_rows:,} bad rows{f', see {bad}' if bad is not None else ''}")
    say(f"  lists: {coverage_in_words(d.coverage) or 'none held'}")
    say(f"  stamp {d.stamp}")


def decide(
    run: Annotated[str, typer.Argument(metavar="RUN", help="The run, as `screen` names it.")],
    row: Annotated[int, typer.Argument(metavar="ROW", help="The data row, as in the output.")],
    clear: Annotated[bool, typer.Option("--clear", help="The customer is not the listed party.")] = False,
    confirm: Annotated[bool, typer.Option("--confirm", help="The customer is the listed party.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why.")] = "",
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help="The day on which the hit comes back. Default: never.")
    ] = None,
    entry: Annotated[
        str | None, typer.Option("--entry", metavar="ENTRY", help="One of several hits, as list:source_id.")
    ] = None,
    reviewer: Annotated[str | None, typer.Option("--reviewer", help="Who decides. Default: the user's name.")] = None,
    register: RegisterOption = None,
) -> None:
    """Decide on a hit: clear it for this customer, or confirm it. It comes back when the entry or customer changes.

    Example:

        blackletter decide 3f2a9c01d4 17 --clear --reason "other birth date, passport seen" --until 2027-01-01
    """
    if clear == confirm:
        raise UsageError("say either --clear or --confirm")
    end, clock = parse_day(until, "--until"), SystemClock()
    with session(register) as s:
        with s.register.reading() as log:
            _known_run(log, run)
            hits = screening_log(log).hits(run, row)
        decisions = decided(
            hits,
            entry,
            run=run,
            row=row,
            cleared=clear,
            reviewer=reviewer or getpass.getuser(),
            reason=reason,
            until=end,
            now=clock.now(),
        )
        with s.register.writing(clock.now(), "decide") as writer:
            screening_log(writer).add_decisions(decisions)
    for d in decisions:
        out().print(f"{d.entry} for {d.query_id}: {decision_in_words(d)}")


def _known_run(log: RegisterReader, run: str) -> None:
    assert isinstance(log, SqlReader), "a session looks at a register on SQLAlchemy"
    if screening_log(log).run(run) is None:
        known = ", ".join(r.id for r, _ in screening_log(log).runs()[-5:]) or "none yet"
        raise UsageError(f"the register has no run {run!r}", tip=f"its last runs: {known}")


def decisions(
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Show every decision on a hit in the order of recording; --format json or csv exports them.

    Example:

        blackletter decisions --format csv > decisions.csv
    """
    check_format(form)
    with session(register) as s, s.register.reading() as log:
        shapes = [decision_shape(d) for d, _ in screening_log(log).decisions()]
    if form == "json":
        print_json(shapes)
        return
    rows = [tuple(shape[name] for name in DECISION_COLUMNS) for shape in shapes]
    if form == "csv":
        print_csv(DECISION_COLUMNS, rows)
    elif rows:
        print_table(DECISION_COLUMNS[:9], [r[:9] for r in rows])
    else:
        out().print("nothing was decided yet")
