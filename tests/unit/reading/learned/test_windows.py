"""A report in windows: every sentence is answered once, none exceeds what the encoder reads."""

from blackletter.reading.learned.windows import WINDOW, pooled, windows_of
from blackletter.reading.steps.units import units_of
from blackletter.resources.step_model import step_model
from tests.support.reading_reports import prepared

LINE = "The court removed the Front from the list, and the ministry, which had fought the case for years, agreed. "
LONG = "The minister said that " + "the ban and the list and the order and " * 40 + "the appeal were gone."


def test_every_sentence_stands_in_exactly_one_window() -> None:
    report = prepared(LINE * 40)
    windows = windows_of(report, step_model().pieces)
    assert len(windows) > 2
    assert [place.sentence for window in windows for place in window.places] == [s.index for s in report.sentences]


def test_no_window_exceeds_what_the_encoder_reads() -> None:
    windows = windows_of(prepared(LINE * 40 + LONG), step_model().pieces)
    assert max(len(window.rows) for window in windows) <= WINDOW


def test_a_later_window_starts_with_the_sentence_before() -> None:
    first, second, *_ = windows_of(prepared(LINE * 40), step_model().pieces)
    last = first.places[-1]
    assert second.rows[1 : second.places[0].start] == first.rows[last.start : last.end]


def test_a_clause_has_its_own_pieces_its_head_and_its_sentence() -> None:
    report = prepared("The court said that it removed the Front.")
    (window,) = windows_of(report, step_model().pieces)
    names = list(step_model().pieces)
    said, removed = units_of(report.sentences[0])
    for unit, head in ((said, "said"), (removed, "removed")):
        found = pooled(unit, window.places[0])
        assert [names[window.rows[i]] for i in found.head] == [head]
        assert set(found.head) < set(found.own) < set(found.sentence)


def test_a_clause_beyond_the_cut_is_told_by_what_is_left_of_its_sentence() -> None:
    report = prepared(LONG)
    first = windows_of(report, step_model().pieces)[0].places[0]
    for unit in units_of(report.sentences[0]):
        assert set(pooled(unit, first).own) <= set(range(first.start, first.end))
