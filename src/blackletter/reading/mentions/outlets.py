"""News outlets: those of the gazetteer, and unknown ones by their wording ("the portal Vakhsh-Inform", "The Steppe
Courier")."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from blackletter.reading.gazetteer import Gazetteer, Hit
from blackletter.reading.mentions.nouns import core, name_run, text_of
from blackletter.reading.mentions.words import OUTLET_AGENCY_MODIFIERS, OUTLET_NAME_WORDS, is_outlet_noun
from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.values.evidence import Span

HEAD = 800
"""Characters from the start in which a dateline names the agency."""
_DATELINE = re.compile(
    r"(?:\d{1,2}|\d{4}|[A-Z]{3,})[.,]? ?[(/]([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)[)/](?= ?(?:[-–—:.]|[A-Z]))"
)
_STARTS = frozenset(("Radio", "TV", "Channel", "Television", "Agence"))
_STATE = frozenset(("Federal", "Official", "Government", "National"))
_TOLD = frozenset(("tell", "inform", "give", "assure"))
_CARRIED = frozenset(("tell inform speak talk quote cite carry report pick relay say transmit broadcast").split())
_DEFINITE = frozenset(("the", "this", "that", "its", "his", "her", "their", "our", "my"))


def outlet_mentions(
    mapped: str, sentences: Sequence[ParsedSentence], known: Gazetteer, hits: Iterable[Hit], publisher: str | None
) -> tuple[Mention, ...]:
    """Every naming of an outlet in the sentences, in order; a name once seen as an outlet is one everywhere in the
    report."""
    found: dict[tuple[int, int], Mention] = {}
    for hit in hits:
        if hit.entry.kind == "outlet":
            found[(hit.span.start, hit.span.end)] = Mention(
                span=hit.span, kind="outlet", name=hit.entry.name, key=hit.entry.key
            )
    names = {publisher} if publisher else set()
    names.update(match.group(1) for match in _DATELINE.finditer(mapped[:HEAD]))
    for sentence in sentences:
        for tokens in _unknown(sentence):
            span = sentence.span_of(tokens[0], tokens[-1])
            if not _touches(found, span):
                name = _with_article(sentence, tokens)
                names.add(name)
                found[(span.start, span.end)] = Mention(span=span, kind="outlet", name=name)
    for name in sorted(names):
        _again(mapped, name, found)
    for sentence in sentences:
        for token in sentence.doc:
            unnamed = _unnamed(token)
            span = sentence.span_of(token, token)
            if unnamed is not None and not _touches(found, span):
                found[(span.start, span.end)] = Mention(span=span, kind="outlet", name=unnamed, full=False)
    inside = [mention for mention in found.values() if any(s.span.covers(mention.span) for s in sentences)]
    return tuple(sorted(inside, key=lambda mention: mention.span.start))


def _unknown(sentence: ParsedSentence) -> Iterator[tuple[Token, ...]]:
    for token in sentence.doc:
        if token.text in _STARTS and token.i + 1 < len(sentence.doc) and token.nbor(1).pos_ == "PROPN":
            yield name_run(token)
        elif token.text in OUTLET_NAME_WORDS and token.i > 0 and token.nbor(-1).text not in _STATE:
            run = name_run(token)
            if (
                len(run) >= 2
                and run[-1].text in OUTLET_NAME_WORDS
                and not any(each.ent_type_ == "PERSON" and each.text not in OUTLET_NAME_WORDS for each in run[-2:])
            ):
                yield run
        elif is_outlet_noun(token.lemma_.lower()) or _is_agency(token):
            named = _named_by(token)
            if named:
                yield named
    yield from _recipients(sentence)


def _is_agency(token: Token) -> bool:
    low = token.lemma_.lower()
    return low in ("agency", "service") and any(child.lower_ in OUTLET_AGENCY_MODIFIERS for child in token.lefts)


def _named_by(noun: Token) -> tuple[Token, ...]:
    """The name that an outlet noun goes with: before it (compound), or after it (apposition)."""
    before = [
        child
        for child in noun.lefts
        if child.dep_ in ("compound", "nmod", "poss")
        and child.pos_ == "PROPN"
        and child.ent_type_ not in ("GPE", "NORP", "LOC")
    ]
    if before and before[0].dep_ != "poss":
        run = name_run(before[0])
        if run and run[-1].i < noun.i:
            plain = len(run) == 1 and run[0].text.endswith("s") and run[0].tag_ in ("NNPS", "NNS")
            return tuple(noun.doc[run[0].i : noun.i + 1]) if plain else run
    if noun.pos_ == "PROPN" and noun.i and not before:
        return ()
    follower = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if follower is not None and follower.text[:1].isupper() and follower.pos_ in ("PROPN", "NOUN", "X", "ADJ"):
        return name_run(follower) or (follower,)
    for child in noun.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return name_run(child)
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.ent_type_ != "PERSON":
        return name_run(noun.head)
    return ()


def _recipients(sentence: ParsedSentence) -> Iterator[tuple[Token, ...]]:
    """ "told The Daily Something": a capitalised recipient of words that is no person and no place."""
    for token in sentence.doc:
        if token.lemma_.lower() not in _TOLD or token.pos_ != "VERB":
            continue
        for child in token.rights:
            if (
                child.dep_ in ("dobj", "dative")
                and child.pos_ == "PROPN"
                and child.ent_type_ not in ("PERSON", "GPE", "NORP", "LOC")
            ):
                run = name_run(child)
                if run and run[-1].text not in (
                    "Council",
                    "Committee",
                    "Commission",
                    "Parliament",
                    "Assembly",
                    "Congress",
                    "Duma",
                    "Senate",
                    "House",
                ):
                    yield run


def _unnamed(token: Token) -> str | None:
    """An outlet without a name, newly brought in as one that carried words ("told state television", "quoted by
    several Kabul outlets")."""
    if (
        token.dep_ not in ("dobj", "pobj", "dative", "nsubj")
        or not list(token.lefts)
        or any(child.lower_ in _DEFINITE for child in token.lefts)
    ):
        return None
    if any(child.dep_ == "appos" for child in token.children):
        return None
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if verb.lemma_.lower() not in _CARRIED and token.head.lower_ not in ("by", "with"):
        return None
    return described_outlet(token)


def _with_article(sentence: ParsedSentence, tokens: tuple[Token, ...]) -> str:
    name = text_of(tokens)
    first = tokens[0]
    if first.i > 0 and first.nbor(-1).text == "The" and len(tokens) > 1 and tokens[-1].text in OUTLET_NAME_WORDS:
        return f"The {name}"
    return name


def _again(mapped: str, name: str, found: dict[tuple[int, int], Mention]) -> None:
    bare = name.removeprefix("The ")
    if len(bare) < 3:
        return
    at = mapped.find(bare)
    while at >= 0:
        span = Span(start=at, end=at + len(bare))
        whole = not (mapped[at - 1 : at].isalnum() or mapped[span.end : span.end + 1].isalnum())
        if whole and not _touches(found, span):
            found[(span.start, span.end)] = Mention(span=span, kind="outlet", name=name)
        at = mapped.find(bare, at + 1)


def _touches(found: dict[tuple[int, int], Mention], span: Span) -> bool:
    return any(start < span.end and span.start < end for start, end in found)


def described_outlet(token: Token) -> str | None:
    """An outlet told by a common noun alone ("State radio", "several foreign sites", "Afghan channels"), as worded;
    else None."""
    low = token.lemma_.lower()
    if token.pos_ in ("NOUN", "PROPN") and (is_outlet_noun(low) or _is_agency(token)):
        return text_of(core(token))
    return None
