"""Where the words of a statement stand: the raw span of a clause, a thing spoken of, or all around the cue."""

from spacy.tokens import Token

from blackletter.reading.parsed import ParsedSentence
from blackletter.reading.statements import words as lex
from blackletter.reading.statements.cue import Cue
from blackletter.reading.statements.draft import bounded
from blackletter.values.evidence import Span


def content_span(mapped: str, sentence: ParsedSentence, cue: Cue) -> Span | None:
    """The evidence of `cue` without a quotation; None where the parse shows no content."""
    content = cue.content
    if cue.sort == "around":
        return bounded(mapped, _around(sentence, cue))
    if content is None:
        return None
    inside = set(content.subtree)
    if cue.sort == "clause" and content.i > cue.verb.i:
        inside.update(
            t for child in cue.verb.rights if child.dep_ == "ccomp" and child != content for t in child.subtree
        )
    if cue.verb in inside:
        return bounded(mapped, _around(sentence, cue))
    if cue.sort in ("naming", "narrated") and content.i > cue.verb.i:
        inside.update(token for token in cue.verb.subtree if token.i > content.i and not _beyond(token, cue))
    tokens = _after_that(sorted(inside, key=lambda token: token.i), content, cue)
    if cue.sort == "clause" and content.i < cue.verb.i:
        tokens = [token for token in tokens if token.i < cue.verb.i]
    if not tokens:
        return None
    return bounded(mapped, sentence.span_of(tokens[0], tokens[-1]))


def _beyond(token: Token, cue: Cue) -> bool:
    """Whether `token` belongs to a verb that is only joined to the cue, or hung to it."""
    seen = token
    while seen != cue.verb and seen.head != seen:
        if seen.head == cue.verb:
            return seen.dep_ in ("conj", "cc", "advcl", "punct", "parataxis", "agent")
        seen = seen.head
    return False


def _after_that(tokens: list[Token], content: Token, cue: Cue) -> list[Token]:
    for i, token in enumerate(tokens[:-1]):
        if token.dep_ == "mark" and token.head == content and token.lower_ == "that":
            return tokens[i + 1 :]
        if token.i >= content.i:
            break
    if content.dep_ == "prep" and cue.sort in ("narrated", "naming"):
        return [token for token in tokens if token != content]
    return tokens


def _around(sentence: ParsedSentence, cue: Cue) -> Span:
    """The sentence from a colon before the cue, if one stands there; else all of it, without a cue at its edge."""
    doc = sentence.doc
    first, last = 0, len(doc) - 1
    colon = next((token.i for token in reversed(list(doc[: cue.verb.i])) if token.text in (":", ";")), None)
    if colon is not None and any(token.lemma_.lower() in lex.SAYING for token in doc[:colon]):
        first = colon + 1
    left = (
        min(cue.subject.left_edge.i, cue.verb.i)
        if cue.subject is not None and cue.subject.i < cue.verb.i
        else cue.verb.i
    )
    following = [token for token in doc[cue.verb.i + 1 :] if token.text == "," and token.i - cue.verb.i < 15]
    rest = last - following[0].i if following else 0
    if rest < 4 and left > first + 2:
        last = left - 1
    elif left <= first + 1 and following and rest > 3:
        first = following[0].i + 1
    if any(token.text == ":" for token in doc[cue.verb.i :]):
        first, last = 0, len(doc) - 1
    first, last = min(first, len(doc) - 1), max(last, 0)
    return sentence.span_of(doc[first], doc[max(first, last)])
