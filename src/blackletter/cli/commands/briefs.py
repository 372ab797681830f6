"""brief: a cited briefing."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from blackletter.cli.commands.proceedings import proceeding_of
from blackletter.cli.files import load, report_files
from blackletter.cli.options import (
    OnOption,
    PublishedByOption,
    RecordedByOption,
    RegisterOption,
    check_format,
    parse_cut,
)
from blackletter.cli.printing import complain, out, progress
from blackletter.cli.session import Session, session, settings
from blackletter.errors import BlackletterError
from blackletter.exports.brief_pages import brief_html, brief_markdown, brief_text
from blackletter.ports.log import RegisterReader
from blackletter.services.briefing import brief as write_brief
from blackletter.services.docket import Docket
from blackletter.services.reports import ingest as ingest_report
from blackletter.stores.engine import migrate
from blackletter.values.briefs import Brief
from blackletter.values.cut import Cut
from blackletter.values.proceedings import Proceeding
from blackletter.values.statements import ReportMeta
from blackletter.wiring import Reader, SystemClock, open_register


def brief(
    about: Annotated[
        str | None,
        typer.Argument(
            metavar="PROCEEDING|DIR", help="A proceeding's id, or a folder of reports. Default: every open one."
        ),
    ] = None,
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    form: Annotated[str, typer.Option("--format", metavar="text|markdown|html", help="How to write it.")] = "text",
    register: RegisterOption = None,
) -> None:
    """Write a cited briefing: standing, timeline, who said what, agreement, contradiction, what is still open.

    Example:

        blackletter brief ru-terrorist:taliban:1 --on 2024-10-06 --format markdown
    """
    check_format(form, ("text", "markdown", "html"))
    cut = parse_cut(on, published_by, recorded_by)
    if about is not None and Path(about).is_dir():
        with TemporaryDirectory() as folder:
            where = str(Path(folder) / "reports.db")
            migrate(where)
            opened = open_register(where)
            try:
                _ingest_folder(Path(about), Session(opened), settings(register).largest_file_mib)
                write_briefs(Session(opened), None, cut, form)
            finally:
                opened.close()
        return
    with session(register) as s:
        write_briefs(s, about, cut, form)


def _ingest_folder(folder: Path, s: Session, limit: int) -> None:
    reader = Reader()
    with progress() as bar:
        files = report_files([folder], ReportMeta(), None)
        task = bar.add_task("reading", total=len(files))
        for file in files:
            try:
                ingest_report(s.register, reader, SystemClock(), file.path.name, load(file.path, limit), file.meta)
            except BlackletterError as error:
                complain(error)
            bar.advance(task)


def write_briefs(s: Session, about: str | None, cut: Cut, form: str) -> None:
    """Write the briefing on one proceeding, or on every removal and recognition, to standard output."""
    with s.look() as log:
        docket = s.dockets.docket(log, cut)
        wanted = [proceeding_of(docket, about)] if about is not None else _worth_a_brief(docket)
        briefs = [b for p in wanted if (b := _brief(s, log, docket, p, cut)) is not None]
    if not briefs:
        out().print("no proceeding had begun by that day")
    pages = {"text": brief_text, "markdown": brief_markdown, "html": brief_html}
    sys.stdout.write("\n".join(pages[form](b) for b in briefs))


def _worth_a_brief(docket: Docket) -> list[Proceeding]:
    """Removals first, then recognitions: a listing alone is no way off a list."""
    return [p for kind in ("removal", "recognition") for p in docket.proceedings if p.kind == kind]


def _brief(s: Session, log: RegisterReader, docket: Docket, p: Proceeding, cut: Cut) -> Brief | None:
    held = p.list_id is not None and any(p.list_id == c.id for c in s.scopes(log, cut))
    answer = s.standing(log, p.subject, cut, p.list_id if held else None)
    return write_brief(log, s.world, docket, p, answer, cut, s.stamp(log, cut, docket))
