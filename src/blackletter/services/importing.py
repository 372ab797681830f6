"""Importing official publications and instruments: read, judge, record, project. One file is one transaction."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from blackletter.errors import BlackletterError, SourceError, UsageError
from blackletter.ports.clock import Clock
from blackletter.ports.lists import ListCatalogue, ListReader
from blackletter.ports.log import LogWriter, Register
from blackletter.services.projecting import FacetChange, Judged, judged_now, project
from blackletter.services.reparsing import add_reading
from blackletter.values.allocation import collector_paused
from blackletter.values.dates import PartialDate, exact_date
from blackletter.values.evidence import Document, Problem, problem
from blackletter.values.fetching import Arrival
from blackletter.values.publications import Instrument, Part, SourceFile

OUTCOMES = ("landed", "again", "accepted", "superseded", "instrument", "quarantined", "refused", "not-imported")
EXIT_CODES = {"quarantined": 1, "not-imported": 2, "refused": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the caller says of the files: all optional. `accept` = the reason for taking on a quarantined file.

    `arrival` = how a fetched file came: it gives the days in place of `published`.
    """

    list_id: str | None = None
    published: date | None = None
    accept: str | None = None
    arrival: Arrival | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file; `status` is one of `OUTCOMES`.

    `reasons` = why it was quarantined or refused, one sentence each; `flipped` = other files of the list whose verdict
    this one changed; `problems` = records that could not be read; `tip` = what to do next.
    """

    file: str
    status: str
    sha256: str | None
    list_id: str | None = None
    published_on: date | None = None
    changes: tuple[FacetChange, ...] = ()
    reasons: tuple[str, ...] = ()
    flipped: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    tip: str | None = None

    @property
    def exit_code(self) -> int:
        """The outcome as an exit code of CONTRACTS.md."""
        return EXIT_CODES.get(self.status, 0)


def import_file(
    register: Register, catalogue: ListCatalogue, clock: Clock, name: str, data: bytes, order: Order
) -> Iterator[Outcome]:
    """Import one file as given (packed or not); yields an outcome for each file inside. Never raises for a bad file."""
    try:
        files = catalogue.unpack(name, data)
    except BlackletterError as error:
        whole = SourceFile(name=name, data=data, sha256=sha256(data).hexdigest())
        yield _failed(register, clock, whole, error, order.arrival)
        return
    for file in files:
        try:
            with collector_paused():
                outcome = _import_one(register, catalogue, clock, file, order)
            yield outcome
        except (SourceError, UsageError) as error:
            yield _failed(register, clock, file, error, order.arrival)


def _import_one(register: Register, catalogue: ListCatalogue, clock: Clock, file: SourceFile, order: Order) -> Outcome:
    if order.list_id is None and catalogue.is_instrument(file):
        return _import_instrument(register, catalogue, clock, file)
    reader = catalogue.reader(order.list_id) if order.list_id is not None else catalogue.detect(file)
    part = reader.read(file)
    days = _days(file, part, order.published) if order.arrival is None else _days_of(order.arrival, part)
    with register.writing(clock.now(), f"import {part.list_id}") as log:
        return _record(log, reader, file, part, days, order)


def _days(file: SourceFile, part: Part, given: date | None) -> tuple[date, date]:
    """(day of publication, day seen): the printed day counts, the given one says until when it was seen."""
    if part.printed_on is None:
        if given is None:
            raise UsageError(
                f"{file.name}: its format prints no date, so the day of publication must be given",
                tip="add --published YYYY-MM-DD",
            )
        return given, given
    if given is not None and given < part.printed_on:
        raise UsageError(
            f"{file.name}: it was printed on {part.printed_on}, it cannot have been seen on {given} already",
            tip="--published is the day on which the file was seen, on or after the printed day",
        )
    return part.printed_on, given or part.printed_on


def _days_of(arrival: Arrival, part: Part) -> tuple[date, date]:
    """The same for a fetched file. A publisher east of Greenwich may print a day that has not begun in UTC."""
    if part.printed_on is None:
        return arrival.stood_from, arrival.seen_on
    return part.printed_on, max(part.printed_on, arrival.seen_on)


def _record(
    log: LogWriter, reader: ListReader, file: SourceFile, part: Part, days: tuple[date, date], order: Order
) -> Outcome:
    profile = reader.profile
    before = judged_now(log, profile)
    reading = next((r for r in before.records if r.sha256 == file.sha256), None)
    if reading is None:
        document = _document(file, profile.authority, profile.title, exact_date(days[0]), arrival=order.arrival)
        log.add_document(document, "list-file", file.data, (part.list_id, part.file_kind))
        log.add_problems(file.sha256, part.problems, part.parser_version)
        number = log.add_part(part, file.sha256)
    elif reading.parser_version < part.parser_version:
        number = add_reading(log, part, reading)
    else:
        number = reading.part
    if part.printed_on is None:
        log.add_sighting(number, days[0])
    log.add_sighting(number, days[1])
    if order.accept is not None and number not in {r.part for r in before.records if r.acceptances}:
        log.add_acceptance(number, order.accept)
    after, changes = project(log, profile, before)
    verdict = after.verdict(number)
    if verdict is None:
        raise AssertionError("a file in the log is always judged")
    status = "landed" if reading is None else "again"
    if not verdict.passed:
        status = "quarantined"
    elif verdict.accepted and order.accept is not None:
        status = "accepted"
    elif not verdict.stands:
        status = "superseded"
    return Outcome(
        file=file.name,
        status=status,
        sha256=file.sha256,
        list_id=part.list_id,
        published_on=after.days[number].published_on,
        changes=changes,
        reasons=verdict.failures,
        flipped=_flipped(before, after, number),
        problems=part.problems,
        tip="look at it, then take it on with --accept REASON" if status == "quarantined" else None,
    )


def _flipped(before: Judged, after: Judged, own: int) -> tuple[str, ...]:
    """What the new file changed in the verdicts on others."""
    out = []
    for old in before.judgements:
        new = after.verdict(old.part)
        if new is not None and new.part != own and new.passed != old.passed:
            day = after.days[new.part].published_on
            out.append(
                f"the publication of {day} passes its checkpoints now"
                if new.passed
                else f"the publication of {day} is quarantined now: {'; '.join(new.failures)}"
            )
    return tuple(out)


def _import_instrument(register: Register, catalogue: ListCatalogue, clock: Clock, file: SourceFile) -> Outcome:
    act = catalogue.read_instrument(file)
    known_lists = {p.id for p in catalogue.profiles()} | {d.id for p in catalogue.profiles() for d in p.derived}
    if act.list_id not in known_lists:
        raise SourceError(f"{file.name}: its list {act.list_id!r} is not known", tip="`blackletter lists` names them")
    with register.writing(clock.now(), f"instrument {act.list_id}") as log:
        known = any(i.sha256 == act.sha256 for i, _ in log.instruments(act.list_id))
        document = _document(file, act.authority, act.reference, exact_date(act.published_on), act)
        log.add_document(document, "instrument", file.data)
        log.add_instrument(act)
    return Outcome(
        file=file.name,
        status="again" if known else "instrument",
        sha256=file.sha256,
        list_id=act.list_id,
        published_on=act.published_on,
    )


def _failed(
    register: Register, clock: Clock, file: SourceFile, error: BlackletterError, arrival: Arrival | None
) -> Outcome:
    """A file that could not be read is kept with its problem; a call that was wrong keeps nothing."""
    status = "refused" if isinstance(error, SourceError) else "not-imported"
    if status == "refused":
        with register.writing(clock.now(), "refused") as log:
            if log.document(file.sha256) is None:
                log.add_document(_document(file, None, None, None, arrival=arrival), "refused", file.data)
                log.add_problems(file.sha256, [problem("unreadable", "refused", error.message)])
    return Outcome(file=file.name, status=status, sha256=file.sha256, reasons=(error.message,), tip=error.tip)


def _document(
    file: SourceFile,
    publisher: str | None,
    title: str | None,
    published_on: PartialDate | None,
    act: Instrument | None = None,
    arrival: Arrival | None = None,
) -> Document:
    url = act.source_url if act is not None else None
    return Document(
        sha256=file.sha256,
        file_name=file.name,
        url=arrival.address if arrival is not None else url,
        publisher=publisher,
        title=title,
        published_on=published_on,
        fetched_at=arrival.fetched_at if arrival is not None else None,
        media_type=_media_type(file.name),
        language=None,
        size_bytes=len(file.data),
    )


def _media_type(name: str) -> str:
    suffix = name.rpartition(".")[2].lower()
    known = {"csv": "text/csv", "xml": "application/xml", "html": "text/html", "htm": "text/html", "txt": "text/plain"}
    return known.get(suffix, "application/octet-stream")
