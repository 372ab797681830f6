"""From drafts to statements: interview answers, headline quotations, ids, verbatim evidence."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz

from blackletter.reading.mentions.discourse import Discourse
from blackletter.reading.parsed import DateMention, Mention, ParsedSentence
from blackletter.reading.statements.days import settle_days
from blackletter.reading.statements.draft import Draft, bounded
from blackletter.reading.statements.find import StatementFinder
from blackletter.reading.statements.interview import answers
from blackletter.reading.statements.quotes import Quote, quotes
from blackletter.values.dates import PartialDate
from blackletter.values.evidence import Evidence, Span
from blackletter.values.statements import Block, Statement

SAME_WORDS = 84.0
"""Least similarity (0-100) at which a headline's quotation is the one that the body gives in full."""


def finish(
    text: str,
    mapped: str,
    sentences: Sequence[ParsedSentence],
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    blocks: Sequence[Block],
    *,
    sha256: str,
    peg: PartialDate | None = None,
) -> tuple[tuple[Statement, ...], Discourse]:
    """The statements of the report, in the order of the text, with the discourse in which they were found.

    `peg` = where the publication date is not known, the latest day that the report tells as past (`settle_days`).
    """
    read = [block for block in blocks if any(block.span.covers(sentence.span) for sentence in sentences)]
    quotations = quotes(mapped, read)
    finder = StatementFinder(mapped, sentences, mentions, dates, quotations)
    drafts = finder.run()
    _named_later(drafts, mentions)
    replies = answers(mapped, sentences, mentions, dates, blocks, finder.discourse, drafts)
    # What is told inside an answer is the answer's own: only words that it quotes are somebody else's.
    drafts = [
        each
        for each in drafts
        if not any(reply.covers(each) and (each.kind != "direct" or each.cue == "") for reply in replies)
    ]
    drafts.extend(replies)
    drafts.extend(_headlines(mapped, sentences, quotations, drafts))
    drafts.sort(key=lambda draft: (draft.span.start, draft.span.end))
    settle_days(mapped, drafts, dates, sentences, peg)
    return tuple(_statement(text, sha256, f"s{i}", draft) for i, draft in enumerate(_once(drafts), 1)), finder.discourse


def _named_later(drafts: Sequence[Draft], mentions: Sequence[Mention]) -> None:
    """ "Its information minister told the press that …", then "…," a new name says: the name is the minister's.

    The post must be told without a name, and the name, told without a post for the first time, must speak next.
    """
    for first, second in pairwise(drafts):
        post, name = first.speaker, second.speaker
        near = second.sentence.index - first.sentence.index <= 2 and second.sentence.index != first.sentence.index
        unnamed = (
            post.sort == "person" and post.candidate is not None and post.candidate.definite and post.role is not None
        )
        if not near or not unnamed or post.name != first.speaker.name or name.role is not None or " " not in name.name:
            continue
        met = [each for each in mentions if each.kind == "person" and each.name == name.name]
        if name.sort == "person" and met and second.sentence.span.covers(met[0].span):
            role = post.candidate.mention.name if post.candidate is not None else post.role
            first.speaker = replace(name, role=role)


def _statement(text: str, sha256: str, name: str, draft: Draft) -> Statement:
    span = draft.span
    return Statement(
        id=name,
        speaker=draft.speaker.name,
        role=draft.speaker.role,
        organisation=draft.speaker.organisation,
        kind=draft.kind,
        cue=draft.cue,
        evidence=Evidence(sha256=sha256, start=span.start, end=span.end, quote=text[span.start : span.end]),
        said_on=draft.said_on,
        venue=draft.venue,
        via=tuple(draft.via),
    )


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """No two statements of one speaker over the same words: the one with the narrower evidence stays."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next(
            (
                each
                for each in kept
                if each.speaker.name == draft.speaker.name
                and each.span.overlaps(draft.span)
                and _nested(each.span, draft.span)
            ),
            None,
        )
        if twin is None:
            kept.append(draft)
        elif twin.kind == "narrative" and draft.kind != "narrative":
            kept[kept.index(twin)] = draft
    return kept


def _nested(left: Span, right: Span) -> bool:
    return left.covers(right) or right.covers(left)


def _headlines(
    mapped: str, sentences: Sequence[ParsedSentence], quotations: Sequence[Quote], drafts: Sequence[Draft]
) -> list[Draft]:
    """A quotation in the title or deck that no cue there claims belongs to whoever says it in the body."""
    found: list[Draft] = []
    for sentence in sentences:
        if sentence.block not in ("title", "deck"):
            continue
        for quote in quotations:
            if not sentence.span.overlaps(quote.outer) or any(draft.span.overlaps(quote.inner) for draft in drafts):
                continue
            words = mapped[quote.inner.start : quote.inner.end].lower().strip(" .,")
            if len(words.split()) < 2:
                continue
            same = [
                draft
                for draft in drafts
                if draft.sentence.block == "body" and fuzz.partial_ratio(words, _shown(mapped, draft)) >= SAME_WORDS
            ]
            if same:
                source = min(same, key=lambda draft: draft.kind != "direct")
                found.append(
                    Draft(
                        sentence=sentence,
                        speaker=source.speaker,
                        kind="direct",
                        cue="",
                        span=bounded(mapped, quote.inner),
                        said_on=source.said_on,
                        venue=source.venue,
                    )
                )
    return found


def _shown(mapped: str, draft: Draft) -> str:
    return mapped[draft.span.start : draft.span.end].lower()
