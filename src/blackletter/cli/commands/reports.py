"""read, ingest: reports in."""

from pathlib import Path
from typing import Annotated, Any

import typer

from blackletter.cli.files import load, report_files
from blackletter.cli.options import (
    FormatOption,
    RegisterOption,
    check_format,
    parse_day,
)
from blackletter.cli.printing import complain, out, print_csv, print_json, progress
from blackletter.cli.second_opinion import complain_of, opinion_json, opinions_from, tell_opinion
from blackletter.cli.session import settings
from blackletter.errors import BlackletterError
from blackletter.exports.reading_shape import reading_shape
from blackletter.services.reports import ingest as ingest_report
from blackletter.services.reports import read_with
from blackletter.services.wording import when_in_words
from blackletter.values.second_opinions import SecondOpinion
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

OpinionOption = Annotated[
    str | None,
    typer.Option(
        "--opinion",
        metavar="URL",
        help="Ask a language model too, at this OpenAI-compatible address (…/v1). Its key: $BLACKLETTER_OPINION_KEY.",
    ),
]
ModelOption = Annotated[
    str | None, typer.Option("--opinion-model", metavar="NAME", help="The model to ask, by the endpoint's name for it.")
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
    opinion: OpinionOption = None,
    model: ModelOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Read reports: who said what, and which step of a procedure each clause asserts. Stores nothing without --store.

    With --opinion the sentences go to a language model as well. What it proposes is shown beside the reader's steps and
    counts for nothing until a person accepts it in `review`.

    Example:

        blackletter read report.txt --published 2024-11-27 --format json
    """
    given = ReportMeta(published=parse_day(published, "--published"), publisher=publisher, url=url)
    _read(paths, given, manifest, store, opinion, model, register, form)


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE|DIR…", help="Reports to read and keep.")],
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    url: UrlOption = None,
    manifest: ManifestOption = None,
    opinion: OpinionOption = None,
    model: ModelOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Read reports and keep them: documents, statements, steps, proceedings. Same as `read --store`.

    A report's metadata comes from the options, else from --manifest, else from NAME.meta.json beside it.

    Example:

        blackletter ingest reports/ --manifest reports.csv
    """
    given = ReportMeta(published=parse_day(published, "--published"), publisher=publisher, url=url)
    _read(paths, given, manifest, True, opinion, model, register, form)


def _read(
    paths: list[Path],
    given: ReportMeta,
    manifest: Path | None,
    store: bool,
    address: str | None,
    model: str | None,
    register: str | None,
    form: str,
) -> None:
    check_format(form)
    files = report_files(paths, given, manifest)
    config, reader, code = settings(register), Reader(), 0
    opinions = opinions_from(address, model, config.opinion_seconds)
    readings: list[tuple[Reading, SecondOpinion | None]] = []
    kept: list[str] = []
    opened = open_register(config.register) if store else None
    try:
        with progress() as bar:
            task = bar.add_task("reading", total=len(files))
            for file in files:
                name = "-" if str(file.path) == "-" else file.path.name
                try:
                    data = load(file.path, config.largest_file_mib)
                    if opened is None:
                        readings.append(read_with(reader, name, data, file.meta, opinions))
                        kept.append("")
                    else:
                        ingested = ingest_report(opened, reader, SystemClock(), name, data, file.meta, opinions)
                        readings.append((ingested.reading, ingested.opinion))
                        kept.append("; was held already" if ingested.again else "; kept")
                    complain_of(readings[-1][1], name)
                except BlackletterError as error:
                    complain(error)
                    code = max(code, error.exit_code)
                bar.advance(task)
    finally:
        if opened is not None:
            opened.close()
    if form == "json" and (readings or len(files) > 1):
        shapes = [_shape(r, second) for r, second in readings]
        print_json(shapes[0] if len(files) == 1 else shapes)
    elif form == "csv":
        print_csv(STEP_HEADER, [row for r, _ in readings for row in _step_rows(r)])
    elif form == "text":
        for (r, second), how in zip(readings, kept, strict=True):
            _tell(r, how)
            if second is not None and second.sentences:
                tell_opinion(second, r)
    raise typer.Exit(code)


def _shape(r: Reading, second: SecondOpinion | None) -> dict[str, Any]:
    shape = reading_shape(r)
    return shape if second is None else {**shape, "second_opinion": opinion_json(second, r)}


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


def _tell(r: Reading, kept: str) -> None:
    published = (
        f", {when_in_words(r.published_on.date)} ({r.published_on.how})" if r.published_on is not None else ", undated"
    )
    out().print(f"{r.file}: {r.title or 'no title'}{published}{kept}")
    out().print(f"  {len(r.statements)} statements, {len(r.steps)} steps")
    for row in _step_rows(r):
        _, stage, modality, kind, subject, list_id, occurred, speaker, start, end, quote = row
        where = f" on {list_id}" if list_id else ""
        when = f", {occurred}" if occurred else ""
        who = f" — {speaker}" if speaker else ""
        out().print(f"  {stage}: {modality} ({kind} of {subject or 'unnamed'}{where}{when}){who}")
        out().print(f"      {start}-{end}: {quote}")
