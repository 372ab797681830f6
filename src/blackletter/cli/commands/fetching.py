"""fetch: official lists from their publishers, once or on a schedule."""

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event, Thread
from types import FrameType
from typing import Annotated

import typer

from blackletter.cli.import_texts import tell_outcome
from blackletter.cli.options import FormatOption, RegisterOption, check_format
from blackletter.cli.printing import one_line, out, print_csv, print_json, say
from blackletter.cli.session import session, settings
from blackletter.errors import BlackletterError, UsageError
from blackletter.exports.fetch_shape import FETCH_COLUMNS, fetch_cells, fetch_shape
from blackletter.fetching.limits import Limits
from blackletter.fetching.schedule import Schedule, at, every, watch
from blackletter.services.fetching import FetchDesk, ListFetch, addresses_of, fetch_lists
from blackletter.stores.fetch_log import fetch_log
from blackletter.stores.list_locks import SqlListLocks
from blackletter.wiring import Catalogue, SystemClock

STANDARD = "6h"


def fetch(
    lists: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LIST…]", help="Lists by their ids. Default: every list that has an address."),
    ] = None,
    watching: Annotated[bool, typer.Option("--watch", help="Go on fetching on a schedule until stopped.")] = False,
    gap: Annotated[
        str | None,
        typer.Option(
            "--every", metavar="SPAN", help=f"With --watch: 30m, 6h, 1d; begins at once. Default: {STANDARD}."
        ),
    ] = None,
    cron: Annotated[
        str | None,
        typer.Option("--at", metavar="CRON", help='With --watch: at the times of a cron text, in UTC ("0 6 * * *").'),
    ] = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Fetch official lists from their publishers and import what has changed.

    A file that has not changed since the last time is not sent again. A list that fails (exit 3) or is being fetched by
    somebody else (exit 4) leaves the others alone; whatever the register held of it stands.

    Example:

        blackletter fetch us-ofac-sdn un-sc-consolidated
    """
    check_format(form)
    schedule = _schedule(watching, gap, cron)
    known = settings(register)
    addresses = addresses_of(Catalogue(), lists or (), known.downloads)
    limits = Limits(
        seconds=known.fetch_seconds, attempts=known.fetch_attempts, largest_bytes=known.largest_file_mib << 20
    )
    # Here alone: httpx is slow to import, and no other command asks a publisher.
    from blackletter.fetching.retrying import HttpFetcher

    with session(register) as s, _until_stopped(watching) as stop:
        desk = FetchDesk(
            register=s.register,
            catalogue=s.catalogue,
            clock=SystemClock(),
            fetcher=HttpFetcher(clock=SystemClock(), limits=limits, stop=stop),
            locks=SqlListLocks(s.register),
            log_of=fetch_log,
            stopping=stop.is_set,
        )
        if schedule is None:
            raise typer.Exit(_once(desk, addresses, form))
        watch(schedule, SystemClock(), stop, lambda: _round(desk, addresses, form), _waiting)
        say("stopped")


def _schedule(watching: bool, gap: str | None, cron: str | None) -> Schedule | None:
    if not watching:
        if gap is not None or cron is not None:
            raise UsageError("--every and --at need --watch", tip="add --watch, or leave them out to fetch once")
        return None
    if gap is not None and cron is not None:
        raise UsageError("--every and --at are two schedules", tip="give one of them")
    return at(cron, SystemClock().now()) if cron is not None else every(gap or STANDARD)


@contextmanager
def _until_stopped(watching: bool) -> Iterator[Event]:
    """An event that SIGTERM and SIGINT set, so that a watch ends between two records and never within one."""
    stop = Event()
    if not watching:
        yield stop
        return

    def end(_signal: int, _frame: FrameType | None) -> None:
        # In a thread of its own: the handler can run while this thread holds the event's lock, about to wait.
        Thread(target=stop.set, daemon=True).start()

    before = {s: signal.signal(s, end) for s in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for s, handler in before.items():
            signal.signal(s, handler)


def _once(desk: FetchDesk, addresses: dict[str, tuple[str, ...]], form: str) -> int:
    found: list[ListFetch] = []
    for each in fetch_lists(desk, addresses):
        found.append(each)
        if form == "text":
            _tell(each)
    if form == "json":
        print_json([fetch_shape(each) for each in found])
    elif form == "csv":
        print_csv(FETCH_COLUMNS, [row for each in found for row in fetch_cells(each)])
    elif not addresses:
        out().print("no list has an address to fetch it from")
    return max((each.exit_code for each in found), default=0)


def _round(desk: FetchDesk, addresses: dict[str, tuple[str, ...]], form: str) -> None:
    """One round of a watch: a line of JSON for each list, else text; a fault of the register ends the round alone."""
    try:
        for each in fetch_lists(desk, addresses):
            if form == "text":
                _tell(each)
            elif form == "json":
                sys.stdout.write(json.dumps(fetch_shape(each), ensure_ascii=False) + "\n")
            else:
                print_csv((), fetch_cells(each))
            sys.stdout.flush()
    except BlackletterError as error:
        say(f"blackletter: {one_line(error.message)}; the next round tries again")


def _waiting(until: datetime) -> None:
    say(f"next round at {until:%Y-%m-%d %H:%M} UTC")


def _tell(found: ListFetch) -> None:
    """One line where nothing changed, else what became of each file."""
    if found.status == "busy":
        say(f"{found.list_id}: is being fetched by somebody else")
        return
    if found.status == "unchanged":
        out().print(f"{found.list_id}: nothing changed")
        return
    if any(file.status != "failed" for file in found.files):
        out().print(f"{found.list_id}:")
    for file in found.files:
        if file.status == "failed" and file.reason:
            say(f"{found.list_id}: {one_line(file.reason)}")
            if file.tip:
                say(f"  tip: {one_line(file.tip)}")
        elif file.status == "unchanged":
            out().print(f"{file.address.rpartition('/')[2]}: nothing changed")
        for outcome in file.outcomes:
            tell_outcome(outcome)
