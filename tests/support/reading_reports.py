"""Reading a report in a test: the language model, the gazetteer and the procedures as shipped, loaded once."""

from datetime import date
from hashlib import sha256

from blackletter.reading.parsed import Report
from blackletter.reading.reader import prepare, read_report
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.resources.model import language_model
from blackletter.resources.procedures import load_procedures
from blackletter.values.statements import Reading, ReportMeta, Statement

PROCEDURES = tuple(load_procedures())


def read(text: str, *, published: date | None = None, publisher: str | None = None) -> Reading:
    """The reading of `text` as the command line would make it."""
    return read_report(
        text,
        sha256=sha256(text.encode("utf-8", "replace")).hexdigest(),
        file="report.txt",
        meta=ReportMeta(published=published, publisher=publisher),
        language_model=language_model(),
        gazetteer=bundled_gazetteer(),
        procedures=PROCEDURES,
    )


def prepared(text: str, *, published: date | None = None, publisher: str | None = None) -> Report:
    """The report as it stands before its steps are sought."""
    return prepare(
        text,
        sha256="0" * 64,
        file="report.txt",
        meta=ReportMeta(published=published, publisher=publisher),
        language_model=language_model(),
        gazetteer=bundled_gazetteer(),
        procedures=PROCEDURES,
    )


def said(text: str, *, published: date | None = None, publisher: str | None = None) -> list[tuple[str, str, str]]:
    """(speaker, kind, words) of each statement of `text`."""
    return [
        (each.speaker, each.kind, each.evidence.quote)
        for each in statements(text, published=published, publisher=publisher)
    ]


def statements(text: str, *, published: date | None = None, publisher: str | None = None) -> tuple[Statement, ...]:
    """The statements of `text`."""
    return prepared(text, published=published, publisher=publisher).statements
