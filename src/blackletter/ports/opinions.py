"""How services see a language model that gives a second opinion, and what a report has to ask it."""

from typing import Protocol

from blackletter.values.second_opinions import Heard, Proposer, Question


class OpinionModel(Protocol):
    """A model behind an endpoint; what it answers is never trusted."""

    @property
    def proposer(self) -> Proposer:
        """Who answers: model, endpoint, version of the question."""
        ...

    def answer(self, question: Question) -> str:
        """The words of the answer; raises SourceError where none can be had, however often it was asked."""
        ...


class Inquiry(Protocol):
    """What one report has to ask, and how its answers are checked against the report."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, bounded in number and size."""
        ...

    def heard(self, question: Question, answer: str) -> Heard:
        """What is left of an answer; raises SourceError where it is no answer to the question at all."""
        ...
