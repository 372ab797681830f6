"""A report as the reader sees it: labelled blocks, parsed sentences, mentions, dates and statements over the raw
text."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from blackletter.values.dates import PartialDate
from blackletter.values.evidence import Span
from blackletter.values.statements import Block, DatedBy, Hole, Statement

MENTION_KINDS = ("org", "person", "authority", "list", "outlet", "place")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ParsedSentence:
    """One sentence and its dependency parse.

    `doc` was parsed from the slice `span` of the raw text after a one-to-one character map (curly and broken quotes,
    line ends), so a token's raw offset is `span.start + token.idx`. `doc` is one tree: it has a single root. `block` is
    one of `BLOCK_KINDS`; `paragraph` and `index` count from 0 over the document.
    """

    span: Span
    block: str
    paragraph: int
    index: int
    doc: Doc

    def span_of(self, first: Token, last: Token) -> Span:
        """The raw span from the start of `first` to the end of `last`, both of this sentence's doc."""
        return Span(start=self.span.start + first.idx, end=self.span.start + last.idx + len(last))

    def offset(self, token: Token) -> int:
        """The raw offset at which `token` starts."""
        return int(self.span.start + token.idx)

    def token_at(self, offset: int) -> Token | None:
        """The token that covers the raw `offset`, or None (white space, or outside of the sentence)."""
        low, high = 0, len(self.doc) - 1
        while low <= high:
            token = self.doc[(low + high) // 2]
            start = self.span.start + token.idx
            if offset < start:
                high = token.i - 1
            elif offset >= start + len(token):
                low = token.i + 1
            else:
                return token
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A named party, person, body, list, outlet or place at one spot of the text.

    `name` is the best full name that the document gives (or the gazetteer's primary name for a party or outlet that it
    knows); `key` the gazetteer's id or a procedure's list id, None for names known only from the text. `role` and
    `organisation` are told for persons. `full` is False for a mention resolved by a short form, a pronoun or a
    description ("Bortnikov", "he", "the group").
    """

    span: Span
    kind: str
    name: str
    key: str | None = None
    role: str | None = None
    organisation: str | None = None
    full: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A time expression: its place, its interval, and how it binds.

    `relation` is "at" (the act fell on it), "since" (lasts from it), "until" (lasts or is due by its end), "for" (a
    length of time) or "names" (it tells a thing apart, as in "the December judgment", and dates nothing). `governor`
    is the index in the sentence's doc of the verb or noun that the expression modifies.
    `fuzzy` marks words that settle nothing ("recently").
    """

    span: Span
    date: PartialDate
    relation: str
    sentence: int
    governor: int
    fuzzy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Report:
    """All that is known of a report before its steps are sought; every span refers to `text`, the file as decoded.

    `mapped` has the same length: straight quotation marks, blanks for line ends and for a page's markup. Words are
    looked
    up there; evidence is cut from `text`.

    `sentences` come in the order of the text and hold title, deck, subhead and body only (captions, credits, datelines,
    boilerplate and teasers carry no statement and no step). `referents` maps (sentence index, token index) of a
    pronoun, short name or description to what it stands for. `issued` = in a body's own release or notice, the
    statement
    that the whole document is: what nobody else says there, the body says.
    """

    text: str
    mapped: str
    sha256: str
    title: str | None
    blocks: tuple[Block, ...]
    holes: tuple[Hole, ...]
    sentences: tuple[ParsedSentence, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    statements: tuple[Statement, ...]
    published: DatedBy | None
    publisher: str | None
    outlets: tuple[str, ...]
    language: str
    referents: Mapping[tuple[int, int], Mention] = field(default_factory=dict)
    issued: Statement | None = None

    def sentence_at(self, offset: int) -> ParsedSentence | None:
        """The sentence that covers the raw `offset`, or None."""
        starts = [sentence.span.start for sentence in self.sentences]
        at = bisect_right(starts, offset) - 1
        if at < 0 or offset >= self.sentences[at].span.end:
            return None
        return self.sentences[at]

    def resolve(self, sentence: ParsedSentence, token: Token) -> Mention | None:
        """What `token` (a name's word, a pronoun, or the head noun of a description) stands for, or None."""
        referent = self.referents.get((sentence.index, token.i))
        if referent is not None:
            return referent
        offset = sentence.offset(token)
        found = [mention for mention in self.mentions if mention.span.start <= offset < mention.span.end]
        return max(found, key=lambda mention: len(mention.span), default=None)

    def dates_in(self, sentence: ParsedSentence) -> tuple[DateMention, ...]:
        """The time expressions of `sentence`, in the order of the text."""
        return tuple(each for each in self.dates if each.sentence == sentence.index)

    def date_of(self, sentence: ParsedSentence, token: Token) -> DateMention | None:
        """The time expression that governs the clause headed by `token`: its own, else that of a verb chained to it.

        Looks at `token`, then at auxiliaries and conjuncts of its own clause, then up through control and relative
        links, never across a that-clause: when something was said is not when it happened (see `said_on`).
        """
        own = self.dates_in(sentence)
        if not own:
            return None
        seen = token
        for _ in range(4):
            here = [each for each in own if each.governor == seen.i and each.relation != "names"]
            below = {
                child.i
                for child in seen.children
                if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "aux", "auxpass")
            }
            here = here or [each for each in own if each.governor in below and each.relation != "names"]
            if here:
                return min(here, key=_precision)
            if seen.dep_ not in (
                "xcomp",
                "aux",
                "auxpass",
                "conj",
                "dobj",
                "nsubj",
                "nsubjpass",
                "pobj",
                "prep",
                "attr",
                "acl",
            ):
                return None
            if seen.head == seen or (seen.dep_ == "conj" and _is_finite(seen)):
                return None
            seen = seen.head
        return None

    def statement_at(self, span: Span) -> Statement | None:
        """The innermost statement whose evidence covers `span`, else the one sharing most with it, else `issued`."""
        covering = [each for each in self.statements if each.evidence.span.covers(span)]
        if covering:
            return min(covering, key=lambda each: len(each.evidence.span))
        touching = [each for each in self.statements if each.evidence.span.overlaps(span)]
        return max(touching, key=lambda each: _shared(each.evidence.span, span), default=self.issued)

    def said_on(self, span: Span) -> PartialDate | None:
        """The day on which the clause at `span` is said: its statement's own day, else the publication date.

        Unresolved where the day of speech is told in words that settle none ("in a recent briefing"); None where
        neither is known. Ongoing, required, possible and denied steps take this day (GUIDELINES, "Rulings").
        """
        statement = self.statement_at(span)
        if statement is not None and statement.said_on is not None:
            return statement.said_on
        own = self._day_above(span)
        if own is not None:
            return own
        return self.published.date if self.published is not None and self.published.date.exact else None

    def _is_past(self, day: PartialDate) -> bool:
        """Whether `day` is not after the publication: a coming day tells when a thing is due, not when it was said."""
        published = self.published.date.latest if self.published is not None else None
        return published is None or day.latest is None or day.latest <= published

    def _day_above(self, span: Span) -> PartialDate | None:
        """The one exact day that governs the clause at `span` or a clause above it in its sentence."""
        sentence = self.sentence_at(span.start)
        if sentence is None:
            return None
        inside = [token for token in sentence.doc if span.start <= sentence.offset(token) < span.end]
        root = next((token for token in inside if token.head not in inside or token.head == token), None)
        if root is None:
            return None
        above = {
            root.i,
            *(token.i for token in root.ancestors),
            *(t.i for t in root.children if t.pos_ in ("AUX", "VERB") and t in inside),
        }
        days = {
            (each.date.earliest, each.date.latest): each.date
            for each in self.dates_in(sentence)
            if each.governor in above
            and each.date.exact
            and each.relation in ("at", "until")
            and self._is_past(each.date)
        }
        return next(iter(days.values())) if len(days) == 1 else None


def _precision(each: DateMention) -> int:
    """Days that an expression leaves open: the narrowest of several is the one meant, words that settle none come
    last."""
    earliest, latest = each.date.earliest, each.date.latest
    return (latest - earliest).days if earliest is not None and latest is not None and not each.fuzzy else 1_000_000


def _is_finite(token: Token) -> bool:
    """Whether a verb has a tense of its own: what is joined to a dated clause is then not dated by it."""
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
        child.dep_ in ("aux", "auxpass") for child in token.children
    )


def _shared(left: Span, right: Span) -> int:
    return min(left.end, right.end) - max(left.start, right.start)
