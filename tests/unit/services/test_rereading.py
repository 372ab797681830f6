"""Stored reports read again: what the caller knew is kept, verdicts go along, older readings stand under their cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

import pytest

from blackletter.errors import Unsupported
from blackletter.ports.opinions import Inquiry
from blackletter.services.reports import ingest, reports_under
from blackletter.services.rereading import Reread, reread
from blackletter.services.verdicts import step_id
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.dates import exact_date
from blackletter.values.evidence import Evidence, Span
from blackletter.values.proceedings import Verdict
from blackletter.values.statements import Block, DatedBy, Reading, ReportMeta, Step
from blackletter.wiring import World
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.steps import step as reported

TEXT = "The Supreme Court lifted the ban."
DAY = date(2025, 4, 17)
META = ReportMeta(published=DAY, publisher="The Desk", url="https://desk.example/1")
CUT = Cut(on=date(2026, 1, 2), published_by=None, recorded_by=None)


@dataclass(frozen=True)
class PlainReader:
    """Finds one step, from `start` to the end of the text; a version that is "none" refuses."""

    version: str
    start: int
    known: ReportMeta = META

    def read(self, data: bytes, file: str, meta: ReportMeta) -> Reading:
        if self.version == "none":
            raise Unsupported(f"{file} cannot be read")
        assert meta == self.known
        return Reading(
            sha256=sha256(data).hexdigest(), file=file, reader_version=self.version, publisher=meta.publisher,
            title=None, url=meta.url, published_on=DatedBy(date=exact_date(DAY), how="given", reason="passed"),
            language="en", text=TEXT, blocks=(Block(span=Span(start=0, end=len(TEXT)), kind="body"),), holes=(),
            outlets=(), statements=(), steps=(self._step(data),),
        )  # fmt: skip

    def _step(self, data: bytes) -> Step:
        quote = TEXT[self.start :]
        e = Evidence(sha256=sha256(data).hexdigest(), start=self.start, end=len(TEXT), quote=quote)
        return replace(reported("decision").step, evidence=e)

    def read_and_inquire(self, data: bytes, file: str, meta: ReportMeta) -> tuple[Reading, Inquiry]:
        raise AssertionError("nobody is asked when reports are read again")


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as made:
        ingest(made, PlainReader("1", 4), TickingClock(), "a.txt", TEXT.encode(), META)
        yield made


def again(register: SqlRegister, version: str, start: int) -> list[Reread]:
    return list(reread(register, PlainReader(version, start), TickingClock()))


def counted(register: SqlRegister, recorded_by: datetime | None = None) -> list[int]:
    """The offsets at which the steps that count begin."""
    with register.reading() as log:
        found = reports_under(log, World(), replace(CUT, recorded_by=recorded_by))
    return [x.step.evidence.start for x in found.steps]


def reject(register: SqlRegister, version: str, start: int) -> None:
    (step,) = PlainReader(version, start).read(TEXT.encode(), "a.txt", META).steps
    now = TickingClock().now()
    with register.writing(now, "review") as log:
        log.add_verdict(Verdict(step_id=step_id(step), accepted=False, reviewer="a reader", judged_at=now, note=""))


def test_what_todays_version_has_read_is_left_alone(register: SqlRegister) -> None:
    assert again(register, "1", 9) == []
    assert counted(register) == [4]


def test_what_the_caller_knew_is_kept_and_the_older_reading_stands_under_its_cut(register: SqlRegister) -> None:
    with register.reading() as log:
        ((_, first),) = log.readings()
    (found,) = again(register, "2", 9)
    assert (found.file, found.changed, found.before, found.after) == ("a.txt", True, 1, 1)
    assert (counted(register), counted(register, first)) == ([9], [4])


def test_a_reading_that_is_the_same_is_told_as_such(register: SqlRegister) -> None:
    (found,) = again(register, "2", 4)
    assert (found.changed, found.refused) == (False, None)


def test_a_verdict_goes_along_with_its_step(register: SqlRegister) -> None:
    reject(register, "1", 4)
    assert counted(register) == []
    (found,) = again(register, "2", 9)
    assert (found.verdicts, found.lost) == (1, 0)
    assert counted(register) == []
    (found,) = again(register, "3", 9)
    assert counted(register) == []


def test_a_reading_that_another_command_makes_meanwhile_stands(register: SqlRegister) -> None:
    class Overtaken(PlainReader):
        def read(self, data: bytes, file: str, meta: ReportMeta) -> Reading:
            later = PlainReader("2", 12, replace(META, publisher="Another"))
            ingest(register, later, TickingClock(), file, data, later.known)
            return PlainReader.read(self, data, file, meta)

    assert list(reread(register, Overtaken("2", 9), TickingClock())) == []
    assert counted(register) == [12]


def test_a_report_that_is_refused_keeps_its_reading(register: SqlRegister) -> None:
    (found,) = again(register, "none", 0)
    assert found.refused == "a.txt cannot be read"
    assert counted(register) == [4]
