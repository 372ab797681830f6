"""Holes that a scraper left, with what probably stood there."""

from tests.support.reading_reports import prepared


def test_a_dropped_name_is_found_with_its_likely_filler() -> None:
    text = (
        "Varnia has resolved to remove the from its list. The court had outlawed Hamas in 2009, "
        "and Hamas never appealed."
    )
    report = prepared(text)
    assert [(hole.at, hole.likely) for hole in report.holes] == [(text.index("the from") + 3, "Hamas")]


def test_whole_sentences_have_no_holes() -> None:
    assert prepared("The court took the name off the list in 2009, and the state agreed to it.").holes == ()


def test_without_a_party_there_is_no_likely_filler() -> None:
    assert [hole.likely for hole in prepared("Varnia has resolved to remove the from its list.").holes] == [None]
