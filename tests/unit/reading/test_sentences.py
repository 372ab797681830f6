"""Sentences inside a span: offsets into the whole text, abbreviations kept whole, endless ones cut."""

from blackletter.reading.sentences import MAX_SENTENCE, sentence_spans
from blackletter.values.evidence import Span


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text, Span(start=0, end=len(text)))]


def test_sentences_are_slices_of_the_text() -> None:
    assert _sentences("It was so. He left.  She stayed!") == ["It was so.", "He left.", "She stayed!"]


def test_an_abbreviated_month_or_title_ends_no_sentence() -> None:
    assert _sentences("It met on Nov. 3 in Ostrel. Dr. Kolsky spoke.") == [
        "It met on Nov. 3 in Ostrel.",
        "Dr. Kolsky spoke.",
    ]


def test_only_the_span_is_looked_at() -> None:
    text = "Title here. Body one. Body two."
    spans = sentence_spans(text, Span(start=12, end=len(text)))
    assert [text[span.start : span.end] for span in spans] == ["Body one.", "Body two."]


def test_a_stretch_without_an_end_is_cut_at_white_space() -> None:
    text = "word " * 1_000
    spans = sentence_spans(text, Span(start=0, end=len(text)))
    assert all(len(span) <= MAX_SENTENCE for span in spans)
    assert "".join(text[span.start : span.end] for span in spans).count("word") == 1_000


def test_white_space_alone_has_no_sentence() -> None:
    assert sentence_spans("   \n ", Span(start=0, end=5)) == ()
