"""Where a quote stands: letter for letter in the sentence that it was said to come from, or nowhere."""

import re

from blackletter.reading.characters import plain
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.values.evidence import Span

LONGEST_QUOTE = 400
"""Characters of evidence, as of the reader's own steps."""
LEAST_WORDS = 2
"""A single word is found anywhere and proves nothing."""


def place_of(report: Report, sentence: ParsedSentence, quote: str) -> Span | str:
    """The raw span of `quote` in `sentence`, or the reason why it has none.

    All quotation marks and all white space are alike, as they were in what the model saw; case and all else count.
    """
    words = plain(quote).split()
    if len(words) < LEAST_WORDS:
        return f"a quote of {len(words)} words was given; {LEAST_WORDS} or more were expected"
    if sum(map(len, words)) + len(words) - 1 > LONGEST_QUOTE:
        return f"the quote is longer than {LONGEST_QUOTE} characters"
    places = _places(report, sentence.span, words)
    if len(places) > 1:
        return "the quote stands in its sentence more than once"
    if not places:
        elsewhere = next((s.index + 1 for s in report.sentences if _places(report, s.span, words)), None)
        if elsewhere is not None:
            return f"the quote stands in sentence {elsewhere}, not in sentence {sentence.index + 1}"
        return "the quote stands nowhere in the report"
    found = places[0]
    if len(found) > LONGEST_QUOTE:
        return f"the quote is longer than {LONGEST_QUOTE} characters"
    return found


def words_at(report: Report, sentence: ParsedSentence, words: str) -> Span | None:
    """The first place of `words` in `sentence`, None where they do not stand there or are longer than any quote."""
    if len(words) > LONGEST_QUOTE:
        return None
    return next(iter(_places(report, sentence.span, plain(words).split())), None)


def _places(report: Report, inside: Span, words: list[str]) -> list[Span]:
    """The places of whole words; a page's markup between two of them was blanked and counts as white space."""
    if not words:
        return []
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
    text = report.mapped[inside.start : inside.end]
    return [Span(start=inside.start + m.start(), end=inside.start + m.end()) for m in re.finditer(pattern, text)]
