"""Who goes on speaking where a sentence names nobody: behind a semicolon, after a colon, in quotes, for a paper."""

from collections.abc import Sequence

from blackletter.reading.mentions.discourse import Discourse
from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements.according import DOCUMENTS
from blackletter.reading.statements.cue import Cue
from blackletter.reading.statements.draft import Draft, bounded
from blackletter.reading.statements.quotes import Quote
from blackletter.reading.statements.speakers import Speaker, from_candidate
from blackletter.values.evidence import Span

_OF_PAPERS = frozenset("state say read note add declare provide stipulate".split())


def latest_speaker(index: int, discourse: Discourse) -> Speaker | None:
    """Who spoke last, at most eight sentences back."""
    for back in range(index, max(-1, index - 8), -1):
        candidate = discourse.last_speaker(back)
        if candidate is not None:
            return from_candidate(candidate, "description")
    return None


def spoke_just(sentence: ParsedSentence, sentences: Sequence[ParsedSentence], discourse: Discourse) -> bool:
    """Whether the sentence before, in the same paragraph, tells of speech: words quoted here go on from it."""
    before = sentences[sentence.index - 1] if sentence.index else None
    return (
        before is not None
        and before.paragraph == sentence.paragraph
        and discourse.last_speaker(before.index) is not None
    )


def who_goes_on(sentence: ParsedSentence, sentences: Sequence[ParsedSentence], discourse: Discourse) -> Speaker | None:
    """The last speaker of the two sentences before, else the subject of one of the same paragraph."""
    for back in (1, 2):
        index = sentence.index - back
        if index < 0 or sentences[index].paragraph < sentence.paragraph - 1:
            return None
        spoke = discourse.last_speaker(index)
        if spoke is not None:
            return from_candidate(spoke, "pronoun")
        subject = discourse.subject_before(index)
        if subject is not None and sentences[index].paragraph == sentence.paragraph:
            return from_candidate(subject, "pronoun")
    return None


def before_colon(sentence: ParsedSentence, quote: Quote, discourse: Discourse) -> Speaker | None:
    """Whoever stands before a colon: the subject there, else the first person, body or outlet named."""
    subject = discourse.subject_before(sentence.index)
    if subject is None or subject.offset > quote.outer.start:
        named = [each for each in discourse.named_in(sentence.index) if each.offset < quote.outer.start]
        people = [each for each in named if each.sort == "person"]
        subject = next(iter(people or named), None)
    return from_candidate(subject, "name") if subject is not None else None


def after_semicolon(
    sentence: ParsedSentence, made: Sequence[Draft], found: Sequence[Cue], quotes: tuple[Quote, ...], mapped: str
) -> list[Draft]:
    """What goes on in reported speech behind a semicolon: "…, she stressed; nothing should be read into it"."""
    stop = next((token for token in reversed(list(sentence.doc)) if token.text == ";"), None)
    if stop is None or not made or sentence.block != "body" or stop.i + 4 > len(sentence.doc):
        return []
    last = max(made, key=lambda draft: draft.verb.i if draft.verb is not None else -1)
    at = sentence.offset(stop)
    if last.verb is None or last.verb.i > stop.i or last.kind == "narrative" or last.speaker.outlet:
        return []
    if any(cue.verb.i > stop.i for cue in found) or any(draft.span.end > at + 2 for draft in made):
        return []
    rest = sentence.doc[stop.i + 1 :]
    told = any(token.tag_ == "MD" or (token.lower_ == "had" and token.dep_ == "aux") for token in rest)
    if not told or any(quote.outer.end > at for quote in quotes):
        return []
    span = bounded(mapped, Span(start=at + 1, end=sentence.span.end))
    return [Draft(sentence=sentence, speaker=last.speaker, kind="indirect", cue="", span=span, said_on=last.said_on)]


def paper_before(sentence: ParsedSentence, sentences: Sequence[ParsedSentence], cue: Cue) -> Speaker | None:
    """ "It states that …" after a sentence about a paper: the paper itself."""
    it = cue.subject
    if it is None or it.lower_ != "it" or cue.verb.lemma_.lower() not in _OF_PAPERS or not sentence.index:
        return None
    above = sentences[sentence.index - 1]
    root = next((token for token in above.doc if token.head == token), None)
    heads = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")] if root is not None else []
    paper = next((token for token in heads if token.lemma_.lower() in DOCUMENTS), None)
    if paper is None or above.paragraph != sentence.paragraph:
        return None
    return Speaker(
        name=paper.lemma_.lower(), role=None, organisation=None, sort="body", known_by="name", candidate=None
    )
