"""What the nouns of a sentence name, as one value for all its clauses."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.nominals.classes import classes_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nominals:
    """The classes of each noun of a unit, by token index, and whether its party names stand in it."""

    report: Report
    sentence: ParsedSentence
    classes: dict[int, frozenset[str]]

    def of(self, token: Token) -> frozenset[str]:
        """The classes of `token` (empty for a word that names nothing of interest)."""
        return self.classes.get(token.i, frozenset())

    def any(self, tokens: Iterator[Token] | list[Token] | tuple[Token, ...], *wanted: str) -> bool:
        """Whether one of `tokens` bears one of the `wanted` classes."""
        classes = self.classes
        return any(not classes[token.i].isdisjoint(wanted) for token in tokens if token.i in classes)

    def having(self, tokens: Iterator[Token] | list[Token] | tuple[Token, ...], *wanted: str) -> list[Token]:
        """Those of `tokens` that bear one of the `wanted` classes."""
        classes = self.classes
        return [token for token in tokens if token.i in classes and not classes[token.i].isdisjoint(wanted)]


def nominals_of(report: Report, sentence: ParsedSentence) -> Nominals:
    """Classify the nouns of `sentence`; one value serves all its units, since a clause may borrow another's subject."""
    classes: dict[int, frozenset[str]] = {}
    for token in sentence.doc:
        found = classes_of(report, sentence, token)
        if found:
            classes[token.i] = frozenset(found)
    return Nominals(report=report, sentence=sentence, classes=classes)
