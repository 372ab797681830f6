"""Who holds the post that a phrase tells: the person named right behind it, with a comma or without."""

from collections.abc import Sequence

from spacy.tokens import Token

from blackletter.reading.mentions.words import is_role
from blackletter.reading.parsed import Mention, ParsedSentence

REACH = 12
"""Words between a post and the name of its holder, at most."""


def holder_of(sentence: ParsedSentence, post: Token, mentions: Sequence[Mention]) -> Mention | None:
    """The person named behind `post`: "leader of the opposition Ruth Sakala", "counsel to the panel, Oyin Koleosho,".

    None where the name stands behind a preposition ("a spokesman for Ruth Sakala"), or belongs to what follows.
    """
    if not is_role(post.lemma_.lower()) or post.pos_ not in ("NOUN", "PROPN"):
        return None
    people = {each.span.start: each for each in mentions if each.kind == "person" and each.full}
    doc = post.doc
    for token in doc[post.i + 1 : post.i + 1 + REACH]:
        mention = people.get(sentence.offset(token))
        before = token.nbor(-1)
        if mention is not None:
            tight = before.pos_ not in ("ADP", "CCONJ", "SCONJ", "DET", "PART") and before.dep_ != "case"
            if before.text == ",":
                return mention if _closes(sentence, mention) else None
            return mention if tight else None
        if token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ") or token.dep_ == "nsubj" or token.tag_[:1] == "W":
            return None
        if token.is_punct and token.text not in (",", "-", "'"):
            return None
    return None


def _closes(sentence: ParsedSentence, mention: Mention) -> bool:
    """Whether a name between commas is an apposition: what follows it is a comma, the sentence's end or a verb."""
    rest = [token for token in sentence.doc if sentence.offset(token) >= mention.span.end]
    return not rest or rest[0].text in (",", ".", '"', "(") or rest[0].pos_ in ("VERB", "AUX")
