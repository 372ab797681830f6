"""standing, history, diff, changes: what the lists say."""

from dataclasses import replace
from typing import Annotated

import typer

from blackletter.cli.options import (
    CauseOption,
    FormatOption,
    ListOption,
    OnOption,
    PublishedByOption,
    RecordedByOption,
    RegisterOption,
    check_cause,
    check_format,
    parse_cut,
    parse_day,
    parse_instant,
)
from blackletter.cli.printing import instant, out, print_csv, print_json, print_table, say
from blackletter.cli.session import Session, session
from blackletter.cli.texts import print_standing
from blackletter.errors import UsageError
from blackletter.exports.shapes import changes_shape, diff_shape, history_shape, standing_shape
from blackletter.ports.log import RegisterReader
from blackletter.services.changes import changes as recorded_changes
from blackletter.services.diffing import diff as list_diff
from blackletter.services.record_axis import BothAxes, both_axes
from blackletter.services.wording import when_in_words
from blackletter.values.cut import Cut
from blackletter.values.entries import EMPTY, Content, EntryKey, merged


def standing(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A party's name or alias, or an entry id (list:source_id).")
    ],
    list_id: ListOption = None,
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Say where a party stands: its legal state on each list held, pending proceedings, evidence, coverage.

    Example:

        blackletter standing Taliban --on 2024-10-06
    """
    check_format(form)
    cut = parse_cut(on, published_by, recorded_by)
    if not name.strip():
        raise UsageError("the name is empty", tip="name a party, or an entry as list:source_id")
    with session(register) as s, s.look() as log:
        answer = s.standing(log, name, cut, list_id)
        stamp = s.stamp(log, cut, s.dockets.docket(log, cut))
    if form == "json":
        print_json(standing_shape(answer, stamp))
    elif form == "csv":
        header = (
            "list",
            "entry",
            "name",
            "state",
            "certain",
            "since_earliest",
            "since_latest",
            "basis",
            "as_of",
            "stale",
            "pending",
        )
        print_csv(
            header,
            [
                (
                    r.list_id,
                    r.entry,
                    r.name,
                    r.state,
                    r.certain,
                    r.since.earliest if r.since else None,
                    r.since.latest if r.since else None,
                    r.basis,
                    r.as_of,
                    r.stale,
                    " ".join(p.proceeding for p in r.pending),
                )
                for r in answer.standings
            ],
        )
    else:
        print_standing(answer, stamp)


def history(
    entry: Annotated[
        str, typer.Argument(metavar="ENTRY", help="An entry id, as `standing` prints it: list:source_id.")
    ],
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Show every version of an entry on both axes: when it held, and since when this register says so.

    Example:

        blackletter history us-ofac-sdn:4711
    """
    check_format(form)
    cut = parse_cut(on, published_by, recorded_by)
    day = parse_day(on, "--on")
    list_id, colon, source_id = entry.partition(":")
    if not colon:
        raise UsageError(
            f"{entry!r} is no entry id", tip="an entry id is list:source_id, as `blackletter standing` prints it"
        )
    with session(register) as s, s.look() as log:
        scope = s.scope(log, list_id, cut)
        key = EntryKey(list_id=scope.profile.id, source_id=source_id)
        number = log.entry_number(key)
        if number is None:
            raise UsageError(
                f"{list_id} has never had an entry {source_id!r}", tip="find it with `blackletter standing NAME`"
            )
        axes = both_axes(log, scope, number, key, cut)
        if day is not None:
            axes = axes.on(day)
        contents = _contents(s, log, axes)
    if form == "json":
        print_json(history_shape(axes, contents))
        return
    rows = [
        (
            r.version.valid_from,
            r.version.valid_to,
            r.version.state,
            contents[r.version.contents].primary_name,
            " ".join(contents[r.version.contents].programmes),
            instant(r.recorded_from),
            instant(r.recorded_to),
        )
        for r in axes.versions
    ]
    header = ("valid from", "valid to", "state", "name", "programmes", "recorded from", "recorded to")
    if form == "csv":
        print_csv(header, rows)
        return
    print_table(header, rows, title=f"Versions of {axes.history.key}")
    out().print("")
    print_table(
        ("event", "effective", "basis", "shown by", "recorded at"),
        [
            (
                e.kind + (f" ({', '.join(e.facets)})" if e.facets else ""),
                when_in_words(e.effective),
                e.basis,
                ", ".join(e.publications) or (e.instrument or "")[:12],
                instant(e.recorded_at),
            )
            for e in axes.events
        ],
        title="Events",
    )


def _contents(s: Session, log: RegisterReader, axes: BothAxes) -> dict[tuple[tuple[str, int], ...], Content]:
    numbers = {n for r in axes.versions for _, n in r.version.contents}
    known = log.contents(numbers)
    reader = s.catalogue.reader(axes.history.scope.profile.id)
    out_: dict[tuple[tuple[str, int], ...], Content] = {}
    for r in axes.versions:
        together = EMPTY
        for _, number in r.version.contents:
            together = merged(together, known[number])
        out_[r.version.contents] = reader.complete(together)
    return out_


def diff(
    list_id: Annotated[str, typer.Argument(metavar="LIST", help="A list or a view of one, by its id.")],
    from_day: Annotated[str, typer.Option("--from", metavar="DAY", help="The earlier legal day.")],
    to_day: Annotated[str, typer.Option("--to", metavar="DAY", help="The later legal day.")],
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    cause: CauseOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Compare a list as in force at the end of two legal days: added, amended, suspended, restored, removed.

    Example:

        blackletter diff us-ofac-sdn --from 2021-11-23 --to 2021-12-02
    """
    check_format(form)
    first, last = parse_day(from_day, "--from"), parse_day(to_day, "--to")
    if first is None or last is None:
        raise UsageError("--from and --to are needed")
    if first > last:
        raise UsageError(f"--from {first} is after --to {last}", tip="swap them")
    cut: Cut = parse_cut(to_day, published_by, recorded_by)
    with session(register) as s, s.look() as log:
        found = list_diff(log, s.views, s.scope(log, list_id, cut), first, last)
    if check_cause(cause) is not None:
        found = replace(found, changes=tuple(c for c in found.changes if c.event.cause == cause))
    if form == "json":
        print_json(diff_shape(found, cut))
        return
    rows = [
        (
            c.kind,
            str(c.key),
            c.name,
            when_in_words(c.event.effective),
            c.event.basis,
            c.event.cause,
            " ".join(c.event.facets),
        )
        for c in found.changes
    ]
    header = ("change", "entry", "name", "effective", "basis", "cause", "facets")
    for day in found.uncovered:
        say(f"{list_id} is not covered on {day}: what changed since then cannot be told")
    if form == "csv":
        print_csv(header, rows)
        return
    if rows:
        print_table(header, rows)
    counts = {
        kind: sum(1 for c in found.changes if c.kind == kind)
        for kind in ("added", "amended", "suspended", "restored", "removed")
    }
    out().print(f"{list_id}, {first} to {last}: " + ", ".join(f"{n:,} {kind}" for kind, n in counts.items()))


def changes(
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="TIME", help="Only what was first recorded after that instant or day."),
    ] = None,
    list_id: ListOption = None,
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    cause: CauseOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Show what the register has come to say since an instant: new events, and events that a late record corrected.

    Example:

        blackletter changes --since 2024-10-06T00:00:00Z --list us-ofac-sdn
    """
    check_format(form)
    cut = parse_cut(on, published_by, recorded_by)
    after = parse_instant(since, "--since")
    with session(register) as s, s.look() as log:
        wanted = frozenset({s.scope(log, list_id, cut).id}) if list_id is not None else None
        found = recorded_changes(log, s.views, cut, after, wanted)
    if check_cause(cause) is not None:
        found = tuple(c for c in found if c.event.cause == cause)
    if form == "json":
        print_json(changes_shape(found, after.isoformat() if after is not None else None))
        return
    rows = [
        (
            instant(c.recorded_at),
            c.kind,
            str(c.key),
            c.name,
            when_in_words(c.event.effective),
            c.event.basis,
            c.event.cause,
        )
        for c in found
    ]
    header = ("recorded at", "change", "entry", "name", "effective", "basis", "cause")
    if form == "csv":
        print_csv(header, rows)
    elif rows:
        print_table(header, rows)
    else:
        out().print("nothing changed")
