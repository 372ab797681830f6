"""What becomes of a model's answers: which proposals stand under a register cut, and when a model is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from blackletter.errors import SourceError
from blackletter.services.second_opinions import SecondOpinions, proposed_under
from blackletter.stores.register import SqlRegister
from blackletter.values.evidence import Document, Span
from blackletter.values.second_opinions import Heard, Proposal, Proposer, Question, RefusedAnswer, SecondOpinion
from blackletter.values.statements import Reading
from tests.support.clock import TickingClock
from tests.support.registers import fresh_register
from tests.support.steps import step as reported

DATA = b"A report."
SHA = sha256(DATA).hexdigest()
WHO = Proposer(model="m", endpoint="h", prompt="1")
READING = Reading(
    sha256=SHA, file="a.txt", reader_version="9", publisher=None, title=None, url=None, published_on=None,
    language="en", text="A report.", blocks=(), holes=(), outlets=(), statements=(), steps=(),
)  # fmt: skip


def proposal(name: str) -> Proposal:
    return Proposal(id=name, step=reported("decision", document=SHA).step, statement=None, doubts=("a doubt",))


@dataclass
class Scripted:
    """A model and a report in one: answers are names of proposals, "!" fails, "?" is no answer."""

    answers: list[str]
    asked: list[str] = field(default_factory=list)
    proposer: Proposer = WHO
    pieces: int = 1

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(
            Question(instructions="i", data=str(n), schema="{}", sentences=(Span(start=n, end=n + 1),))
            for n in range(self.pieces)
        )

    def answer(self, question: Question) -> str:
        self.asked.append(question.data)
        words = self.answers.pop(0)
        if words == "!":
            raise SourceError("h cannot be reached", tip="is it on?")
        return words

    def heard(self, question: Question, answer: str) -> Heard:
        if answer == "?":
            raise SourceError("the answer is no JSON: '?'")
        refused = (RefusedAnswer(why="why", answer="words"),) if "-" in answer else ()
        return Heard(proposals=tuple(proposal(n) for n in answer if n.isalpha()), refused=refused)


def opinion(model: Scripted) -> SecondOpinion:
    return SecondOpinions(model=model, clock=TickingClock()).on(model, READING)


def test_answers_about_all_pieces_make_one_opinion() -> None:
    found = opinion(Scripted(answers=["ab-", "bc"], pieces=2))
    assert [p.id for p in found.proposals] == ["a", "b", "c"]
    assert found.sentences == (Span(start=0, end=1), Span(start=1, end=2))
    assert (found.sha256, found.reader_version, found.proposer, found.failure) == (SHA, "9", WHO, None)
    assert [r.why for r in found.refused] == ["why"]


def test_an_answer_that_is_none_leaves_the_other_pieces_alone() -> None:
    found = opinion(Scripted(answers=["?", "a"], pieces=2))
    assert [p.id for p in found.proposals] == ["a"]
    assert found.sentences == (Span(start=1, end=2),)
    assert found.failure == "h: the answer is no JSON: '?'"


def test_an_endpoint_that_fails_is_not_asked_about_the_rest_and_what_came_stands() -> None:
    model = Scripted(answers=["a", "!", "b"], pieces=3)
    found = opinion(model)
    assert model.asked == ["0", "1"]
    assert ([p.id for p in found.proposals], found.sentences) == (["a"], (Span(start=0, end=1),))
    assert found.failure == "h cannot be reached (is it on?)"


def test_a_model_is_left_alone_after_two_reports_without_an_answer() -> None:
    model = Scripted(answers=["!", "a", "!", "!", "b"])
    asking = SecondOpinions(model=model, clock=TickingClock())
    failures = [asking.on(model, READING).failure for _ in range(5)]
    silent = "h cannot be reached (is it on?)"
    assert failures == [silent, None, silent, silent, "h gave no answer for 2 reports in a row"]
    assert model.answers == ["b"]


def test_what_a_model_said_of_a_piece_stands_while_it_gives_no_answer_about_it(register: SqlRegister) -> None:
    recorded(register, "a")
    elsewhere = replace(opinion(Scripted(answers=["b"])), sentences=(Span(start=50, end=60),))
    with register.writing(datetime(2026, 1, 2, tzinfo=UTC), "test") as log:
        log.add_second_opinion(elsewhere)
    assert under(register) == {"a": (["m"], True), "b": (["m"], True)}


# Under a register cut.


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as made:
        yield made


def recorded(register: SqlRegister, names: str, model: str = "m") -> datetime:
    document = Document(
        sha256=SHA, file_name="a.txt", url=None, publisher=None, title=None, published_on=None, fetched_at=None,
        media_type="text/plain", language="en", size_bytes=len(DATA),
    )  # fmt: skip
    scripted = Scripted(answers=[names + "-"], proposer=replace(WHO, model=model))
    made = opinion(scripted)
    with register.writing(datetime(2026, 1, 1, tzinfo=UTC), "test") as log:
        log.add_document(document, "report", DATA)
        log.add_second_opinion(made)
        at = log.recorded_at
    with register.reading() as log:
        assert log.second_opinions()[-1] == (made, at)
    return at


def under(register: SqlRegister, recorded_by: datetime | None = None) -> dict[str, tuple[list[str], bool]]:
    with register.reading() as log:
        found = proposed_under(log, recorded_by)
    return {key: ([who.model for who in each.proposers], each.current) for key, each in found.items()}


def test_a_proposal_is_current_while_one_of_its_models_still_makes_it(register: SqlRegister) -> None:
    recorded(register, "ab")
    assert under(register) == {"a": (["m"], True), "b": (["m"], True)}
    recorded(register, "b", "n")
    recorded(register, "a")
    assert under(register) == {"a": (["m"], True), "b": (["m", "n"], True)}
    recorded(register, "", "n")
    assert under(register) == {"a": (["m"], True), "b": (["m", "n"], False)}


def test_a_register_cut_shows_what_had_been_proposed_by_then(register: SqlRegister) -> None:
    first = recorded(register, "a")
    recorded(register, "b")
    assert under(register, first) == {"a": (["m"], True)}
    assert under(register) == {"a": (["m"], False), "b": (["m"], True)}
