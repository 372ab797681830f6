"""Stored reports read again with today's reader; earlier readings stay in the log."""

from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass

from blackletter.errors import BlackletterError
from blackletter.ports.clock import Clock
from blackletter.ports.log import Register
from blackletter.ports.reports import ReportReader
from blackletter.services.reports import every_reading, latest
from blackletter.services.verdicts import carried, step_id, verdicts_under
from blackletter.values.statements import Reading, ReportMeta


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What became of one report.

    `changed` = today's reader makes something else of it; `before` and `after` count its steps; `verdicts` counts those
    on its steps, `lost` the ones whose step today's reader does not find any more, under whatever borders; `refused` =
    why today's reader cannot read it (its older reading stands).
    """

    sha256: str
    file: str
    changed: bool
    before: int
    after: int
    verdicts: int
    lost: int
    refused: str | None = None


def reread(register: Register, reader: ReportReader, clock: Clock) -> Iterator[Reread]:
    """Read every stored report again that today's version of the reader has not read, each in a transaction of its own.

    What the caller once knew of it (day, publisher, address) is kept. Under a register cut of before, the older
    readings stand.
    """
    with register.reading() as log:
        here = log.position()
        held = [readings for readings, _ in every_reading(log, None).values()]
        verdicts: Mapping[str, bool] = verdicts_under(log, None)
    old = [readings[-1] for readings in held if readings[-1].reader_version != reader.version]
    for readings in held:
        verdicts = carried(verdicts, readings)
    for before in old:
        with register.reading() as log:
            data = log.source_bytes(before.sha256)
        judged = {key: verdicts[key] for key in map(step_id, before.steps) if key in verdicts}
        try:
            after = reader.read(data, before.file, _known(before))
        except BlackletterError as error:
            yield _told(before, before, judged, 0, refused=error.message)
            continue
        with register.writing(clock.now(), "reread") as log:
            position, here = here, log.position()
            # Where another command has written meanwhile, a newer reading of this report is the one that stands.
            if here > position + 1 and latest(log, None)[before.sha256][0] != before:
                continue
            log.add_reading(after)
        found = carried(judged, [before, after]).keys() & set(map(step_id, after.steps))
        yield _told(before, after, judged, max(0, len(judged) - len(found)))


def _known(reading: Reading) -> ReportMeta:
    """What the caller knew; what the text or its markup told is found in it again."""
    day = reading.published_on
    given = day.date.earliest if day is not None and day.how == "given" else None
    return ReportMeta(published=given, publisher=reading.publisher, url=reading.url)


def _told(before: Reading, after: Reading, judged: Sized, lost: int, refused: str | None = None) -> Reread:
    return Reread(
        sha256=before.sha256,
        file=before.file,
        changed=(before.steps, before.statements) != (after.steps, after.statements),
        before=len(before.steps),
        after=len(after.steps),
        verdicts=len(judged),
        lost=lost,
        refused=refused,
    )
