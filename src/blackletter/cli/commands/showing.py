"""demo: the founding case on the bundled samples."""

from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from blackletter.cli.commands.briefs import write_briefs
from blackletter.cli.files import load, report_files
from blackletter.cli.printing import out, progress, say
from blackletter.cli.session import Session
from blackletter.cli.texts import print_standing
from blackletter.services.importing import Order, import_file
from blackletter.services.reports import ingest
from blackletter.stores.engine import migrate
from blackletter.values.cut import Cut
from blackletter.values.statements import ReportMeta
from blackletter.wiring import Reader, SystemClock, open_register

SAMPLES = files("blackletter.resources") / "samples"
DAYS = (date(2024, 6, 30), date(2024, 10, 6), date(2024, 11, 27), date(2024, 12, 29), date(2025, 4, 18))
WHY_ACCEPTED = "a bundled extract: a few dozen true entries, taken on knowing that it is not the whole list"
# (file, day of publication where the format prints none)
LISTS: tuple[tuple[str, date | None], ...] = (
    ("lists/ru-terrorist/ru-terrorist-extract-2006-07-28.csv", date(2006, 7, 28)),
    ("lists/un-sc-consolidated/un-consolidated-extract-2024-11-30.xml", None),
    ("lists/us-ofac-sdn/2023-12-28/sdn.csv", date(2023, 12, 28)),
    ("lists/us-ofac-sdn/2023-12-28/add.csv", date(2023, 12, 28)),
    ("lists/us-ofac-sdn/2023-12-28/alt.csv", date(2023, 12, 28)),
    ("lists/us-ofac-sdn/2024-05-03/sdn.csv", date(2024, 5, 3)),
    ("instruments/ru-supreme-court-2025-04-17.txt", None),
)
LARGEST_MIB = 16


def demo(
    into: Annotated[Path, typer.Option("--into", metavar="DIR", help="The folder of the demo; made afresh.")] = Path(
        "demo"
    ),
) -> None:
    """Make a fresh register of the bundled samples and show the Russia-Taliban case on five days, with its briefing.

    Example:

        blackletter demo --into demo
    """
    where = into / "blackletter.db"
    for stale in (where, where.with_name(where.name + "-wal"), where.with_name(where.name + "-shm")):
        stale.unlink(missing_ok=True)
    migrate(str(where))
    opened = open_register(str(where))
    try:
        s = Session(opened)
        with as_file(SAMPLES) as samples:
            _import_samples(s, samples)
            _ingest_samples(s, samples)
        _show(s)
    finally:
        opened.close()
    out().print(f"\nThe register is {where}. Ask it yourself:")
    out().print(f"  blackletter standing Taliban --on 2024-10-06 --register {where}")
    out().print(f"  blackletter standing Taliban --on 2025-04-18 --published-by 2024-10-06 --register {where}")
    out().print(f"  blackletter brief --on 2024-12-29 --format html --register {where} > briefing.html")


def _import_samples(s: Session, samples: Path) -> None:
    for name, published in LISTS:
        path = samples / name
        dated = Order(published=published)
        for outcome in import_file(s.register, s.catalogue, SystemClock(), path.name, load(path, LARGEST_MIB), dated):
            if outcome.status != "quarantined":
                continue
            order = Order(published=published, accept=WHY_ACCEPTED)
            list(import_file(s.register, s.catalogue, SystemClock(), path.name, load(path, LARGEST_MIB), order))
        say(f"imported {name}")


def _ingest_samples(s: Session, samples: Path) -> None:
    reader = Reader()
    with progress() as bar:
        reports = report_files([samples / "reports"], ReportMeta(), None)
        task = bar.add_task("reading reports", total=len(reports))
        for report in reports:
            ingest(s.register, reader, SystemClock(), report.path.name, load(report.path, LARGEST_MIB), report.meta)
            bar.advance(task)
    say(f"read {len(reports)} reports")


def _show(s: Session) -> None:
    for day in DAYS:
        cut = Cut(on=day, published_by=None, recorded_by=None)
        with s.look() as log:
            answer = s.standing(log, "Taliban", cut, "ru-terrorist")
            stamp = s.stamp(log, cut, s.dockets.docket(log, cut))
        out().print("\n" + "─" * 72)
        print_standing(answer, stamp)
    cut = Cut(on=DAYS[-1], published_by=None, recorded_by=None)
    with s.look() as log:
        answer = s.standing(log, "Taliban", cut, None)
        stamp = s.stamp(log, cut, s.dockets.docket(log, cut))
    out().print("\n" + "─" * 72 + "\nThe same name on every list held:\n")
    print_standing(answer, stamp)
    out().print("\n" + "─" * 72 + "\n")
    write_briefs(s, None, cut, "text")
