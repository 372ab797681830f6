"""A step that the learned opinion alone finds counts once a person accepts it, and is gone once one rejects it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from blackletter.services.reports import Reports, reports_under
from blackletter.services.verdicts import step_id
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.evidence import Document
from blackletter.values.proceedings import Verdict
from blackletter.values.statements import Reading
from blackletter.wiring import World
from tests.support.steps import step

DATA = b"The ban was lifted. Talks went on."
SHA = sha256(DATA).hexdigest()
DOCUMENT = Document(
    sha256=SHA, file_name="a.txt", url=None, publisher=None, title=None, published_on=None, fetched_at=None,
    media_type="text/plain", language="en", size_bytes=len(DATA),
)  # fmt: skip
READ, GUESS = (
    replace(step(stage, document=SHA).step, statement_id=None, guessed=guessed, unsure="look" if guessed else None)
    for stage, guessed in (("review", False), ("effective", True))
)
READING = Reading(
    sha256=SHA, file="a.txt", reader_version="1", publisher=None, title=None, url=None, published_on=None,
    language="en", text=DATA.decode(), blocks=(), holes=(), outlets=(), statements=(), steps=(READ, GUESS),
)  # fmt: skip
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def _reports(register: SqlRegister) -> Reports:
    with register.reading() as look:
        return reports_under(look, World(), Cut(on=date(2026, 2, 1), published_by=None, recorded_by=None))


@pytest.mark.parametrize(("accepted", "stages"), [(True, {"review", "effective"}), (False, {"review"})])
def test_a_guess_counts_once_it_is_accepted(register: SqlRegister, accepted: bool, stages: set[str]) -> None:
    with register.writing(NOW, "test") as log:
        log.add_document(DOCUMENT, "report", DATA)
        log.add_reading(READING)
    before = _reports(register)
    assert {x.step.stage for x in before.steps} == {"review"}
    assert [x.id for x in before.guessed] == [step_id(GUESS)]
    with register.writing(NOW, "test") as log:
        log.add_verdict(Verdict(step_id=step_id(GUESS), accepted=accepted, reviewer="a reader", judged_at=NOW, note=""))
    after = _reports(register)
    assert {x.step.stage for x in after.steps} == stages
    assert after.guessed == ()
