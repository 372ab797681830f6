"""A report as questions: its sentences and parties, numbered, as data."""

from collections.abc import Iterator, Sequence

import msgspec

from blackletter.reading.parsed import Mention, ParsedSentence, Report
from blackletter.reading.proposals.instructions import INSTRUCTIONS, SCHEMA
from blackletter.reading.steps.parties import is_party
from blackletter.values.second_opinions import Question

MOST_SENTENCES = 60
"""Sentences in one question."""
MOST_CHARACTERS = 12_000
"""Characters of sentences in one question."""
MOST_QUESTIONS = 10
"""Questions about one report; the sentences after them are not asked about."""
MOST_PARTIES = 60
"""Party names in one question, the first that the report names."""
LONGEST_NAME = 120


def parties_of(report: Report) -> tuple[str, ...]:
    """The names that a step can concern, each once, in the order of the text; party number n is the n-th of them."""
    names = (mention.name[:LONGEST_NAME] for mention in report.mentions if _can_be_listed(mention))
    return tuple(dict.fromkeys(names))[:MOST_PARTIES]


def _can_be_listed(mention: Mention) -> bool:
    return is_party(mention) or mention.kind == "person"


def questions_of(report: Report, parties: Sequence[str]) -> tuple[Question, ...]:
    """The questions about `report`, within the bounds above; sentence number n is the report's n-th, from 1."""
    named = [{"number": i, "name": name} for i, name in enumerate(parties, start=1)]
    found = []
    for batch in _batches(report):
        numbered = [{"number": each.index + 1, "text": shown(report, each)} for each in batch]
        data = msgspec.json.encode({"parties": named, "sentences": numbered}).decode("utf-8")
        spans = tuple(each.span for each in batch)
        found.append(Question(instructions=INSTRUCTIONS, data=data, schema=SCHEMA, sentences=spans))
        if len(found) == MOST_QUESTIONS:
            break
    return tuple(found)


def shown(report: Report, sentence: ParsedSentence) -> str:
    """A sentence as a model sees it: quotation marks straight, white space single."""
    return " ".join(report.mapped[sentence.span.start : sentence.span.end].split())


def _batches(report: Report) -> Iterator[list[ParsedSentence]]:
    batch: list[ParsedSentence] = []
    size = 0
    for sentence in report.sentences:
        length = len(shown(report, sentence))
        if batch and (len(batch) == MOST_SENTENCES or size + length > MOST_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(sentence)
        size += length
    if batch:
        yield batch
