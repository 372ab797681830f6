"""Rule (STYLE, Evidence): always `text[start:end] == quote`, whatever the text; and no text crashes the reader."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blackletter.errors import BlackletterError, SourceError, Unsupported
from tests.support.reading_reports import read

REPORTS = sorted((Path(__file__).resolve().parent.parent / "assets" / "reading").glob("*/*.txt"))
WORDS = (
    'He said that "the ban" is over, “Kabul” told TASS on Friday. According to the ministry: A: Q: (photo: x) \r\n\n'
    "Petr Hanak added in May 2021 the list of banned groups was lifted 2024-10-06 — ‘so’ "
    "â€œyesâ€\x9d ; … \u202e\u0627 é 中 \x00\ufeff"
).split(" ")


def _holds(text: str) -> None:
    try:
        reading = read(text)
    except BlackletterError:
        return
    for span in [each.evidence for each in reading.statements] + [each.evidence for each in reading.steps]:
        assert reading.text[span.start : span.end] == span.quote
    at = 0
    for block in reading.blocks:
        assert at <= block.span.start <= block.span.end <= len(text)
        at = block.span.end
    known = {each.id for each in reading.statements}
    assert len(known) == len(reading.statements)
    assert all(step.statement_id is None or step.statement_id in known for step in reading.steps)


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_evidence_is_verbatim_in_any_text(text: str) -> None:
    _holds(text)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join))
def test_evidence_is_verbatim_in_broken_reports(text: str) -> None:
    _holds(text)


@settings(max_examples=40)
@given(st.sampled_from(REPORTS), st.data())
def test_evidence_is_verbatim_in_every_cut_of_a_report(path: Path, data: st.DataObject) -> None:
    text = path.read_bytes().decode("utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    _holds(text[start:end])


def test_ten_megabytes_of_one_line_are_refused_in_one_sentence() -> None:
    with pytest.raises(
        SourceError, match="report.txt holds 10,000,000 characters of text; a report of at most 60,000 was expected"
    ):
        read("x" * 10_000_000)


def test_right_to_left_text_is_refused_by_its_script() -> None:
    with pytest.raises(Unsupported, match="report.txt is written in Arabic script"):
        read("أعلنت المحكمة رفع الحظر عن الحركة. " * 20)
