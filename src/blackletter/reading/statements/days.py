"""Days of statements that the sentence itself does not tell: a timeline's entry, a report without a date of its own."""

from collections.abc import Sequence

from blackletter.reading.parsed import DateMention, ParsedSentence
from blackletter.reading.statements.draft import Draft
from blackletter.values.dates import PartialDate

HEADED = 2
"""A headline's speaker says it where the report first lets him speak: among his first statements."""


def settle_days(
    mapped: str,
    drafts: Sequence[Draft],
    dates: Sequence[DateMention],
    sentences: Sequence[ParsedSentence],
    peg: PartialDate | None,
) -> None:
    """Give a day to statements that have none.

    In a timeline ("January 17, 2024: …") the entry's day is that of its statements. In a report of unknown date
    (`peg` = the latest day that it tells as past) a speaker of whom an outlet reported on one exact day speaks on that
    day, and so does the headline on the peg: it tells the news.
    """
    entries = {sentences[each.sentence].paragraph: each.date for each in dates if _opens_entry(mapped, each, sentences)}
    for draft in drafts:
        if draft.said_on is None:
            draft.said_on = entries.get(draft.sentence.paragraph)
    for draft in drafts:
        if draft.said_on is None and draft.sentence.block in ("title", "deck"):
            body = [each for each in drafts if each.sentence.block == "body"]
            same = [each for each in body if each.speaker.name == draft.speaker.name]
            draft.said_on = next((each.said_on for each in same[:HEADED] if each.said_on is not None), None)
    if peg is None:
        return
    for draft in drafts:
        if draft.said_on is None and draft.sentence.block in ("title", "deck"):
            draft.said_on = peg
        elif draft.said_on is None:
            days = {
                each.said_on.earliest: each.said_on
                for each in drafts
                if each.said_on is not None and _tells_of(mapped, each, draft)
            }
            if len(days) == 1:
                draft.said_on = next(iter(days.values()))


def _opens_entry(mapped: str, each: DateMention, sentences: Sequence[ParsedSentence]) -> bool:
    sentence = sentences[each.sentence]
    before = mapped[sentence.span.start : each.span.start].strip(" *•·–—-")
    first = sentence.index == 0 or sentences[sentence.index - 1].paragraph != sentence.paragraph
    return first and not before and mapped[each.span.end : each.span.end + 1] == ":" and each.date.exact


def _tells_of(mapped: str, outlet: Draft, draft: Draft) -> bool:
    """Whether a dated outlet's report begins with the speaker of `draft`: "TASS reported on Friday that Bortnikov
    spoke …"."""
    if not outlet.speaker.outlet or outlet.said_on is None or not outlet.said_on.exact:
        return False
    last = draft.speaker.name.split()[-1]
    return last in mapped[outlet.span.start : outlet.span.start + 60]
