"""How names, dates and numbers are shown to the encoder."""

from blackletter.reading.learned.words import MASKS, shown
from tests.support.reading_reports import prepared

KNOWN = frozenset({"removed", "the"})


def _shown(text: str) -> list[str]:
    report = prepared(text)
    return [shown(report, sentence, token, KNOWN) for sentence in report.sentences for token in sentence.doc]


def test_an_invented_party_looks_like_a_real_one() -> None:
    real = _shown("The court removed the Taliban from the list of terrorist organisations on Monday.")
    invented = _shown("The court removed the Ostravia Front from the list of terrorist organisations on Monday.")
    assert real == [each for i, each in enumerate(invented) if each != "<party>" or invented[i - 1] != "<party>"]
    assert "<party>" in real
    assert "<date>" in real


def test_the_word_that_tells_what_a_body_is_stays_beside_its_mask() -> None:
    assert _shown("The Supreme Court ruled.") == ["the", "<court>", "court", "ruled", "."]


def test_numbers_are_masked_and_plain_words_are_not() -> None:
    assert _shown("It came back within 12 weeks.") == ["it", "came", "back", "within", "<number>", "weeks", "."]


def test_each_mask_borrows_the_meaning_of_a_word_of_its_own() -> None:
    assert len(set(MASKS.values())) == len(MASKS)
