"""doctor, rebuild, reparse, backup: keeping a register in health."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from blackletter.cli.options import FormatOption, RegisterOption, check_format
from blackletter.cli.printing import out, print_csv, print_json, print_table, say
from blackletter.cli.session import session, settings
from blackletter.errors import UsageError
from blackletter.exports.shapes import finding_shape, reparsed_shape
from blackletter.services.fetching import addresses_of
from blackletter.services.health import UNDERSTOOD, Finding, examine, failing_fetches
from blackletter.services.rebuilding import rebuild as rebuild_register
from blackletter.services.reparsing import Reparsed
from blackletter.services.reparsing import reparse as read_again
from blackletter.stores.fetch_log import fetch_log
from blackletter.wiring import SystemClock


def doctor(register: RegisterOption = None, form: FormatOption = "text") -> None:
    """Examine the register: what is quarantined, refused, stale or unreadable, and whether all stored bytes are whole.

    Addresses of lists whose last request failed are named, with the last good one.
    For each list it also says which share of the newest publication's cells landed in typed fields, and names the rest.

    Example:

        blackletter doctor
    """
    check_format(form)
    with session(register) as s, s.look() as log:
        asked = addresses_of(s.catalogue, (), settings(register).downloads)
        failing = [f for f in fetch_log(log).failing() if f.address in asked.get(f.list_id, ())]
        findings = (*examine(log, s.catalogue, SystemClock().today()), *failing_fetches(log, failing))
    if form == "json":
        print_json([finding_shape(f) for f in findings])
    elif form == "csv":
        print_csv(
            ("kind", "list", "what", "sha256", "wrong"),
            [(f.kind, f.list_id, f.what, f.sha256, f.wrong) for f in findings],
        )
    else:
        _tell(findings)
    raise typer.Exit(1 if any(f.wrong for f in findings) else 0)


def _tell(findings: Sequence[Finding]) -> None:
    amiss = [f for f in findings if f.kind != UNDERSTOOD]
    if amiss:
        print_table(("", "kind", "list", "what"), [("!" if f.wrong else "", f.kind, f.list_id, f.what) for f in amiss])
    else:
        out().print("all is well: nothing quarantined, refused, stale or damaged")
    understood = [(f.list_id, f.what) for f in findings if f.kind == UNDERSTOOD]
    if understood:
        print_table(("list", "cells of the newest publication"), understood)


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


def reparse(
    list_id: Annotated[
        str | None, typer.Argument(metavar="[LIST]", help="A list by its id; else every list held.")
    ] = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Read the stored files again with today's readers; what differs is recorded as the parser's doing.

    Files that today's version of their reader has read are left alone. A file that today's reader refuses keeps its
    older reading (exit 1). Under a register cut of before, the older readings stand.

    Example:

        blackletter reparse us-ofac-sdn
    """
    check_format(form)
    with session(register) as s:
        found = list(read_again(s.register, s.catalogue, SystemClock(), list_id))
    if form == "json":
        print_json([reparsed_shape(r) for r in found])
    elif form == "csv":
        print_csv(
            ("list", "files", "read_again", "changed", "flipped", "unreadable"),
            [
                (r.list_id, r.files, r.read_again, _changed(r), "; ".join(r.flipped), "; ".join(r.unreadable))
                for r in found
            ],
        )
    else:
        for r in found:
            out().print(
                f"{r.list_id}: {r.read_again:,} of {r.files:,} files read again; {_changed(r) or 'nothing differs'}"
            )
            for sentence in (*r.flipped, *r.unreadable):
                say(f"  {sentence}")
        if not found:
            out().print("no file of a list is held")
    raise typer.Exit(1 if any(r.unreadable for r in found) else 0)


def _changed(r: Reparsed) -> str:
    return ", ".join(f"{entries:,} entries differ in {facet}" for facet, entries in r.changed)
