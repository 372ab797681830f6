"""What the pronouns, short names and descriptions of a report stand for, for every token that is one."""

from collections.abc import Mapping, Sequence

from blackletter.reading.mentions.discourse import Discourse
from blackletter.reading.mentions.words import HE, IT, KIN, PARTIES, SHE, THEY, is_body, is_role
from blackletter.reading.parsed import Mention, ParsedSentence

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "such"))


def referents_of(
    sentences: Sequence[ParsedSentence], mentions: Sequence[Mention], discourse: Discourse
) -> Mapping[tuple[int, int], Mention]:
    """(sentence index, token index) of each pronoun and definite description, with what it stands for."""
    parties = [mention for mention in mentions if mention.kind == "org" and mention.key]
    found: dict[tuple[int, int], Mention] = {}
    for sentence in sentences:
        spans = [mention.span for mention in mentions if sentence.span.covers(mention.span)]
        for token in sentence.doc:
            offset = sentence.offset(token)
            low = token.lower_
            if low in HE or low in SHE or low in IT or low in THEY:
                candidate = discourse.for_pronoun(sentence.index, offset, low)
                if candidate is not None:
                    found[(sentence.index, token.i)] = candidate.mention
                continue
            if token.pos_ not in ("NOUN", "PROPN") or any(span.start <= offset < span.end for span in spans):
                continue
            head = token.lemma_.lower()
            if not any(child.lower_ in _DEFINITE for child in token.lefts):
                continue
            if head in PARTIES:
                party = _party_before(parties, offset)
                if party is not None:
                    found[(sentence.index, token.i)] = party
            elif is_role(head) or is_body(head) or head in KIN:
                words = frozenset(child.lower_ for child in token.lefts if child.dep_ in ("compound", "amod"))
                candidate = discourse.for_description(
                    sentence.index, offset, head, token.tag_ in ("NNS", "NNPS"), words
                )
                if candidate is not None:
                    found[(sentence.index, token.i)] = candidate.mention
    return found


def _party_before(parties: Sequence[Mention], offset: int) -> Mention | None:
    """The party last named before `offset`, else the first of the report."""
    before = [mention for mention in parties if mention.span.start < offset]
    return before[-1] if before else parties[0] if parties else None
