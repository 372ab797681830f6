"""What models propose comes back as it was recorded, in order, from every store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

from blackletter.stores.register import SqlRegister
from blackletter.values.dates import exact_date, unresolved
from blackletter.values.evidence import Document, Span
from blackletter.values.second_opinions import Proposal, Proposer, RefusedAnswer, SecondOpinion
from tests.support.steps import step

DATA = "Ein Bericht über «Талибан».".encode()
SHA = sha256(DATA).hexdigest()
DOCUMENT = Document(
    sha256=SHA, file_name="a.txt", url=None, publisher=None, title=None, published_on=None, fetched_at=None,
    media_type="text/plain", language="en", size_bytes=len(DATA),
)  # fmt: skip
TOLD = step(
    "decision", document=SHA, day=exact_date(date(2025, 4, 17), "Thursday"), speaker="A judge", said_on="2025-04-17"
)
OPINION = SecondOpinion(
    sha256=SHA,
    reader_version="9",
    proposer=Proposer(model="модель:7b", endpoint="[::1]:8080", prompt="1"),
    asked_at=datetime(2026, 1, 1, 12, 0, 0, 5, tzinfo=UTC),
    sentences=(Span(start=0, end=9), Span(start=10, end=20)),
    proposals=(
        Proposal(id="p1", step=TOLD.step, statement=TOLD.statement, doubts=()),
        Proposal(id="p2", step=replace(TOLD.step, occurred=unresolved("soon")), statement=None, doubts=("a", "b")),
    ),
    refused=(RefusedAnswer(why="the quote stands nowhere in the report", answer='{"quote":"“x”"}'),),
    failure="h took longer than 1 seconds",
)


def test_opinions_come_back_word_for_word_in_the_order_of_recording(register: SqlRegister) -> None:
    other = replace(OPINION, proposals=(), failure=None)
    with register.writing(datetime(2026, 1, 1, tzinfo=UTC), "test") as log:
        log.add_document(DOCUMENT, "report", DATA)
        log.add_second_opinion(OPINION)
        log.add_second_opinion(other)
        at = log.recorded_at
    with register.reading() as look:
        assert look.second_opinions() == ((OPINION, at), (other, at))
        assert look.readings() == ()
