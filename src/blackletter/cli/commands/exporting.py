"""export: lists to the ecosystem's formats, with everything that the register knows of their time."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from blackletter.cli.export_output import form_of, write_text, write_whole
from blackletter.cli.options import (
    CauseOption,
    OnOption,
    PublishedByOption,
    RecordedByOption,
    RegisterOption,
    check_cause,
    parse_cut,
    parse_day,
    parse_instant,
)
from blackletter.cli.printing import say
from blackletter.cli.session import Session, session
from blackletter.errors import UsageError
from blackletter.exports.delta import delta_csv, delta_json, delta_json_lines
from blackletter.exports.ftm import ftm_entities, ftm_model
from blackletter.exports.screening_rows import json_line
from blackletter.exports.statements import statements_csv, statements_json_lines, statements_parquet
from blackletter.ports.log import RegisterReader
from blackletter.services.exporting import DeltaChange, delta_between, delta_since, entries_on
from blackletter.services.scopes import Scope
from blackletter.services.stated_values import StatedValue, stated_values
from blackletter.values.cut import Cut

app = typer.Typer(
    name="export",
    help="Write lists in the ecosystem's formats.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

ListArgument = Annotated[str, typer.Argument(metavar="LIST", help="A list or a view of one, by its id.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write. Default: standard output.")
]


@app.command("delta", short_help="Write what changed on a list, between two days or since an instant.")
def delta(
    list_id: ListArgument,
    from_day: Annotated[
        str | None, typer.Option("--from", metavar="DAY", help="The earlier legal day; or give --since.")
    ] = None,
    to_day: Annotated[
        str | None, typer.Option("--to", "--on", metavar="DAY", help="The later legal day. Default: today.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="TIME", help="In place of days: what was first recorded after that instant."),
    ] = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    cause: CauseOption = None,
    output: OutputOption = None,
    register: RegisterOption = None,
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="jsonl|json|csv", help="Default: by the file's suffix, else jsonl."),
    ] = None,
) -> None:
    """Write what changed on a list: added, amended, suspended, restored, removed, with cause, basis and publications.

    JSON lines begin with what the delta is of and end with its counts; JSON and JSON lines have what the list said of
    each entry before and after. A delta without changes is written all the same.

    Example:

        blackletter export delta us-ofac-sdn --from 2021-11-23 --to 2021-12-02 -o delta.jsonl
    """
    kind = form_of(form, output, ("jsonl", "json", "csv"), "jsonl")
    check_cause(cause)
    cut = parse_cut(to_day, published_by, recorded_by)
    first, after = parse_day(from_day, "--from"), parse_instant(since, "--since")
    if (first is None) == (after is None):
        raise UsageError("a delta begins with either --from or --since", tip="give one of them")
    if first is not None and first > cut.on:
        raise UsageError(f"--from {first} is after --to {cut.on}", tip="swap them")
    with session(register) as s, s.look() as log:
        scope = s.scope(log, list_id, cut)
        head, changes = _delta(s, log, scope, cut, first, after)
        if cause is not None:
            changes = (c for c in changes if c.event.cause == cause)
        if kind == "csv":
            pieces = delta_csv(changes)
        else:
            pieces = delta_json(head, changes) if kind == "json" else delta_json_lines(head, changes)
        write_text(pieces, output)


def _delta(
    s: Session, log: RegisterReader, scope: Scope, cut: Cut, first: date | None, after: datetime | None
) -> tuple[dict[str, Any], Iterator[DeltaChange]]:
    head = {
        "list": scope.id,
        "from": first.isoformat() if first is not None else None,
        "to": cut.on.isoformat() if first is not None else None,
        "since": after.isoformat() if after is not None else None,
        "published_by": cut.published_by.isoformat() if cut.published_by is not None else None,
        "recorded_by": cut.recorded_by.isoformat() if cut.recorded_by is not None else None,
        "not_covered": list[str](),
    }
    if after is not None:
        return head, delta_since(log, s.catalogue, s.views, scope, cut, after)
    assert first is not None, "a delta begins with a day or an instant"
    found, changes = delta_between(log, s.catalogue, s.views, scope, first, cut.on)
    for day in found.uncovered:
        say(f"{scope.id} is not covered on {day}: what changed since then cannot be told")
    return {**head, "not_covered": [day.isoformat() for day in found.uncovered]}, changes


@app.command("statements", short_help="Write a list as one row a value, with valid and record time.")
def statements(
    list_id: ListArgument,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="Only values that held on that legal day. Default: all.")
    ] = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    output: OutputOption = None,
    register: RegisterOption = None,
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="csv|jsonl|parquet", help="Default: by the file's suffix, else csv."),
    ] = None,
) -> None:
    """Write a list as statements: entry, property, value, when it held, and since when the register says so.

    A row that the register no longer states has the instant at which it ceased to. Both times are half-open; an empty
    end is open.

    Example:

        blackletter export statements us-ofac-sdn -o sdn.parquet
    """
    kind = form_of(form, output, ("csv", "jsonl", "parquet"), "csv")
    day = parse_day(on, "--on")
    cut = parse_cut(on, published_by, recorded_by)
    with session(register) as s, s.look() as log:
        rows = stated_values(log, s.catalogue, s.views, s.scope(log, list_id, cut), cut)
        if day is not None:
            rows = (r for r in rows if _held_on(r, day))
        if kind == "parquet" and output is not None:
            write_whole(lambda unfinished: statements_parquet(rows, unfinished), output)
        else:
            write_text(statements_csv(rows) if kind == "csv" else statements_json_lines(rows), output)


def _held_on(row: StatedValue, day: date) -> bool:
    return (row.valid_from is None or row.valid_from <= day) and (row.valid_to is None or day < row.valid_to)


@app.command("ftm", short_help="Write lists as FollowTheMoney entities.")
def ftm(
    lists: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LIST…]", help="Lists or views by their ids. Default: every list held."),
    ] = None,
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    former: Annotated[bool, typer.Option("--former", help="Also parties that were removed by then.")] = False,
    output: OutputOption = None,
    register: RegisterOption = None,
) -> None:
    """Write the parties of lists, as in force on a day, as FollowTheMoney entities, one a line (entities.ftm.json).

    Needs the extra `ftm`. Each party has its sanction with programme, authority and dates; a party that was removed has
    no topic of sanction.

    Example:

        blackletter export ftm us-ofac-sdn --on 2024-05-03 -o entities.ftm.json
    """
    ftm_model()
    cut = parse_cut(on, published_by, recorded_by)
    states = ("listed", "suspended", "removed") if former else ("listed", "suspended")
    with session(register) as s, s.look() as log:
        held = [x for x in s.scopes(log, cut) if x.derived is None]
        scopes = [s.scope(log, list_id, cut) for list_id in dict.fromkeys(lists)] if lists else held
        write_text(
            (
                json_line(entity)
                for scope in scopes
                for entity in ftm_entities(scope, entries_on(log, s.catalogue, scope, cut.on, states))
            ),
            output,
        )
