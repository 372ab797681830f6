"""The sentence around a piece of evidence."""

import pytest

from blackletter.reading.around import sentence_around
from blackletter.reading.blocks.labels import label
from blackletter.reading.intake import take_in
from blackletter.values.evidence import Span
from blackletter.values.statements import Block

TEXT = "A title of the report\r\n\r\nMr. Lavrov spoke. The “ban” on the group was lifted, he said. It rained.\r\n"
PAGE = (
    "<html><body><article><p>It rained. The <b>ban</b> was lifted, he said at length. It rained.</p></article></html>"
)


def around(text: str, words: str, blocks: tuple[Block, ...] | None = None) -> str:
    start = text.index(words)
    found = sentence_around(text, label(text) if blocks is None else blocks, Span(start=start, end=start + len(words)))
    return text[found.start : found.end]


@pytest.mark.parametrize("words", ["was lifted", "The “ban”", "he said", "The “ban” on the group was lifted, he said."])
def test_it_is_the_whole_sentence_letter_for_letter(words: str) -> None:
    assert around(TEXT, words) == "The “ban” on the group was lifted, he said."


def test_a_title_is_a_sentence() -> None:
    assert around(TEXT, "title of") == "A title of the report"


def test_evidence_over_two_sentences_is_covered() -> None:
    words = "said. It rained"
    assert words in around(TEXT, words)


def test_evidence_outside_of_every_block_stands_alone() -> None:
    assert around(TEXT, "was lifted", ()) == "was lifted"


def test_a_pages_markup_is_no_border() -> None:
    page = PAGE.replace("It rained", "It rained on the capital for days and days on end")
    taken = take_in(page.encode(), "a.html")
    assert taken.blocks is not None
    assert around(taken.text, "lifted", taken.blocks) == "The <b>ban</b> was lifted, he said at length."
