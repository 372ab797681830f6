"""A register for one question: filled from given list files, or from the bundled extracts, and thrown away."""

from collections.abc import Iterable, Sequence
from datetime import date
from importlib.resources import as_file
from pathlib import Path

from blackletter.cli.commands.showing import LISTS, SAMPLES
from blackletter.cli.files import load
from blackletter.cli.session import Session
from blackletter.errors import SourceError, UsageError
from blackletter.services.importing import Order, import_file
from blackletter.wiring import SystemClock

LARGEST_MIB = 512
WHY_ACCEPTED = "taken on for one question: what the file shows, not what it lacks"


def fill(s: Session, files: Sequence[Path], published: date | None) -> None:
    """Import `files` (none = the bundled extracts); raises SourceError or UsageError where one cannot be used."""
    if files:
        _import(s, ((path, published) for path in files))
        return
    with as_file(SAMPLES) as samples:
        _import(s, ((samples / name, day) for name, day in LISTS))


def _import(s: Session, files: Iterable[tuple[Path, date | None]]) -> None:
    for path, published in files:
        data = load(path, LARGEST_MIB)
        for order in (Order(published=published), Order(published=published, accept=WHY_ACCEPTED)):
            outcomes = tuple(import_file(s.register, s.catalogue, SystemClock(), path.name, data, order))
            for o in outcomes:
                if o.status == "refused":
                    raise SourceError(f"{o.file} cannot be read: {'; '.join(o.reasons)}", tip=o.tip)
                if o.status == "not-imported":
                    raise UsageError("; ".join(o.reasons) or f"{o.file} was not imported", tip=o.tip)
            if not any(o.status == "quarantined" for o in outcomes):
                break
