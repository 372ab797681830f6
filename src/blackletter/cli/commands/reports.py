"""read, ingest, proceedings, proceeding, review, brief: what people report."""

import getpass
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from blackletter.cli.files import load, report_files
from blackletter.cli.options import (
    FormatOption,
    OnOption,
    PublishedByOption,
    RecordedByOption,
    RegisterOption,
    check_format,
    parse_cut,
    parse_day,
)
from blackletter.cli.printing import complain, out, print_csv, print_json, print_table, progress
from blackletter.cli.session import Session, session, settings
from blackletter.cli.texts import print_proceeding
from blackletter.errors import BlackletterError, UsageError
from blackletter.exports.brief_pages import brief_html, brief_markdown, brief_text
from blackletter.exports.reading_shape import reading_shape
from blackletter.exports.shapes import pending_shape, step_shape
from blackletter.ports.log import RegisterReader
from blackletter.services.briefing import brief as write_brief
from blackletter.services.docket import Docket
from blackletter.services.reports import ingest as ingest_report
from blackletter.services.wording import when_in_words
from blackletter.stores.engine import migrate
from blackletter.values.briefs import Brief
from blackletter.values.cut import Cut
from blackletter.values.proceedings import Proceeding, Verdict
from blackletter.values.statements import Reading, ReportMeta
from blackletter.wiring import Reader, SystemClock, open_register

PublishedOption = Annotated[
    str | None, typer.Option("--published", metavar="DAY", help="The day of publication, if you know it.")
]
PublisherOption = Annotated[
    str | None, typer.Option("--publisher", metavar="NAME", help="The outlet that published it.")
]
UrlOption = Annotated[str | None, typer.Option("--url", help="Where the report stands.")]
ManifestOption = Annotated[
    Path | None,
    typer.Option("--manifest", metavar="FILE.csv", help="Metadata of many files: file, published, publisher, url."),
]


def read(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE|DIR|-", help="Reports; `-` reads standard input.")],
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    url: UrlOption = None,
    manifest: ManifestOption = None,
    store: Annotated[
        bool, typer.Option("--store", help="Keep document, statements and steps in the register.")
    ] = False,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Read reports: who said what, and which step of a procedure each clause asserts. Stores nothing without --store.

    Example:

        blackletter read report.txt --published 2024-11-27 --format json
    """
    _read(paths, published, publisher, url, manifest, store, register, form)


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE|DIR…", help="Reports to read and keep.")],
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    url: UrlOption = None,
    manifest: ManifestOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Read reports and keep them: documents, statements, steps, proceedings. Same as `read --store`.

    A report's metadata comes from the options, else from --manifest, else from NAME.meta.json beside it.

    Example:

        blackletter ingest reports/ --manifest reports.csv
    """
    _read(paths, published, publisher, url, manifest, True, register, form)


def _read(
    paths: list[Path],
    published: str | None,
    publisher: str | None,
    url: str | None,
    manifest: Path | None,
    store: bool,
    register: str | None,
    form: str,
) -> None:
    check_format(form)
    given = ReportMeta(published=parse_day(published, "--published"), publisher=publisher, url=url)
    files = report_files(paths, given, manifest)
    config, reader, code = settings(register), Reader(), 0
    readings: list[Reading] = []
    opened = open_register(config.register) if store else None
    try:
        with progress() as bar:
            task = bar.add_task("reading", total=len(files))
            for file in files:
                name = "-" if str(file.path) == "-" else file.path.name
                try:
                    data = load(file.path, config.largest_file_mib)
                    if opened is None:
                        readings.append(reader.read(data, name, file.meta))
                    else:
                        readings.append(ingest_report(opened, reader, SystemClock(), name, data, file.meta).reading)
                except BlackletterError as error:
                    complain(error)
                    code = max(code, error.exit_code)
                bar.advance(task)
    finally:
        if opened is not None:
            opened.close()
    if form == "json" and readings:
        shapes = [reading_shape(r) for r in readings]
        print_json(shapes[0] if len(files) == 1 else shapes)
    elif form == "csv":
        print_csv(STEP_HEADER, [row for r in readings for row in _step_rows(r)])
    elif form == "text":
        for r in readings:
            _tell(r, stored=store)
    raise typer.Exit(code)


STEP_HEADER = ("file", "stage", "modality", "kind", "subject", "list", "occurred", "speaker", "start", "end", "quote")


def _step_rows(r: Reading) -> list[tuple[object, ...]]:
    speakers = {s.id: s.speaker for s in r.statements}
    return [
        (
            r.file,
            s.stage,
            s.modality,
            s.kind,
            s.subject,
            s.list_id,
            when_in_words(s.occurred) if s.occurred is not None else None,
            speakers.get(s.statement_id or ""),
            s.evidence.start,
            s.evidence.end,
            " ".join(s.evidence.quote.split()),
        )
        for s in r.steps
    ]


def _tell(r: Reading, *, stored: bool) -> None:
    published = f", {r.published_on.date.text} ({r.published_on.how})" if r.published_on is not None else ", undated"
    out().print(f"{r.file}: {r.title or 'no title'}{published}{'; kept' if stored else ''}")
    out().print(f"  {len(r.statements)} statements, {len(r.steps)} steps")
    for row in _step_rows(r):
        _, stage, modality, kind, subject, list_id, occurred, speaker, start, end, quote = row
        where = f" on {list_id}" if list_id else ""
        when = f", {occurred}" if occurred else ""
        who = f" — {speaker}" if speaker else ""
        out().print(f"  {stage}: {modality} ({kind} of {subject or 'unnamed'}{where}{when}){who}")
        out().print(f"      {start}-{end}: {quote}")


def proceedings(
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    every: Annotated[bool, typer.Option("--all", help="Closed ones, listings and recognitions too.")] = False,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Show every open removal: how far it has come by the day asked for.

    Example:

        blackletter proceedings --on 2024-10-06
    """
    check_format(form)
    cut = parse_cut(on, published_by, recorded_by)
    with session(register) as s, s.look() as log:
        docket = s.dockets.docket(log, cut)
        found = [st for p in docket.proceedings if (st := docket.standing(p, s.world, cut)) is not None]
    shown = [p for p in found if every or (p.open and p.kind == "removal")]
    if form == "json":
        print_json([pending_shape(p) for p in shown])
        return
    rows = [
        (
            p.proceeding,
            p.kind,
            p.furthest_done,
            " ".join(sorted({st.stage for st in p.stages if st.modality in ("ongoing", "planned", "required")})),
            len(p.contradictions) or None,
            "open" if p.open else "closed",
        )
        for p in shown
    ]
    header = ("proceeding", "kind", "furthest done", "still to come", "contradictions", "")
    if form == "csv":
        print_csv(header, rows)
    elif rows:
        print_table(header, rows)
    else:
        out().print("no proceeding is open")


def proceeding(
    proceeding_id: Annotated[str, typer.Argument(metavar="ID", help="A proceeding's id, as `proceedings` prints it.")],
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Show one proceeding: its stages with grades and origins, its contradictions, and every step with its evidence.

    Example:

        blackletter proceeding ru-terrorist:taliban:1 --on 2024-10-06
    """
    check_format(form)
    cut = parse_cut(on, published_by, recorded_by)
    with session(register) as s, s.look() as log:
        docket = s.dockets.docket(log, cut)
        mine = _proceeding(docket, proceeding_id)
        state = docket.standing(mine, s.world, cut)
    if form == "json":
        shape = pending_shape(state) if state is not None else {"proceeding": mine.id, "stages": []}
        print_json({**shape, "steps": [step_shape(x) for x in mine.steps]})
    elif form == "csv":
        header = ("step", "stage", "modality", "occurred", "speaker", "publisher", "quote")
        print_csv(
            header,
            [
                (
                    x.id,
                    x.step.stage,
                    x.step.modality,
                    when_in_words(x.step.occurred) if x.step.occurred is not None else None,
                    x.statement.speaker if x.statement is not None else None,
                    x.publisher,
                    x.step.evidence.quote,
                )
                for x in mine.steps
            ],
        )
    else:
        print_proceeding(mine, state)


def _proceeding(docket: Docket, proceeding_id: str) -> Proceeding:
    for p in docket.proceedings:
        if p.id == proceeding_id:
            return p
    known = ", ".join(p.id for p in docket.proceedings) or "none yet"
    raise UsageError(f"there is no proceeding {proceeding_id!r} under this cut", tip=f"proceedings: {known}")


def review(
    step: Annotated[
        str | None,
        typer.Argument(metavar="STEP", help="A step's id. Without one, the steps that want a look are shown."),
    ] = None,
    accept: Annotated[bool, typer.Option("--accept", help="The step is as the report says.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="The step is no step: it counts no more.")] = False,
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
    reviewer: Annotated[str | None, typer.Option("--reviewer", help="Who decides. Default: the user's name.")] = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Record a person's verdict on a step: the press asserts, a person decides. Without a step, show the queue.

    Example:

        blackletter review 3f2a9c01d4e5b677 --reject --note "the ministry denied it"
    """
    check_format(form)
    with session(register) as s:
        with s.look() as log:
            docket = s.dockets.docket(log, parse_cut(None, None, None))
            steps = {x.id: x for x in docket.reports.steps}
            judged = {v.step_id for v, _ in log.verdicts()}
        if step is None:
            queue = [x for x in steps.values() if x.step.unsure is not None and x.id not in judged]
            if form == "json":
                print_json([step_shape(x) for x in queue])
                return
            rows = [
                (x.id, x.step.stage, x.step.modality, x.step.unsure, " ".join(x.step.evidence.quote.split()))
                for x in queue
            ]
            header = ("step", "stage", "modality", "why", "clause")
            if form == "csv":
                print_csv(header, rows)
            elif rows:
                print_table(header, rows)
            else:
                out().print("no step waits for a verdict")
            return
        if accept == reject:
            raise UsageError("say either --accept or --reject")
        if step not in steps and step not in judged:
            raise UsageError(f"there is no step {step!r}", tip="`blackletter proceeding ID` prints the steps' ids")
        clock = SystemClock()
        verdict = Verdict(
            step_id=step, accepted=accept, reviewer=reviewer or getpass.getuser(), judged_at=clock.now(), note=note
        )
        with s.register.writing(clock.now(), "review") as writer:
            writer.add_verdict(verdict)
    out().print(f"step {step}: {'accepted' if accept else 'rejected'} by {verdict.reviewer}")


def brief(
    about: Annotated[
        str | None,
        typer.Argument(
            metavar="[PROCEEDING|DIR]", help="A proceeding's id, or a folder of reports. Default: every open one."
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
        wanted = [_proceeding(docket, about)] if about is not None else _worth_a_brief(docket)
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
