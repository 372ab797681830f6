"""The speaker of a cue: from the subject's noun phrase to the best name that the report gives."""

from dataclasses import dataclass

from spacy.tokens import Token

from blackletter.reading.mentions.discourse import Candidate, Discourse, described_mention
from blackletter.reading.mentions.holders import holder_of
from blackletter.reading.mentions.nouns import described, name_run, of_whom, person_part, text_of
from blackletter.reading.mentions.outlets import described_outlet
from blackletter.reading.mentions.words import HE, IT, SHE, THEY, is_body, is_outlet_noun, is_role
from blackletter.reading.parsed import Mention, ParsedSentence

_AT_THE_TOP = frozenset(("president", "premier", "chancellor", "king", "queen", "emir", "leader", "chief", "head"))
NEAR = 45
"""Characters between an office and the name of its holder, at most."""
_SOME = frozenset(("one", "another", "two", "three", "several", "some", "many", "others", "most", "both"))
_DEFINITE = frozenset(("the", "this", "that", "his", "her", "its", "their", "same"))
_NOBODY = frozenset(
    (
        "nobody none one anyone anybody someone somebody there what which who that this everyone nothing something"
    ).split()
)
_THINGS = frozenset(
    (
        "step move decision vote law bill ruling ban change thing fact list review way issue question process "
        "repetition result situation development deal agreement"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks. `known_by` is "name", "description" or "pronoun"; `outlet` tells a news outlet."""

    name: str
    role: str | None
    organisation: str | None
    sort: str
    known_by: str
    candidate: Candidate | None

    @property
    def outlet(self) -> bool:
        """Whether the speaker is a news outlet."""
        return self.sort == "outlet"


def speaker(
    sentence: ParsedSentence, head: Token, mentions: tuple[Mention, ...], discourse: Discourse, *, own: bool = True
) -> Speaker | None:
    """The speaker that the phrase of `head` names; None where it names nobody who could speak."""
    low = head.lower_
    if low in HE or low in SHE or low in IT or low in THEY:
        return _by_pronoun(sentence, head, discourse, own=own)
    if low in _SOME:
        named = next((_named(sentence, c, mentions) for c in head.children if c.dep_ == "appos" and c.i > head.i), None)
        return named if named is not None and named.sort == "person" else _one_of(sentence, head, discourse)
    if low in _NOBODY or head.pos_ in ("VERB", "AUX", "NUM", "DET"):
        return None
    if (
        head.pos_ == "PROPN"
        and is_role(low)
        and not any(each.span.start <= sentence.offset(head) < each.span.end for each in mentions)
    ):
        for child in head.children:
            inner = _named(sentence, child, mentions) if child.dep_ == "appos" and child.i > head.i else None
            if inner is not None and inner.sort == "person":
                return inner
    holder = holder_of(sentence, head, mentions) if head.pos_ == "NOUN" or is_role(low) else None
    if holder is not None:
        return from_mention(holder, "name")
    behind = [
        each for each in mentions if each.kind == "outlet" and each.span.start == sentence.offset(head) + len(head) + 1
    ]
    if behind and (is_outlet_noun(head.lower_) or head.lower_ == "agency"):
        return from_mention(behind[0], "name")
    for child in head.children:
        if is_outlet_noun(head.lemma_.lower()) and child.dep_ == "appos" and child.pos_ == "PROPN":
            name = text_of(name_run(child))
            return Speaker(name=name, role=None, organisation=None, sort="outlet", known_by="name", candidate=None)
    named = _named(sentence, head, mentions)
    if named is not None:
        return named
    if head.lemma_.lower() in _THINGS:
        return None
    for child in head.children:
        if child.dep_ == "appos" and child.i > head.i:
            inner = _named(sentence, child, mentions)
            if inner is not None and inner.sort in ("person", "outlet"):
                return inner
    follower = _follows(sentence, head, mentions)
    if follower is not None:
        return follower
    return _by_description(sentence, head, discourse, own=own)


def _follows(sentence: ParsedSentence, head: Token, mentions: tuple[Mention, ...]) -> Speaker | None:
    """The name right after a description and a comma, where the parser missed the apposition: "the chief physician,
    X"."""
    doc = head.doc
    if head.pos_ not in ("NOUN", "ADJ") or head.i + 3 >= len(doc) or is_body(head.lemma_.lower()):
        return None
    start = head.i + (2 if doc[head.i + 1].text == "," else 1)
    run = name_run(doc[start])
    if len(run) < 2 or run[0].i != start:
        run = tuple(doc[start : start + 2]) if doc[start].pos_ == "PROPN" and doc[start + 1].text.istitle() else ()
    if not run or (run[0].head == head.head and run[-1].dep_ == "dobj"):
        return None
    over = [
        each for each in mentions if each.kind == "person" and each.span.overlaps(sentence.span_of(run[0], run[-1]))
    ]
    if over:
        return from_mention(over[0], "name")
    name = text_of(person_part(run))
    return Speaker(name=name, role=described(head), organisation=None, sort="person", known_by="name", candidate=None)


def _named(sentence: ParsedSentence, head: Token, mentions: tuple[Mention, ...]) -> Speaker | None:
    offset = sentence.offset(head)
    over = [
        each for each in mentions if each.span.start <= offset < each.span.end and each.kind not in ("list", "place")
    ]
    if over:
        best = max(over, key=lambda each: (each.kind == "person", len(each.span)))
        office = best.kind == "authority" and any(is_role(word) for word in best.name.lower().replace("-", " ").split())
        holder = _beside(sentence, head, mentions) if office else None
        return from_mention(holder or best, "name", head)
    outlet = described_outlet(head)
    within = [
        each
        for each in mentions
        if sentence.offset(head.left_edge) <= each.span.start < offset + len(head) and each.kind in ("person", "outlet")
    ]
    adjoining = [
        each
        for each in within
        if each.kind == "outlet" and (is_outlet_noun(head.lemma_.lower()) or head.lemma_.lower() == "agency")
    ]
    if adjoining:
        return from_mention(adjoining[-1], "name", head)
    run = name_run(head)
    if run and head.pos_ == "PROPN" and not (len(run) == 1 and is_role(head.lower_)):
        name = person_part(run)
        if is_body(name[-1].lower_) or head.ent_type_ in ("ORG", "GPE", "NORP"):
            sort = "outlet" if outlet else "body"
            return Speaker(
                name=described(head), role=None, organisation=None, sort=sort, known_by="name", candidate=None
            )
        return Speaker(
            name=text_of(name),
            role=None,
            organisation=None,
            sort="outlet" if outlet else "person" if len(name) > 1 else "body",
            known_by="name",
            candidate=None,
        )
    if outlet is not None and not _is_definite(head):
        return Speaker(name=outlet, role=None, organisation=None, sort="outlet", known_by="name", candidate=None)
    return None


def _beside(sentence: ParsedSentence, head: Token, mentions: tuple[Mention, ...]) -> Mention | None:
    """The person named in apposition to an office: "the Attorney-General of the Federation, Chief Ade Bakare"."""
    for child in head.subtree:
        if child.dep_ == "appos" and child.i > head.i:
            offset = sentence.offset(child)
            found = [each for each in mentions if each.kind == "person" and each.span.start <= offset < each.span.end]
            if found:
                return found[0]
    offset = sentence.offset(head) + len(head)
    for each in mentions:
        between = sentence.doc.text[offset - sentence.span.start : each.span.start - sentence.span.start]
        if each.kind == "person" and 0 < each.span.start - offset < NEAR and between.count(",") == 1:
            return each
    return None


def from_mention(
    mention: Mention, known_by: str, head: Token | None = None, candidate: Candidate | None = None
) -> Speaker:
    """A speaker from a mention; a body keeps its tail ("Foreign Ministry of Kyrgyzstan") where `head` shows one."""
    sort = {"person": "person", "outlet": "outlet", "authority": "body", "org": "body"}.get(mention.kind, "body")
    name = mention.name
    if head is not None and mention.kind in ("authority", "org") and not mention.key:
        whole = described(head)
        name = whole if mention.name in whole and len(whole.split()) <= len(name.split()) + 4 else name
    return Speaker(
        name=name,
        role=mention.role,
        organisation=mention.organisation,
        sort=sort,
        known_by=known_by,
        candidate=candidate,
    )


def from_candidate(candidate: Candidate, known_by: str) -> Speaker:
    """A speaker from what a pronoun or a description stands for."""
    return from_mention(candidate.mention, known_by, candidate=candidate)


def _one_of(sentence: ParsedSentence, head: Token, discourse: Discourse) -> Speaker | None:
    """ "one of her deputies", "another": somebody new, known by the noun that goes with the number."""
    noun = of_whom(head)
    name = described(head)
    if noun is not None and noun.lower_ in THEY:
        group = discourse.for_pronoun(sentence.index, sentence.offset(noun), noun.lower_)
        if group is not None:
            name = f"{head.text} of {group.mention.name}"
    if noun is None:
        roles = [token for token in head.doc[: head.i] if token.pos_ == "NOUN" and is_role(token.lemma_.lower())]
        noun = roles[-1] if roles else None
        name = f"{head.lower_} {noun.lemma_}" if noun is not None else head.lower_
    if noun is None and head.lower_ not in ("one", "another"):
        return None
    low = noun.lemma_.lower() if noun is not None else "person"
    mention = Mention(span=sentence.span_of(head, head), kind="person", name=name, role=low, full=False)
    plural = head.lower_ not in ("one", "another")
    candidate = Candidate(
        offset=sentence.offset(head),
        sentence=sentence.index,
        sort="person",
        mention=mention,
        heads=frozenset((low,)),
        plural=plural,
        subject=True,
    )
    return Speaker(name=name, role=low, organisation=None, sort="person", known_by="name", candidate=candidate)


def _by_pronoun(sentence: ParsedSentence, head: Token, discourse: Discourse, *, own: bool) -> Speaker | None:
    candidate = discourse.for_pronoun(sentence.index, sentence.offset(head), head.lower_, own=own)
    return from_candidate(candidate, "pronoun") if candidate is not None else None


def _is_definite(head: Token) -> bool:
    return any(child.lower_ in _DEFINITE for child in head.lefts if child.dep_ in ("det", "poss"))


def _told_apart(head: Token) -> frozenset[str]:
    """The names in a description's own tail: "the ministry in Kabul" is no other ministry than the one there."""
    tails = [child for child in head.rights if child.dep_ == "prep" and child.lower_ in ("of", "in", "at", "for")]
    return frozenset(token.lower_ for tail in tails for token in tail.subtree if token.pos_ == "PROPN")


def _names_before(head: Token) -> frozenset[str]:
    """The names in front of a description: "the DEM party" is no other party than that one."""
    return frozenset(
        token.lower_
        for token in head.lefts
        if token.dep_ in ("compound", "nmod") and token.pos_ == "PROPN" and token.ent_type_ not in ("GPE", "NORP")
    )


def _by_description(sentence: ParsedSentence, head: Token, discourse: Discourse, *, own: bool) -> Speaker | None:
    if head.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    low = head.lemma_.lower()
    plural = head.tag_ in ("NNS", "NNPS")
    words = frozenset(
        token.lower_
        for token in head.lefts
        if token.dep_ in ("compound", "amod", "nmod") or (token.dep_ == "poss" and token.pos_ == "PROPN")
    )
    title = sentence.block in ("title", "deck")
    sort = "person" if is_role(low) else "outlet" if is_outlet_noun(low) else "body"
    if _is_definite(head) or (title and not any(child.dep_ == "det" for child in head.lefts)):
        candidate = discourse.by_head(low, words, plural=plural, but=sentence.index) if words else None
        told = _told_apart(head)
        candidate = candidate if candidate is None or told <= candidate.heads else None
        candidate = candidate or discourse.for_description(
            sentence.index, sentence.offset(head), low, plural, words, own=own, names=_names_before(head)
        )
        if candidate is None and title:
            candidate = discourse.by_head(low, frozenset((low,)), plural=plural, but=sentence.index)
        if candidate is not None and not told <= candidate.heads:
            candidate = None
        if candidate is None and low in _AT_THE_TOP and sentence.block == "body":
            candidate = discourse.in_title()
        if candidate is not None:
            return from_candidate(candidate, "description")
    mention = described_mention(sentence, head, sort)
    candidate = Candidate(
        offset=sentence.offset(head),
        sentence=sentence.index,
        sort=sort,
        mention=mention,
        heads=frozenset((low,)),
        plural=plural,
        subject=True,
        definite=_is_definite(head),
    )
    return Speaker(
        name=mention.name,
        role=mention.role,
        organisation=mention.organisation,
        sort=sort,
        known_by="name",
        candidate=candidate,
    )
