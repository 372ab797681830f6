"""Building an index: in a process of its own where it is a long work, which gives all its memory back at its end.

Names are then prepared while the next parties are read from the register, which only this process does.
"""

import multiprocessing
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from blackletter.engines.index_file import keep, likest, mapped
from blackletter.names.index import NameIndex
from blackletter.names.index_build import missing_from, renewed
from blackletter.names.parties import party_bytes
from blackletter.ports.engine import Listing
from blackletter.values.allocation import collector_paused

# So many parties to read are worth a process.
WORTH_A_PROCESS = 5000
# Parties that are handed over together.
TOGETHER = 200
_END = b""


def build(listing: Listing, path: Path | None) -> tuple[NameIndex, bool]:
    """The index of a listing, made out of the likest one kept beside `path`, and whether it now stands in that file."""
    older = likest(path, listing.marks) if path is not None else None
    missing = missing_from(older, listing.marks)
    if path is not None and len(missing) >= WORTH_A_PROCESS and _apart(older, listing, missing, path):
        index = mapped(path)
        if index is not None:
            return index, True
    with collector_paused():
        index = renewed(older, listing.marks, lambda places: map(party_bytes, listing.read(places)))
    if path is None or not keep(index, path):
        return index, False
    return mapped(path) or index, True


def _apart(older: NameIndex | None, listing: Listing, missing: Sequence[int], path: Path) -> bool:
    """Build in another process; False where there can be none, or it failed."""
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return False
    forked = multiprocessing.get_context("fork")
    receiving, sending = forked.Pipe(duplex=False)
    builder = forked.Process(target=_build, args=(older, listing.marks, path, receiving, sending), daemon=True)
    builder.start()
    receiving.close()
    try:
        with suppress(BrokenPipeError), collector_paused():  # it was killed
            for bodies in _batches(map(party_bytes, listing.read(missing))):
                sending.send_bytes(b"\n".join(bodies))
            sending.send_bytes(_END)
    finally:
        sending.close()
        builder.join()
    return builder.exitcode == 0


def _batches(bodies: Iterable[bytes]) -> Iterator[list[bytes]]:
    coming = iter(bodies)
    while batch := list(islice(coming, TOGETHER)):
        yield batch


def _build(
    older: NameIndex | None, marks: Sequence[bytes], path: Path, receiving: Connection, sending: Connection
) -> None:
    sending.close()  # the other process's end: where it is closed there, the parties have come to an end
    try:
        with collector_paused():
            kept = keep(renewed(older, marks, lambda _: _received(receiving)), path)
    except EOFError:  # the other process has met an error, or its end
        kept = False
    sys.exit(0 if kept else 1)


def _received(receiving: Connection) -> Iterator[bytes]:
    """The bodies that come; EOFError where no end is told. JSON has no line end of its own."""
    while (batch := receiving.recv_bytes()) != _END:
        yield from batch.split(b"\n")
