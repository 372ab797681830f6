"""link, links, subject: entries of different lists as one party."""

import csv
import getpass
import io
from collections.abc import Iterator
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
)
from blackletter.cli.printing import instant, out, print_csv, print_json, print_table
from blackletter.cli.session import session, settings
from blackletter.errors import SourceError, UsageError
from blackletter.exports.identity_shapes import link_shape, subject_shape
from blackletter.services.subjects import entry_named
from blackletter.services.subjects import link as record_links
from blackletter.services.subjects import subject as subject_of_entry
from blackletter.services.wording import when_in_words
from blackletter.values.identities import APART, RELATIONS, SAME, SUCCESSOR, IdentityLink
from blackletter.wiring import SystemClock

WORDS = {SAME: "is the same party as", SUCCESSOR: "came in the place of", APART: "is not"}
COLUMNS = ("left", "right", "relation", "reason")


def link(
    left: Annotated[str | None, typer.Argument(metavar="ENTRY", help="An entry, as list:source_id.")] = None,
    right: Annotated[str | None, typer.Argument(metavar="ENTRY", help="The other entry.")] = None,
    relation: Annotated[
        str, typer.Option("--as", metavar="same|successor|apart|withdrawn", help="What the second is to the first.")
    ] = "same",
    reason: Annotated[str | None, typer.Option("--reason", help="Why, in words that last.")] = None,
    table: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A CSV with the columns left, right, relation, reason."),
    ] = None,
    reviewer: Annotated[str | None, typer.Option("--reviewer", help="Who says so. Default: the user's name.")] = None,
    register: RegisterOption = None,
) -> None:
    """Say that two entries are one party, that one came in the other's place, or that they are not one party.

    A later link of the same two entries takes the place of an earlier one; `--as withdrawn` takes it back. Nothing is
    lost: `blackletter links` shows all that was ever said, and a register cut asks for what was said by then.

    Example:

        blackletter link us-ofac-sdn:38499 us-ofac-sdn:39796 --as successor --reason "redesignated on 8 November 2022"
    """
    who = reviewer or getpass.getuser()
    with session(register) as s:
        with s.look() as log:
            rows = list(_rows(table, settings(register).largest_file_mib)) if table is not None else []
            if left is not None and right is not None:
                rows.append((left, right, relation, reason or ""))
            if not rows:
                raise UsageError("name two entries, or a table of them with --from FILE")
            links = []
            for a, b, how, why in rows:
                if how not in RELATIONS:
                    raise UsageError(f"--as {how!r} is not one of {', '.join(RELATIONS)}")
                if not why.strip():
                    raise UsageError("the reason is empty", tip="say why in words that last: --reason 'same passport'")
                one, other = entry_named(log, s.views, a), entry_named(log, s.views, b)
                links.append(IdentityLink(left=one, right=other, relation=how, reviewer=who, reason=why.strip()))
        said = record_links(s.register, SystemClock(), links)
    out().print(f"recorded {said:,} of {len(links):,} links; {len(links) - said:,} were held already")


def _rows(path: Path, limit: int) -> Iterator[tuple[str, str, str, str]]:
    try:
        text = load(path, limit).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise SourceError(f"{path}: not UTF-8 (byte {fault.start}); a CSV was expected") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [c for c in COLUMNS if c not in (reader.fieldnames or ())]
    if missing:
        raise SourceError(f"{path}, line 1: no column {missing[0]!r}; the columns are {', '.join(COLUMNS)}")
    for row in reader:
        yield (row["left"] or "", row["right"] or "", row["relation"] or "", row["reason"] or "")


def links(register: RegisterOption = None, recorded_by: RecordedByOption = None, form: FormatOption = "text") -> None:
    """Show all that was ever said of two entries being one party or not, in the order in which it was said.

    Example:

        blackletter links --format csv
    """
    check_format(form)
    cut = parse_cut(None, None, recorded_by)
    with session(register) as s, s.look() as log:
        said = [(each, at) for each, at in log.links() if cut.recorded_by is None or at <= cut.recorded_by]
    if form == "json":
        print_json([link_shape(each, at) for each, at in said])
        return
    header = ("recorded at", "entry", "is", "of", "reviewer", "reason")
    rows = [(instant(at), str(x.right), x.relation, str(x.left), x.reviewer, x.reason) for x, at in said]
    if form == "csv":
        print_csv(header, rows)
    elif rows:
        print_table(header, rows)
    else:
        out().print("no links")


def subject(
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="An entry, as list:source_id.")],
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Show one party over all lists: its entries with their state, what ties them, and who came in its place.

    Example:

        blackletter subject us-ofac-sdn:16937 --on 2025-08-11
    """
    check_format(form)
    cut = parse_cut(on, published_by, recorded_by)
    with session(register) as s, s.look() as log:
        party = subject_of_entry(log, s.catalogue, s.views, cut, entry_named(log, s.views, entry))
        shown = (*party.entries, *dict.fromkeys(t.right for t in party.successors if t.right not in party.entries))
        states = {
            key: next(st for st in s.standing(log, str(key), cut, key.list_id).standings if st.list_id == key.list_id)
            for key in shown
        }
    if form == "json":
        print_json(subject_shape(party, states, cut))
        return
    rows = [
        (
            str(key),
            states[key].name or "",
            states[key].state,
            when_in_words(since) if (since := states[key].since) is not None else "",
        )
        for key in shown
    ]
    if form == "csv":
        print_csv(("entry", "name", "state", "since"), rows)
        return
    print_table(("entry", "name", "state", "since"), rows)
    for tie in (*party.ties, *party.successors, *party.apart):
        out().print(f"{tie.right} {WORDS[tie.relation]} {tie.left}: {tie.why}")
