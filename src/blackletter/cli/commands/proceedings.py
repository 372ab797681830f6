"""proceedings, proceeding: what the reports say of a removal."""

from typing import Annotated

import typer

from blackletter.cli.options import (
    FormatOption,
    OnOption,
    PublishedByOption,
    RecordedByOption,
    RegisterOption,
    check_format,
    parse_cut,
)
from blackletter.cli.printing import out, print_csv, print_json, print_table
from blackletter.cli.session import session
from blackletter.cli.texts import print_proceeding
from blackletter.errors import UsageError
from blackletter.exports.shapes import pending_shape, step_shape
from blackletter.services.docket import Docket
from blackletter.services.wording import when_in_words
from blackletter.values.proceedings import Proceeding


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
        mine = proceeding_of(docket, proceeding_id)
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


def proceeding_of(docket: Docket, proceeding_id: str) -> Proceeding:
    """The proceeding of that id; UsageError naming those that there are."""
    for p in docket.proceedings:
        if p.id == proceeding_id:
            return p
    known = ", ".join(p.id for p in docket.proceedings) or "none yet"
    raise UsageError(f"there is no proceeding {proceeding_id!r} under this cut", tip=f"proceedings: {known}")
