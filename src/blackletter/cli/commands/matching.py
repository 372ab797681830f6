"""match and compare: one name against the lists, and names against each other, each with its reasons."""

import csv
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from blackletter.cli.customer_files import CustomerFile, open_customers
from blackletter.cli.desk import index_folder, open_desk, policy_of
from blackletter.cli.ephemeral import fill
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
from blackletter.cli.printing import out, print_csv, print_json, say
from blackletter.cli.screening_texts import print_match, print_reasons
from blackletter.cli.session import session, settings
from blackletter.errors import UsageError
from blackletter.exports.matching_shape import match_shape, policy_shape, score_shape
from blackletter.exports.screening_rows import BAD_COLUMNS, bad_cells, csv_lines, reasons_in_words
from blackletter.names.score import compare_names
from blackletter.services.birth_dates import birth_date
from blackletter.services.customer_rows import Unreadable
from blackletter.services.customers import kind_of
from blackletter.services.matching import match as match_name
from blackletter.stores.engine import migrate
from blackletter.values.dates import PartialDate
from blackletter.values.screening import NameQuery, Policy
from blackletter.values.screening_runs import BadRow

SchemaOption = Annotated[
    str,
    typer.Option("--schema", metavar="SCHEMA", help="Person, Organization, Vessel, Aircraft, LegalEntity or Thing."),
]
ThresholdOption = Annotated[
    float | None, typer.Option("--threshold", metavar="SCORE", help="The least score of a match, above 0, at most 1.")
]
ListsOption = Annotated[
    list[str] | None, typer.Option("--list", metavar="ID", help="A list to ask; repeat it. Default: every list held.")
]


def match(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whom to look for, in any script.")],
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE…]", help="With --ephemeral: the official list files to ask.")
    ] = None,
    schema: SchemaOption = "Thing",
    birth: Annotated[
        list[str] | None, typer.Option("--birth-date", metavar="DATE", help="A date of birth: 1970, 1970-05-12.")
    ] = None,
    country: Annotated[
        list[str] | None, typer.Option("--country", metavar="COUNTRY", help="A nationality or country, by its name.")
    ] = None,
    gender: Annotated[str, typer.Option("--gender", metavar="male|female", help="The person's gender.")] = "",
    lists: ListsOption = None,
    threshold: ThresholdOption = None,
    ephemeral: Annotated[
        bool, typer.Option("--ephemeral", help="Use no register: ask FILE… (or the bundled extracts), keep nothing.")
    ] = False,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DAY", help="With --ephemeral: the files' day of publication.")
    ] = None,
    on: OnOption = None,
    published_by: PublishedByOption = None,
    recorded_by: RecordedByOption = None,
    register: RegisterOption = None,
    form: FormatOption = "text",
) -> None:
    """Match one name against every list as of a day: hits and formerly listed parties, with reasons and evidence.

    Example:

        blackletter match "Сергей Шойгу" --schema Person --birth-date 1955-05-21
    """
    check_format(form)
    query = NameQuery(
        name=_named(name),
        kind=kind_of(schema),
        births=tuple(_born(text) for text in birth or ()),
        countries=tuple(country or ()),
        gender=gender,
    )
    policy, cut = policy_of(threshold), parse_cut(on, published_by, recorded_by)
    if files and not ephemeral:
        raise UsageError(f"{files[0]} stands where nothing is expected", tip="to ask list files, add --ephemeral")
    with ExitStack() as stack:
        where = settings(register).register
        if ephemeral:
            where = str(Path(stack.enter_context(TemporaryDirectory(prefix="blackletter-"))) / "ephemeral.db")
            migrate(where)
        s = stack.enter_context(session(where))
        if ephemeral:
            fill(s, files or [], parse_day(published, "--published"))
        log = stack.enter_context(s.look())
        d = stack.enter_context(open_desk(s, log, index_folder(where), cut, policy, lists or (), workers=1))
        answer = match_name(log, d.desk, d.docket, s.world, query)
    if form == "json":
        print_json(match_shape(query, cut, policy, answer.verdict, answer.hits, answer.others, d.coverage, d.stamp))
    elif form == "csv":
        print_csv(
            ("verdict", "list", "entry", "entry_name", "matched", "score", "state", "reasons", "stamp"),
            [
                (
                    answer.verdict,
                    r.list_id,
                    r.entry,
                    r.name,
                    x.name,
                    x.value,
                    r.state,
                    reasons_in_words(x.reasons),
                    d.stamp,
                )
                for x, r in answer.hits
            ]
            + [(answer.verdict, r.list_id, None, None, None, None, r.state, None, d.stamp) for r in answer.others],
        )
    else:
        print_match(query, cut, policy, answer.verdict, answer.hits, answer.others, d.coverage, d.stamp)


def _named(name: str) -> str:
    if not any(c.isalnum() for c in name):
        raise UsageError(f"{name[:40]!r} has neither a letter nor a digit", tip="name a party")
    return name.strip()


def _born(text: str) -> PartialDate:
    found = birth_date(text)
    if found is None:
        raise UsageError(f"--birth-date {text!r} is no date", tip="write it as YYYY, YYYY-MM or YYYY-MM-DD")
    return found


def compare(
    first: Annotated[str | None, typer.Argument(metavar="[A]", help="A name.")] = None,
    second: Annotated[str | None, typer.Argument(metavar="[B]", help="The name that it is compared with.")] = None,
    schema: SchemaOption = "Thing",
    threshold: ThresholdOption = None,
    pairs: Annotated[
        Path | None,
        typer.Option("--pairs", metavar="FILE", help="Many pairs: a file with the columns schema, name1, name2."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT.csv", help="With --pairs: where the answers go.")
    ] = None,
    form: FormatOption = "text",
) -> None:
    """Score two names against each other and say why; or every pair of a file, adding score, match and reasons.

    Example:

        blackletter compare "Muammar Gaddafi" "Moammar Qadhafi" --schema Person
    """
    check_format(form)
    policy, kind = policy_of(threshold), kind_of(schema)
    if pairs is not None:
        if first is not None:
            raise UsageError("both names and --pairs are given", tip="give one or the other")
        _compare_pairs(pairs, output, policy, kind)
        return
    if first is None or second is None:
        raise UsageError("two names are needed", tip='blackletter compare "A" "B", or --pairs FILE.csv -o OUT.csv')
    score = compare_names(_named(first), _named(second), kind, policy)
    same = score.value >= policy.threshold
    if form == "json":
        print_json(
            {
                "name1": first,
                "name2": second,
                "kind": kind,
                "policy": policy_shape(policy),
                "match": same,
                **score_shape(score),
            }
        )
    elif form == "csv":
        header = ("schema", "name1", "name2", "score", "match", "reasons")
        print_csv(header, [(schema, first, second, score.value, _told(same), reasons_in_words(score.reasons))])
    else:
        out().print(f"{score.value:.3f}  {'match' if same else 'no match'} (threshold {policy.threshold:g})")
        print_reasons(score.reasons)


def _told(value: bool) -> str:
    return "true" if value else "false"


def _compare_pairs(path: Path, output: Path | None, policy: Policy, kind: str) -> None:
    with closing(open_customers(path)) as file:
        _compare_rows(path, file, output, policy, kind)


def _compare_rows(path: Path, file: CustomerFile, output: Path | None, policy: Policy, kind: str) -> None:
    columns = {c.casefold().replace(" ", "").replace("_", ""): c for c in file.header}
    missing = [c for c in ("name1", "name2") if c not in columns]
    if missing:
        raise UsageError(
            f"{path} has no column {missing[0]!r}",
            tip=f"its columns are {', '.join(file.header)}; expected: schema, name1, name2",
        )
    header = (*file.header, "score", "match", "reasons")
    bad: list[BadRow] = []
    rows = _pairs(file, columns, policy, kind, bad)
    if output is None:
        print_csv(header, rows)
    else:
        with output.open("w", encoding="utf-8", newline="") as target:
            writer = csv.writer(target)
            writer.writerow(header)
            count = 0
            for cells in rows:
                writer.writerow(cells)
                count += 1
        said = f"{count:,} pairs in {output}"
        if bad:
            side = output.with_suffix(".bad.csv")
            side.write_text(csv_lines([BAD_COLUMNS, *map(bad_cells, bad)]), encoding="utf-8", newline="")
            said += f"; {len(bad):,} more could not be compared and stand in {side}"
        say(said)
    if bad and output is None:
        say(f"{len(bad):,} rows could not be compared; the first is row {bad[0].row}: {bad[0].why}")


def _pairs(
    file: CustomerFile, columns: dict[str, str], policy: Policy, kind: str, bad: list[BadRow]
) -> Iterator[list[object]]:
    left_at, right_at = (file.header.index(columns[c]) for c in ("name1", "name2"))
    schema_at = file.header.index(columns["schema"]) if "schema" in columns else None
    for row, raw in enumerate(file.rows, start=1):
        if isinstance(raw, Unreadable):
            bad.append(BadRow(row=row, why=raw.why, cells=raw.cells))
            continue
        cells = raw[: len(file.header)]
        left, right = cells[left_at], cells[right_at]
        given = cells[schema_at] if schema_at is not None else ""
        try:
            of_pair = kind_of(given) if given else kind
        except UsageError:
            bad.append(BadRow(row=row, why=f"schema {given!r} is not known", cells=tuple(cells)))
            continue
        empty = next((n for n, text in (("name1", left), ("name2", right)) if not any(c.isalnum() for c in text)), None)
        if empty is not None:
            bad.append(BadRow(row=row, why=f"{empty} has neither a letter nor a digit", cells=tuple(cells)))
            continue
        score = compare_names(left, right, of_pair, policy)
        yield [*cells, score.value, _told(score.value >= policy.threshold), reasons_in_words(score.reasons)]
