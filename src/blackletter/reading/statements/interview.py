"""Interviews set as questions and answers: each answer is what the person interviewed said."""

import re
from collections.abc import Sequence
from itertools import pairwise

from blackletter.reading.mentions.discourse import Candidate, Discourse
from blackletter.reading.mentions.words import TITLES, is_role
from blackletter.reading.parsed import DateMention, Mention, ParsedSentence
from blackletter.reading.statements.draft import Draft, bounded
from blackletter.reading.statements.occasions import occasion
from blackletter.reading.statements.speakers import Speaker, from_candidate, from_mention
from blackletter.values.dates import PartialDate
from blackletter.values.evidence import Span
from blackletter.values.statements import Block

LEAST_QUESTIONS = 3
"""Paragraphs that ask, below which a text without labels is no interview."""
LEAST_TURNS = 3
"""Turns of a debate in which nobody asks, below which labels are no speakers."""
_OF_THE_OUTLET = frozenset(
    "reporter presenter host anchor newsreader correspondent narrator interviewer question moderator".split()
)
_TALKED = frozenset(("speak", "talk", "tell", "sit", "meet", "answer", "give", "receive", "discuss", "explain"))
_US = frozenset(("us", "me", "newspaper", "paper", "questions", "question", "interview", "reporter", "correspondent"))


def answers(
    mapped: str,
    sentences: Sequence[ParsedSentence],
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    blocks: Sequence[Block],
    discourse: Discourse,
    drafts: Sequence[Draft],
) -> list[Draft]:
    """One direct statement for each answer, none for an answer that only passes on another's words.

    Turns are told by their labels ("Q:", "Okoro:"), else by paragraphs that ask and answer by turns.
    """
    spoken = sounds(mapped, blocks)
    voices = [_voiced(label, span, mapped, sentences, mentions) for label, span in spoken]
    return [each for each in voices if each is not None] + _replies(
        mapped, sentences, mentions, dates, blocks, discourse, drafts
    )


def _voiced(
    label: str, span: Span, mapped: str, sentences: Sequence[ParsedSentence], mentions: Sequence[Mention]
) -> Draft | None:
    inside = [sentence for sentence in sentences if span.covers(sentence.span) or sentence.span.overlaps(span)]
    who = _by_label(label, mentions)
    if who is None or not inside:
        return None
    words = bounded(mapped, span)
    return Draft(sentence=inside[0], speaker=who, kind="direct", cue="", span=words, whole=span)


def _replies(
    mapped: str,
    sentences: Sequence[ParsedSentence],
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    blocks: Sequence[Block],
    discourse: Discourse,
    drafts: Sequence[Draft],
) -> list[Draft]:
    labelled = _turns(mapped, blocks)
    turns = labelled or _unlabelled(mapped, blocks)
    labels = {label for label, _ in turns}
    asked = {label for label in labels if _asks(mapped, [span for other, span in turns if other == label])}
    asked |= {label for label in labels if set(label.lower().split()) & _OF_THE_OUTLET}
    if not asked and (len(turns) < LEAST_TURNS or len(labels) < 2 or not all(_is_person(label) for label in labels)):
        return []
    if not labelled and not _in_person(mapped, turns):
        return []
    who, said = _interviewed(sentences, dates, discourse, turns[0][1].start)
    found: list[Draft] = []
    for label, span in turns:
        inside = [sentence for sentence in sentences if span.covers(sentence.span)]
        if label in asked or not inside:
            continue
        speaker = _by_label(label, mentions) or (from_candidate(who, "name") if who is not None else None)
        quoted = [draft for draft in drafts if span.covers(draft.span) and draft.kind == "direct"]
        if speaker is None or (quoted and len(inside) == 1):
            continue
        found.append(
            Draft(
                sentence=inside[0],
                speaker=speaker,
                kind="direct",
                cue="",
                span=bounded(mapped, Span(start=span.start, end=span.end)),
                said_on=said,
                whole=span,
            )
        )
    return found


def _unlabelled(mapped: str, blocks: Sequence[Block]) -> list[tuple[str, Span]]:
    """Question and answer by turns, from the first paragraph that asks; none unless most of every other one asks."""
    paragraphs = [block.span for block in blocks if block.kind in ("body", "subhead")]
    asking = [_is_question(mapped, span) for span in paragraphs]
    if sum(asking) < LEAST_QUESTIONS:
        return []
    first = asking.index(True)
    turns = paragraphs[first:]
    if sum(asking[first::2]) * 2 < len(asking[first::2]) or any(asking[first + 1 :: 2]):
        return []
    return [("Q" if i % 2 == 0 else "A", span) for i, span in enumerate(turns)]


def _is_person(label: str) -> bool:
    """Whether a label names who speaks: "Dr Selby", "HALIM", "The Minister for the Interior"; not "Corrections"."""
    words = label.replace(".", "").split()
    if set(label.lower().split()) & _OF_THE_OUTLET:
        return False
    return words[0].lower() in TITLES or any(is_role(word.lower()) for word in words)


def _in_person(mapped: str, turns: Sequence[tuple[str, Span]]) -> bool:
    """Whether answers without labels speak of "I" or "we": an explainer's answers are the outlet's own."""
    said = [re.sub(r'"[^"]*"', "", mapped[span.start : span.end]) for label, span in turns if label == "A"]
    own = sum(re.search(r"\b(I|I'm|I've|we|my|our|us)\b", words) is not None for words in said)
    return 3 * own >= len(said)


def _is_question(mapped: str, span: Span) -> bool:
    return len(span) < 300 and mapped[span.start : span.end].rstrip("\"' ").endswith("?")


def _turns(mapped: str, blocks: Sequence[Block]) -> list[tuple[str, Span]]:
    """(label, span) of each turn: a header that ends in a colon, with the body right after it."""
    found = []
    for block, following in pairwise(blocks):
        words = mapped[block.span.start : block.span.end].strip()
        if (
            block.kind == "header"
            and words.endswith(":")
            and following.kind == "body"
            and following.span.start - block.span.end < 4
        ):
            found.append((_SCRIPT.sub("", words).rstrip(": "), following.span))
    return found


_SCRIPT = re.compile(r"^\[[A-Z0-9 /-]{2,14}\]\s*")
_SOUND = re.compile(
    r"^\[(?:SOT|CLIP|GRAB|2-WAY|TWO-WAY|SOUNDBITE|ACTUALITY|BITE|TAPE|AUDIO|INSERT)\b[\s,:—–-]*(?P<who>[^\],—–]{3,60})"
    r"[^\]]*\]",
    re.IGNORECASE,
)
"""A broadcaster's script marks words spoken by somebody else: "[SOT — JUDGE PELL, COURT POOL FEED]"."""


def sounds(mapped: str, blocks: Sequence[Block]) -> list[tuple[str, Span]]:
    """(label, span) of each stretch of somebody's voice that a script marks in square brackets."""
    found = []
    for i, block in enumerate(blocks):
        match = _SOUND.match(mapped[block.span.start : block.span.end])
        if match is None:
            continue
        rest = Span(start=block.span.start + match.end(), end=block.span.end)
        if mapped[rest.start : rest.end].strip():
            found.append((match["who"].strip(), rest))
        elif i + 1 < len(blocks):
            found.append((match["who"].strip(), blocks[i + 1].span))
    return found


def _asks(mapped: str, spans: Sequence[Span]) -> bool:
    """Whether most turns under one label end in a question mark."""
    questions = sum(mapped[span.start : span.end].rstrip().rstrip("\"'").endswith("?") for span in spans)
    return len(spans) >= 2 and questions * 2 > len(spans)


def _by_label(label: str, mentions: Sequence[Mention]) -> Speaker | None:
    bracket = re.search(r"\(([^)]+)\)", label)
    label = label.partition(" (")[0] if bracket is None or label.split()[0].lower() in TITLES else bracket.group(1)
    last = label.split()[-1].lower() if label.split() else ""
    named = next(
        (each for each in mentions if each.kind == "person" and last and last in each.name.lower().split()), None
    )
    if named is not None:
        return from_mention(named, "name")
    if len(label) > 2 and label.lower() not in ("answer", "reply"):
        return Speaker(name=label, role=None, organisation=None, sort="person", known_by="name", candidate=None)
    return None


def _interviewed(
    sentences: Sequence[ParsedSentence], dates: Sequence[DateMention], discourse: Discourse, first: int
) -> tuple[Candidate | None, PartialDate | None]:
    """Who answers, and when: whoever "spoke to us" before the first answer, else the first person named there."""
    fallback: Candidate | None = None
    for sentence in sentences:
        if sentence.span.start >= first:
            break
        people = [each for each in discourse.named_in(sentence.index) if each.sort == "person"]
        if sentence.block != "title" and fallback is None and people:
            fallback = people[0]
        for token in sentence.doc:
            if token.lemma_.lower() in _TALKED and any(each.lower_ in _US for each in token.subtree):
                before = [each for each in people if each.offset < sentence.offset(token)]
                if before:
                    own = tuple(each for each in dates if each.sentence == sentence.index)
                    return before[0], occasion(sentence, token, own)
    return fallback, None
