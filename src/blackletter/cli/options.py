"""Options and arguments that several commands share, with their checks."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated

import typer

from blackletter.errors import UsageError
from blackletter.values.cut import Cut
from blackletter.values.events import PARSER, SOURCE
from blackletter.wiring import SystemClock

RegisterOption = Annotated[
    str | None,
    typer.Option(
        "--register",
        metavar="PATH|URL",
        help="The register: a SQLite file or an SQLAlchemy URL. Default: $BLACKLETTER_REGISTER, else blackletter.db.",
    ),
]
FormatOption = Annotated[str, typer.Option("--format", metavar="text|json|csv", help="How to print the answer.")]
OnOption = Annotated[str | None, typer.Option("--on", metavar="DAY", help="The legal day asked for. Default: today.")]
PublishedByOption = Annotated[
    str | None,
    typer.Option("--published-by", metavar="DAY", help="Use only what the world had seen by the end of that day."),
]
RecordedByOption = Annotated[
    str | None,
    typer.Option(
        "--recorded-by",
        metavar="TIME",
        help="Use only what was recorded by that instant (ISO, with offset; a bare day means its end, UTC).",
    ),
]
ListOption = Annotated[str | None, typer.Option("--list", metavar="ID", help="The list, by its id.")]

CauseOption = Annotated[
    str | None,
    typer.Option(
        "--cause", metavar="source|parser", help="Only what the source changed, or only what our reading of it changed."
    ),
]


def parse_day(text: str | None, option: str) -> date | None:
    """A legal day as given; UsageError where it is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text!r} is no day", tip="write it as YYYY-MM-DD") from None


def parse_instant(text: str | None, option: str) -> datetime | None:
    """A record time as given: an ISO instant with its offset, or a day, which means its last microsecond in UTC."""
    if text is None:
        return None
    try:
        if len(text) == len("2024-10-06"):
            return datetime.combine(date.fromisoformat(text), time.min, UTC) + timedelta(days=1, microseconds=-1)
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(
            f"{option} {text!r} is no instant", tip="write it as 2024-10-06T12:00:00+00:00, or as a day"
        ) from None
    if instant.tzinfo is None:
        raise UsageError(f"{option} {text!r} has no offset from UTC", tip="add it: +00:00 or Z")
    return instant


def parse_cut(on: str | None, published_by: str | None, recorded_by: str | None) -> Cut:
    """The three cuts; the legal day is today (UTC) unless given."""
    return Cut(
        on=parse_day(on, "--on") or SystemClock().today(),
        published_by=parse_day(published_by, "--published-by"),
        recorded_by=parse_instant(recorded_by, "--recorded-by"),
    )


def check_cause(value: str | None) -> str | None:
    """One of the causes, or None; UsageError naming them."""
    if value not in (None, SOURCE, PARSER):
        raise UsageError(f"--cause {value!r} is not one of {SOURCE}, {PARSER}")
    return value


def check_format(value: str, allowed: tuple[str, ...] = ("text", "json", "csv")) -> str:
    """One of the formats; UsageError naming them."""
    if value not in allowed:
        raise UsageError(f"--format {value!r} is not one of {', '.join(allowed)}")
    return value
